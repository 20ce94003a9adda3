"""Times that editors set, on the newsroom's own clock, in and out of summer time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from stories.document.messages import gettext as _
from stories.document.messages import gettext_noop as _noop

FIRST, SECOND = "first", "second"
_FORM = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00)?(?: ?(Z|[+-]\d\d:\d\d))?", re.ASCII
)
_ADVICE = _noop("Write a day and a time such as 2026-01-05 09:30.")
# No clock was ever changed by more than a day.
_FAR = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What was typed, as a time in UTC, or the sentence that says why it is none.

    `is_ambiguous` is true where the clock shows the time twice and nothing says
    which of the two is meant.
    """

    at: datetime | None = None
    problem: str = ""
    is_ambiguous: bool = False


def read_moment(typed: str, zone: tzinfo, *, which: str = "") -> Moment:
    """A time such as `2026-01-05 09:30` in `zone`, or with an offset or Z of its own.

    `which` is "first" or "second" for a time that the clock shows twice.
    """
    match = _FORM.fullmatch(typed.strip())
    if match is None:
        return Moment(
            problem=_("“{typed}” is not a time. {advice}").format(
                typed=typed.strip()[:60], advice=_(_ADVICE)
            )
        )
    day, clock, offset = match.groups()
    try:
        local = datetime.fromisoformat(f"{day}T{clock}")
        if offset:
            own = datetime.fromisoformat(f"{day}T{clock}{offset}")
            return Moment(at=own.astimezone(UTC))
        return _resolved(local, zone, which)
    except (ValueError, OverflowError):
        return Moment(
            problem=_("There is no {day} {clock}. {advice}").format(
                day=day, clock=clock, advice=_(_ADVICE)
            )
        )


def _resolved(local: datetime, zone: tzinfo, which: str) -> Moment:
    first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return Moment(at=first.astimezone(UTC))
    if _on_clock(first) != local:
        return Moment(problem=_gap(local, zone))
    if which in {FIRST, SECOND}:
        chosen = first if which == FIRST else second
        return Moment(at=chosen.astimezone(UTC))
    return Moment(problem=_overlap(local, first, second), is_ambiguous=True)


def _on_clock(moment: datetime) -> datetime:
    """What the clock shows at that time: something else, where it was put forward."""
    shown = moment.astimezone(UTC).astimezone(moment.tzinfo)
    return shown.replace(tzinfo=None, fold=0)


def _gap(local: datetime, zone: tzinfo) -> str:
    before = (local - _FAR).replace(tzinfo=zone).utcoffset() or timedelta()
    after = (local + _FAR).replace(tzinfo=zone).utcoffset() or timedelta()
    # The same distance after the jump as `local` seems to be after its start.
    later = local + (after - before)
    return _(
        "There is no {time} on {day} in {zone}: the clocks are put "
        "forward past it. Write {later}, or a time before the change."
    ).format(
        time=f"{local:%H:%M}",
        day=f"{local:%Y-%m-%d}",
        zone=zone,
        later=f"{later:%H:%M}",
    )


def _overlap(local: datetime, first: datetime, second: datetime) -> str:
    one, other = (_written(moment) for moment in (first, second))
    return _(
        "The clocks in {zone} show {time} twice on {day}. "
        "Choose the first ({one}) or the second ({other})."
    ).format(
        zone=first.tzinfo,
        time=f"{local:%H:%M}",
        day=f"{local:%Y-%m-%d}",
        one=one,
        other=other,
    )


def _written(moment: datetime) -> str:
    offset = timezone(moment.utcoffset() or timedelta())
    return moment.replace(tzinfo=offset).isoformat(sep=" ", timespec="minutes")
