"""After a redaction no table holds the words, and readers see them covered."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.core import serializers
from django.db import models

from stories.desk import redaction, transfer, workflow
from stories.desk.redaction.holders import HOLDERS
from stories.desk.roles import CHIEF_EDITOR
from stories.document.text.covering import COVER, pattern
from stories.models import (
    Change,
    OlderFact,
    Original,
    SavedVersion,
    Source,
    State,
    Story,
)
from tests import factories
from tests.admin import desk
from tests.desk.redaction.conftest import NAME
from tests.stages import do

pytestmark = pytest.mark.django_db

EARLIER = datetime(2026, 1, 7, 9, tzinfo=UTC)


def holding() -> list[str]:
    """Every row of the whole database that holds the name."""
    rows = [
        row
        for model in apps.get_models()
        if not model._meta.proxy and model._meta.managed
        for row in model._base_manager.all()
    ]
    wanted = pattern(NAME)
    return [
        f"{row._meta.label}: {written}"
        for row in rows
        if wanted.search(written := serializers.serialize("json", [row]))
    ]


def test_no_table_holds_them_any_more(named, chief, administrator, django_user_model):
    Original.objects.create(
        story=named,
        name="names.json",
        format="json",
        text=json.dumps({"headline": f"Of {NAME}"}),
        imported_by=chief,
        imported_at=named.saved_at,
    )
    factories.revise(named, headline=f"{NAME}, again")
    do("submit", named, note=f"{NAME} is named.")
    do("request_changes", named, note=f"Do not name {NAME}.")
    desk.save(desk.client(chief), named, summary=f"Still {NAME}.")
    assert len(holding()) > 15

    made = redaction.propose(named, NAME, reason="A court orders it.", by=chief)
    redaction.carry_out(made, by=administrator)
    assert holding() == []


def test_an_edition_holds_them_covered(done, named):
    content = named.editions.get(number=1).content
    assert content["headline"] == f"Harbour names {COVER}"
    assert content["key_points"][0]["body"] == f"It was {COVER} who said so[1]."
    assert content["sources"][0]["kind"] == "statement"


def test_readers_see_them_covered_at_once(named, proposed, administrator, client):
    assert NAME in client.get(f"/stories/{named.slug}/").content.decode()
    redaction.carry_out(proposed, by=administrator)
    page = client.get(f"/stories/{named.slug}/").content.decode()
    assert NAME not in page
    assert f"It was {COVER} who said so" in page
    source = Source.objects.get(references__story=named)
    assert COVER in client.get(f"/sources/{source.pk}/").content.decode()


def test_the_log_tells_everybody_who_keeps_a_copy(named, proposed, administrator):
    before = Change.objects.first().sequence
    redaction.carry_out(proposed, by=administrator)
    last = Change.objects.filter(kind="redaction").get()
    assert last.sequence > before
    assert (last.subject_id, last.slug) == (named.pk, named.slug)
    assert f"story:{named.pk}" in last.tags


def test_what_is_published_stays_published(done, named):
    named.refresh_from_db()
    assert (named.state, named.live.edition_number) == (State.PUBLISHED, 3)
    assert named.live.headline == "Harbour names nobody"


def test_an_approval_holds(named, chief, administrator):
    factories.revise(named, summary=f"Soon: {NAME}.")
    do("submit", named)
    do("approve", named)
    made = redaction.propose(named, NAME, reason="A court orders it.", by=chief)
    redaction.carry_out(made, by=administrator)
    fresh = Story.objects.with_parts().get(pk=named.pk)
    assert (fresh.state, fresh.summary) == (State.APPROVED, f"Soon: {COVER}.")
    workflow.perform("publish", fresh, by=factories.user(CHIEF_EDITOR))


def test_who_opened_the_story_before_cannot_bring_them_back(
    named, proposed, administrator
):
    browser = desk.client(factories.user(CHIEF_EDITOR))
    sent = desk.typed(browser.get(desk.change_url(named)))
    redaction.carry_out(proposed, by=administrator)
    response = browser.post(desk.change_url(named), sent | {"summary": NAME})
    assert response.status_code == 200
    assert "Somebody saved the story" in response.content.decode()
    assert holding() == []


def test_the_last_saved_version_is_the_working_copy(done, named):
    named.refresh_from_db()
    fresh = Story.objects.with_parts().get(pk=named.pk)
    last = SavedVersion.objects.filter(story=named).first()
    assert last.number == fresh.version
    assert last.saved_by == done.decided_by


def test_another_story_is_left_alone_and_named(named, chief):
    other = factories.published(
        factories.document(
            summary=f"Also {NAME}.",
            sources=Story.objects.with_parts().get(pk=named.pk).document().sources,
        )
    )
    whole = Story.objects.with_parts().get(pk=named.pk)
    assert redaction.left_alone(whole, pattern(NAME))[-1] == (
        f"“{other}” holds the words too, and needs a redaction of its own."
    )


def test_another_live_story_of_the_same_source_shows_it_older(
    named, proposed, administrator
):
    shared = Story.objects.with_parts().get(pk=named.pk).document().sources
    other = factories.published(factories.document(sources=shared))
    redaction.carry_out(proposed, by=administrator)
    assert list(Story.objects.behind()) == [other]
    assert COVER in workflow.behind(other)[0].sentence


def test_what_was_older_before_keeps_its_time(named, proposed, administrator):
    source = Source.objects.get(references__story=named)
    source.authors = "A. Pilot"
    transfer.catalogue.write(source, by=factories.user(CHIEF_EDITOR), at=EARLIER)
    redaction.carry_out(proposed, by=administrator)
    fact = OlderFact.objects.get(live_story=named.pk)
    assert (fact.source, fact.since) == (source, EARLIER)
    source.refresh_from_db()
    source.authors = ""
    transfer.catalogue.write(source, by=factories.user(CHIEF_EDITOR))
    assert not OlderFact.objects.exists()


def test_what_nobody_noted_as_older_gets_the_time_of_the_redaction(
    named, proposed, administrator
):
    Source.objects.filter(references__story=named).update(authors="A. Pilot")
    made = redaction.carry_out(proposed, by=administrator)
    assert OlderFact.objects.get().since == made.decided_at


def test_a_story_that_lists_an_older_source_twice_is_covered(chief, administrator):
    """As imports take it: two numbers, and one row of the newsroom."""
    one = factories.source(title=f"{NAME} speaks")
    twice = (one, replace(one, number=2))
    story = factories.published(factories.document(sources=twice))
    source = Source.objects.get(references__story=story, references__number=1)
    source.authors = "A. Pilot"
    transfer.catalogue.write(source, by=chief)
    made = redaction.propose(story, NAME, reason="A court orders it.", by=chief)
    redaction.carry_out(made, by=administrator)
    assert holding() == []
    assert OlderFact.objects.get(live_story=story.pk).source == source


def test_an_address_that_holds_them_is_named(named):
    whole = Story.objects.with_parts().get(pk=named.pk)
    assert "harbour-names-ida-quell" in redaction.left_alone(whole, pattern(NAME))[0]


# Why a table with texts is none that a redaction covers.
ELSEWHERE = {
    "stories.Publisher": "named as left alone",
    "stories.Topic": "named as left alone",
    "stories.PublicSlug": "named as left alone",
    "stories.Redaction": "forgets its words; its reason is refused with them",
    "stories.Tombstone": "digests",
    "stories.OlderFact": "digests",
    "stories.Citation": "numbers",
    "stories.Arrangement": "places of stories",
    "stories.KeptDifference": "dropped, and found out again",
    "stories.AccountChange": "of accounts, and of no story",
    "stories.Contribution": "what was changed, in words of ours",
    "stories.Change": "tags and addresses",
    "stories.WithdrawalDisplay": "a choice",
}
DERIVED = ("stories.Live",)


def test_every_table_with_texts_has_its_place():
    """A new table must become a holder, be derived from editions, or say why not."""
    covered = {holder.model._meta.label for holder in HOLDERS}
    forgotten = [
        model._meta.label
        for model in apps.get_app_config("stories").get_models()
        if any(
            isinstance(field, models.TextField | models.CharField | models.JSONField)
            and not field.choices
            for field in model._meta.concrete_fields
        )
        and model._meta.label not in covered | ELSEWHERE.keys()
        and not model._meta.label.startswith(DERIVED)
    ]
    assert forgotten == []


# Columns of covered tables that hold no words of people.
NO_WORDS = {
    "anchor", "format", "verb", "key", "date", "language", "slug", "kind", "digest",
    "published", "accessed", "object_id", "state", "standing", "scheduled_kind",
    "from_state", "to_state", "verdict", "approved_digest", "title_folded",
}  # fmt: skip


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda one: one.model.__name__)
def test_every_column_with_texts_is_covered(holder):
    """A new column of a covered table must be covered, or be named as wordless."""
    forgotten = [
        field.name
        for field in holder.model._meta.concrete_fields
        if isinstance(field, models.TextField | models.CharField | models.JSONField)
        and not field.choices
        and field.name not in {*holder.columns, *NO_WORDS}
        # These follow the column that they fold.
        and not field.name.endswith("_folded")
    ]
    assert forgotten == []


def test_what_was_remembered_of_a_difference_is_forgotten(
    named, proposed, administrator, client
):
    paths = [
        f"/stories/{named.slug}/editions/",
        f"/stories/{named.slug}/changes/1..2/",
        f"/api/v1/stories/{named.slug}/editions/",
        f"/api/v1/stories/{named.slug}/changes/1..2/",
        f"/stories/{named.slug}/feed.atom",
    ]
    before = [client.get(path).content.decode() for path in paths]
    assert sum(NAME in text for text in before) >= 2
    redaction.carry_out(proposed, by=administrator)
    for path in paths:
        assert NAME not in client.get(path).content.decode()
