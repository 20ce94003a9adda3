"""Migrations of content leave what today's code expects."""

from datetime import UTC, datetime, timedelta
from importlib import import_module

import pytest
from django.apps import apps

from stories.desk import transfer, workflow
from stories.desk.roles import EDITOR, REPORTER
from stories.models import Change, Contribution, LiveStory
from tests import factories
from tests.press.integrity.tampering import lift_triggers

pytestmark = pytest.mark.django_db


def test_corrections_of_old_payloads_get_their_kind():
    story = factories.published()
    for kind in ("correction", "clarification"):
        factories.revise(story, summary=f"After a {kind}.")
        factories.publish(story, kind=kind, public_note="Not Monday.")
    untouched = factories.published()
    live = LiveStory.objects.get(pk=story.pk)
    expected = [dict(note) for note in live.payload["corrections"]]
    for note in live.payload["corrections"]:
        del note["kind"]
    live.save()

    import_module("stories.migrations.0007_kinds_of_corrections").name_kinds(apps, None)

    live.refresh_from_db()
    assert live.payload["corrections"] == expected
    assert [note["kind"] for note in expected] == ["correction", "clarification"]
    assert LiveStory.objects.get(pk=untouched.pk).payload["corrections"] == []


def test_old_entries_of_the_log_get_the_slug_of_their_time():
    day = datetime(2026, 1, 6, tzinfo=UTC)
    story = factories.published(slug="harbour", at=day)
    factories.rename(story, "quay", at=day + timedelta(days=1))
    factories.rename(story, "pier", at=day + timedelta(days=2))
    factories.rename(story, "quay", at=day + timedelta(days=3))
    lift_triggers()
    Change.objects.filter(edition=None).delete()
    Change.objects.update(slug="unknown")

    import_module("stories.migrations.0008_change_subjects").name_subjects(apps, None)

    slugs = Change.objects.order_by("sequence").values_list("slug", flat=True)
    assert list(slugs) == ["harbour", "quay", "pier", "quay"]


def test_saves_and_addresses_that_no_edition_holds_get_their_authors():
    rosa, dana, carl = (factories.user(one) for one in (REPORTER, EDITOR, EDITOR))
    story = factories.published()
    factories.revise(story, by=dana, summary="Approved, and sent back.")
    _approve(story, by=carl)
    workflow.perform("request_changes", story, by=carl, note="Which quay?")
    transfer.readdress(story, "quay", by=dana)
    # As it was then: an address was no version.
    story.saved_versions.filter(number=story.version).delete()
    factories.revise(story, by=rosa, summary="Approved.")
    _approve(story, by=carl)
    factories.revise(story, by=rosa, summary="Not yet approved.")
    factories.published()
    kept = _contributions()
    Contribution.objects.all().delete()

    import_module("stories.migrations.0011_authors").credit_authors(apps, None)

    assert _contributions() == kept
    assert [(by, what, bool(approval)) for by, what, approval in kept] == [
        (rosa.pk, "text", True),
        (rosa.pk, "text", False),
        (dana.pk, "address", True),
        (dana.pk, "text", True),
    ]


def _approve(story, *, by):
    workflow.perform("submit", story, by=factories.user(REPORTER))
    workflow.perform("approve", story, by=by)


def _contributions() -> list[tuple]:
    """Who wrote what of stories that no edition holds, and which approval does."""
    rows = Contribution.objects.unpublished().filter(story__isnull=False)
    return sorted(rows.values_list("by", "what", "settled_by"), key=str)


def test_places_on_the_front_page_keep_their_order_and_lose_their_gaps():
    third, first, second, none = (factories.published() for _ in range(4))
    for story, lead in ((third, 7), (first, 2), (second, 5)):
        LiveStory.objects.filter(pk=story.pk).update(lead=lead)

    import_module("stories.migrations.0014_front_places").count_places(apps, None)

    ordered = LiveStory.objects.with_place().values_list("pk", "lead")
    assert list(ordered) == [(first.pk, 1), (second.pk, 2), (third.pk, 3)]
    assert LiveStory.objects.get(pk=none.pk).lead is None
