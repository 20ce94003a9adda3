"""A newsroom that is upgraded: a field more, and other words for a date.

`pytest -s` prints what the approval, the schedule and `verify_editions` say before the
upgrade, after it, and after `rebuild_live`.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from importlib import import_module

import pytest

from stories import document
from stories.desk import workflow
from stories.desk.roles import EDITOR
from stories.document import StoryDocument, content, lifting
from stories.models import Edition, LiveStory, State, Story
from tests import factories
from tests.operations.commands.running import refused, run
from tests.stages import story_in

pytestmark = pytest.mark.django_db

SET_AT = datetime(2026, 1, 5, 8, tzinfo=UTC)
DUE = datetime(2026, 1, 6, 9, tzinfo=UTC)
FORMAT, RENDERING = document.CONTENT_FORMAT, document.RENDERING


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterDocument(StoryDocument):
    """The document of the next release: it says where a story takes place."""

    place: str = ""


@pytest.fixture
def upgrade(monkeypatch):
    """Install the next release: its document, its content, its words for a date."""
    written, read = content.to_content, content._part

    def to_content(said):
        return {**written(said), "place": said.place or None}

    def part(kind, shape):
        if kind is not LaterDocument:
            return read(kind, shape)
        was = read(StoryDocument, shape)
        said = {field.name: getattr(was, field.name) for field in fields(StoryDocument)}
        return LaterDocument(**said, place=shape.text("place"))

    def install() -> None:
        show = sys.modules["stories.document.dates.value"].show
        values = {
            "StoryDocument": LaterDocument,
            "to_content": to_content,
            "CONTENT_FORMAT": FORMAT + 1,
            "RENDERING": RENDERING + 1,
        }
        for module in _modules():
            for name in values.keys() & vars(module).keys():
                monkeypatch.setattr(module, name, values[name])
        monkeypatch.setattr(content, "_part", part)
        known = content._KNOWN[StoryDocument] | {"place"}
        monkeypatch.setitem(content._KNOWN, StoryDocument, known)
        for table in _tables_of(StoryDocument):
            monkeypatch.setitem(table, LaterDocument, table[StoryDocument])
        monkeypatch.setitem(lifting.STEPS, FORMAT, dict)
        monkeypatch.setattr(
            "stories.document.dates.value.show",
            lambda *date: show(*date).replace("5 January", "Monday, 5 January"),
        )

    return install


def _modules():
    """Every module of the product, which a release replaces together.

    Those of the commands are imported first: what came later would be of the next
    release for good.
    """
    for command in ("rebuild_live", "verify_editions"):
        import_module(f"stories.management.commands.{command}")
    return [one for name, one in sys.modules.items() if name.startswith("stories.")]


def _tables_of(kind: type) -> list[dict]:
    """Every table of the product that has a row for documents of that kind."""
    values = [value for module in _modules() for value in vars(module).values()]
    return [one for one in values if isinstance(one, dict) and kind in one]


@pytest.fixture
def newsroom() -> dict[str, Story]:
    """One story that is published, one approved, one scheduled."""
    scheduled = story_in(State.APPROVED)
    editor = factories.user(EDITOR)
    workflow.perform("schedule", scheduled, by=editor, at=SET_AT, scheduled_for=DUE)
    return {
        "published": story_in(State.PUBLISHED),
        "approved": story_in(State.APPROVED),
        "scheduled": scheduled,
    }


def say(moment: str, stories: dict[str, Story]) -> Iterator[str]:
    """What holds of the newsroom, in lines."""
    for name in ("approved", "scheduled"):
        story = Story.objects.with_parts().get(pk=stories[name].pk)
        yield f"{moment}: {name}, as approved: {story.is_as_approved}"
    stale = LiveStory.objects.exclude(rendering=document.RENDERING).exists()
    said = refused("verify_editions", code=3)[1] if stale else run("verify_editions")
    yield f"{moment}: verify_editions: {' '.join(said.split())}"
    live = LiveStory.objects.get(pk=stories["published"].pk)
    yield f"{moment}: readers see: {live.payload['timeline'][0]['display']}"


def told(moment: str, stories: dict[str, Story]) -> list[str]:
    lines = [*say(moment, stories)]
    sys.stdout.write("\n".join(["", *lines, ""]))
    return lines


def test_upgrade_voids_nothing_and_alters_nothing(newsroom, upgrade):
    slug = newsroom["published"].slug
    times = LiveStory.objects.values("updated_at", "published_at", "made_at").get()
    digest = Edition.objects.get().digest

    assert told("before", newsroom) == [
        "before: approved, as approved: True",
        "before: scheduled, as approved: True",
        "before: verify_editions: 1 edition: all fit.",
        "before: readers see: 5 January 2026",
    ]

    upgrade()

    assert told("after", newsroom) == [
        "after: approved, as approved: True",
        "after: scheduled, as approved: True",
        "after: verify_editions: 1 edition: none was found to be altered. 1 live story "
        "was made by another release and cannot be compared whole. First of all, "
        f"{slug}, edition 1: An older release made what readers see of it: run "
        "rebuild_live.",
        "after: readers see: 5 January 2026",
    ]

    sys.stdout.write(f"\nrebuild_live: {run('rebuild_live')}")

    assert told("rebuilt", newsroom) == [
        "rebuilt: approved, as approved: True",
        "rebuilt: scheduled, as approved: True",
        "rebuilt: verify_editions: 1 edition: all fit.",
        "rebuilt: readers see: Monday, 5 January 2026",
    ]
    assert LiveStory.objects.values(*times).get() == times
    assert Edition.objects.get().digest == digest


def test_what_was_approved_and_scheduled_before_is_published_after(newsroom, upgrade):
    upgrade()

    (kept,) = workflow.publish_due(DUE)
    workflow.perform(
        "publish",
        Story.objects.get(pk=newsroom["approved"].pk),
        by=factories.user(EDITOR),
    )

    sys.stdout.write(f"\n{kept.sentence}\n")
    assert kept.sentence == f"“{newsroom['scheduled'].slug}” is published as edition 1."
    formats = Edition.objects.order_by("pk").values_list("content_format", flat=True)
    assert [*formats] == [FORMAT, FORMAT + 1, FORMAT + 1]
    run("rebuild_live")
    assert run("verify_editions") == "3 editions: all fit.\n"


def test_field_that_was_filled_since_is_named(newsroom, upgrade, monkeypatch):
    upgrade()
    written = Story.document
    monkeypatch.setattr(
        Story, "document", lambda story: replace(written(story), place="Tarn")
    )

    with pytest.raises(workflow.TransitionRefused, match="was changed after it was"):
        workflow.perform(
            "publish",
            Story.objects.get(pk=newsroom["approved"].pk),
            by=factories.user(EDITOR),
        )
