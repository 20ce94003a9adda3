"""What a date leaves unsaid, taken from its other side or from the event before."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from .partial import Partial


def share(left: Partial, right: Partial) -> None:
    """Give each side of a range what only the other says."""
    _settle_right(left, right)
    _settle_left(left, right)
    if right.day is not None and right.month is None:
        right.month = left.month
    if left.day is not None and left.month is None:
        left.month = right.month
    is_only_third = left.third is not None and left.month is None and not left.unit
    if is_only_third and left.year is None:
        left.month, left.unit, left.nth = right.month, right.unit, right.nth
    if right.unit in ("week", "weekend"):
        return
    _share_year(left, right)


def infer_year(
    month: int, day: int | None, near: tuple[date | None, date | None] | None
) -> int | None:
    """The year that puts a day or month closest to the event before; None without."""
    if near is None or not 1 <= month <= 12:
        return None
    first, last = near[0] or near[1], near[1] or near[0]
    if first is None or last is None:
        return None

    def distance(year: int) -> int:
        there = date(year, month, min(day or 15, monthrange(year, month)[1]) or 1)
        return max((first - there).days, (there - last).days, 0)

    years = range(max(1, first.year - 1), min(date.max.year, last.year + 1) + 1)
    return min(years, key=distance)


def _settle_right(left: Partial, right: Partial) -> None:
    number = right.bare
    if number is None:
        return
    if left.is_year and left.year is not None:
        century = left.year - left.year % 100
        right.year = century + number if number < 100 else number
        if right.year < left.year:
            right.year += 100
    elif left.unit == "season" and left.year is not None:
        right.year = left.year - left.year % 100 + number
        right.year += 100 if right.year < left.year else 0
    elif left.unit in ("quarter", "half", "century"):
        right.unit, right.nth = left.unit, number
    elif left.day is not None:
        right.day = number
    else:
        return
    right.bare = None


def _settle_left(left: Partial, right: Partial) -> None:
    number = left.bare
    if number is None:
        return
    if right.day is not None:
        left.day = number
    elif right.month is not None:
        left.month = number
    elif right.unit in ("quarter", "half", "century"):
        left.unit, left.nth = right.unit, number
    elif right.unit == "decade" and right.nth is not None:
        left.unit, left.nth = "decade", right.nth // 10 * 10 + number // 10
    else:
        return
    left.bare = None


def _share_year(left: Partial, right: Partial) -> None:
    crosses = right.order() < left.order()
    if left.year is None and right.year is not None and left.unit != "decade":
        left.year = right.year - crosses
    elif right.year is None and left.year is not None and right.unit != "decade":
        right.year = left.year + crosses
