"""What happened to the date of an event: known better, less well, or another one."""

from __future__ import annotations

import re
from datetime import date

from stories.document.dates import FuzzyDate, Precision
from stories.document.differences.alignment import Effort
from stories.document.differences.comparison import DateChange, DateKind, DateValue
from stories.document.differences.words import text_change

_MARKS = "?~%"


def date_change(
    field: str, dates: tuple[FuzzyDate, FuzzyDate], language: str, effort: Effort
) -> DateChange | None:
    """The difference of two dates; None where data and display are the same."""
    before, after = dates
    old, new = date_value(before, language), date_value(after, language)
    if old == new:
        return None
    told = text_change(field, old.display, new.display, effort)
    return DateChange(
        field=field,
        kind=kind_of(before, after),
        before=old,
        after=new,
        runs=told.runs if told is not None else (),
    )


def date_value(date: FuzzyDate, language: str) -> DateValue:
    """A date as readers of a story in `language` see it."""
    return DateValue(edtf=date.edtf, display=date.display(language))


def kind_of(before: FuzzyDate, after: FuzzyDate) -> DateKind:
    """What happened between two dates that are not written the same."""
    if before.edtf is None or after.edtf is None:
        return _unknown(before, after)
    if before.edtf == after.edtf:
        return DateKind.REWRITTEN
    finer, coarser = _is_within(after, before), _is_within(before, after)
    if finer and coarser:
        return _same_days(before, after)
    if finer:
        return DateKind.MORE_PRECISE
    return DateKind.LESS_PRECISE if coarser else DateKind.OTHER


def _unknown(before: FuzzyDate, after: FuzzyDate) -> DateKind:
    if after.edtf is not None:
        return DateKind.MORE_PRECISE
    if before.edtf is not None:
        return DateKind.LESS_PRECISE
    is_same = _letters(before.typed) == _letters(after.typed)
    return DateKind.REWRITTEN if is_same else DateKind.OTHER


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _same_days(before: FuzzyDate, after: FuzzyDate) -> DateKind:
    """Of two dates with the same bounds: by their times, then by their marks."""
    if before.time != after.time:
        if before.time is not None and after.time is not None:
            return DateKind.OTHER
        return DateKind.MORE_PRECISE if before.time is None else DateKind.LESS_PRECISE
    if before.is_approximate != after.is_approximate:
        return DateKind.MORE_PRECISE if before.is_approximate else DateKind.LESS_PRECISE
    return DateKind.REWRITTEN


def _is_within(inner: FuzzyDate, outer: FuzzyDate) -> bool:
    """True where every day that `inner` may be is one that `outer` may be."""
    starts = (inner.earliest or date.min) >= (outer.earliest or date.min)
    ends = (inner.latest or date.max) <= (outer.latest or date.max)
    return starts and ends and _agrees(inner.edtf or "", outer.edtf or "")


def _agrees(inner: str, outer: str) -> bool:
    """False where `outer` leaves digits open, and `inner` has others beside them.

    Without this a 9 January of no known year would hold every day there is.
    """
    if "X" not in outer:
        return True
    pattern = re.escape(outer.rstrip(_MARKS)).replace("X", "[0-9X]")
    return re.match(pattern, inner) is not None


def is_plain(edtf: str | None) -> bool:
    """True for a year, a month or a day, which a sentence can name as a date."""
    if edtf is None or "/" in edtf or "," in edtf:
        return False
    plain = {Precision.DAY, Precision.MONTH, Precision.YEAR}
    return FuzzyDate(edtf=edtf).precision in plain
