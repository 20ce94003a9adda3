"""What was planned is no longer shown as planned once its time has passed."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django.utils.http import http_date, parse_http_date

from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page

pytestmark = pytest.mark.django_db

PAGE = "/stories/harbour/"
# One day for all of a test, which may run past midnight.
TODAY = timezone.now().date()


@pytest.fixture
def plan(chief):
    """Publish a story with an event that is planned for so many days from now."""

    def publish(*days):
        events = (
            factories.event(
                f"e{number}", f"{TODAY + timedelta(days=day)}", planned=True
            )
            for number, day in enumerate(days, 1)
        )
        document = factories.document(timeline=tuple(events))
        return factories.published(document, by=chief, at=MONDAY, slug="harbour")

    return publish


def end_of(days):
    day = TODAY + timedelta(days=days)
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=36)


def test_what_has_passed_was_planned(plan, client):
    plan(-30, 30)
    assert Page(client.get(PAGE)).texts("span", class_="planned") == [
        "Was planned",
        "Planned",
    ]


def test_an_old_edition_shows_it_as_it_was(plan, chief, client):
    story = plan(-30)
    factories.publish(factories.revise(story, by=chief, summary="More."), by=chief)
    page = Page(client.get(f"{PAGE}editions/1/"))
    assert page.texts("span", class_="planned") == ["Planned"]


def test_caches_are_told_when_the_page_will_say_something_else(plan, client):
    plan(-30, 60, 30)
    response = client.get(PAGE)
    assert response["Expires"] == http_date(end_of(30).timestamp())


def test_a_page_that_time_changed_is_as_new_as_that(plan, client):
    plan(-30)
    response = client.get(PAGE)
    assert parse_http_date(response["Last-Modified"]) == int(end_of(-30).timestamp())
    before = http_date(end_of(-31).timestamp())
    asked = client.get(PAGE, headers={"If-Modified-Since": before})
    assert asked.status_code == 200


def test_a_story_without_plans_has_no_end(chief, client):
    factories.published(by=chief, at=MONDAY, slug="harbour")
    assert "Expires" not in client.get(PAGE).headers


def test_the_api_keeps_what_was_typed(plan, client):
    plan(-30)
    event = client.get("/api/v1/stories/harbour/").json()["timeline"][0]
    assert event["planned"] is True


@pytest.mark.parametrize("path", ("/api/v1/stories/harbour/", "/api/v1/events/"))
def test_events_of_one_day_stand_by_their_times_in_the_api(path, chief, client):
    hours = ("08:00", *("23:00",) * 8, "17:00", "09:00", "10:00")
    events = tuple(
        factories.event(f"e{number}", f"Jan 5 2026, {hour}")
        for number, hour in enumerate(hours, 1)
    )
    document = factories.document(timeline=events)
    factories.published(document, by=chief, at=MONDAY, slug="harbour")
    data = client.get(path).json()
    found = [event["anchor"] for event in data.get("timeline") or data["results"]]
    late = [f"e{number}" for number in range(2, 10)]
    assert found == ["e1", "e11", "e12", "e10", *late]
