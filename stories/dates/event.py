"""Where an event's date ends and its label and text begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from .value import FuzzyDate, from_edtf

_SEPARATOR = re.compile(r"\s[–—-]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A date read from text, the words that followed it, and what is wrong."""

    date: FuzzyDate
    label: str = ""
    planned: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """A timeline line in its parts."""

    date: FuzzyDate
    label: str = ""
    planned: bool = False
    text: str = ""
    problem: str = ""
    has_date: bool = False


def parse(text: str, *, near: FuzzyDate | None = None) -> Parsed:
    """Read a date and the label after it."""
    typed, *label = _SEPARATOR.split(text.strip(), maxsplit=1)
    planned = "(" in typed
    bare = typed.split("(")[0].strip().replace(",", "")
    for form, out in (
        ("%b %d %Y", "%Y-%m-%d"),
        ("%d %B %Y", "%Y-%m-%d"),
        ("%B %d %Y", "%Y-%m-%d"),
        ("%b %Y", "%Y-%m"),
        ("%B %Y", "%Y-%m"),
    ):
        try:
            edtf = datetime.strptime(bare, form).strftime(out)  # noqa: DTZ007
        except ValueError:
            continue
        return Parsed(
            date=FuzzyDate(typed=typed, edtf=edtf),
            label="".join(label),
            planned=planned,
        )
    try:
        date = from_edtf(bare, typed)
    except ValueError:
        date = FuzzyDate(typed=typed)
    return Parsed(date=date, label="".join(label), planned=planned)


def split_event(line: str, near: FuzzyDate | None = None) -> EventLine:
    """Split a timeline line into date, label and text."""
    parts = _SEPARATOR.split(line.strip(), maxsplit=2)
    found = parse(parts[0])
    if not found.date.is_known or len(parts) < 2:
        return EventLine(date=FuzzyDate(), text=line)
    label = parts[1] if len(parts) == 3 else ""
    return EventLine(
        date=found.date,
        label=label,
        planned=found.planned,
        text=parts[-1],
        has_date=True,
    )
