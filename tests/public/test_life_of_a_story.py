"""A story from first edition to return: what readers and machines see at each step."""

import json
import re
from typing import NamedTuple

import pytest

from stories import workflow
from stories.roles import CHIEF_EDITOR
from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page

pytestmark = pytest.mark.django_db

STORY = "/stories/harbour/"
GONE = 410


class Seen(NamedTuple):
    """What one moment looks like; days are of January 2026, 0 where there is none."""

    status: int
    updated: int
    modified: int
    feed: int
    corrections: int
    change: tuple[str, int]


LIFE = {
    ("new", 5): Seen(200, 5, 5, 0, 0, ("new", 1)),
    ("update", 6): Seen(200, 6, 6, 0, 0, ("update", 2)),
    ("minor", 7): Seen(200, 6, 6, 0, 0, ("minor", 3)),
    ("correction", 8): Seen(200, 8, 8, 1, 1, ("correction", 4)),
    ("withdrawal", 9): Seen(GONE, 0, 0, 0, 0, ("withdrawal", 5)),
    ("reinstatement", 10): Seen(200, 10, 10, 0, 0, ("reinstatement", 6)),
}


def step(kind, story, chief):
    """Take the story to its next edition, on the day after the last."""
    day = 5 + story.editions.count()
    at = MONDAY.replace(day=day)
    if kind == "withdrawal":
        workflow.perform("withdraw", story, by=chief, note="Forged.", at=at)
        return
    if kind != "new":
        factories.revise(story, by=chief, summary=f"Day {day}.")
    told = {"public_note": "It was wrong."} if kind == "correction" else {}
    by_itself = kind in {"new", "reinstatement"}
    factories.publish(
        story, by=chief, at=at, **told, **({} if by_itself else {"kind": kind})
    )


def day_of(text):
    """The day in `Updated 8 January 2026, …` and in `2026-01-08T…`."""
    return int(re.search(r"2026-01-(\d\d)T|(\d+) January", text)[1] or text.split()[1])


def seen(client):
    page, data = Page(client.get(STORY)), client.get(f"/api/v1{STORY}")
    status = client.get(STORY).status_code
    assert data.status_code == status
    linked = page.texts("script", type="application/ld+json")
    updated = page.texts("p", class_="status")
    modified = json.loads(linked[0])["dateModified"] if linked else ""
    if linked:
        assert data.json()["updated_at"] == modified
    change = client.get("/api/v1/changes/").json()["results"][-1]
    return Seen(
        status=status,
        updated=day_of(updated[0]) if updated else 0,
        modified=day_of(modified) if modified else 0,
        feed=len(client.get("/corrections/feed.json").json()["items"]),
        corrections=len(Page(client.get("/corrections/")).all("article")),
        change=(change["kind"], change["edition"]),
    )


def test_each_step_changes_what_it_should_and_nothing_else(client):
    chief = factories.user(CHIEF_EDITOR)
    story = factories.draft(by=chief, slug="harbour")
    found = {}
    for kind, day in LIFE:
        step(kind, story, chief)
        found[kind, day] = seen(client)
    assert found == LIFE
