"""A minor edition changes no date and no order that readers or machines see."""

import json

import pytest

from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page

pytestmark = pytest.mark.django_db

STORY = "/stories/harbour/"


@pytest.fixture
def seen(client):
    """Everything that says when the story, or anything, last changed."""

    def read():
        page, data = Page(client.get(STORY)), client.get(f"/api/v1{STORY}").json()
        article = page.texts("script", type="application/ld+json")[0]
        modified = page.all("meta", property="article:modified_time")[0][0]["content"]
        return {
            "status": page.texts("p", class_="status")[0].partition(" Edition")[0],
            "now": page.texts("li", class_="now"),
            "dateModified": json.loads(article)["dateModified"],
            "modified_time": modified,
            "updated_at": data["updated_at"],
            "lists": [
                [item["slug"], item["updated_at"]]
                for item in client.get("/api/v1/stories/").json()["results"]
            ],
            "front": Page(client.get("/")).texts("p", class_="proof"),
            "motto": Page(client.get("/")).texts("p", class_="motto"),
            "topic": client.get("/topics/shipping/").content,
            "publisher": client.get("/publishers/harbour-wire/").content,
            "corrections": client.get("/corrections/").content,
            "feed": client.get("/corrections/feed.atom").content,
        }

    return read


@pytest.fixture
def story(chief):
    """Corrected on Tuesday, with something ahead; another story is newer."""
    timeline = (factories.event(), factories.event("e2", "Mar 2026"))
    story = factories.published(
        factories.document(timeline=timeline), by=chief, at=MONDAY, slug="harbour"
    )
    factories.revise(story, by=chief, summary="Boats sail on Tuesday.")
    factories.publish(
        story,
        by=chief,
        at=MONDAY.replace(day=6),
        kind="correction",
        public_note="Not Monday.",
    )
    factories.published(by=chief, at=MONDAY.replace(day=7))
    return story


@pytest.fixture
def publish(story, chief):
    def anew(kind):
        point = factories.key_point(heading="Harbour reopens, after storm")
        factories.revise(story, by=chief, key_points=(point,))
        factories.publish(story, by=chief, at=MONDAY.replace(day=9), kind=kind)

    return anew


def test_no_date_and_no_order_moves(publish, seen):
    before = seen()
    publish("minor")
    assert seen() == before


def test_an_update_moves_them_all(publish, seen):
    # The test above would hold by itself if none of these ever moved.
    before = seen()
    publish("update")
    after = seen()
    # Neither list of corrections has anything to do with an update.
    same = {name for name in before if before[name] == after[name]}
    assert same == {"corrections", "feed"}


def test_its_own_page_says_when_readers_were_last_told(publish, client):
    publish("minor")
    page = Page(client.get(f"{STORY}editions/3/"))
    status = page.texts("p", class_="status")[0]
    assert status.startswith(
        "Published 5 January Updated 6 January 2026, 09:00 UTC Edition 3"
    )


def test_its_words_are_the_ones_that_are_read(publish, client):
    publish("minor")
    assert "Harbour reopens, after storm" in client.get(STORY).content.decode()


def test_caches_are_told_that_the_bytes_changed(publish, client):
    before = client.get(STORY)
    publish("minor")
    after = client.get(STORY, headers={"If-None-Match": before["ETag"]})
    assert after.status_code == 200
    assert after["Last-Modified"] == "Fri, 09 Jan 2026 09:00:00 GMT"
