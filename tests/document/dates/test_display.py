"""Dates as readers see them."""

import pytest

from stories.document import dates

ENGLISH = (
    ("2026-01-05", "5 January 2026"),
    ("2025-06", "June 2025"),
    ("2012", "2012"),
    ("199X", "1990s"),
    ("18XX", "19th century"),
    ("20XX", "21st century"),
    ("10XX", "11th century"),
    ("XXXX-01-09", "9 January"),
    ("XXXX-03", "March"),
    ("2025-35", "third quarter of 2025"),
    ("2025-41", "second half of 2025"),
    ("2025-38", "mid-2025"),
    ("2022-21", "spring 2022"),
    ("2022-26", "summer 2022"),
    ("2023-24", "winter 2023–24"),
    ("1999-24", "winter 1999–00"),
    ("2026-01-05/2026-01-07", "5–7 January 2026"),
    ("2026-01-05/2026-01-05", "5 January 2026"),
    ("2026-01-30/2026-02-02", "30 January – 2 February 2026"),
    ("2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026"),
    ("2026-01/2026-03", "January–March 2026"),
    ("2025-12/2026-02", "December 2025 – February 2026"),
    ("2024/2025", "2024–2025"),
    ("2024/2025-03", "2024 – March 2025"),
    ("2019/..", "since 2019"),
    ("../2026-03", "by March 2026"),
    ("1998~", "around 1998"),
    ("2028?", "possibly 2028"),
    ("1998%", "possibly around 1998"),
    ("2026-01~/2026-04~", "early 2026"),
    ("2025-12-11~/2025-12-20~", "mid-December 2025"),
    ("2024-02-21~/2024-02-29~", "late February 2024"),
    ("2010~/2012~", "around 2010–2012"),
    ("1998~/2001", "around 1998 – 2001"),
    ("[2025-05-06,2025-06-05]", "6 May 2025 or 5 June 2025"),
    ("2026-01-05T09:30:00", "5 January 2026, 09:30"),
    ("2026-01-05T09:30:00Z", "5 January 2026, 09:30 UTC"),
    ("2026-01-05T09:30:00+09:00", "5 January 2026, 09:30 UTC+9"),
    ("2026-01-05T09:30:00-03:30", "5 January 2026, 09:30 UTC−3:30"),
)


@pytest.mark.parametrize(("edtf", "shown"), ENGLISH)
def test_edtf_alone_is_put_into_english(edtf, shown):
    assert dates.from_edtf(edtf).display() == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    (
        ("Before 2010", "before 2010"),
        ("By Mar 2026", "by March 2026"),
        ("Until Mar 2026", "until March 2026"),
        ("No earlier than Apr 2026", "no earlier than April 2026"),
        ("After Jan 5 2026", "after 5 January 2026"),
        ("Jan 5 2026, 09:30 KST", "5 January 2026, 09:30 KST"),
        ("Sep 2027 (expected)", "September 2027"),
        ("early 1990s", "early 1990s"),
        ("First week of May 2026 (planned)", "First week of May 2026"),
        ("Jan 5 2026, morning", "Jan 5 2026, morning"),
        ("FY2028", "FY2028"),
        ("Later the same day", "Later the same day"),
        ("Feb 30 2026", "Feb 30 2026"),
    ),
)
def test_what_was_typed_decides_where_edtf_is_poorer(typed, shown):
    assert dates.parse(typed).date.display() == shown


def test_a_time_from_the_label_is_left_to_the_label():
    date = dates.parse("Jan 5 2026 – 09:30 KST").date
    assert date.precision == "time"
    assert date.display() == "5 January 2026"


@pytest.mark.parametrize(
    ("language", "edtf", "shown"),
    (
        ("ko", "2026-01-05", "2026년 1월 5일"),
        ("ko", "2026-01-05/2026-01-07", "2026년 1월 5일~7일"),
        ("ko", "2025-35", "2025년 3분기"),
        ("ko", "2019/..", "2019년 이후"),
        ("ko", "2024-09~/2024-12~", "2024년 말"),
        ("fr", "2026-01-05", "5 janvier 2026"),
        ("fr", "2026-01-05/..", "depuis le 5 janvier 2026"),
        ("fr", "2025-35", "3e trimestre 2025"),
        ("fr", "199X", "années 1990"),
        ("fr", "XXXX-01-09", "9 janvier"),
        ("fr", "2024/2025-03", "2024 – mars 2025"),
        ("de", "2023-24", "Winter 2023–24"),
        ("de", "../2026-03-31", "bis zum 31. März 2026"),
        ("ar", "2026-01~/2026-04~", "أوائل 2026"),
        ("ja", "2026-01/2026-03", "2026年1月～3月"),
        ("es", "2025-41", "segundo semestre de 2025"),
        ("fr", "2025-38", "mi-2025"),
        ("no", "2019/..", "siden 2019"),
        ("zh", "2025-12-11~/2025-12-20~", "2025年12月中旬"),
        ("fa", "2026-01/2026-03", "ژانویهٔ 2026 – مارس 2026"),
        ("pt-BR", "2026-01", "janeiro de 2026"),
        ("sv", "2026-01-05", "5 januari 2026"),
        ("xx-nonsense", "2026-01-05", "5 January 2026"),
        ("", "2026-01-05", "5 January 2026"),
    ),
)
def test_other_languages_have_their_own_words(language, edtf, shown):
    assert dates.from_edtf(edtf).display(language) == shown


def test_a_language_without_words_shows_what_was_typed():
    assert dates.from_edtf("2019/..", "tangu 2019").display("sw") == "tangu 2019"
    assert dates.from_edtf("2019/..").display("sw") == "since 2019"


def test_an_open_end_in_the_story_s_language_keeps_its_wording():
    date = dates.parse("à partir de mars 2026").date
    assert date.display("fr") == "à partir de mars 2026"
    assert date.display("en") == "since March 2026"


def test_a_date_reads_as_its_display():
    assert str(dates.from_edtf("2012")) == "2012"
