"""One order for all dates, whatever is known of them."""

import random

import pytest

from stories.document import dates


def in_order(*edtfs):
    found = [dates.from_edtf(edtf) for edtf in edtfs]
    random.Random(7).shuffle(found)  # noqa: S311 any order will do
    return tuple(date.edtf for date in sorted(found, key=dates.sort_key))


@pytest.mark.parametrize(
    "wanted",
    (
        ("199X", "2025", "2025-06-30", "2025-35", "2026-01-05", "2026-01-06"),
        ("2026-01-01", "2026-01", "2026-33", "2026"),
        ("../2010", "../2019", "2019-01-01", "2019", "2019/.."),
        ("2026-01-05T08:00:00", "2026-01-05T09:30:00"),
        ("2026-01-05T09:00:00+09:00", "2026-01-05T09:00:00Z"),
    ),
)
def test_earliest_then_latest_day_then_time(wanted):
    assert in_order(*wanted) == wanted


def test_an_open_end_comes_after_and_an_open_start_before_every_day():
    low, high = dates.from_edtf("0001-01-01"), dates.from_edtf("9999-12-31")
    before, after = dates.from_edtf("../2010"), dates.from_edtf("0001-01-01/..")
    assert before.sort_key() < low.sort_key() < after.sort_key() < high.sort_key()


def test_an_editor_s_order_decides_between_events_of_one_day():
    morning = dates.from_edtf("2026-01-05T09:30:00")
    noon = dates.from_edtf("2026-01-05")
    assert noon.sort_key(position=1) < morning.sort_key(position=2)
    assert morning.sort_key(position=1) < noon.sort_key(position=2)


def test_dates_that_differ_only_in_typing_still_have_one_order():
    one, other = dates.from_edtf("2025", "2025"), dates.from_edtf("2025", "FY2025")
    assert dates.sort_key(one) != dates.sort_key(other)


def stood(*typed):
    items = list(enumerate(typed, 1))
    found = dates.chronological(items, lambda item: dates.parse(item[1]).date)
    return [number for number, _ in found]


@pytest.mark.parametrize(
    ("typed", "order"),
    (
        (("Jan 5 2026, 08:00", "Jan 5 2026, 17:00", "Jan 5 2026, 09:00"), [1, 3, 2]),
        (("Jan 5 2026, 17:00", "Jan 5 2026", "Jan 5 2026, 09:00"), [3, 1, 2]),
        (("Jan 5 2026", "TBD", "2012"), [3, 1, 2]),
        (("By Dec 2026", "Jan 5 2026"), [2, 1]),
        (("2026", "Jan 5 2026", "Jan 1 2026"), [3, 1, 2]),
        (("TBD", "2012"), [1, 2]),
    ),
)
def test_a_timeline_stands_in_the_order_of_time(typed, order):
    assert stood(*typed) == order
    again = [typed[number - 1] for number in order]
    assert stood(*again) == list(range(1, len(typed) + 1))
