"""Years and numerals that a language writes in one piece with other words."""

import pytest

from stories.document import dates

FORMS = (
    ("令和7年3月2日", "2025-03-02"),
    ("令和元年5月", "2019-05"),
    ("昭和64年1月", "1989-01"),
    ("上世纪70年代", "197X"),
    ("上个世纪60年代", "196X"),
    ("20世纪八十年代", "198X"),
    ("שנות ה־80", "198X"),
    ("שנות ה-70", "197X"),
    ("שנות השישים", "196X"),
    ("ב־9 במרץ 2024", "2024-03-09"),
    ("2-й квартал 2024", "2024-34"),
    ("1-е полугодие 2024 года", "2024-40"),
    ("1980-е годы", "198X"),
    ("Jahresende 2024", "2024-09~/2024-12~"),
    ("2024 sonuna kadar", "../2024"),
)
RANGES = (
    "2024년 말~2025년 초",
    "2024年底–2025年初",
    "2024年末〜2025年初め",
    "конец 2024–начало 2025 года",
    "Late 2024–early 2025",
)


@pytest.mark.parametrize(("typed", "edtf"), FORMS)
def test_numerals_are_read_from_what_they_are_written_with(typed, edtf):
    assert dates.parse(typed).date.edtf == edtf


@pytest.mark.parametrize("typed", RANGES)
def test_end_of_one_year_to_start_of_the_next_is_a_range(typed):
    assert dates.parse(typed).date.edtf == "2024-09~/2025-04~"


@pytest.mark.parametrize("typed", ("mid-2024", "Mid‑2024", "mi-2024"))
def test_dash_after_mid_is_a_hyphen(typed):
    assert dates.parse(typed).date.edtf == "2024-05~/2024-08~"
