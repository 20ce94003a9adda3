"""Timeline lines: DATE – [LABEL –] text, bulleted or not, or with exact marks."""

from __future__ import annotations

import re

from stories.document import dates
from stories.document.dates import FuzzyDate
from stories.document.formats.plaintext.lines import Line, trim, untabbed
from stories.document.story import Event

_BULLET = re.compile(r"[-–—*•·‣◦▪●]\s+")
_DASHES = ("–", "—", "-")
_PLANNED = "(planned)"
_FIRM = "(not planned)"


def read_event(line: Line, anchor: str, near: FuzzyDate | None) -> tuple[Event, str]:
    """The event of a line, and what is in doubt about its date, in a sentence.

    The date is empty where the line gives none. `near` is the date of the event
    before, for days that name no year.
    """
    if line.is_marked:
        return _marked(line, anchor, near)
    text = _without_bullet(line.text)
    found = dates.split_event(text, near)
    if not found.has_date:
        return Event(anchor=anchor, date=FuzzyDate(), text=trim(text)), ""
    event = Event(
        anchor=anchor,
        date=found.date,
        label=found.label,
        planned=found.planned,
        text=found.text,
    )
    return event, found.doubt


def starts_with_date(text: str) -> bool:
    """True when a line opens with a date and a dash."""
    return dates.split_event(_without_bullet(untabbed(text[:400]))).has_date


def _without_bullet(text: str) -> str:
    match = _BULLET.match(text)
    return text[match.end() :] if match else text


def _marked(line: Line, anchor: str, near: FuzzyDate | None) -> tuple[Event, str]:
    """DATE[⇥EDTF][⇥(planned)] –⇥[LABEL –⇥]text, where ⇥ is a TAB."""
    cells = line.cells
    groups = _groups(cells[:-1])
    if not groups:
        # A table pasted without dashes: date, label and text in columns.
        joined = " – ".join(cell for cell in cells if cell)
        return read_event(Line(line.number, joined), anchor, near)
    typed, *marks = groups[0]
    label = groups[1][0] if len(groups) > 1 else ""
    parsed = dates.parse(typed, near=near)
    date, planned, doubt = parsed.date, parsed.planned, parsed.doubt
    if parsed.label:
        date = FuzzyDate(typed=typed, edtf=date.edtf)
    for mark in marks:
        if mark in (_PLANNED, _FIRM):
            planned = mark == _PLANNED
        else:
            date, doubt = _as_stated(typed, mark), ""
    text = cells[-1]
    event = Event(anchor=anchor, date=date, label=label, planned=planned, text=text)
    return event, doubt


def _groups(cells: list[str]) -> list[list[str]]:
    """Cells up to and including one that ends in a dash, and so on."""
    groups: list[list[str]] = []
    current: list[str] = []
    for cell in cells:
        closes = cell.endswith(_DASHES)
        current.append(cell[:-1].rstrip() if closes else cell)
        if closes:
            groups.append(current)
            current = []
    return groups if not current else []


def _as_stated(typed: str, mark: str) -> FuzzyDate:
    if mark == "?":
        return FuzzyDate(typed=typed)
    try:
        return dates.from_edtf(mark, typed)
    except ValueError:
        return FuzzyDate(typed=f"{typed} {mark}".strip())


def write_event(event: Event, *, marked: bool) -> str:
    """The line of an event; with `marked`, every border and the date are exact."""
    date = event.date
    typed = date.typed or (date.edtf or "")
    if marked:
        return _write_marked(event)
    if not typed:
        return event.text
    label = f"{event.label} – " if event.label else ""
    return f"{typed} – {label}{event.text}"


def _write_marked(event: Event) -> str:
    date = event.date
    planned = _PLANNED if event.planned else _FIRM
    cells = [date.typed, date.edtf or "?", f"{planned} –"]
    if event.label:
        cells.append(f"{event.label} –")
    return "\t".join([*cells, event.text])
