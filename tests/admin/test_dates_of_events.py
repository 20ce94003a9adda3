"""Dates on the story form: kept as typed, read beside it, impossible ones refused."""

import pytest
from django.urls import reverse

from stories.desk.roles import EDITOR
from stories.document.dates import FuzzyDate
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser():
    return desk.client(factories.user(EDITOR))


def test_a_changed_date_is_read_again(browser):
    story = factories.draft()
    desk.save(browser, story, events__0__typed="June 2025")
    event = story.events.get()
    assert (event.typed, event.date) == ("June 2025", "2025-06")
    assert (str(event.earliest), str(event.latest)) == ("2025-06-01", "2025-06-30")


def test_an_impossible_date_is_refused_with_the_reason(browser):
    story = factories.draft()
    response = desk.save(browser, story, events__0__typed="Feb 30 2026")
    assert "Feb 30 2026" in desk.refusals(response)
    assert "February 2026 has 28 days" in desk.refusals(response)
    assert story.events.get().typed == "Jan 5 2026"


def test_a_date_that_nobody_changed_keeps_its_reading(browser):
    date = FuzzyDate(typed="The day of the storm", edtf="2026-01-05")
    event = factories.event(date=date)
    story = factories.draft(factories.document(timeline=(event,)))
    desk.save(browser, story, events__0__text="The harbour opens again. [1]")
    assert story.events.get().date == "2026-01-05"


def test_a_label_in_the_date_field_moves_to_its_own(browser):
    story = factories.draft()
    desk.save(browser, story, events__0__typed="Jan 6 2026 – Morning")
    event = story.events.get()
    assert (event.typed, event.date) == ("Jan 6 2026", "2026-01-06")
    assert event.label == "Morning"


def test_a_time_as_label_is_part_of_the_date(browser):
    story = factories.draft()
    desk.save(browser, story, events__0__label="09:30 KST")
    event = story.events.get()
    assert event.label == "09:30 KST"
    assert event.as_value().date.time.isoformat() == "09:30:00+09:00"


def test_the_word_for_planned_in_a_date_marks_the_event(browser):
    story = factories.draft()
    desk.save(browser, story, events__0__typed="Sep 2027 (expected)")
    assert story.events.get().planned


def test_an_unknown_date_is_kept_as_typed(browser):
    story = factories.draft()
    desk.save(browser, story, events__0__typed="TBD")
    event = story.events.get()
    assert (event.typed, event.date, event.earliest) == ("TBD", "", None)


def test_a_label_beside_a_date_that_cannot_be_known_is_kept(browser):
    story = factories.draft()
    desk.save(browser, story, events__0__typed="some day", events__0__label="Evening")
    event = story.events.get()
    assert (event.typed, event.label, event.date) == ("some day", "Evening", "")


def test_an_impossible_date_from_an_import_does_not_hold_up_other_edits(browser):
    event = factories.event(date=FuzzyDate(typed="Feb 30 2026"))
    story = factories.draft(factories.document(timeline=(event,)))
    desk.save(browser, story, events__0__label="Morning")
    assert story.events.get().label == "Morning"


def test_the_reading_stands_beside_the_date(browser):
    page = browser.get(desk.change_url(factories.draft())).content.decode()
    assert "Read as 5 January 2026 (2026-01-05)" in page


@pytest.mark.parametrize(
    ("typed", "expected"),
    (
        ("Q3 2025", "2025-35"),
        ("Feb 30 2026", "February 2026 has 28 days"),
        ("some day", "no date that the calendar could place"),
    ),
)
def test_a_date_is_read_while_it_is_typed(browser, typed, expected):
    answer = browser.get(reverse("admin:stories_story_date"), {"typed": typed})
    assert expected in answer.json()["reading"]


def test_dates_are_not_read_for_who_may_not_see_stories():
    stranger = desk.client(factories.user())
    assert stranger.get(reverse("admin:stories_story_date")).status_code == 403
