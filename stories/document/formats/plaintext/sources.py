"""Sources: their numbers, and where publisher, title and summary part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from stories.document.formats.plaintext.entries import Entry, gather
from stories.document.formats.plaintext.lines import Line, trim
from stories.document.formats.plaintext.metadata import source_lines, with_source_field
from stories.document.languages import every
from stories.document.messages import gettext as _
from stories.document.reading import Problem
from stories.document.story import Publisher, Source

# Begins at the first of several blanks, so that a long run of them costs no more.
_COLON = re.compile(r"(?<!\s)\s*+(?::(?=\s)|\uff1a|:$)\s*+")
_FULL_STOP = re.compile(r"[.。۔।!！…][”’»」』\"')\]]*$")
_LOWER_START = re.compile(r"[a-zà-öø-ÿ]")
_WORDS_OF_A_SENTENCE = 9


@dataclass(slots=True)
class SourceList:
    """What the lines of the block yielded."""

    sources: list[Source] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unclaimed: list[Line] = field(default_factory=list)


def read_sources(lines: list[Line]) -> SourceList:
    """Read the lines between "Sources" and the next block."""
    found = SourceList()
    entries = list(gather(lines))
    taken = {entry.number for entry in entries if entry.number}
    expected = 1
    for entry in entries:
        if entry.text is None:
            _report_empty(entry, found)
        else:
            number = entry.number or _free(expected, taken)
            taken.add(number)
            _take(entry, entry.text, number, found)
        expected = (entry.number or expected) + 1
    return found


def _free(expected: int, taken: set[int]) -> int:
    """The expected number, or the next one that no entry has."""
    while expected in taken:
        expected += 1
    return expected


def _take(entry: Entry, text: Line, number: int, found: SourceList) -> None:
    publisher, title, summary = split_source(text)
    source = Source(
        number=number,
        publisher=Publisher(name=publisher),
        title=title,
        summary=summary,
        url=entry.url,
    )
    for line in entry.further:
        changed = with_source_field(source, line)
        if changed is None:
            found.unclaimed.append(line)
        source = changed or source
    found.sources.append(source)
    found.lines[f"source-{number}"] = entry.line
    _report(entry, source, found)


def _report(entry: Entry, source: Source, found: SourceList) -> None:
    where = f"source-{source.number}"
    found.problems += (
        Problem(code=code, line=line, where=where, message=message)
        for code, line, message in _doubts(entry, source.number)
    )
    if not source.publisher.name:
        message = _(
            "Source [{number}] names no publisher. "
            "Write its line as “Publisher: Title: Summary”."
        ).format(number=source.number)
        code = "source-without-publisher"
        found.problems.append(
            Problem(code=code, line=entry.line, where=where, message=message)
        )


def _doubts(entry: Entry, number: int) -> Iterator[tuple[str, int, str]]:
    """What is odd about the number of an entry: the code, the line and the message."""
    if not entry.number and entry.text is not None:
        message = _(
            "The source on line {line} has no number: after line {before}, [{number}] "
            "is missing. It is read as [{number}]; write [{number}] on a line of its "
            "own before it."
        )
        line = entry.text.number
        told = message.format(line=line, before=line - 1, number=number)
        yield "source-without-number", line, told
    if entry.broken_number:
        message = _(
            "Line {line} has the malformed number “{broken}”, with one bracket. "
            "It is read as [{number}]; write it so."
        )
        broken = entry.broken_number
        told = message.format(line=entry.line, broken=broken, number=number)
        yield "malformed-citation", entry.line, told


def _report_empty(entry: Entry, found: SourceList) -> None:
    found.unclaimed += entry.further
    if not entry.number and not entry.url:
        return
    name = (
        _("Source [{number}]").format(number=entry.number)
        if entry.number
        else _("The address {url}").format(url=entry.url)
    )
    found.problems.append(
        Problem(
            code="source-without-text",
            line=entry.line,
            message=(
                _(
                    "{name} on line {line} has no text and is left out. "
                    "Write “Publisher: Title: Summary” after it, or remove it."
                ).format(name=name, line=entry.line)
            ),
        )
    )


def split_source(line: Line) -> tuple[str, str, str]:
    """Publisher, title and summary; empty strings for what is absent.

    TABs after the colons mark both borders exactly.
    """
    if line.is_marked:
        return _marked(line)
    text = line.text
    first = _COLON.search(text)
    if first is None or not first.start():
        return "", trim(text), ""
    publisher, rest = trim(text[: first.start()]), text[first.end() :]
    border = _summary_border(rest)
    if border is None:
        return publisher, trim(_COLON.sub("", rest) if rest.endswith(":") else rest), ""
    return publisher, trim(rest[: border.start()]), trim(rest[border.end() :])


def _marked(line: Line) -> tuple[str, str, str]:
    cells = line.cells
    publisher = cells[0].removesuffix(":")
    if len(cells) == 2:
        return publisher, cells[1], ""
    return publisher, cells[1].removesuffix(":"), " ".join(cells[2:])


def _summary_border(rest: str) -> re.Match[str] | None:
    """The colon between title and summary; a title may hold colons of its own."""
    colons = [c for c in _COLON.finditer(rest) if c.start() and c.end() < len(rest)]
    if not colons:
        return None
    for colon in colons:
        if _first_word(rest, colon.end()) in _note_verbs():
            return colon
    last = len(colons) - 1
    while last > 0 and _LOWER_START.match(rest, colons[last].end()):
        last -= 1
    summary = rest[colons[last].end() :]
    if _FULL_STOP.search(summary[-8:]) or _is_long(summary):
        return colons[last]
    return None


def _first_word(text: str, start: int) -> str:
    return text[start : start + 24].split(" ", 1)[0].lower()


def _is_long(summary: str) -> bool:
    return len(summary[:2000].split()) >= _WORDS_OF_A_SENTENCE


def write_source(source: Source, *, marked: bool) -> list[str]:
    """The lines of an entry, with the dash before it."""
    return [
        "-",
        f"[{source.number}]",
        _text(source, marked=marked),
        *source_lines(source, marked=marked),
    ]


def _text(source: Source, *, marked: bool) -> str:
    separator = ":\t" if marked else ": "
    parts = [source.publisher.name, source.title]
    return separator.join([*parts, source.summary] if source.summary else parts)


def bare_source(source: Source) -> Source:
    """`source` without what a text cannot carry: its row and its publisher's slug."""
    return replace(source, id=None, publisher=Publisher(name=source.publisher.name))


@cache
def _note_verbs() -> frozenset[str]:
    """Verbs that open a note on what a source adds: “Reports the vote …”."""
    return frozenset().union(*(known.document.note_verbs for known in every()))
