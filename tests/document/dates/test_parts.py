"""The year of a date and the rest of it, in the language of the story."""

from datetime import date

import pytest

from stories.document import dates, languages


def parted(typed: str, code: str = "en"):
    parsed = dates.parse(typed).date
    span = parsed.earliest, parsed.latest
    return dates.parts(parsed.display(code), parsed.edtf, span, code)


@pytest.mark.parametrize(
    ("typed", "code", "year", "rest"),
    (
        ("Jan 5 2026", "en", "2026", "5 January"),
        ("Jan 5 2026", "ko", "2026년", "1월 5일"),
        ("Jan 5 2026", "es", "2026", "5 de enero"),
        ("Jan 5 2026", "hu", "2026.", "január 5."),
        ("Jan 2026", "vi", "2026", "tháng 1"),
        ("Jan 5 2026", "th", "2026", "5 มกราคม"),
        ("spring 2026", "en", "2026", "spring"),
        ("Jan 5-7 2026", "de", "2026", "5.–7. Jan."),
        ("2026", "ja", "2026年", ""),
        ("mid-2019", "en", "2019", "mid-2019"),
    ),
)
def test_they_are_told_apart(typed, code, year, rest):
    assert parted(typed, code) == (year, rest)


@pytest.mark.parametrize("typed", ("Since 2019", "1990s", "c. 1998", "2024-2026"))
def test_what_no_year_holds_has_none(typed):
    assert parted(typed) is None


def test_a_date_that_does_not_name_its_year_stays_whole():
    span = date(2025, 3, 20), date(2025, 3, 22)
    assert dates.parts("3 days in spring", "2025-21", span, "en") == (
        "2025",
        "3 days in spring",
    )


def test_few_languages_leave_the_year_in_the_rest_of_a_day():
    found = {code: parted("Jan 5 2026", code) for code in languages.heads()}
    whole = {code for code, one in found.items() if one.year in one.rest}
    # CLDR writes a sign after their years, and so their dates stay whole.
    assert whole == {"hy", "ru", "uk"}


@pytest.mark.parametrize("code", languages.heads())
def test_no_word_that_tied_the_year_is_left(code):
    found = parted("Jan 5 2026", code)
    links = languages.language(code).dates.year_links
    assert not any(found.rest.endswith(f" {link}") for link in links)
