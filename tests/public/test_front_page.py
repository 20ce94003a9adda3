"""The front page: a lead that an editor chose, seconds, then the river by topic."""

import pytest

from stories.desk.roles import CHIEF_EDITOR
from stories.document import Topic
from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def front(client):
    return lambda query="": Page(client.get(f"/{query}"))


def test_an_empty_newsroom_says_so(front):
    page = front()
    assert page.texts("h2") == ["No stories yet"]
    assert page.texts("h1") == ["Newsroom"]


def test_without_chosen_leads_the_latest_lead(front, publish_many):
    stories = publish_many(6)
    page = front()
    assert stories[5].headline in page.texts("article", class_="lead")[0]
    assert len(page.all("article", class_="second")) == 3
    assert len(page.all("article", class_="brief")) == 2


def test_a_chosen_lead_stands_on_top(front, publish_many, chief):
    stories = publish_many(6)
    factories.lead_with(stories[0], by=chief)
    page = front()
    assert stories[0].headline in page.texts("article", class_="lead")[0]
    assert stories[5].headline in page.texts("article", class_="second")[0]


def test_chosen_leads_stand_in_their_order(front, publish_many, chief):
    stories = publish_many(6)
    factories.lead_with(stories[1], stories[0], by=chief)
    page = front()
    assert stories[1].headline in page.texts("article", class_="lead")[0]
    assert stories[0].headline in page.texts("article", class_="second")[0]


def test_no_story_stands_twice(front, publish_many, chief):
    stories = publish_many(8)
    factories.lead_with(stories[3], by=chief)
    links = [h for h in front().links if h.startswith("/stories/") and "#" not in h]
    assert len(links) == len(set(links)) == 8


def test_the_lead_tells_its_key_points(front, publish_many):
    story = publish_many(1)[0]
    page = front()
    assert page.texts("ol", class_="points") == ["1 Harbour Reopens After Storm"]
    assert f"/stories/{story.slug}/#k1" in page.links


def test_the_river_runs_by_topic(front, publish_many, chief):
    publish_many(4)
    for name in ("Trade", "Weather"):
        topics = (Topic(name=name, slug=name.lower()),)
        factories.published(
            factories.document(topics=topics), by=chief, at=MONDAY.replace(year=2025)
        )
    assert front().texts("h2")[-2:] == ["Weather", "Trade"]


def test_stories_without_a_topic_come_last(front, publish_many, chief):
    publish_many(4)
    for topics in ((Topic(name="Trade", slug="trade"),), ()):
        factories.published(
            factories.document(topics=topics), by=chief, at=MONDAY.replace(year=2025)
        )
    assert front().texts("h2")[-2:] == ["Trade", "Other stories"]


def test_a_card_says_how_many_sources_and_when(front, publish_many):
    publish_many(1)
    assert front().texts("p", class_="proof") == ["1 source Published 5 January 2026"]


def test_a_card_says_why_it_was_corrected(front, chief):
    story = factories.published(by=chief, at=MONDAY)
    factories.revise(story, by=chief, summary="Boats sail on Tuesday.")
    factories.publish(
        story, by=chief, at=MONDAY, kind="correction", public_note="Not Monday."
    )
    proof = front().texts("p", class_="proof")
    assert proof == ["1 source Corrected 5 January 2026: Not Monday."]


def test_a_minor_edit_is_not_news(front, chief):
    story = factories.published(by=chief, at=MONDAY)
    factories.revise(story, by=chief, summary="Boats sail anew.")
    factories.publish(story, by=chief, at=MONDAY.replace(month=2), kind="minor")
    proof = front().texts("p", class_="proof")
    assert proof == ["1 source Published 5 January 2026"]


def test_what_only_a_draft_carries_is_not_there(front, client, db):
    topics = (Topic(name="Secret", slug="secret"),)
    factories.draft(
        factories.document(headline="Not yet", topics=topics),
        by=factories.user(CHIEF_EDITOR),
    )
    assert b"Not yet" not in client.get("/").content
    assert b"Secret" not in client.get("/").content
