"""What holds of any text and any date."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stories.document import dates
from stories.document.dates.fold import visible

from .conventions import CONVENTIONS
from .test_english import FORMS as ENGLISH
from .test_languages import FORMS as OTHERS

TYPED = sorted(
    {form[0] for form in CONVENTIONS + ENGLISH}
    | {form[0] for forms in OTHERS.values() for form in forms}
)
EDTF = sorted({edtf for typed in TYPED if (edtf := dates.parse(typed).date.edtf)})
PIECES = st.lists(
    st.sampled_from(
        [*TYPED, " – ", "–", "-", "/", "(", ")", "?", "~", "and", "to", "by", "early"]
        + [
            "0",
            "13",
            "31",
            "99",
            "2026",
            "Feb",
            "월",
            "年",
            "h",
            "pm",
            "KST",
            "[1]",
            "\u200f",
        ]
    ),
    max_size=6,
).map(" ".join)
dated = st.sampled_from(EDTF).map(dates.from_edtf)


@given(st.one_of(st.text(), PIECES))
@example("\ud800 Jan 5 2026")
@example("9999-12-31 – week of")
@example("Weekend of 31 December 9999")
@example("Week of Jan 1 0001")
@example("0001年1月1日 週末")
def test_reading_never_raises_and_invents_nothing(text):
    event = dates.split_event(text)
    assert event.has_date or not (event.date.typed or event.label)
    assert isinstance(dates.parse(text).date.display("ko"), str)
    parts = (event.date.typed, event.label, event.text)
    assert all(part in visible(text) for part in parts)


@given(st.one_of(st.text(), PIECES))
def test_what_is_read_is_valid_edtf_and_round_trips(text):
    found = dates.parse(text).date
    if found.edtf is not None:
        assert dates.from_edtf(found.edtf, found.typed) == found
        assert dates.parse(found.edtf).date.edtf == found.edtf


@given(st.sampled_from(EDTF))
def test_the_start_is_never_after_the_end(edtf):
    earliest, latest = dates.bounds(edtf)
    assert earliest is None or latest is None or earliest <= latest


@given(st.dates(), st.sampled_from((4, 7, 10)))
def test_bounds_enclose_the_day_they_were_made_from(day, digits):
    earliest, latest = dates.bounds(day.isoformat()[:digits])
    assert earliest <= day <= latest


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_day_is_the_same_however_it_is_written(day):
    typed = f"{day.day} {day:%B} {day.year}"
    forms = (typed, f"{day:%b} {day.day}, {day.year}", day.isoformat())
    assert {dates.parse(form).date.edtf for form in forms} == {day.isoformat()}


@given(st.lists(dated, max_size=12), st.randoms(use_true_random=False))
def test_order_is_total_and_stable(found, rng):
    once = sorted(found, key=dates.sort_key)
    shuffled = found[:]
    rng.shuffle(shuffled)
    assert sorted(shuffled, key=dates.sort_key) == once
    assert sorted(once, key=dates.sort_key) == once


@given(dated, dated)
def test_order_is_antisymmetric(one, other):
    first, second = dates.sort_key(one), dates.sort_key(other)
    assert (first == second) == (one == other)
    assert (first < second) != (second <= first)


@given(dated, st.sampled_from(("en", "ko", "ar", "fr", "de", "ru", "zz", "")))
def test_every_date_can_be_shown_in_every_language(found, language):
    assert found.display(language)


@pytest.mark.parametrize(
    "line",
    (
        *("a" * 100_000, "– " * 50_000, "1 " * 50_000, "(" * 100_000, "年" * 100_000),
        *("Jan 5 2026 – " * 8_000, "Jan 5 2026 – A – " + "x" * 100_000),
        *("-" * 100_000, "1-" * 50_000, "\u0301" * 100_000, " " * 100_000),
    ),
    ids=lambda line: repr(line[:14]),
)
def test_a_line_of_100_kb_costs_what_its_start_costs(line):
    event = dates.split_event(line)
    parsed = dates.parse(line)
    assert len(event.date.typed) <= 200
    assert parsed.date.typed == "" or line.startswith(parsed.date.typed[:1])
