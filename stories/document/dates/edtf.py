"""EDTF (ISO 8601-2, level 2): the subset that stories use, validated and bounded.

What is read: years 0001 to 9999, months, days, local or offset times, decades
(`199X`), centuries (`19XX`), unspecified parts (`2025-XX`, `XXXX-01-09`), the
codes 21 to 41 for seasons, quarters and halves, the qualifiers `?`, `~` and `%`
at the end of a date, intervals with open (`..`) or unknown (empty) ends, and
sets (`[a,b]`, `{a,b}`). Nothing here knows how people write dates.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, time, timedelta, timezone
from enum import StrEnum
from functools import lru_cache

LONGEST = 200
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

_POINT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?:T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?"
    r"(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?)?"
    r"(?P<mark>[?~%])?",
    re.ASCII,
)
_UNCERTAIN, _APPROXIMATE = frozenset("?%"), frozenset("~%")

# The first month of each code's span, its length in months; winter and the
# southern summer run into the following year.
CODES: dict[int, tuple[int, int]] = {
    **{21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)},
    **{25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3)},
    **{29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)},
    **{33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)},
    **{37: (1, 4), 38: (5, 4), 39: (9, 4)},
    **{40: (1, 6), 41: (7, 6)},
}


class Precision(StrEnum):
    """How finely a date is known."""

    TIME = "time"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    SEMESTER = "semester"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    APPROXIMATE = "approximate"
    RELATIVE = "relative"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One date of an EDTF expression: the digits as written, without a marker."""

    year: str
    month: str = ""
    day: str = ""
    clock: time | None = None
    mark: str = ""
    earliest: date | None
    latest: date | None

    @property
    def code(self) -> int:
        """The season, quarter or half code, 0 for anything else."""
        return int(self.month) if self.month.isdigit() and int(self.month) > 12 else 0

    @property
    def precision(self) -> Precision:
        """How finely the point is known, a marker left aside."""
        if self.clock is not None:
            return Precision.TIME
        if self.code:
            return _code_precision(self.code)
        if self.day.isdigit():
            return Precision.DAY
        if self.month.isdigit():
            return Precision.MONTH
        widths = {0: Precision.YEAR, 1: Precision.DECADE, 2: Precision.CENTURY}
        return widths.get(self.year.count("X"), Precision.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """An EDTF expression taken apart; `kind` is a point, an interval or a set.

    In an interval an end that is open or unknown is None.
    """

    kind: str
    start: Point | None
    end: Point | None
    earliest: date | None
    latest: date | None
    precision: Precision

    @property
    def is_approximate(self) -> bool:
        """True where any end carries `~`, `?` or `%`."""
        return any(p is not None and p.mark for p in (self.start, self.end))


@lru_cache(maxsize=4096)
def read(text: str) -> Expression:
    """The expression that `text` is; ValueError says what is wrong with it."""
    if len(text) > LONGEST:
        raise ValueError(f"The date is {len(text)} characters long; a date is short.")
    if text[:1] in ("[", "{"):
        return _read_set(text)
    if "/" in text:
        return _read_interval(text)
    point = _read_point(text, whole=text)
    return Expression(
        kind="point",
        start=point,
        end=point,
        earliest=point.earliest,
        latest=point.latest,
        precision=Precision.APPROXIMATE if point.mark else point.precision,
    )


def _code_precision(code: int) -> Precision:
    if code <= 32:
        return Precision.SEASON
    if code <= 36:
        return Precision.QUARTER
    return Precision.SEMESTER if code >= 40 else Precision.RANGE


def _read_interval(text: str) -> Expression:
    left, slash, right = text.partition("/")
    start = None if left in ("", "..") else _read_point(left, whole=text)
    end = None if right in ("", "..") else _read_point(right, whole=text)
    if not slash or (start is None and end is None):
        raise ValueError(f"“{text}” is a range without a date at either end.")
    for point in (start, end):
        if point is not None and point.code:
            raise ValueError(
                f"“{text}” puts a season or quarter into a range; name its months."
            )
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and earliest > latest:
        raise ValueError(f"“{text}” ends before it starts; swap its ends.")
    vague = bool(start and end and start.mark and end.mark)
    return Expression(
        kind="interval",
        start=start,
        end=end,
        earliest=earliest,
        latest=latest,
        precision=Precision.APPROXIMATE if vague else Precision.RANGE,
    )


def _read_set(text: str) -> Expression:
    closing = "]" if text[0] == "[" else "}"
    if not text.endswith(closing):
        raise ValueError(f"“{text}” is not a date: it lacks a closing {closing}.")
    members = [_read_point(m.strip(), whole=text) for m in text[1:-1].split(",")]
    starts = [m.earliest for m in members if m.earliest]
    ends = [m.latest for m in members if m.latest]
    known = len(starts) == len(members)
    return Expression(
        kind="set",
        start=members[0],
        end=members[-1],
        earliest=min(starts) if known else None,
        latest=max(ends) if known else None,
        precision=Precision.APPROXIMATE if text[0] == "[" else Precision.RANGE,
    )


def _read_point(text: str, *, whole: str) -> Point:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"“{whole}” is not a date in EDTF, such as 2026-01-05.")
    year, month, day = match["year"], match["month"] or "", match["day"] or ""
    if year == "0000":
        raise ValueError(f"“{whole}” is not a date: there is no year 0.")
    if "X" in year and month and year != "XXXX":
        raise ValueError(f"“{whole}” is not a date: a month needs a year.")
    _check_month(year, month, day, whole)
    clock = _read_clock(match, whole)
    if match["mark"] and month.isdigit() and int(month) > 12:
        raise ValueError(f"“{whole}” marks a season or quarter; name its months.")
    earliest, latest = _point_bounds(year, month, day)
    return Point(
        year=year,
        month=month,
        day=day,
        clock=clock,
        mark=match["mark"] or "",
        earliest=earliest,
        latest=latest,
    )


def _check_month(year: str, month: str, day: str, whole: str) -> None:
    if not month.isdigit():
        if day.isdigit():
            raise ValueError(f"“{whole}” is not a date: a day needs a month.")
        return
    number = int(month)
    if number == 0 or (number > 12 and (day or number not in CODES)):
        raise ValueError(f"“{whole}” is not a date: there is no month {number}.")
    if number > 12 and not year.isdigit():
        raise ValueError(f"“{whole}” is not a date: a season needs a year.")
    if day.isdigit():
        check_day(int(year) if year.isdigit() else 2000, number, int(day), whole)


def check_day(year: int, month: int, day: int, whole: str) -> None:
    """Refuse with ValueError a day that its month does not have."""
    days = monthrange(year, month)[1]
    if day == 0:
        raise ValueError(f"“{whole}” is not a date: there is no day 0.")
    if day > days:
        name = MONTHS[month - 1]
        raise ValueError(f"“{whole}” is not a date: {name} {year} has {days} days.")


def _read_clock(match: re.Match[str], whole: str) -> time | None:
    if match["hour"] is None:
        return None
    if not (match["day"] or "").isdigit() or "X" in match["year"] or match["mark"]:
        raise ValueError(f"“{whole}” is not a date: a time needs a whole day.")
    try:
        return time(
            int(match["hour"]),
            int(match["minute"]),
            int(match["second"] or 0),
            tzinfo=_offset(match["zone"]),
        )
    except ValueError:
        raise ValueError(f"“{whole}” has a time that no clock shows.") from None


def _offset(zone: str | None) -> timezone | None:
    if zone is None:
        return None
    if zone == "Z":
        return UTC
    size = timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6]))
    return timezone(-size if zone[0] == "-" else size)


def _point_bounds(year: str, month: str, day: str) -> tuple[date | None, date | None]:
    if "X" in year:
        if year == "XXXX":
            return None, None
        return (
            date(max(1, int(year.replace("X", "0"))), 1, 1),
            date(int(year.replace("X", "9")), 12, 31),
        )
    number = int(year)
    if not month.isdigit():
        return date(number, 1, 1), date(number, 12, 31)
    if int(month) > 12:
        return span(number, *CODES[int(month)])
    if day.isdigit():
        return (exact := date(number, int(month), int(day))), exact
    return span(number, int(month), 1)


def span(year: int, month: int, months: int) -> tuple[date, date]:
    """First and last day of `months` months from `month` of `year` on.

    A winter of 9999 ends with that year, the last that a date can hold.
    """
    last = year * 12 + month - 1 + months - 1
    end_year, end_month = last // 12, last % 12 + 1
    if end_year > date.max.year:
        return date(year, month, 1), date.max
    days = monthrange(end_year, end_month)[1]
    return date(year, month, 1), date(end_year, end_month, days)
