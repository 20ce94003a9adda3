"""Dates as readers see them: as fuzzy as they are, in the story's language."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from functools import lru_cache

from stories.document.languages import known, language

from . import clock, plain
from . import edtf as notation
from .edtf import Expression, Point, Precision
from .fold import fold
from .grammar import read, year_alone
from .reading import NOTHING, Reading

_THIRDS = ("early", "mid", "late")
_SEASONS = ("spring", "summer", "autumn", "winter")
_WORD = re.compile(r"[^\W\d_]+")
_UNIVERSAL = frozenset({"utc", "gmt", "z", "ut"})
_LONGEST = 200
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")


class Unworded(Exception):
    """The language has no words here for such a date."""


def show(edtf: str | None, typed: str, language: str) -> str:
    """A date in words: “5–7 January 2026”, “since 2019”, “early 2026”.

    What cannot be known, or has no words in `language`, is shown as typed;
    without anything typed, in English. An unknown language is shown as English.
    """
    return typed if edtf is None else _show(edtf, typed[:_LONGEST], language)


@lru_cache(maxsize=4096)
def _show(edtf: str, typed: str, language: str) -> str:
    expression = notation.read(edtf)
    code = plain.known(language)
    said = read(typed)
    if not said.is_date:
        said = year_alone(typed)
    if said.edtf != edtf:
        said = NOTHING
    # “Not before May” in the story's own language says more than any template.
    is_own = said.language == code != "en" and bool(said.relation)
    if said.is_looser or is_own:
        return _BRACKETS.sub("", typed).strip()
    try:
        return _words(expression, said, typed, code)
    except Unworded:
        return typed or _words(expression, said, typed, "en")


def _words(expression: Expression, said: Reading, typed: str, code: str) -> str:
    if expression.kind == "set":
        return _set(expression, code)
    if expression.kind == "interval":
        return _interval(expression, said, code)
    point = expression.start
    if point is None:
        raise Unworded("empty")
    if point.clock is not None and (said.has_time or not typed):
        return _timed(point, typed, code)
    return _shown(point, code)


def _phrase(code: str, key: str, *parts: str, unit: str = "") -> str:
    if (template := _pattern(code, f"{key}_{unit}", key)) is None:
        raise Unworded(key)
    return template.format(*parts)


def _pattern(code: str, *keys: str) -> str | None:
    """The first of these patterns that the language has."""
    shown = language(tag).dates.shown if (tag := known(code)) else {}
    return next((shown[key] for key in keys if key in shown), None)


def _marked(mark: str, words: str, code: str, unit: str = "") -> str:
    if mark in ("~", "%"):
        words = _phrase(code, "around", words, unit=unit)
    return _phrase(code, "perhaps", words) if mark in ("?", "%") else words


def _shown(point: Point, code: str) -> str:
    return _marked(point.mark, _point(point, code), code, point.precision)


def _point(point: Point, code: str) -> str:
    return _SHOWN[point.precision](point, code)


def _timed(point: Point, typed: str, code: str) -> str:
    if point.clock is None:
        raise Unworded("time")
    named = (w for w in _WORD.findall(fold(typed)) if w in clock.NAMES - _UNIVERSAL)
    zone = next(named, "").upper() or plain.offset(point.clock)
    day = plain.day(point, code)
    told = f"{point.clock:%H:%M}" + (f" {zone}" if zone else "")
    return (_pattern(code, "timed") or "{} {}").format(day, told)


def _code(point: Point, code: str) -> str:
    number = point.code
    if 33 <= number <= 36:
        return _quarter(point, number - 32, code)
    if number in (40, 41):
        return _phrase(code, ("h1", "h2")[number - 40], point.year)
    if number > 36:
        return _phrase(code, _THIRDS[number - 37], *_years(point, code), unit="year")
    year = point.year
    # Winter, and the summer of the southern hemisphere, end in the next year.
    if number in (24, 28, 30):
        year = f"{year}–{(int(year) + 1) % 100:02}"
    return _phrase(code, _SEASONS[(number - 21) % 4], year)


def _quarter(point: Point, number: int, code: str) -> str:
    if _pattern(code, f"q{number}"):
        return _phrase(code, f"q{number}", point.year)
    return plain.quarter(point, number, code)


def _decade(point: Point, code: str) -> str:
    return _phrase(code, "decade", point.year.replace("X", "0"))


def _century(point: Point, code: str) -> str:
    number = str(int(point.year[:2]) + 1)
    key = f"century_{number}"
    return _phrase(code, key if _pattern(code, key) else "century", number)


def _unknown(point: Point, code: str) -> str:
    raise Unworded("unknown")


def _set(expression: Expression, code: str) -> str:
    if expression.start is None or expression.end is None:
        raise Unworded("set")
    first, last = _point(expression.start, code), _point(expression.end, code)
    return _phrase(code, "or", first, last) if first != last else first


def _interval(expression: Expression, said: Reading, code: str) -> str:
    start, end = expression.start, expression.end
    if start is None or end is None:
        return _open(start, end, said, code)
    if (third := _third(start, end)) is not None:
        return _part(start, third, code)
    if start.mark == end.mark:
        return _marked(start.mark, plain.between(start, end, code), code)
    return f"{_shown(start, code)} – {_shown(end, code)}"


def _open(start: Point | None, end: Point | None, said: Reading, code: str) -> str:
    point = start or end
    if point is None:
        raise Unworded("empty")
    key = said.relation or ("since" if start is not None else "by")
    if said.language == code and known(code):
        openings = language(code).dates.openings.items()
        key = next((name for name, words in openings if said.word in words), key)
    return _phrase(code, key, _shown(point, code), point.year, unit=point.precision)


def _part(start: Point, third: int, code: str) -> str:
    if start.day:
        return _phrase(code, _THIRDS[third], plain.month(start, code), unit="month")
    return _phrase(code, _THIRDS[third], *_years(start, code), unit="year")


def _years(point: Point, code: str) -> tuple[str, str]:
    """A year as the language writes it, and in digits alone."""
    return plain.year(point, code), point.year


def _third(start: Point, end: Point) -> int | None:
    """Which third of a year or month two approximate ends enclose, if one."""
    numbers = (start.month, end.month, start.day, end.day)
    if start.mark != "~" or end.mark != "~" or "XX" in numbers or not start.month:
        return None
    if start.year != end.year or not start.year.isdigit() or not end.month:
        return None
    if not start.day and not end.day:
        thirds = (("01", "04"), ("05", "08"), ("09", "12"))
        return _place((start.month, end.month), thirds)
    if start.month != end.month:
        return None
    days = str(monthrange(int(start.year), int(start.month))[1])
    return _place((start.day, end.day), (("01", "10"), ("11", "20"), ("21", days)))


def _place(ends: tuple[str, str], thirds: tuple[tuple[str, str], ...]) -> int | None:
    return thirds.index(ends) if ends in thirds else None


_SHOWN: dict[Precision, Callable[[Point, str], str]] = {
    **dict.fromkeys(Precision, _unknown),
    Precision.TIME: plain.day,
    Precision.DAY: plain.day,
    Precision.MONTH: plain.month,
    Precision.YEAR: plain.year,
    Precision.DECADE: _decade,
    Precision.CENTURY: _century,
    **dict.fromkeys(
        (Precision.SEASON, Precision.QUARTER, Precision.SEMESTER, Precision.RANGE),
        _code,
    ),
}
