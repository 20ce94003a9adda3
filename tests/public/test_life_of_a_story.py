"""A story from first edition to reinstatement, as readers and machines see it."""

import json
from datetime import UTC, datetime

import pytest

from stories.desk import workflow
from stories.models import EditionKind
from tests import factories
from tests.public.pages import Page

pytestmark = pytest.mark.django_db

STORY = "/stories/harbour/"

LOG = ("new", "update", "minor", "correction", "withdrawal", "reinstatement")
EXPECTED = [
    ("new", 200, "Published 1 January 2026", "2026-01-01", (1, "new"), 0, 0),
    (
        "update",
        200,
        "Published 1 January Updated 2 January 2026",
        "2026-01-02",
        (2, "update"),
        0,
        0,
    ),
    (
        "minor",
        200,
        "Published 1 January Updated 2 January 2026",
        "2026-01-02",
        (3, "minor"),
        0,
        0,
    ),
    (
        "correction",
        200,
        "Published 1 January Updated 4 January 2026",
        "2026-01-04",
        (4, "correction"),
        1,
        1,
    ),
    ("withdrawal", 410, None, None, 410, 1, 1),
    (
        "reinstatement",
        200,
        "Published 1 January Updated 6 January 2026",
        "2026-01-06",
        (6, "reinstatement"),
        0,
        0,
    ),
]


def day(number: int) -> datetime:
    return datetime(2026, 1, number, 9, tzinfo=UTC)


def body(text: str):
    return (factories.key_point(body=f"{text}[1]."),)


@pytest.fixture
def look(client):
    """Page, status line, dateModified, API, corrections page and feed, change log."""

    def read() -> tuple:
        response = client.get(STORY)
        page = Page(response)
        told = page.texts("p", class_="status")
        article = page.texts("script", type="application/ld+json")
        data = client.get(f"/api/v1{STORY}").json()
        feed = client.get("/corrections/feed.json").json()
        log = client.get("/api/v1/changes/").json()["results"]
        return (
            response.status_code,
            told[0].partition(",")[0] if told else None,
            json.loads(article[0])["dateModified"][:10] if article else None,
            (data["edition"], data["kind"]) if "edition" in data else data["status"],
            len(Page(client.get("/corrections/")).all("p", class_="public-note")),
            len(feed["items"]),
            tuple(change["kind"] for change in log),
        )

    return read


def test_each_step_changes_what_it_should_and_nothing_else(chief, look):
    story = factories.published(
        factories.document(key_points=body("It holds 12 boats")),
        by=chief,
        at=day(1),
        slug="harbour",
    )
    seen = [("new", look())]

    def publish(kind, text, at, note=""):
        factories.revise(story, by=chief, key_points=body(text))
        factories.publish(story, by=chief, at=day(at), kind=kind, public_note=note)
        seen.append((str(story.live_edition.kind), look()))

    publish(EditionKind.UPDATE, "It holds 12 boats and a tug", 2)
    publish(EditionKind.MINOR, "It holds 12 boats, and a tug", 3)
    publish(EditionKind.CORRECTION, "It holds 14 boats, and a tug", 4, "Not 12 but 14.")
    workflow.perform("withdraw", story, by=chief, note="It was forged.", at=day(5))
    seen.append(("withdrawal", look()))
    publish(None, "It holds 15 boats", 6)

    assert [(step, *row) for step, row in seen] == [
        (*row, LOG[:place]) for place, row in enumerate(EXPECTED, 1)
    ]
