"""Days, months, years and ranges of them in a language, from CLDR."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton

from stories.document import languages

from .edtf import MONTHS, Point, Precision

_SKELETONS = {Precision.DAY: "yMMMMd", Precision.MONTH: "yMMMM", Precision.YEAR: "y"}
# Any leap year: it stands in for one that is not known.
_SOME_YEAR = 2000


@lru_cache(maxsize=256)
def known(language: str) -> str:
    """The CLDR name of a language such as `ko` or `pt-BR`; `en` for what is none."""
    try:
        locale = Locale.parse(language.replace("-", "_")) if language else None
    except (ValueError, UnknownLocaleError):
        return "en"
    return locale.language if locale is not None else "en"


def day(point: Point, code: str) -> str:
    """A day: “5 January 2026”, without a year where that is not known."""
    if code == "en":
        name = f"{int(point.day)} {MONTHS[int(point.month) - 1]}"
        return name if "X" in point.year else f"{name} {year(point, code)}"
    if "X" in point.year:
        return _skeleton(point, "MMMMd", code)
    return format_date(_first(point), "long", locale=code)


def month(point: Point, code: str) -> str:
    """A month: “January 2026”, without a year where that is not known."""
    if code == "en":
        name = MONTHS[int(point.month) - 1]
        return name if "X" in point.year else f"{name} {year(point, code)}"
    if "X" in point.year:
        return format_date(_first(point), "LLLL", locale=code)
    return _skeleton(point, "yMMMM", code)


def year(point: Point, code: str) -> str:
    """A year: “2026”, “2026년”."""
    digits = str(int(point.year))
    return digits if code == "en" else _skeleton(point, "y", code)


def quarter(point: Point, number: int, code: str) -> str:
    """A quarter in the words of CLDR."""
    start = datetime(int(point.year), 3 * number - 2, 1)  # noqa: DTZ001 formats a date
    return str(format_skeleton("yQQQQ", start, locale=code))


def between(start: Point, end: Point, code: str) -> str:
    """Two ends: “5–7 January 2026”, “30 December 2025 – 2 January 2026”."""
    if code == "en":
        return _english(start, end)
    same = start.precision is end.precision
    skeleton = _SKELETONS.get(start.precision)
    tag = languages.known(code)
    is_plain = bool(tag) and languages.language(tag).dates.plain_ranges
    if same and skeleton and not is_plain and start.earliest and end.earliest:
        return str(format_interval(start.earliest, end.earliest, skeleton, locale=code))
    return f"{_alone(start, code)} – {_alone(end, code)}"


def offset(clock: time) -> str:
    """The name of an offset: “UTC”, “UTC+9”, “UTC−3:30”; empty for local time."""
    shift = clock.utcoffset()
    if shift is None:
        return ""
    minutes = int(shift.total_seconds()) // 60
    sign, minutes = ("−", -minutes) if minutes < 0 else ("+", minutes)
    tail = f":{minutes % 60:02}" if minutes % 60 else ""
    return f"UTC{sign}{minutes // 60}{tail}" if minutes else "UTC"


def _english(start: Point, end: Point) -> str:
    last = _alone(end, "en")
    if start.precision is not end.precision or "X" in start.year + end.year:
        return f"{_alone(start, 'en')} – {last}"
    if start.precision is Precision.YEAR:
        return f"{year(start, 'en')}–{last}"
    if start.year != end.year:
        return f"{_alone(start, 'en')} – {last}"
    if start.precision is Precision.MONTH:
        return f"{MONTHS[int(start.month) - 1]}–{last}"
    if start.precision is Precision.DAY and start.month == end.month:
        return last if start.day == end.day else f"{int(start.day)}–{last}"
    return f"{_alone(start, 'en').removesuffix(' ' + year(start, 'en'))} – {last}"


def _alone(point: Point, code: str) -> str:
    if point.day.isdigit():
        return day(point, code)
    if point.month.isdigit():
        return month(point, code)
    if point.year.isdigit():
        return year(point, code)
    return f"{point.year.replace('X', '0')}s"


def _skeleton(point: Point, skeleton: str, code: str) -> str:
    when = datetime.combine(_first(point), time())
    return str(format_skeleton(skeleton, when, locale=code))


def _first(point: Point) -> date:
    return date(
        int(point.year) if point.year.isdigit() else _SOME_YEAR,
        # Seasons and other parts of a year stand where a month does.
        int(point.month) if point.month.isdigit() and point.month <= "12" else 1,
        int(point.day) if point.day.isdigit() else 1,
    )
