"""Arranges a story's events as a drawing: periods, days, gaps and the present.

Works on the events of a public payload, without a database. The order is that of the
time line, not of the document: an event without a date stays after the one before it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stories.document import dates

YEAR = 365.25
# A day begins at UTC+14 and has ended everywhere when it ends at UTC-12.
_DATE_LINE = timedelta(days=1, hours=12)
# Days that pass, from which on the rule is drawn a step longer.
STEPS = (8, 32, 184, 731, 3653)
_HAS_DOUBT = re.compile("[~?%]")
_SPANNING = frozenset(
    {"month", "quarter", "semester", "season", "year", "decade", "century"}
)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One event as drawn.

    `period` and `when` are empty where the entry before has the same; `full` is the
    whole date as text; `space` is 0 to 5, how far the entry stands from the one
    before; `gap` says how much time that is, where it is a year or more; `opens`
    is true for the first entry that lies ahead of the edition; `planned` says of
    what was planned whether that still lies ahead, `notice` of the correction that
    put it right.
    """

    event: dict[str, Any]
    classes: str
    full: str
    period: str = ""
    period_date: str = ""
    when: str = ""
    when_date: str = ""
    gap: str = ""
    space: int = 0
    opens: bool = False
    planned: str = ""
    notice: Any = None


@dataclass
class _Placed:
    """An event with its bounds, and where it is placed."""

    event: dict[str, Any]
    earliest: date | None
    latest: date | None
    start: date
    ahead: bool = False
    period: str = field(default="", init=False)
    when: str = field(default="", init=False)

    @property
    def is_dated(self) -> bool:
        return bool(self.earliest or self.latest)


def draw(
    timeline: Iterable[dict[str, Any]],
    language: str,
    at: date,
    now: datetime | None = None,
) -> list[Entry]:
    """The entries of a payload's `timeline`, for an edition made on the day `at`.

    With `now`, what was planned until then is no longer shown as planned.
    """
    # In this order already, but for what an earlier release rendered.
    ordered = dates.chronological(timeline, _date)
    placed = [*_placed(ordered, at)]
    period = ""
    for item in placed:
        item.period, item.when = _labels(item, language, period)
        period = item.period
    opening = _opening(placed)
    pairs = zip([None, *placed], placed, strict=False)
    return [
        _entry(item, before, opens=number == opening, now=now)
        for number, (before, item) in enumerate(pairs)
    ]


def ends(timeline: Iterable[dict[str, Any]]) -> list[datetime]:
    """When each event that is still planned will be over, in order."""
    return sorted(filter(None, map(_end, timeline)))


def _end(event: dict[str, Any]) -> datetime | None:
    """When the last day of what is planned has ended everywhere on Earth."""
    if not event["planned"] or event["latest"] is None:
        return None
    last = date.fromisoformat(event["latest"])
    if date.max - last < _DATE_LINE:
        return None
    return datetime.combine(last, time(), UTC) + _DATE_LINE


def _date(event: dict[str, Any]) -> dates.FuzzyDate:
    return dates.FuzzyDate(edtf=event["date"])


def _placed(timeline: Iterable[dict[str, Any]], at: date) -> Iterator[_Placed]:
    last, was_ahead = date.min, False
    for event in timeline:
        earliest, latest = _day(event["earliest"]), _day(event["latest"])
        # A time that is only known to end is placed where it ends: a deadline.
        start = earliest or latest or last
        is_dated = bool(earliest or latest)
        planned_ahead = bool(event["planned"] and (latest or date.max) >= at)
        ahead = start > at or planned_ahead
        if not is_dated:
            ahead = bool(event["planned"] or was_ahead)
        yield _Placed(event, earliest, latest, start, ahead)
        last, was_ahead = start, ahead


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _opening(placed: list[_Placed]) -> int | None:
    """Where the future begins: the first of the entries at the end that lie ahead."""
    ahead = 0
    while ahead < len(placed) and placed[-1 - ahead].ahead:
        ahead += 1
    return len(placed) - ahead if 0 < ahead < len(placed) else None


def _labels(item: _Placed, language: str, period: str) -> tuple[str, str]:
    """The year and the rest of the date, or the whole date where no year holds it.

    An event without a date stays in the `period` of the one before it.
    """
    shown = _display(item)
    if not item.is_dated:
        return period, shown
    span = item.earliest, item.latest
    return dates.parts(shown, item.event["date"], span, language) or (shown, shown)


def _display(item: _Placed) -> str:
    return item.event["display"] or _("Date not known")


def _entry(
    item: _Placed, before: _Placed | None, *, opens: bool, now: datetime | None
) -> Entry:
    is_new_period = before is None or item.period != before.period
    is_new_day = is_new_period or opens or item.when != before.when
    return Entry(
        event=item.event,
        classes=_classes(item),
        full=_display(item),
        period=item.period if is_new_period else "",
        period_date=_year(item) if is_new_period else "",
        when=item.when if is_new_day and item.when != item.period else "",
        when_date=_iso(item),
        gap=_gap(before, item),
        space=_space(before, item),
        opens=opens,
        planned=_planned(item.event, now),
    )


def _planned(event: dict[str, Any], now: datetime | None) -> str:
    if not event["planned"]:
        return ""
    end = _end(event)
    is_over = now is not None and end is not None and end <= now
    return _("Was planned") if is_over else _("Planned")


def _year(item: _Placed) -> str:
    """The period for machines, where it is a year."""
    if item.earliest is None or item.when == item.period:
        return ""
    return f"{item.earliest.year:04}"


def _iso(item: _Placed) -> str:
    """The date for machines, where HTML has a form for it: a day or a month."""
    precision = item.event["precision"]
    if precision == "day":
        return item.event["earliest"]
    return item.event["earliest"][:7] if precision == "month" else ""


def _classes(item: _Placed) -> str:
    names = [f"is-{_shape(item)}"]
    if _HAS_DOUBT.search(item.event["date"] or ""):
        names.append("is-approximate")
    if item.event["planned"]:
        names.append("is-planned")
    if lasts := _steps(item.earliest, item.latest):
        names.append(f"lasts-{lasts}")
    return " ".join(names)


def _shape(item: _Placed) -> str:
    if not item.is_dated:
        return "unknown"
    if item.latest is None:
        return "since"
    if item.earliest is None:
        return "until"
    if item.event["precision"] in _SPANNING:
        return "within"
    return "point" if item.earliest == item.latest else "span"


def _days_between(before: _Placed | None, item: _Placed) -> int:
    if before is None or not item.is_dated or before.start == date.min:
        return 0
    end = max(before.latest or before.start, before.start)
    return max(0, (item.start - end).days)


def _space(before: _Placed | None, item: _Placed) -> int:
    days = _days_between(before, item)
    return sum(days >= step for step in STEPS)


def _steps(start: date | None, end: date | None) -> int:
    """How long a time is, in steps; 0 where it is short or has an open end."""
    days = (end - start).days if start and end else 0
    return sum(days >= step for step in STEPS)


def _gap(before: _Placed | None, item: _Placed) -> str:
    days = _days_between(before, item)
    if days < YEAR or item.earliest is None:
        return ""
    years = round(days / YEAR)
    return ngettext("A year later", "{years} years later", years).format(years=years)
