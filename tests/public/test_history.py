"""The list of a story's editions: each with its kind, time, note and difference."""

import pytest

from stories.desk import workflow
from stories.document import differences
from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page

HISTORY = "/stories/harbour/editions/"


@pytest.fixture
def story(chief):
    """New on Monday, corrected on Tuesday, a comma moved on Wednesday."""
    story = factories.published(
        factories.document(summary="It was Monday."),
        by=chief,
        at=MONDAY,
        slug="harbour",
    )
    factories.revise(story, by=chief, summary="It was Tuesday.")
    factories.publish(
        story,
        by=chief,
        at=MONDAY.replace(day=6),
        kind="correction",
        public_note="Not Monday but Tuesday.",
    )
    factories.revise(story, by=chief, headline="Harbour, reopens")
    return factories.publish(story, by=chief, at=MONDAY.replace(day=7), kind="minor")


@pytest.fixture
def entries(story, client):
    """The text of each edition in the list, by its number."""
    page = Page(client.get(HISTORY))
    listed = page.all("li", class_="edition")
    return {int(attrs["value"]): text for attrs, text in listed}


def test_a_story_that_is_not_there_has_no_history(db, client):
    assert client.get("/stories/none/editions/").status_code == 404


def test_a_draft_has_no_history(chief, client):
    draft = factories.draft(by=chief)
    assert client.get(f"/stories/{draft.slug}/editions/").status_code == 404


@pytest.mark.parametrize("mark", ("0", "x", "01", "1-1", "-2"))
def test_a_mark_that_names_no_page_is_not_found(mark, story, client):
    response = client.get(HISTORY, {"before": mark})
    assert response.status_code == 404
    assert "names no page of this list" in response.content.decode()


def test_editions_stand_latest_first(entries):
    assert [*entries] == [3, 2, 1]


def test_an_edition_says_its_kind_time_and_note(entries):
    assert "Correction" in entries[2]
    assert "6 January 2026, 09:00 UTC" in entries[2]
    assert "Not Monday but Tuesday." in entries[2]
    assert "First published" in entries[1]


def test_a_minor_edition_says_that_nobody_is_told_of_it(entries):
    assert "Minor edit: nothing that readers are told of" in entries[3]


def test_an_edition_sums_up_what_it_changed(entries):
    assert "The summary changed." in entries[2]
    assert "The headline changed." in entries[3]
    assert "changed" not in entries[1]


@pytest.mark.parametrize("list_of_them", (HISTORY, "/api/v1/stories/harbour/editions/"))
def test_what_an_edition_changed_is_found_once(
    list_of_them, story, client, monkeypatch
):
    first = client.get(list_of_them)
    monkeypatch.setattr(differences, "compare", None)
    assert client.get(list_of_them).content == first.content


def test_an_edition_leads_to_itself_and_to_its_difference(story, client):
    links = Page(client.get(HISTORY)).links
    for path in ("editions/1/", "editions/3/", "changes/1..2/", "changes/2..3/"):
        assert f"/stories/harbour/{path}" in links
    assert "/stories/harbour/changes/0..1/" not in links


def test_what_is_saved_on_top_of_a_live_edition_does_not_show(story, chief, client):
    factories.revise(story, by=chief, summary="It was Wednesday.")
    content = client.get(HISTORY).content
    assert b"Wednesday" not in content
    assert content.count(b'class="edition row"') == 3


@pytest.fixture
def long_history(chief):
    story = factories.published(by=chief, at=MONDAY, slug="harbour")
    for number in range(2, 46):
        factories.revise(story, by=chief, summary=f"Day {number}.")
        factories.publish(story, by=chief, at=MONDAY)
    return story


def test_a_long_history_comes_in_pages(long_history, client):
    found, query = [], ""
    for _ in range(3):
        page = Page(client.get(HISTORY + query))
        editions = page.all("li", class_="edition")
        found.append([int(attrs["value"]) for attrs, _ in editions])
        query = (page.all("a", rel="next") or [({"href": ""}, "")])[0][0]["href"]
    assert sum(found, []) == [*range(45, 0, -1)]
    assert [len(page) for page in found] == [20, 20, 5]
    assert query == ""


def test_the_last_edition_of_a_page_says_what_it_changed_too(long_history, client):
    page = Page(client.get(HISTORY))
    assert "The summary changed." in page.all("li", class_="edition")[-1][1]


def test_a_history_costs_as_much_for_1_edition_as_for_45(
    chief, long_history, client, django_assert_num_queries
):
    factories.revise(short := factories.published(by=chief), by=chief, summary="2.")
    factories.publish(short, by=chief)
    for slug in (short.slug, "harbour"):
        client.get(f"/stories/{slug}/editions/")
        # the live story, its editions, what is kept of their differences
        with django_assert_num_queries(3):
            client.get(f"/stories/{slug}/editions/")


@pytest.fixture
def reinstated(story, chief):
    """The same story, withdrawn on Thursday and back on Friday as edition 5."""
    workflow.perform(
        "withdraw", story, by=chief, note="Forged.", at=MONDAY.replace(day=8)
    )
    factories.revise(story, by=chief, summary="Now right.")
    return factories.publish(story, by=chief, at=MONDAY.replace(day=9))


def test_a_withdrawal_is_told_and_nothing_of_what_was_withdrawn(reinstated, client):
    response = client.get(HISTORY)
    page = Page(response)
    assert [attrs["value"] for attrs, _ in page.all("li", class_="edition")] == ["5"]
    assert page.texts("p", class_="withdrawn-before") == [
        "What was published before edition 5 was withdrawn on 8 January 2026 and is no "
        "longer shown."
    ]
    assert b"Tuesday" not in response.content
    assert "Published again" in page.texts("li", class_="edition")[0]


def test_the_withdrawal_costs_one_query_more(
    reinstated, client, django_assert_num_queries
):
    # the live story, its editions, the withdrawal before them
    with django_assert_num_queries(3):
        client.get(HISTORY)


def test_the_name_of_a_link_begins_with_what_it_shows(story, client):
    links = Page(client.get(HISTORY)).all("a", href="/stories/harbour/changes/1..2/")
    ((attributes, text),) = links
    assert "aria-label" not in attributes
    assert text == "See what changed in edition 2"


def test_an_empty_mark_is_the_first_page(story, client):
    assert client.get(f"{HISTORY}?before=").content == client.get(HISTORY).content
