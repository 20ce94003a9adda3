"""Neither text nor existence of what is not published shows on any public address."""

import re

import pytest
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from stories.desk import transfer, workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.document import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    StoryDocument,
    Topic,
    dates,
)
from stories.models import Source as SourceRow
from stories.models import Story, public
from tests import factories
from tests.isolation.routes import addresses

pytestmark = pytest.mark.django_db

# A word for each part of the hidden story; none may ever be shown.
SECRETS = (
    "quokkahead",
    "quokkasum",
    "quokkatopic",
    "quokkapoint",
    "quokkabody",
    "quokkapress",
    "quokkatitle",
    "quokkapart",
    "quokkaevent",
    "quokkalabel",
    "quokkaslug",
)
HIDDEN_STATES = ("draft", "in_review", "approved", "withdrawn", "edited", "deleted")


PUBLIC_TABLES = {
    model._meta.db_table
    for model in vars(public).values()
    if isinstance(model, type) and issubclass(model, Model)
}


def secret_document() -> StoryDocument:
    return StoryDocument(
        headline="Quokkahead",
        summary="Quokkasum",
        language="en",
        topics=(Topic(name="Quokkatopic", slug="quokkatopic"),),
        key_points=(
            KeyPoint(anchor="k1", heading="Quokkapoint", body="Quokkabody[1]."),
        ),
        sources=(
            Source(
                number=1,
                publisher=Publisher(name="Quokkapress", slug="quokkapress"),
                title="Quokkatitle",
                url="https://quokkapress.example/1",
                summary="Quokkapart",
            ),
        ),
        timeline=(
            Event(
                anchor="e1",
                date=dates.parse("Jan 5 2026").date,
                label="Quokkalabel",
                text="Quokkaevent [1]",
            ),
        ),
    )


def hide(state: str) -> Story:
    """A story whose secrets are at the desk, in `state`, and not with readers."""
    reporter = factories.user(REPORTER)
    chief = factories.user(CHIEF_EDITOR)
    if state == "edited":
        story = factories.published(by=chief, slug="quokka-live")
        factories.publish(factories.revise(story, by=chief, summary="More."), by=chief)
        current = Story.objects.get(pk=story.pk)
        transfer.save(current, secret_document(), by=chief, seen=current.version)
        return current
    story = factories.draft(secret_document(), by=reporter, slug="quokkaslug")
    if state in {"in_review", "approved"}:
        workflow.perform("submit", story, by=reporter)
    if state == "approved":
        workflow.perform("approve", story, by=factories.user(EDITOR))
    if state == "withdrawn":
        factories.publish(story, by=chief)
        workflow.perform("withdraw", story, by=chief, note="It was mistaken.")
    if state == "deleted":
        story.delete()
    return story


def names_of(story: Story) -> dict[str, dict[str, object]]:
    """URL parameters of the story and of what only it carries."""
    source = SourceRow.objects.get(title="Quokkatitle").pk
    return {
        "stories": {"slug": story.slug, "number": 1, "before": 1, "after": 2},
        "topics": {"slug": "quokkatopic"},
        "publishers": {"slug": "quokkapress"},
        "sources": {"number": source, "id": source},
        "events": {"id": f"{story.pk}-e1"},
    }


NOBODY = {
    "stories": {"slug": "nobody", "number": 1, "before": 1, "after": 2},
    "topics": {"slug": "nobody"},
    "publishers": {"slug": "nobody"},
    "sources": {"number": 999_999_999, "id": 999_999_999},
    "events": {"id": "999999999-e1"},
}


def words_shown(client, address: str) -> set[str]:
    """Secret words in the answer, less those that the question held already."""
    told = client.get(address).content.decode().casefold()
    return {word for word in SECRETS if word in told and word not in address}


def told_of_a_withdrawal(address: str) -> set[str]:
    """What the public may know of a withdrawn story: that it is gone."""
    of_story = ("/stories/quokkaslug", "/api/v1/stories/quokkaslug", "/api/v1/events/")
    if address.startswith(of_story) and address != "/api/v1/events/":
        return {"quokkahead"}
    if address.startswith("/corrections/"):
        return {"quokkahead", "quokkaslug"}
    return {"quokkaslug"} if address == "/api/v1/changes/" else set()


@pytest.mark.parametrize("state", HIDDEN_STATES)
def test_no_address_shows_a_word_of_what_is_hidden(client, state):
    factories.published()
    story = hide(state)

    for address in addresses(names_of(story)):
        shown = words_shown(client, address)
        told = told_of_a_withdrawal(address) if state == "withdrawn" else set()
        assert shown <= told, address


@pytest.mark.parametrize("state", HIDDEN_STATES)
def test_hidden_story_answers_as_one_that_never_was(client, state):
    factories.published()
    story = hide(state)

    hidden, never = addresses(names_of(story)), addresses(NOBODY)
    expected = {
        address: client.get(address).status_code for address in (*hidden, *never)
    }

    for address, other in zip(hidden, never, strict=True):
        is_event = address == f"/api/v1/events/{story.pk}-e1/"
        if "quokka-live" in address or (state == "edited" and is_event):
            is_choice = address == "/stories/quokka-live/changes/"
            assert expected[address] == (302 if is_choice else 200), address
        elif state == "withdrawn" and ("quokkaslug" in address or is_event):
            assert expected[address] == 410, address
        else:
            assert expected[address] == expected[other], address


@pytest.mark.parametrize("state", HIDDEN_STATES)
@pytest.mark.parametrize(
    ("path", "parameter", "value"),
    (
        ("stories", "topic", "quokkatopic"),
        ("stories", "publisher", "quokkapress"),
        ("events", "story", "quokkaslug"),
        ("events", "topic", "quokkatopic"),
        ("sources", "publisher", "quokkapress"),
    ),
)
def test_filter_by_what_is_hidden_finds_nothing(client, state, path, parameter, value):
    factories.published()
    hide(state)

    answers = [
        client.get(f"/api/v1/{path}/", {parameter: name}) for name in (value, "nobody")
    ]

    hidden, never = (
        (a.status_code, a.content.replace(b"nobody", b"")) for a in answers
    )
    assert hidden[0] == never[0]
    assert hidden[1].replace(value.encode(), b"") == never[1]


def test_once_published_every_word_is_shown_somewhere(client):
    # The walls above would hold by themselves if nothing were ever shown.
    factories.published(secret_document(), slug="quokkaslug")
    story = Story.objects.get()

    shown = set().union(
        *(words_shown(client, address) for address in addresses(names_of(story)))
    )

    assert shown == set(SECRETS)


def test_public_pages_never_ask_a_table_of_the_desk(client):
    asked = addresses(names_of(factories.published(secret_document())))

    with CaptureQueriesContext(connection) as queries:
        for address in asked:
            client.get(address)

    tables = {
        word for query in queries for word in re.findall(r"stories_\w+", query["sql"])
    }
    assert tables <= PUBLIC_TABLES
