"""Times of day, in the date or in the label."""

from datetime import time, timedelta

import pytest

from stories.document import dates


@pytest.mark.parametrize(
    ("label", "edtf"),
    (
        ("09:30 KST", "2026-01-05T09:30:00+09:00"),
        ("05:42 EET", "2026-01-05T05:42:00+02:00"),
        ("14:30 UTC", "2026-01-05T14:30:00Z"),
        ("14:30 (UTC+2)", "2026-01-05T14:30:00+02:00"),
        ("14:30 GMT-3:30", "2026-01-05T14:30:00-03:30"),
        ("14:30 UTC+0530", "2026-01-05T14:30:00+05:30"),
        ("14:30 +09:00", "2026-01-05T14:30:00+09:00"),
        ("9 a.m. ET", "2026-01-05T09:00:00-05:00"),
        ("12:05 am", "2026-01-05T00:05:00"),
        ("12 pm", "2026-01-05T12:00:00"),
        ("21:10", "2026-01-05T21:10:00"),
        ("14:30 IST", "2026-01-05T14:30:00"),
        ("9:30 local time", "2026-01-05T09:30:00"),
        ("14.30 Uhr", "2026-01-05T14:30:00"),
        ("9h30", "2026-01-05T09:30:00"),
        ("오전 9시 30분", "2026-01-05T09:30:00"),
        ("午後2時", "2026-01-05T14:00:00"),
    ),
)
def test_a_time_in_the_label_joins_the_date_and_stays_in_the_label(label, edtf):
    event = dates.split_event(f"Jan 5 2026 – {label} – trading halts. [1]")
    assert (event.date.edtf, event.date.precision) == (edtf, "time")
    assert (event.label, event.date.typed) == (label, "Jan 5 2026")


@pytest.mark.parametrize(
    "label",
    (
        "Shortly before 15:00",
        "15:00–16:00",
        "Day 2",
        "25:00",
        "After 9:30",
        "7",
        "14:30 UTC+99",
    ),
)
def test_a_label_that_is_no_exact_time_leaves_the_day(label):
    event = dates.split_event(f"Jan 5 2026 – {label} – Trading halts. [1]")
    assert (event.date.edtf, event.label) == ("2026-01-05", label)


def test_eastern_time_follows_the_season():
    assert dates.parse("Jul 5 2026, 9:00 ET").date.edtf == "2026-07-05T09:00:00-04:00"
    assert dates.parse("Nov 1 2026, 9:00 ET").date.edtf == "2026-11-01T09:00:00-05:00"


def test_the_time_carries_its_offset():
    date = dates.parse("Jan 5 2026, 09:30 KST").date
    assert date.time is not None
    assert date.time.replace(tzinfo=None) == time(9, 30)
    assert date.time.utcoffset() == timedelta(hours=9)


def test_a_month_takes_no_time_from_its_label():
    assert dates.parse("Jan 2026 – 09:30").date.edtf == "2026-01"


def test_a_date_without_a_time_has_none():
    assert dates.parse("2026").date.time is None
    assert dates.FuzzyDate().time is None
