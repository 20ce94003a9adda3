"""What was put right is told on the story, in the newsroom's list and to machines."""

import json

import pytest

from stories.desk import workflow
from stories.public.pages.corrections import put_right as put_right_list
from stories.public.pages.paging import before
from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def put_right(chief):
    """Publish `story` anew as a correction or clarification."""

    def publish(story, kind="correction", note="Not Monday.", at=MONDAY, **changes):
        factories.revise(story, by=chief, **changes or {"summary": f"{kind}: {note}"})
        return factories.publish(story, by=chief, at=at, kind=kind, public_note=note)

    return publish


@pytest.fixture
def story(chief):
    return factories.published(by=chief, at=MONDAY, slug="harbour")


@pytest.fixture
def listed(client):
    return lambda query="": Page(client.get(f"/corrections/{query}"))


def headings(client):
    return Page(client.get("/stories/harbour/")).texts("h2", id="corrections")


@pytest.mark.parametrize(
    ("kinds", "heading"),
    (
        (["correction"], "This story was corrected"),
        (["clarification"], "This story was clarified"),
        (["correction"] * 2, "This story was corrected twice"),
        (["clarification"] * 3, "This story was clarified 3 times"),
        (
            ["correction", "clarification", "correction"],
            "This story was corrected twice and clarified",
        ),
    ),
)
def test_a_notice_says_what_was_done(kinds, heading, story, put_right, client):
    for number, kind in enumerate(kinds):
        put_right(story, kind, f"Note {number}.")
    assert headings(client) == [heading]


def test_a_notice_leads_to_what_changed(story, put_right, client):
    put_right(story)
    put_right(story, "clarification", "Only small boats.")
    page = Page(client.get("/stories/harbour/"))
    assert {"/stories/harbour/changes/1..2/", "/stories/harbour/changes/2..3/"} <= {
        *page.links
    }


def test_all_but_the_latest_three_are_folded(story, put_right, client):
    for number in range(5):
        put_right(story, note=f"Note {number}.")
    page = Page(client.get("/stories/harbour/"))
    folded = next(text for text in page.texts("details") if "Note" in text)
    assert folded.startswith("The first 2 ")
    told = [number for number in range(5) if f"Note {number}." in folded]
    assert told == [0, 1]
    shown = page.texts("aside", class_="corrections")[0]
    assert all(f"Note {number}." in shown for number in range(5))


def test_an_old_edition_says_that_it_was_clarified_since(story, put_right, client):
    put_right(story, "clarification", "Only small boats.")
    page = Page(client.get("/stories/harbour/editions/1/"))
    notice = page.texts("div", class_="notice")[0]
    assert "Clarified since, in edition 2: Only small boats." in notice
    assert "orrected" not in notice


def test_search_engines_are_told_where_to_see_it(story, put_right, client, settings):
    put_right(story, at=MONDAY.replace(day=6))
    page = Page(client.get("/stories/harbour/"))
    article = json.loads(page.texts("script", type="application/ld+json")[0])
    assert article["correction"] == [
        {
            "@type": "CorrectionComment",
            "name": "Correction",
            "text": "Not Monday.",
            "datePublished": "2026-01-06T09:00:00Z",
            "url": f"{settings.BASE_URL}/stories/harbour/changes/1..2/",
        }
    ]


def test_a_newsroom_that_put_nothing_right_says_so(story, listed):
    assert listed().texts("p", class_="empty") == [
        "Nothing has been corrected or withdrawn yet."
    ]


def test_the_list_tells_story_kind_time_and_note(story, put_right, listed):
    put_right(story, "clarification", "Only small boats.")
    page = listed()
    entry = page.texts("article", class_="put-right")[0]
    assert entry.startswith("Clarification, 5 January 2026, 09:00 UTC Harbour reopens")
    assert "Only small boats." in entry
    for path in ("", "editions/2/", "changes/1..2/"):
        assert f"/stories/harbour/{path}" in page.links


def test_the_list_is_of_all_stories_latest_first(chief, put_right, listed):
    for day in (6, 8, 7):
        story = factories.published(by=chief, at=MONDAY, slug=f"day-{day}")
        put_right(story, note=f"Day {day}.", at=MONDAY.replace(day=day))
    notes = listed().texts("p", class_="public-note")
    assert notes == ["Day 8.", "Day 7.", "Day 6."]


def test_other_kinds_of_edition_are_not_in_it(story, chief, listed):
    for kind in ("update", "minor"):
        factories.revise(story, by=chief, summary=f"A {kind}.")
        factories.publish(story, by=chief, at=MONDAY, kind=kind)
    assert listed().all("article") == []


def test_a_withdrawal_takes_the_place_of_its_corrections(
    story, put_right, chief, listed
):
    put_right(story)
    workflow.perform("withdraw", story, by=chief, note="Forged.", at=MONDAY)
    page = listed()
    assert page.texts("p", class_="public-note") == ["Forged."]
    assert page.texts("p", class_="is-withdrawal") == [
        "Withdrawal, 5 January 2026, 09:00 UTC"
    ]
    assert "/stories/harbour/" in page.links
    factories.publish(factories.revise(story, by=chief, summary="Back."), by=chief)
    assert listed().all("article") == []


def test_withdrawals_stand_among_corrections_across_pages(chief, put_right):
    for day in range(6, 16):
        story = factories.published(by=chief, at=MONDAY, slug=f"day-{day}")
        at = MONDAY.replace(day=day)
        if day % 2:
            put_right(story, note=f"Day {day}.", at=at)
        else:
            workflow.perform("withdraw", story, by=chief, note=f"Day {day}.", at=at)
    found, place = [], None
    for _ in range(4):
        part = put_right_list(place, size=3)
        found += [row.note for row in part.rows]
        place = part.older and before({"before": part.older})
    assert found == [f"Day {day}." for day in range(15, 5, -1)]
    assert not part.older


def test_a_note_at_the_desk_is_not_in_it(story, chief, listed):
    factories.publish(
        factories.revise(story, by=chief, summary="More."), by=chief, note="Desk only."
    )
    assert "Desk only." not in listed().texts("html")[0]


def test_the_list_leads_to_its_feeds(listed):
    page = listed()
    alternates = {a["type"]: a["href"] for a, _ in page.all("link", rel="alternate")}
    assert alternates == {
        "application/atom+xml": "/corrections/feed.atom",
        "application/rss+xml": "/corrections/feed.rss",
        "application/feed+json": "/corrections/feed.json",
    }
    assert set(alternates.values()) <= set(page.links)


def test_every_page_leads_to_the_list(story, client):
    for path in ("/", "/stories/harbour/", "/no/such/page/"):
        assert "/corrections/" in Page(client.get(path)).links


@pytest.fixture
def many(story, put_right):
    for number in range(45):
        put_right(story, note=f"Note {number}.", at=MONDAY.replace(minute=number // 2))


def test_a_long_list_comes_in_pages(many, listed):
    found, query = [], ""
    for _ in range(3):
        page = listed(query)
        found.append(page.texts("p", class_="public-note"))
        query = (page.all("a", rel="next") or [({"href": ""}, "")])[0][0]["href"]
    assert [len(page) for page in found] == [20, 20, 5]
    assert sum(found, []) == [f"Note {number}." for number in range(44, -1, -1)]


def test_none_is_missed_while_its_story_is_published_anew(
    story, put_right, chief, listed
):
    for number in range(21):
        put_right(story, note=f"Note {number}.")
    older = listed().all("a", rel="next")[0][0]["href"]
    factories.publish(factories.revise(story, by=chief, summary="More."), by=chief)
    assert listed(older).texts("p", class_="public-note") == ["Note 0."]


def test_a_mark_that_no_list_gave_out_is_not_found(client):
    assert client.get("/corrections/?before=1").status_code == 404


def test_the_list_costs_three_queries_for_1_row_and_for_45(
    story, put_right, request, client, django_assert_num_queries
):
    put_right(story)
    # Corrections with their stories, withdrawals, the last change.
    with django_assert_num_queries(3):
        client.get("/corrections/")
    request.getfixturevalue("many")
    with django_assert_num_queries(3):
        client.get("/corrections/")
