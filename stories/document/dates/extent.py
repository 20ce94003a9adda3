"""From what a side says to EDTF: thirds, halves, weeks and codes spelt out."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from stories.document.messages import gettext as _

from . import clock
from . import edtf as notation
from .partial import Partial

_CODES = {"season": 0, "quarter": 32, "half": 39}
_LAST = -1


class Impossible(Exception):
    """A date that no calendar has; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """A side in EDTF: alone, as the start of a range and as its end."""

    alone: str
    first: str
    last: str


def extent(partial: Partial) -> Extent:
    """The EDTF of a side; Impossible where the calendar does not have it."""
    if partial.month is not None and not 1 <= partial.month <= 12:
        raise Impossible(_("there is no month {month}").format(month=partial.month))
    if partial.year is not None and not 1 <= partial.year <= date.max.year:
        raise Impossible(_("there is no year {year}").format(year=partial.year))
    if partial.day is not None and partial.month is not None:
        _check_day(partial.year, partial.month, partial.day)
    if partial.time is not None:
        return _timed(partial)
    if partial.third is not None:
        return _vague(*_THIRDS[_scale(partial)](partial, partial.third))
    if partial.part is not None:
        return _range(*_halves(partial, partial.part))
    plain = _SCALES[_scale(partial)](partial)
    mark = partial.mark or ("~" if partial.is_later else "")
    return _marked(plain, mark) if mark else plain


def _scale(partial: Partial) -> str:
    if partial.unit:
        return "code" if partial.unit in _CODES else partial.unit
    if partial.day is not None:
        return "day"
    return "month" if partial.month is not None else "year"


def _check_day(year: int | None, month: int, day: int) -> None:
    days = monthrange(year or 2000, month)[1]
    name = notation.MONTHS[month - 1]
    if day == 0:
        raise Impossible(_("there is no day 0"))
    if day > days:
        when = f"{name} {year}" if year else name
        raise Impossible(f"{when} has {days} days")


def _timed(partial: Partial) -> Extent:
    if partial.year is None or partial.month is None or partial.day is None:
        raise Impossible(_("a time of day needs a whole date"))
    if partial.time is None:
        raise Impossible(_("it names no time"))
    day = date(partial.year, partial.month, partial.day)
    text = clock.written(partial.time, day, partial.zone)
    return Extent(alone=text, first=day.isoformat(), last=day.isoformat())


def _same(text: str) -> Extent:
    return Extent(alone=text, first=text, last=text)


def _range(first: str, last: str) -> Extent:
    return Extent(alone=f"{first}/{last}", first=first, last=last)


def _vague(first: str, last: str) -> Extent:
    if first == last:
        return _same(f"{first}~")
    return _range(f"{first}~", f"{last}~")


def _marked(plain: Extent, mark: str) -> Extent:
    first, last = plain.first + mark, plain.last + mark
    alone = first if plain.first == plain.last else f"{first}/{last}"
    return Extent(alone=alone, first=first, last=last)


def _year(partial: Partial) -> Extent:
    return _same(_digits(partial.year))


def _digits(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"


def _month(partial: Partial) -> Extent:
    return _same(f"{_digits(partial.year)}-{partial.month or 0:02}")


def _day(partial: Partial) -> Extent:
    return _same(
        f"{_digits(partial.year)}-{partial.month or 0:02}-{partial.day or 0:02}"
    )


def _year_of(partial: Partial) -> int:
    if partial.year is None:
        raise Impossible(_("it lacks a year"))
    return partial.year


def _code(partial: Partial) -> Extent:
    code = _CODES[partial.unit] + (partial.nth or 0)
    if code not in notation.CODES:
        raise Impossible(
            _("there is no {unit} {nth}").format(unit=partial.unit, nth=partial.nth)
        )
    first, last = notation.span(_year_of(partial), *notation.CODES[code])
    return Extent(
        alone=f"{_year_of(partial):04}-{code}",
        first=first.isoformat()[:7],
        last=last.isoformat()[:7],
    )


def _decade(partial: Partial) -> Extent:
    decade = partial.nth or 0
    return Extent(alone=f"{decade:03}X", first=f"{decade:03}0", last=f"{decade:03}9")


def _century(partial: Partial) -> Extent:
    century = (partial.nth or 1) - 1
    return Extent(
        alone=f"{century:02}XX",
        first=f"{century:02}00" if century else "0001",
        last=f"{century:02}99",
    )


def _first_day(partial: Partial) -> date:
    if partial.month is None or partial.day is None:
        raise Impossible(_("a week needs a whole date"))
    return date(_year_of(partial), partial.month, partial.day)


def _week(partial: Partial) -> Extent:
    if partial.nth is not None:
        try:
            start = date.fromisocalendar(_year_of(partial), partial.nth, 1)
        except ValueError:
            raise Impossible(
                _("{year} has no week {nth}").format(year=partial.year, nth=partial.nth)
            ) from None
        return _days(start, 6)
    day = _first_day(partial)
    # A week is named by the day it starts on: Monday, or Sunday in America.
    # Any other day names the week it lies in.
    start = day if day.weekday() in (0, 6) else _shifted(day, -day.weekday())
    return _days(start, 6)


def _weekend(partial: Partial) -> Extent:
    day = _first_day(partial)
    return _days(_shifted(day, -1 if day.weekday() == 6 else 5 - day.weekday()), 1)


def _week_of_month(partial: Partial) -> Extent:
    year, month = _year_of(partial), partial.month or 1
    days = monthrange(year, month)[1]
    first = days - 6 if partial.nth == _LAST else 7 * (partial.nth or 1) - 6
    last = min(first + 6, days)
    return _vague(f"{year:04}-{month:02}-{first:02}", f"{year:04}-{month:02}-{last:02}")


def _shifted(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise Impossible(_("it lies outside the calendar")) from None


def _days(start: date, more: int) -> Extent:
    return _range(start.isoformat(), _shifted(start, more).isoformat())


def _third_of_year(partial: Partial, third: int) -> tuple[str, str]:
    year = _digits(partial.year)
    return f"{year}-{third * 4 + 1:02}", f"{year}-{third * 4 + 4:02}"


def _third_of_month(partial: Partial, third: int) -> tuple[str, str]:
    month = _month(partial).alone
    days = monthrange(_year_of(partial), partial.month or 1)[1]
    last = days if third == 2 else third * 10 + 10
    return f"{month}-{third * 10 + 1:02}", f"{month}-{last:02}"


def _third_of_code(partial: Partial, third: int) -> tuple[str, str]:
    start, months = notation.CODES[_CODES[partial.unit] + (partial.nth or 0)]
    size = months // 3
    first, last = notation.span(_year_of(partial), start, months)
    begin = first.year * 12 + first.month - 1 + third * size
    end = min(begin + size - 1, last.year * 12 + last.month - 1)
    return _nth_month(min(begin, end)), _nth_month(end)


def _nth_month(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _third_of_decade(partial: Partial, third: int) -> tuple[str, str]:
    first, last = ((0, 3), (4, 6), (7, 9))[third]
    return f"{partial.nth or 0:03}{first}", f"{partial.nth or 0:03}{last}"


def _third_of_century(partial: Partial, third: int) -> tuple[str, str]:
    first, last = ((0, 33), (34, 66), (67, 99))[third]
    century = (partial.nth or 1) - 1
    return f"{century:02}{first or (not century):02}", f"{century:02}{last:02}"


def _no_thirds(partial: Partial, third: int) -> tuple[str, str]:
    raise Impossible(_("a week or a day has no early, middle or late part"))


def _halves(partial: Partial, part: int) -> tuple[str, str]:
    if partial.unit == "decade":
        first, last = ((0, 4), (5, 9))[part - 1]
        return f"{partial.nth or 0:03}{first}", f"{partial.nth or 0:03}{last}"
    if partial.month is None or partial.unit:
        raise Impossible(_("only a year, a month or a decade has halves here"))
    month = _month(partial).alone
    days = monthrange(_year_of(partial), partial.month)[1]
    return (
        (f"{month}-01", f"{month}-15")
        if part == 1
        else (f"{month}-16", f"{month}-{days}")
    )


_SCALES: dict[str, Callable[[Partial], Extent]] = {
    **{"year": _year, "month": _month, "day": _day, "code": _code},
    **{"decade": _decade, "century": _century, "week": _week, "weekend": _weekend},
    "week_of_month": _week_of_month,
}
_THIRDS: dict[str, Callable[[Partial, int], tuple[str, str]]] = {
    **dict.fromkeys(_SCALES, _no_thirds),
    **{"year": _third_of_year, "month": _third_of_month, "code": _third_of_code},
    **{"decade": _third_of_decade, "century": _third_of_century},
}
