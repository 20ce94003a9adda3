"""Dates that no calendar has, and dates that leave something open."""

import pytest

from stories.document import dates

IMPOSSIBLE = (
    ("Feb 30 2026", "“Feb 30 2026” is not a date: February 2026 has 28 days."),
    ("Feb 29 2025", "“Feb 29 2025” is not a date: February 2025 has 28 days."),
    ("31 April 2026", "“31 April 2026” is not a date: April 2026 has 30 days."),
    ("31/04/2026", "“31/04/2026” is not a date: April 2026 has 30 days."),
    ("2026-02-30", "“2026-02-30” is not a date: February 2026 has 28 days."),
    ("2026-13-01", "“2026-13-01” is not a date: there is no month 13."),
    ("0 January 2026", "“0 January 2026” is not a date: there is no day 0."),
    ("Week 54, 2026", None),
    (
        "2026–2024",
        "“2026–2024” is not a date: it ends before it starts; swap its ends.",
    ),
    ("Jan 7–5 2026", None),
    ("Week 53, 2025", "“Week 53, 2025” is not a date: 2025 has no week 53."),
    ("Mid-week of Jan 5 2026", None),
    ("first half of Q3 2025", None),
    ("Jan 2026 at 09:30", None),
    ("Jan 5–7", "“Jan 5–7” is not a date: it lacks a year; add the year."),
    ("99–Q4 2025", None),
    ("9999–03", None),
    ("Week of Dec 31 9999", None),
)


@pytest.mark.parametrize(("typed", "sentence"), IMPOSSIBLE)
def test_an_impossible_date_says_so(typed, sentence):
    found = dates.parse(typed)
    assert found.date == dates.FuzzyDate(typed=typed)
    assert sentence is None or found.problem == sentence


def test_an_impossible_date_still_begins_its_line():
    event = dates.split_event("Feb 30 2026 – The vote is held.")
    assert event.has_date
    assert event.date.typed == "Feb 30 2026"
    assert "28 days" in event.problem


def test_day_and_month_that_could_be_swapped_are_read_day_first_and_told():
    found = dates.parse("05/06/2025")
    assert found.date.edtf == "2025-06-05"
    assert "“05/06/2025”" in found.problem
    assert "Write the month as a word" in found.problem


@pytest.mark.parametrize(
    "typed", ("25/06/2025", "06/25/2025", "05/05/2025", "5.6.2025")
)
def test_day_and_month_that_cannot_be_swapped_raise_no_doubt(typed):
    assert dates.parse(typed).problem == ""


def test_a_missing_year_stays_missing_without_a_neighbour():
    found = dates.parse("Jan 9")
    assert found.date.edtf == "XXXX-01-09"
    assert found.problem == "“Jan 9” has no year; add the year."


@pytest.mark.parametrize(
    ("near", "typed", "edtf"),
    (
        ("2026-01-05", "Jan 9", "2026-01-09"),
        ("2025-12-30", "Jan 2", "2026-01-02"),
        ("2026-01-05", "Dec 30", "2025-12-30"),
        ("2025", "Oct", "2025-10"),
        ("2026-01-05", "Jan 5–7", "2026-01-05/2026-01-07"),
        ("2025-12-28", "Dec 30–Jan 2", "2025-12-30/2026-01-02"),
        ("../2026-01", "Feb 3", "2026-02-03"),
        ("2024-01-05", "Feb 29", "2024-02-29"),
    ),
)
def test_a_missing_year_is_taken_from_the_event_before(near, typed, edtf):
    found = dates.parse(typed, near=dates.from_edtf(near))
    assert found.date.edtf == edtf
    assert "has no year; it is read as" in found.problem


def test_an_event_without_a_date_lends_no_year():
    assert dates.parse("Jan 9", near=dates.FuzzyDate(typed="TBD")).date.earliest is None
