"""The difference of two editions as data, and the sentence that sums each one up."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR
from stories.document import differences
from stories.models import Edition, Story
from tests.factories import document, event, key_point, publish, published, revise, user

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 6, 8, 15, tzinfo=UTC)
HARBOUR = "/api/v1/stories/harbour/"


@pytest.fixture
def story(db):
    """Three editions: a claim is reworded, then a date becomes more precise."""
    first = document(
        key_points=(key_point(body="It lost 12 million[1]."),),
        timeline=(event(typed="Jan 2026"),),
    )
    story = published(first, slug="harbour", at=AT)
    revise(story, key_points=(key_point(body="It lost 14 million[1]."),))
    publish(story, kind="correction", public_note="Not 12.", at=AT.replace(day=7))
    revise(story, timeline=(event(typed="Jan 5 2026"),))
    return publish(story, at=AT.replace(day=8))


@pytest.fixture
def difference(story, client):
    return lambda pair: client.get(f"{HARBOUR}changes/{pair}/")


@pytest.mark.parametrize(
    ("pair", "says"),
    (
        ("1..4", "no edition 4; its current one is edition 3"),
        ("4..1", "no edition 4; its current one is edition 3"),
        ("2..2", "does not differ from itself"),
    ),
)
def test_what_has_no_difference_is_not_found_with_a_reason(pair, says, difference):
    answer = difference(pair)
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
    assert says in answer.json()["detail"]


def test_unknown_parameter_is_refused(difference, client):
    assert client.get(f"{HARBOUR}changes/1..2/?words=1").status_code == 400


def test_editions_the_wrong_way_round_are_sent_on(difference):
    answer = difference("2..1")
    assert (answer.status_code, answer["Location"]) == (301, f"{HARBOUR}changes/1..2/")
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_difference_says_between_which_editions(difference, settings):
    body = difference("1..2").json()
    assert body["url"] == f"{settings.BASE_URL}/stories/harbour/changes/1..2/"
    assert (body["before"]["number"], body["before"]["kind"]) == (1, "new")
    edition = Edition.objects.get(number=2)
    assert body["after"] == {
        "id": f"{edition.story_id}-2",
        "number": 2,
        "kind": "correction",
        "at": "2026-01-07T08:15:00Z",
        "digest": edition.digest,
        "url": f"{settings.BASE_URL}/stories/harbour/editions/2/",
        "api_url": f"{settings.BASE_URL}{HARBOUR}editions/2/",
    }


def test_difference_is_told_word_by_word(difference):
    [point] = difference("1..2").json()["key_points"]
    assert (point["anchor"], point["change"]) == ("k1", "changed")
    assert [run for run in point["body"]["runs"] if run["kind"] != "same"] == [
        {"kind": "removed", "text": "12"},
        {"kind": "added", "text": "14"},
    ]


def test_difference_spans_any_two_editions(difference):
    body = difference("1..3").json()
    assert len(body["key_points"]) == len(body["events"]) == 1
    assert body["events"][0]["date"]["change"] == "more_precise"


def test_difference_is_that_of_the_documents(difference, story):
    one, two = Edition.objects.filter(number__in=(1, 3)).order_by("number")
    compared = differences.compare(one.document(), two.document())
    expected = differences.to_payload(compared)
    body = difference("1..3").json()
    assert {name: body[name] for name in expected} == expected


def test_difference_costs_two_queries(story, difference, django_assert_num_queries):
    difference("1..3")
    # both editions, what is kept of their difference
    with django_assert_num_queries(2):
        difference("1..3")


def test_difference_is_as_old_as_its_later_edition(difference, story):
    answer = difference("1..2")
    assert answer["Last-Modified"] == "Wed, 07 Jan 2026 08:15:00 GMT"
    assert answer["Cache-Tag"] == f"story:{story.pk}"


def test_address_that_could_harm_is_not_passed_on(difference, story, client):
    current = Story.objects.with_parts().get(pk=story.pk).document()
    [cited] = current.sources
    revise(story, sources=(replace(cited, url="javascript:alert(1)"),))
    publish(story, at=AT.replace(day=9))
    assert "javascript" not in client.get(f"{HARBOUR}changes/3..4/").content.decode()


@pytest.mark.parametrize("pair", ("1..2", "2..1", "1..5", "3..5", "1..9"))
def test_what_was_withdrawn_has_no_difference(pair, story, difference):
    chief = user(CHIEF_EDITOR)
    workflow.perform("withdraw", story, by=chief, note="Forged.")
    publish(revise(story, summary="Now right."))
    answer = difference(pair)
    assert (answer.status_code, answer.json()["reason"]) == (410, "Forged.")


def test_each_edition_in_the_list_is_summed_up(story, client):
    listed = client.get(f"{HARBOUR}editions/").json()["results"]
    assert [item["summary"] for item in listed] == [
        "The date of an event became more precise.",
        "A key point was reworded.",
        None,
    ]


def test_last_edition_of_a_page_is_summed_up_too(story, client, settings):
    path, found = f"{HARBOUR}editions/?limit=1", []
    while path:
        page = client.get(path).json()
        found += [item["summary"] is None for item in page["results"]]
        path = (page["next"] or "").removeprefix(settings.BASE_URL)
    assert found == [False, False, True]


def test_first_edition_after_a_withdrawal_is_not_compared(story, client):
    workflow.perform("withdraw", story, by=user(CHIEF_EDITOR), note="Forged.")
    publish(revise(story, summary="Now right."))
    [item] = client.get(f"{HARBOUR}editions/").json()["results"]
    assert (item["number"], item["summary"]) == (5, None)


def test_list_costs_as_much_for_1_edition_as_for_30(
    story, client, django_assert_num_queries
):
    publish(revise(short := published(), summary="Second."))
    for number in range(27):
        publish(revise(story, summary=f"Note {number}."))
    for slug in (short.slug, "harbour"):
        client.get(f"/api/v1/stories/{slug}/editions/?limit=100")
        # the live story, its editions, the one before them, what is kept of differences
        with django_assert_num_queries(4):
            client.get(f"/api/v1/stories/{slug}/editions/?limit=100")
