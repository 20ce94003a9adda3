"""Lines of the source list, gathered into entries: number, text, address and more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from stories.document.formats.plaintext.lines import Line
from stories.document.formats.plaintext.metadata import address

_DASH = re.compile(r"[-–—*•·_]+")
_NUMBER = re.compile(r"(\[?)\s*(\d{1,4})\s*(\]?)\s*[:.]?")
_NUMBERED = re.compile(r"\[\s*(\d{1,4})\s*\]\s*:?\s*(\S.*)", re.DOTALL)
_LISTED = re.compile(r"(\d{1,3})[.)]\s+(\S.*)", re.DOTALL)


@dataclass(slots=True)
class Entry:
    """One source as the document gives it; number 0 where it gives none."""

    line: int
    number: int = 0
    text: Line | None = None
    url: str = ""
    further: list[Line] = field(default_factory=list)
    broken_number: str = ""


def is_entry_mark(line: Line) -> bool:
    """True for the dash that stands between entries."""
    return _DASH.fullmatch(line.text) is not None


def is_number(line: Line) -> bool:
    """True for a line that opens an entry by its number, alone or before the text."""
    if _NUMBERED.fullmatch(line.text):
        return True
    match = _alone(line)
    return bool(match and (match[1] or match[3]))


def _alone(line: Line) -> re.Match[str] | None:
    short = len(line.text) <= _NUMBER_LENGTH
    return _NUMBER.fullmatch(line.text) if short else None


def gather(lines: list[Line]) -> Iterator[Entry]:
    """The entries of a source list, in order."""
    is_listed = not any(is_number(line) for line in lines)
    entry: Entry | None = None
    for line in lines:
        opened = _opened(line, is_listed=is_listed)
        if opened is not None:
            entry, finished = _begin(entry, opened)
            if finished is not None:
                yield finished
        elif entry is None or _is_full(entry, line):
            if entry is not None:
                yield entry
            entry = Entry(line.number)
            _add(entry, line)
        else:
            _add(entry, line)
    if entry is not None:
        yield entry


def _opened(line: Line, *, is_listed: bool) -> Entry | None:
    """A new entry when the line opens one."""
    if is_entry_mark(line):
        return Entry(line.number)
    for pattern in (_NUMBERED, _LISTED) if is_listed else (_NUMBERED,):
        if match := pattern.fullmatch(line.text):
            return Entry(line.number, int(match[1]), Line(line.number, match[2]))
    match = _alone(line)
    if match is None or not (match[1] or match[3]):
        return None
    whole = bool(match[1] and match[3])
    return Entry(line.number, int(match[2]), broken_number="" if whole else line.text)


def _begin(entry: Entry | None, opened: Entry) -> tuple[Entry, Entry | None]:
    """The entry to go on with, and the one that is finished by it.

    A number after a dash, or after an address that came first, opens nothing new.
    """
    if entry is None:
        return opened, None
    if entry.text is None and not entry.number:
        opened.url, opened.further = entry.url, entry.further
        return opened, None
    return opened, entry


def _is_full(entry: Entry, line: Line) -> bool:
    """A second text begins an entry of its own, unless it is an address or a field."""
    if entry.text is None or address(line.text):
        return False
    return _looks_like_source(line) and not entry_field(line)


def _looks_like_source(line: Line) -> bool:
    publisher, colon, rest = line.text.partition(": ")
    return bool(colon and rest) and len(publisher) <= _PUBLISHER_LENGTH


def entry_field(line: Line) -> bool:
    """True for "Authors: …" and the like."""
    return _FIELD.match(line.text) is not None


def _add(entry: Entry, line: Line) -> None:
    found = "" if line.is_marked else address(line.text)
    if found and not entry.url:
        entry.url = found
    elif entry.text is None and not found:
        entry.text = line
    else:
        entry.further.append(line)


_PUBLISHER_LENGTH = 60
_NUMBER_LENGTH = 20
_FIELD = re.compile(
    r"(?:Authors|Language|Published|Archive|Kind|Standing|Note|Address):[ \t]"
)
