"""The order of a timeline: by time where it is known, else as its editor put it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from .value import FuzzyDate, seconds

Item = TypeVar("Item")
# Start and end of what an item and those after it tell, and the time of day.
_Key = tuple[date, date, float]

_NO_TIME = float("-inf")


def chronological(
    items: Iterable[Item], date_of: Callable[[Item], FuzzyDate]
) -> list[Item]:
    """`items` in the order of time; those of one day by their time of day.

    An item stays after the one before it where its date is not known, and where its
    day is the same and its time is not known. A time that is only known to end stands
    where it ends: a deadline at the head of a timeline misleads. Items that are in
    this order already stay as they are.
    """
    runs: list[tuple[_Key, list[Item]]] = []
    for item in items:
        own = _key(date_of(item))
        if runs and (own is None or _is_untimed_beside(own, runs[-1][0])):
            runs[-1][1].append(item)
        else:
            runs.append((own or (date.min, date.max, _NO_TIME), [item]))
    runs.sort(key=lambda run: run[0])
    return [item for _, run in runs for item in run]


def _key(known: FuzzyDate) -> _Key | None:
    start = known.earliest or known.latest
    if start is None:
        return None
    clock = known.time if known.earliest == known.latest else None
    return (
        start,
        known.latest or date.max,
        _NO_TIME if clock is None else seconds(clock),
    )


def _is_untimed_beside(own: _Key, before: _Key) -> bool:
    return own[2] == _NO_TIME and own[:2] == before[:2]
