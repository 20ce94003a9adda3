"""Times of the newsroom's clock, and those that summer time takes or doubles."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from stories.document.dates import read_moment

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("typed", "at"),
    (
        ("2026-01-05 09:30", datetime(2026, 1, 5, 8, 30, tzinfo=UTC)),
        ("2026-01-05T09:30", datetime(2026, 1, 5, 8, 30, tzinfo=UTC)),
        ("2026-07-05 09:30:00", datetime(2026, 7, 5, 7, 30, tzinfo=UTC)),
        (" 2026-01-05 09:30Z ", datetime(2026, 1, 5, 9, 30, tzinfo=UTC)),
        ("2026-01-05 09:30 -05:00", datetime(2026, 1, 5, 14, 30, tzinfo=UTC)),
    ),
)
def test_time_is_read_on_the_newsrooms_clock(typed, at):
    assert read_moment(typed, PARIS).at == at


@pytest.mark.parametrize(
    "typed", ("", "soon", "2026-01-05", "09:30", "2026-1-5 9:30", "٢٠٢٦-٠١-٠٥ ٠٩:٣٠")
)
def test_what_is_no_time_is_refused_with_the_form(typed):
    moment = read_moment(typed, PARIS)
    assert moment.at is None
    assert "2026-01-05 09:30" in moment.problem


@pytest.mark.parametrize(
    "typed", ("2026-02-30 09:30", "2026-01-05 25:00", "0001-01-01 00:00 +14:00")
)
def test_time_outside_the_calendar_is_refused(typed):
    assert "There is no" in read_moment(typed, PARIS).problem


def test_time_that_the_clocks_pass_over_is_refused_with_one_that_exists():
    moment = read_moment("2026-03-29 02:30", PARIS)
    assert moment.at is None
    assert not moment.is_ambiguous
    assert "There is no 02:30 on 2026-03-29 in Europe/Paris" in moment.problem
    assert "Write 03:30" in moment.problem


def test_time_that_the_clocks_show_twice_asks_which():
    moment = read_moment("2026-10-25 02:30", PARIS)
    assert moment.is_ambiguous
    assert "2026-10-25 02:30+02:00" in moment.problem
    assert "2026-10-25 02:30+01:00" in moment.problem


@pytest.mark.parametrize(("which", "hour"), (("first", 0), ("second", 1)))
def test_time_shown_twice_is_the_one_that_is_chosen(which, hour):
    moment = read_moment("2026-10-25 02:30", PARIS, which=which)
    assert moment.at == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)


def test_time_shown_twice_may_carry_its_own_offset():
    moment = read_moment("2026-10-25 02:30+01:00", PARIS)
    assert moment.at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
