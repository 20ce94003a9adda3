"""Editions by time (RFC 7089): which one, and the way from each to the others."""

import re
from datetime import timedelta

import pytest

from stories.desk import workflow
from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page

BEFORE = "Sun, 04 Jan 2026 09:00:00 GMT"
NOON = "Tue, 06 Jan 2026 12:00:00 GMT"


@pytest.fixture
def story(chief):
    """Three editions, made on Monday, Tuesday and Wednesday at nine."""
    story = factories.published(by=chief, at=MONDAY, slug="harbour")
    for day in (6, 7):
        factories.revise(story, by=chief, summary=f"Day {day}.")
        factories.publish(story, by=chief, at=MONDAY.replace(day=day))
    return story


@pytest.fixture
def ask(client):
    def get(moment, slug="harbour"):
        return client.get(f"/stories/{slug}/", headers={"Accept-Datetime": moment})

    return get


def links(header, settings):
    """Path and datetime by relation, of a Link header or a TimeMap."""
    found = {}
    for address, rest in re.findall(r"<([^>]+)>([^<]*)", header):
        path = address.removeprefix(settings.BASE_URL)
        moment = re.search(r'datetime="([^"]+)"', rest)
        for rel in re.search(r'rel="([^"]+)"', rest)[1].split():
            found[rel] = (path, moment[1] if moment else None)
    return found


def edition(number, moment):
    return (f"/stories/harbour/editions/{number}/", moment)


MADE = (
    "Mon, 05 Jan 2026 09:00:00 GMT",
    "Tue, 06 Jan 2026 09:00:00 GMT",
    "Wed, 07 Jan 2026 09:00:00 GMT",
)


@pytest.mark.parametrize(
    "moment",
    (
        "",
        "yesterday",
        "2026-01-06T12:00:00Z",
        "Tue, 32 Jan 2026 12:00:00 GMT",
        "Tue, 06 Jan 2026 12:00:00 CET",
        f"{NOON}, {NOON}",
    ),
)
def test_what_is_no_time_is_refused_in_a_sentence(moment, story, ask):
    response = ask(moment)
    assert response.status_code == 400
    page = Page(response)
    assert page.texts("h1") == ["That is not a time"]
    assert MADE[2] in page.texts("main")[0]


@pytest.mark.parametrize(
    ("moment", "number"),
    (
        ("Mon, 01 Jan 0001 00:00:00 GMT", 1),
        (BEFORE, 1),
        (MADE[0], 1),
        ("Tue, 06 Jan 2026 08:59:59 GMT", 1),
        (MADE[1], 2),
        (NOON, 2),
        (MADE[2], 3),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 3),
    ),
)
def test_a_time_leads_to_the_edition_that_was_current(moment, number, story, ask):
    response = ask(moment)
    assert response.status_code == 302
    assert response["Location"] == f"/stories/harbour/editions/{number}/"
    assert "Memento-Datetime" not in response


def test_fractions_of_a_second_do_not_count(chief, ask):
    at = MONDAY + timedelta(microseconds=900_000)
    story = factories.published(by=chief, at=MONDAY - timedelta(days=1), slug="harbour")
    factories.revise(story, by=chief, summary="Day 2.")
    factories.publish(story, by=chief, at=at)
    assert ask(MADE[0])["Location"].endswith("/editions/2/")


def test_the_way_to_an_edition_names_those_around_it(story, ask, settings):
    found = links(ask(NOON)["Link"], settings)
    assert found == {
        "original": ("/stories/harbour/", None),
        "timegate": ("/stories/harbour/", None),
        "timemap": ("/stories/harbour/timemap/", None),
        "first": edition(1, MADE[0]),
        "prev": edition(1, MADE[0]),
        "memento": edition(3, MADE[2]),
        "next": edition(3, MADE[2]),
        "last": edition(3, MADE[2]),
    }


@pytest.mark.parametrize("number", (1, 2, 3))
def test_an_edition_says_when_it_was_current_and_what_is_around_it(
    number, story, client, settings
):
    response = client.get(f"/stories/harbour/editions/{number}/")
    assert response["Memento-Datetime"] == MADE[number - 1]
    found = links(response["Link"], settings)
    assert found["original"] == ("/stories/harbour/", None)
    assert found["first"] == edition(1, MADE[0])
    assert found["last"] == edition(3, MADE[2])
    beside = {
        "prev": edition(number - 1, MADE[number - 2]) if number > 1 else None,
        "next": edition(number + 1, MADE[number]) if number < 3 else None,
    }
    assert {rel: found.get(rel) for rel in beside} == beside


def test_the_story_itself_is_its_own_timegate(story, client, settings):
    response = client.get("/stories/harbour/")
    assert "Memento-Datetime" not in response
    assert links(response["Link"], settings) == {
        "original": ("/stories/harbour/", None),
        "timegate": ("/stories/harbour/", None),
        "timemap": ("/stories/harbour/timemap/", None),
        "first": edition(1, MADE[0]),
        "memento": edition(3, MADE[2]),
        "last": edition(3, MADE[2]),
    }


def test_the_timemap_lists_every_edition_with_its_time(story, client, settings):
    response = client.get("/stories/harbour/timemap/")
    assert response["Content-Type"] == "application/link-format"
    text = response.content.decode()
    assert f'from="{MADE[0]}"; until="{MADE[2]}"' in text
    assert links(text, settings)["self"] == ("/stories/harbour/timemap/", None)
    mementos = re.findall(r'editions/(\d)/>; rel="([^"]+)"; datetime="([^"]+)"', text)
    assert mementos == [
        ("1", "first memento", MADE[0]),
        ("2", "memento", MADE[1]),
        ("3", "last memento", MADE[2]),
    ]


@pytest.mark.parametrize("method", ("get", "head", "post"))
@pytest.mark.parametrize("slug", ("harbour", "gone", "old", "none"))
@pytest.mark.parametrize("moment", (None, NOON, "nonsense"))
def test_every_answer_says_that_the_time_asked_for_counts(
    method, slug, moment, story, chief, client
):
    gone = factories.published(by=chief, slug="gone")
    workflow.perform("withdraw", gone, by=chief, note="It was wrong.")
    factories.rename(factories.published(by=chief, slug="old"), "new", by=chief)
    headers = {"Accept-Datetime": moment} if moment else {}
    response = getattr(client, method)(f"/stories/{slug}/", headers=headers)
    assert response["Vary"] == "Accept-Datetime"


def test_an_unchanged_story_says_so_too(story, client):
    etag = client.get("/stories/harbour/")["ETag"]
    again = client.get("/stories/harbour/", headers={"If-None-Match": etag})
    assert (again.status_code, again["Vary"]) == (304, "Accept-Datetime")


@pytest.fixture
def reinstated(story, chief):
    """The same story, withdrawn on Thursday and back on Friday as edition 5."""
    workflow.perform(
        "withdraw", story, by=chief, note="Forged.", at=MONDAY.replace(day=8)
    )
    factories.revise(story, by=chief, summary="Now right.")
    return factories.publish(story, by=chief, at=MONDAY.replace(day=9))


@pytest.mark.parametrize("moment", (BEFORE, NOON, "Thu, 08 Jan 2026 12:00:00 GMT"))
def test_no_time_leads_to_what_was_withdrawn(moment, reinstated, ask):
    assert ask(moment)["Location"] == "/stories/harbour/editions/5/"


def test_what_was_withdrawn_is_no_memento(reinstated, client, settings):
    for path in ("", "timemap/", "editions/5/"):
        response = client.get(f"/stories/harbour/{path}")
        told = response.content.decode() if path == "timemap/" else response["Link"]
        found = links(told, settings)
        mementos = {path for path, _ in found.values() if "editions" in path}
        assert mementos == {"/stories/harbour/editions/5/"}


@pytest.mark.parametrize("path", ("timemap/", "editions/3/"))
def test_a_withdrawn_story_has_no_mementos(path, story, chief, client):
    workflow.perform("withdraw", story, by=chief, note="Forged.")
    response = client.get(f"/stories/harbour/{path}")
    assert response.status_code == 410
    assert "Memento-Datetime" not in response


def test_finding_an_edition_costs_two_queries(story, ask, django_assert_num_queries):
    with django_assert_num_queries(2):  # the live story, the edition of the time
        ask(NOON)


def test_a_timemap_costs_two_queries(story, client, django_assert_num_queries):
    with django_assert_num_queries(2):  # the live story, its editions
        client.get("/stories/harbour/timemap/")
