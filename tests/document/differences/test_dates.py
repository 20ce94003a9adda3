"""Dates become more or less precise, another date, or only look different."""

import pytest

from stories.document.dates import FuzzyDate
from stories.document.differences import DateKind
from stories.document.differences.dating import kind_of
from tests.document.differences.builders import event, events, told


def edtf(text):
    return FuzzyDate(edtf=text or None, typed=text or "TBD")


@pytest.mark.parametrize(
    ("coarse", "fine"),
    (
        ("2026-01", "2026-01-05"),
        ("2026", "2026-03"),
        ("199X", "1995"),
        ("2025-21", "2025-04"),
        ("2026-01-05/2026-01-07", "2026-01-06"),
        ("2019/..", "2020-05"),
        ("2026-01-05", "2026-01-05T10:00"),
        ("1998~", "1998"),
        ("XXXX-01-09", "2026-01-09"),
        ("", "2026"),
    ),
)
def test_a_date_becomes_more_precise_and_back_less(coarse, fine):
    assert kind_of(edtf(coarse), edtf(fine)) is DateKind.MORE_PRECISE
    assert kind_of(edtf(fine), edtf(coarse)) is DateKind.LESS_PRECISE


@pytest.mark.parametrize(
    ("before", "after"),
    (
        ("2026-01-05", "2026-01-06"),
        ("2026-01", "2026-02-03"),
        ("2026-01-05/2026-01-07", "2026-01-06/2026-01-09"),
        ("2026-01-05T10:00", "2026-01-05T11:00"),
        ("XXXX-01-09", "2026-03-01"),
        ("XXXX-01-09", "XXXX-02-09"),
        ("2019/..", "2018-05"),
    ),
)
def test_another_date_is_another_date(before, after):
    assert kind_of(edtf(before), edtf(after)) is DateKind.OTHER


def test_the_same_days_in_another_notation_are_only_rewritten():
    before, after = edtf("2026-01"), edtf("2026-01-01/2026-01-31")
    assert kind_of(before, after) is DateKind.REWRITTEN


def test_unknown_dates_are_compared_as_typed():
    first, second = FuzzyDate(typed="The next day"), FuzzyDate(typed="the next day.")
    assert kind_of(first, second) is DateKind.REWRITTEN
    assert kind_of(first, FuzzyDate(typed="TBD")) is DateKind.OTHER


def test_a_change_shows_both_dates():
    [found] = events(event(1, "January 2026"), event(1, "5 January 2026")).events
    assert found.date.kind is DateKind.MORE_PRECISE
    assert (found.date.before.edtf, found.date.after.edtf) == ("2026-01", "2026-01-05")
    assert told(found.date.runs) == "{+5 +}January 2026"


def test_a_date_typed_otherwise_that_looks_the_same_is_no_difference():
    assert events(event(1, "Jan 5 2026"), event(1, "5 January 2026")).is_empty


def test_a_date_that_only_looks_different_is_rewritten():
    [found] = events(event(1, "After 2025"), event(1, "Since 2025")).events
    assert found.date.kind is DateKind.REWRITTEN
    assert told(found.date.runs) == "{-after-}{+since+} 2025"
