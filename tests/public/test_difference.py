"""The difference of two editions, in words and shown, with its evidence apart."""

import pytest

from stories.desk import workflow
from tests import factories
from tests.histories import NOTE, told_differently
from tests.public.conftest import MONDAY
from tests.public.pages import Page


@pytest.fixture
def story(chief):
    return told_differently(by=chief)


@pytest.fixture
def show(story, client):
    return lambda pair="1..2": Page(client.get(f"/stories/harbour/changes/{pair}/"))


@pytest.fixture
def part(show):
    """Everything under the anchor of a part, as one text."""
    return lambda anchor: show().texts("article", id=anchor)[0]


@pytest.mark.parametrize(
    ("pair", "says"),
    (
        ("1..3", "This story has no edition 3; its current one is edition 2."),
        ("3..1", "This story has no edition 3; its current one is edition 2."),
        ("2..2", "such as 1..2"),
    ),
)
def test_editions_without_a_difference_are_not_found(pair, says, story, client):
    response = client.get(f"/stories/harbour/changes/{pair}/")
    assert response.status_code == 404
    assert says in response.content.decode()


@pytest.mark.parametrize("pair", ("0..1", "01..2", "1..", "1...2", "1..2..3", "a..b"))
def test_what_names_no_two_editions_is_not_found(pair, story, client):
    assert client.get(f"/stories/harbour/changes/{pair}/").status_code == 404


def test_editions_the_wrong_way_round_lead_to_the_right_one(story, client):
    response = client.get("/stories/harbour/changes/2..1/")
    assert response.status_code == 301
    assert response["Location"] == "/stories/harbour/changes/1..2/"


def test_it_is_summed_up_and_told_change_by_change(show):
    page = show()
    summary = page.texts("p", class_="summary")[0]
    assert "one rests on other sources in the same words" in summary
    told = page.texts("li")
    assert any("became more precise" in sentence for sentence in told)


def test_many_sentences_are_folded_and_a_few_are_not(story, chief, show):
    folded = [attrs for attrs, _ in show().all("details")]
    factories.revise(story, summary="Boats sail again.")
    factories.publish(story, by=chief)
    factories.revise(story, summary="Most sail.", headline="Harbour reopens slowly")
    factories.publish(story, by=chief)
    few = [attrs for attrs, _ in show("3..4").all("details")]
    assert (folded, few) == ([{}], [{"open": None}])


def test_it_says_between_which_editions(show):
    details = show().texts("p", class_="details")[0]
    assert "edition 1, 5 January 2026, 09:00 UTC" in details
    assert "edition 2, 6 January 2026, 09:00 UTC" in details
    assert "Correction" in details


def test_the_notes_of_the_editions_between_are_told(show):
    notice = show().texts("div", class_="notice")[0]
    assert "Correction, 6 January 2026" in notice
    assert NOTE in notice


def test_words_that_went_and_came_are_marked_word_by_word(show):
    page = show()
    assert "[removed: 12]" in page.texts("del")
    assert "[added: 14]" in page.texts("ins")


def test_a_part_that_moved_says_from_where_to_where(part):
    assert "Moved from 3rd to 1st place" in part("k3")


def test_the_same_words_on_other_sources_stand_out(part, show):
    assert "Same words, other sources" in part("k3")
    assert show().texts("li", class_="is-evidence") == ["Same words, other sources"]


def test_evidence_stands_apart_from_the_words(show):
    evidence = show().texts("div", class_="evidence-changed")[0]
    assert "No longer cited: 2 Reuters, Storm closes port" in evidence
    assert "Now cited: 4 The Harbour Ledger, What the storm took" in evidence


def test_a_claim_says_that_its_source_was_retracted(part):
    assert "Still cited, and its standing changed: 1 Harbour Wire" in part("k1")
    assert "before: Current" in part("k1")
    assert "now: Retracted" in part("k1")


def test_a_date_that_became_more_precise_says_so(part):
    assert "Date, now more precise" in part("e1")
    assert "The storm closes the harbour." in part("e1")


def test_a_new_part_is_marked_whole(part):
    assert part("e3").startswith("Event 3 7 January 2026 New")


def test_a_source_says_how_it_stands_now(part):
    assert "now: Retracted" in part("source-1")


def test_a_part_leads_to_where_it_stands(show):
    links = show().links
    for anchor in ("k1", "k3", "e3", "source-1"):
        assert f"/stories/harbour/editions/2/#{anchor}" in links


def test_a_part_that_is_gone_leads_to_where_it_stood(story, chief, show):
    factories.revise(story, by=chief, timeline=())
    factories.publish(story, by=chief, at=MONDAY.replace(day=7))
    page = show("2..3")
    assert "Removed" in page.texts("article", id="e2")[0]
    assert "/stories/harbour/editions/2/#e2" in page.links


def test_neighbours_are_linked(story, chief, show):
    factories.revise(story, by=chief, summary="More.")
    factories.publish(story, by=chief, at=MONDAY.replace(day=7))
    assert [a["href"] for a, _ in show("1..2").all("a", rel="next")] == [
        "/stories/harbour/changes/2..3/"
    ]
    assert [a["href"] for a, _ in show("2..3").all("a", rel="prev")] == [
        "/stories/harbour/changes/1..2/"
    ]
    assert show("1..3").all("a", rel="prev") == []


def test_search_engines_keep_no_difference(show):
    assert len(show().all("meta", name="robots", content="noindex, follow")) == 1


@pytest.mark.parametrize(
    ("query", "location"),
    (
        ("?from=1&to=2", "/stories/harbour/changes/1..2/"),
        ("?from=2&to=1", "/stories/harbour/changes/1..2/"),
        ("", "/stories/harbour/editions/"),
    ),
)
def test_a_choice_leads_to_its_difference(query, location, story, client):
    response = client.get(f"/stories/harbour/changes/{query}")
    assert response.status_code == 302
    assert response["Location"] == location


@pytest.mark.parametrize("query", ("?from=1", "?from=1&to=", "?from=x&to=2"))
def test_half_a_choice_is_not_found(query, story, client):
    response = client.get(f"/stories/harbour/changes/{query}")
    assert response.status_code == 404
    assert "?from=1&amp;to=2" in response.content.decode()


def test_a_story_of_one_edition_offers_no_choice(chief, client):
    single = factories.published(by=chief)
    assert Page(client.get(f"/stories/{single.slug}/editions/")).all("form") == []


@pytest.mark.parametrize("pair", ("1..2", "1..5", "2..1", "1..1", "3..5", "5..1"))
def test_what_was_withdrawn_has_no_difference(pair, story, chief, client):
    workflow.perform("withdraw", story, by=chief, note="Forged.", at=MONDAY)
    factories.revise(story, by=chief, summary="Now right.")
    for day in (8, 9):
        factories.publish(story, by=chief, at=MONDAY.replace(day=day))
        factories.revise(story, by=chief, summary=f"Right on day {day}.")
    response = client.get(f"/stories/harbour/changes/{pair}/")
    assert response.status_code == 410
    assert b"Forged." in response.content
    assert client.get("/stories/harbour/changes/4..5/").status_code == 200


@pytest.mark.parametrize("path", ("1..2/", "", "?from=1&to=2"))
def test_a_withdrawn_story_has_no_difference(path, story, chief, client):
    workflow.perform("withdraw", story, by=chief, note="Forged.")
    response = client.get(f"/stories/harbour/changes/{path}")
    assert response.status_code == 410
    assert b"14 million" not in response.content


def test_a_difference_costs_three_queries(story, client, django_assert_num_queries):
    client.get("/stories/harbour/changes/1..2/")
    # the live story, the two editions, what is kept of their difference
    with django_assert_num_queries(3):
        client.get("/stories/harbour/changes/1..2/")


def test_a_choice_costs_one_query(story, client, django_assert_num_queries):
    with django_assert_num_queries(1):  # the live story
        client.get("/stories/harbour/changes/?from=1&to=2")
