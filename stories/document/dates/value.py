"""A date as an editor knows it: what was typed, and what can be known from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from . import edtf as notation
from .display import show
from .edtf import Precision
from .grammar import read
from .reading import Kind

SortKey = tuple[int, int, int, float, str, str]

_BEFORE_ALL, _AFTER_ALL = 0, date.max.toordinal() + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FuzzyDate:
    """What an editor typed, and its reading in EDTF (ISO 8601-2, level 2).

    `edtf` is None where the date cannot be known ("TBD", "the next day").
    ValueError, with a sentence, when `edtf` is not a date.
    """

    typed: str = ""
    edtf: str | None = None

    def __post_init__(self) -> None:
        if self.edtf is not None:
            notation.read(self.edtf)

    def __str__(self) -> str:
        return self.display()

    @property
    def precision(self) -> Precision:
        """How finely the date is known."""
        if self.edtf is not None:
            return notation.read(self.edtf).precision
        is_relative = read(self.typed).kind is Kind.RELATIVE
        return Precision.RELATIVE if is_relative else Precision.UNKNOWN

    @property
    def earliest(self) -> date | None:
        """The first day it may be; None where that is open or unknown."""
        return notation.read(self.edtf).earliest if self.edtf is not None else None

    @property
    def latest(self) -> date | None:
        """The last day it may be; None where that is open or unknown."""
        return notation.read(self.edtf).latest if self.edtf is not None else None

    @property
    def time(self) -> time | None:
        """The time of day, with its offset from UTC where one is known."""
        if self.edtf is None:
            return None
        start = notation.read(self.edtf).start
        return start.clock if start is not None else None

    @property
    def is_known(self) -> bool:
        """True where there is a date at all."""
        return self.edtf is not None

    @property
    def is_approximate(self) -> bool:
        """True where the editor marked the date as approximate or uncertain."""
        return self.edtf is not None and notation.read(self.edtf).is_approximate

    def display(self, language: str = "en") -> str:
        """What readers see: the date as fuzzy as it is, else what was typed."""
        return show(self.edtf, self.typed, language)

    def sort_key(self, position: int = 0) -> SortKey:
        """A key for a total order; see `sort_key`."""
        return sort_key(self, position)


def sort_key(date: FuzzyDate, position: int = 0) -> SortKey:
    """A key that puts dates in one order, the same every time.

    Earliest day, then latest, then `position` (the order an editor gave to events
    that share their bounds), then time of day. An open or unknown start comes
    before every day, an open or unknown end after every day.
    """
    clock = date.time
    return (
        date.earliest.toordinal() if date.earliest else _BEFORE_ALL,
        date.latest.toordinal() if date.latest else _AFTER_ALL,
        position,
        seconds(clock) if clock is not None else -1.0e6,
        date.edtf or "",
        date.typed,
    )


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day that `edtf` may be; None for an open or unknown end.

    ValueError, with a sentence, when `edtf` is not a date.
    """
    expression = notation.read(edtf)
    return expression.earliest, expression.latest


def from_edtf(edtf: str, typed: str = "") -> FuzzyDate:
    """The date written `edtf`; ValueError, with a sentence, when it is none."""
    return FuzzyDate(typed=typed, edtf=edtf)


def is_day(text: str) -> bool:
    """True for a day of the calendar in the one form `2026-01-05`."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def in_words(edtf: str | None, language: str = "en") -> str:
    """An EDTF date in words; as it stands where it is none."""
    try:
        return from_edtf(edtf).display(language) if edtf else ""
    except ValueError:
        return edtf or ""


def seconds(clock: time) -> float:
    """Seconds of the day, in UTC where the offset is known."""
    offset = clock.utcoffset()
    local = clock.hour * 3600.0 + clock.minute * 60 + clock.second
    return local - offset.total_seconds() if offset is not None else local
