"""The EDTF subset: what is refused, and how far each date reaches."""

from datetime import date

import edtf as oracle
import pytest

from stories.document import dates

BOUNDS = (
    ("2026-01-05", (2026, 1, 5), (2026, 1, 5)),
    ("2024-02", (2024, 2, 1), (2024, 2, 29)),
    ("2025", (2025, 1, 1), (2025, 12, 31)),
    ("199X", (1990, 1, 1), (1999, 12, 31)),
    ("18XX", (1800, 1, 1), (1899, 12, 31)),
    ("00XX", (1, 1, 1), (99, 12, 31)),
    ("2025-XX", (2025, 1, 1), (2025, 12, 31)),
    ("2025-02-XX", (2025, 2, 1), (2025, 2, 28)),
    ("2025-21", (2025, 3, 1), (2025, 5, 31)),
    ("2023-24", (2023, 12, 1), (2024, 2, 29)),
    ("2024-24", (2024, 12, 1), (2025, 2, 28)),
    ("9999-24", (9999, 12, 1), (9999, 12, 31)),
    ("2023-30", (2023, 12, 1), (2024, 2, 29)),
    ("2025-35", (2025, 7, 1), (2025, 9, 30)),
    ("2025-39", (2025, 9, 1), (2025, 12, 31)),
    ("2025-41", (2025, 7, 1), (2025, 12, 31)),
    ("1998~", (1998, 1, 1), (1998, 12, 31)),
    ("2026-01~/2026-04~", (2026, 1, 1), (2026, 4, 30)),
    ("2019/..", (2019, 1, 1), None),
    ("2019/", (2019, 1, 1), None),
    ("../2026-03", None, (2026, 3, 31)),
    ("XXXX-01-09", None, None),
    ("[2025-05-06,2025-06-05]", (2025, 5, 6), (2025, 6, 5)),
    ("{2024,2026}", (2024, 1, 1), (2026, 12, 31)),
    ("2026-01-11T05:42:00+02:00", (2026, 1, 11), (2026, 1, 11)),
)


@pytest.mark.parametrize(("edtf", "earliest", "latest"), BOUNDS)
def test_bounds(edtf, earliest, latest):
    assert dates.bounds(edtf) == (
        date(*earliest) if earliest else None,
        date(*latest) if latest else None,
    )


@pytest.mark.parametrize(
    ("edtf", "reason"),
    (
        ("", "not a date in EDTF"),
        ("soon", "not a date in EDTF"),
        ("2026-1-5", "not a date in EDTF"),
        ("٢٠٢٦", "not a date in EDTF"),
        ("0000", "no year 0"),
        ("2026-00", "no month 0"),
        ("2026-13", "no month 13"),
        ("2026-42", "no month 42"),
        ("2026-21-01", "no month 21"),
        ("2026-02-29", "February 2026 has 28 days"),
        ("2026-02-00", "no day 0"),
        ("2026-XX-05", "a day needs a month"),
        ("199X-05", "a month needs a year"),
        ("XXXX-21", "a season needs a year"),
        ("2025-21~", "name its months"),
        ("2025-21/2025-23", "season or quarter into a range"),
        ("2026/2024", "ends before it starts"),
        ("../..", "without a date at either end"),
        ("/", "without a date at either end"),
        ("2025/2026/2027", "not a date in EDTF"),
        ("[2025,2026", "lacks a closing ]"),
        ("2026-01T09:30:00", "a time needs a whole day"),
        ("2026-01-05T25:00:00", "no clock shows"),
        ("2026-01-05T09:30:00+99:00", "no clock shows"),
        ("1" * 300, "a date is short"),
    ),
)
def test_a_wrong_expression_is_refused_in_a_sentence(edtf, reason):
    with pytest.raises(ValueError, match=r"\.$") as refusal:
        dates.from_edtf(edtf)
    assert reason in str(refusal.value)


def test_no_fuzzy_date_holds_a_wrong_expression():
    with pytest.raises(ValueError, match="February 2026 has 28 days"):
        dates.FuzzyDate(edtf="2026-02-30")


def test_what_was_typed_is_kept_beside_the_expression():
    assert dates.from_edtf("2026-01-05", "Jan 5").typed == "Jan 5"


@pytest.mark.parametrize(
    "edtf",
    (
        *("2026-01-05", "2024-02", "2025", "199X", "2025-21", "2025-22"),
        *("2020/2021", "2026-01-05/2026-01-07", "2025-12/2026-02"),
    ),
)
def test_an_independent_library_agrees_on_the_bounds(edtf):
    theirs = oracle.parse_edtf(edtf)
    lower, upper = theirs.lower_strict(), theirs.upper_strict()
    assert dates.bounds(edtf) == (date(*lower[:3]), date(*upper[:3]))


@pytest.mark.parametrize(
    ("edtf", "is_approximate"),
    (("1998~", True), ("1998?", True), ("1998", False), ("1998~/2001", True)),
)
def test_marks_make_a_date_approximate(edtf, is_approximate):
    assert dates.from_edtf(edtf).is_approximate is is_approximate
    assert dates.from_edtf(edtf).is_known
