"""Pages by cursor: every row once, in order, whatever is published meanwhile."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stories.document import Publisher, Topic
from stories.models import LiveEvent
from tests.factories import document, event, publish, published, revise, source

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 6, 8, 15, tzinfo=UTC)
# More than any walk here takes, so that a list without an end fails.
MOST_PAGES = 30


def walk(client, settings, path: str, between=lambda: None, step: str = "next"):
    """Pages from `path` on; `between` runs after each."""
    for _ in range(MOST_PAGES):
        page = client.get(path).json()
        yield page
        between()
        path = (page[step] or "").removeprefix(settings.BASE_URL)
        if not path:
            return
    pytest.fail("The walk has no end.")


def slugs(pages) -> list[str]:
    return [item["slug"] for page in pages for item in page["results"]]


@pytest.fixture
def stories(db):
    """Five stories, of which three were published at the same time."""
    minutes = (0, 1, 1, 1, 2)
    return [published(at=AT + timedelta(minutes=minute)) for minute in minutes]


def test_walk_shows_every_story_once_latest_first(client, settings, stories):
    pages = list(walk(client, settings, "/api/v1/stories/?limit=2"))
    assert [len(page["results"]) for page in pages] == [2, 2, 1]
    assert slugs(pages) == [story.slug for story in reversed(stories)]


def test_walk_back_shows_the_same_pages(client, settings, stories):
    there = list(walk(client, settings, "/api/v1/stories/?limit=2"))
    last = there[-1]["previous"].removeprefix(settings.BASE_URL)
    back = list(walk(client, settings, last, step="previous"))
    assert [page["results"] for page in reversed(back)] == [
        page["results"] for page in there[:-1]
    ]


def test_first_page_has_no_previous_and_last_no_next(client, settings, stories):
    first, *_, last = walk(client, settings, "/api/v1/stories/?limit=2")
    assert (first["previous"], last["next"]) == (None, None)


def test_page_that_holds_all_has_no_neighbours(client, stories):
    page = client.get("/api/v1/stories/?limit=5").json()
    assert (page["next"], page["previous"], len(page["results"])) == (None, None, 5)


def test_walk_meets_no_story_twice_while_stories_appear(client, settings, stories):
    found = slugs(walk(client, settings, "/api/v1/stories/?limit=1", between=published))
    assert len(found) == len(set(found))
    assert set(found) >= {story.slug for story in stories}


def test_walk_meets_no_story_twice_while_stories_are_updated(client, settings, stories):
    def update():
        revise(stories[-1], summary=f"Boats sail {next(times)}.")
        publish(stories[-1], at=AT + timedelta(hours=next(times)))

    times = iter(range(1, 100))
    found = slugs(walk(client, settings, "/api/v1/stories/?limit=1", between=update))
    assert found == [story.slug for story in reversed(stories)]


def test_walk_keeps_the_filters(client, settings, stories):
    path = "/api/v1/stories/?published_before=2026-01-06T08:16:30Z&limit=2"
    found = slugs(walk(client, settings, path))
    assert found == [story.slug for story in reversed(stories[:4])]


def test_events_come_latest_first_and_without_start_last(client, settings):
    typed = ("Jan 5 2026", "TBD", "June 2025", "Jan 5 2026", "Feb 1 2026", "TBD")
    entries = tuple(
        event(f"e{i}", text, text=f"{i}[1]") for i, text in enumerate(typed, 1)
    )
    published(document(timeline=entries))
    pages = list(walk(client, settings, "/api/v1/events/?limit=1"))
    found = [page["results"][0]["anchor"] for page in pages]
    assert found == ["e5", "e1", "e4", "e3", "e2", "e6"]
    last = (pages[-1]["previous"]).removeprefix(settings.BASE_URL)
    back = [
        page["results"][0]["anchor"]
        for page in walk(client, settings, last, step="previous")
    ]
    assert back == found[-2::-1]


def test_walk_meets_no_event_twice_while_its_story_is_published_anew(client, settings):
    entries = tuple(event(f"e{i}", text=f"{i}[1]") for i in range(1, 5))
    story = published(document(timeline=entries))

    def publish_anew():
        revise(story, summary=f"Boats sail {LiveEvent.objects.first().pk}.")
        publish(story)

    pages = walk(client, settings, "/api/v1/events/?limit=1", between=publish_anew)
    found = [page["results"][0]["anchor"] for page in pages]
    assert found == ["e1", "e2", "e3", "e4"]


@pytest.mark.parametrize("part", ("sources", "publishers", "topics"))
def test_other_lists_are_walked_too(client, settings, part):
    from_three = [
        document(
            sources=(source(publisher=Publisher(name=name)),),
            topics=(Topic(name=name, slug=name.split()[0].lower()),),
        )
        for name in ("Aftenposten", "Bergens Tidende", "Dagsavisen")
    ]
    for content in from_three:
        published(content)
    pages = list(walk(client, settings, f"/api/v1/{part}/?limit=1"))
    keys = [
        page["results"][0].get("slug") or page["results"][0]["id"] for page in pages
    ]
    assert len(set(keys)) == len(keys) == 3


def test_editions_are_walked_too(client, settings):
    story = published()
    for day in range(2, 5):
        revise(story, summary=f"Day {day}.")
        publish(story, at=AT + timedelta(days=day))
    path = f"/api/v1/stories/{story.slug}/editions/?limit=3"
    pages = list(walk(client, settings, path))
    assert [[e["number"] for e in page["results"]] for page in pages] == [
        [4, 3, 2],
        [1],
    ]


def test_neighbours_have_the_address_of_the_newsroom_not_of_the_asker(
    client, settings, stories
):
    settings.ALLOWED_HOSTS = ["mirror.example.org"]
    page = client.get("/api/v1/stories/?limit=1", HTTP_HOST="mirror.example.org").json()
    assert page["next"].startswith(
        f"{settings.BASE_URL}/api/v1/stories/?limit=1&cursor="
    )


@pytest.mark.parametrize("step", ("next", "previous"))
def test_later_page_starts_in_the_index(client, settings, stories, step):
    walked = list(walk(client, settings, "/api/v1/stories/?limit=2"))
    path = walked[1][step].removeprefix(settings.BASE_URL)
    with CaptureQueriesContext(connection) as asked:
        client.get(path)

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
        is_sqlite = connection.vendor == "sqlite"
        explain = "EXPLAIN QUERY PLAN" if is_sqlite else "EXPLAIN"
        cursor.execute(f"{explain} {asked[-1]['sql']}")
        plan = " ".join(str(column) for row in cursor.fetchall() for column in row)

    assert "live_story_latest" in plan
    assert "(updated_at" in plan if is_sqlite else "Index Cond: (updated_at" in plan
