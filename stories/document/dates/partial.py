"""What one side of a date says, before the other side or a neighbour fills it in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time


@dataclass(slots=True)
class Partial:
    """One side of a date; None and empty where it says nothing.

    `unit` is season, quarter, half, decade, century, week, weekend or week_of_month,
    and `nth` which one; `third` counts early, mid, late from 0; `part` is the first
    or second half of a month or decade; `bare` is a number whose meaning the other
    side decides.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    unit: str = ""
    nth: int | None = None
    third: int | None = None
    part: int | None = None
    bare: int | None = None
    mark: str = ""
    time: time | None = None
    zone: str = ""
    has_two_readings: bool = False
    is_later: bool = False
    numbers: list[tuple[int, int]] = field(default_factory=list)

    @property
    def is_year(self) -> bool:
        """True where it is a year and nothing finer."""
        return self.year is not None and self.month is None and not self.unit

    def order(self) -> int:
        """Its place within a year, to tell whether a range crosses into the next."""
        if self.unit == "season" and self.nth is not None:
            return (self.nth - 20) * 3
        if self.unit == "quarter" and self.nth is not None:
            return self.nth * 3
        if self.unit == "half" and self.nth is not None:
            return self.nth * 6
        return self.month or 0
