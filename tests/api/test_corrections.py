"""Corrections across stories: the latest first, and only of live stories."""

from datetime import UTC, datetime

import pytest

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR
from tests.factories import document, publish, published, revise, user

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 6, 8, 15, tzinfo=UTC)


def put_right(slug, day, kind="correction", note="Not Monday."):
    story = published(document(headline=slug.title()), slug=slug, at=AT)
    revise(story, summary=f"Right on day {day}.")
    return publish(story, kind=kind, public_note=note, at=AT.replace(day=day))


@pytest.fixture
def listed(client):
    return lambda query="": client.get(f"/api/v1/corrections/{query}").json()["results"]


def test_unknown_kind_is_refused(client):
    answer = client.get("/api/v1/corrections/?kind=minor")
    [error] = answer.json()["errors"]
    assert "one of correction, clarification" in error["detail"]


def test_item_says_what_was_put_right_and_where(listed, settings):
    story = put_right("harbour", 7)
    base = settings.BASE_URL
    assert listed() == [
        {
            "id": f"{story.pk}-2",
            "edition": 2,
            "kind": "correction",
            "at": "2026-01-07T08:15:00Z",
            "note": "Not Monday.",
            "url": f"{base}/stories/harbour/changes/1..2/",
            "api_url": f"{base}/api/v1/stories/harbour/changes/1..2/",
            "story": {
                "id": story.pk,
                "slug": "harbour",
                "url": f"{base}/stories/harbour/",
                "api_url": f"{base}/api/v1/stories/harbour/",
                "headline": "Harbour",
            },
        }
    ]


def test_item_is_the_one_in_its_story(listed, client):
    put_right("harbour", 7)
    [item] = listed()
    [inside] = client.get("/api/v1/stories/harbour/").json()["corrections"]
    assert inside == {name: item[name] for name in inside}
    [then] = client.get("/api/v1/stories/harbour/editions/2/").json()["corrections"]
    assert then == inside


def test_items_come_latest_first(listed):
    for day in (7, 9, 8):
        put_right(f"day-{day}", day)
    assert [item["story"]["slug"] for item in listed()] == ["day-9", "day-8", "day-7"]


def test_items_of_one_moment_are_all_walked(listed, client, settings):
    for number in range(5):
        put_right(f"story-{number}", 7)
    path, found = "/api/v1/corrections/?limit=2", []
    while path:
        page = client.get(path).json()
        found += [item["story"]["slug"] for item in page["results"]]
        path = (page["next"] or "").removeprefix(settings.BASE_URL)
    assert found == [f"story-{number}" for number in range(4, -1, -1)]


def test_list_is_narrowed_by_kind_and_by_story(listed):
    put_right("harbour", 7)
    put_right("quay", 8, "clarification")
    for query in ("?kind=clarification", "?story=quay"):
        assert [item["story"]["slug"] for item in listed(query)] == ["quay"]
    assert listed("?kind=correction&story=quay") == []


def test_withdrawn_story_leaves_the_list(listed):
    story = put_right("harbour", 7)
    workflow.perform("withdraw", story, by=user(CHIEF_EDITOR), note="Forged.")
    assert listed() == []
