"""Sorts the lines of a Markdown document into blocks, and makes nothing of them yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from stories.document.formats.markdown.words import (
    EVENT_FIELDS,
    SOURCE_FIELDS,
    SOURCES,
    STORY_FIELDS,
    TIMELINE,
)
from stories.document.messages import gettext as _
from stories.document.reading import Problem, Severity

_HEADING = re.compile(r"(#{1,2})(?: +(.*))?")
_ESCAPED = re.compile(r"\\+#{1,2}(?: |$)")
_ENTRY = re.compile(r"(?:(?P<number>[0-9]{1,4})\.|[-*])(?: +(?P<text>.*))?")
_FIELD = re.compile(r"\s*[-*] +(?P<word>[A-Za-z]+):(?: +(?P<value>.*))?")
_QUOTED_LENGTH = 60


@dataclass(slots=True)
class Block:
    """A key point, a source or an event as written, and the line it starts on."""

    line: int
    text: str = ""
    number: int | None = None
    body: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)


class Blocks:
    """The blocks of a document: `story`, `topics`, `points`, `sources`, `events`.

    `lines` maps fields of the story to lines, `problems` says what was not placed.
    """

    def __init__(self, lines: list[str]) -> None:
        self.problems: list[Problem] = []
        self.lines: dict[str, int] = {}
        self.story = Block(line=1)
        self.topics: list[str] = []
        self.points: list[Block] = []
        self.sources: list[Block] = []
        self.events: list[Block] = []
        self._place: Callable[[int, str], None] = self._metadata
        for number, line in enumerate(lines, 1):
            self._sort(number, line)

    def report(self, code: str, message: str, line: int | None) -> None:
        """Note a problem that does not refuse the document."""
        self.problems.append(
            Problem(code=code, message=message, severity=Severity.WARNING, line=line)
        )

    def _sort(self, number: int, line: str) -> None:
        heading = _HEADING.fullmatch(line.rstrip(" "))
        if heading is None:
            self._place(number, line)
        elif len(heading[1]) == 1:
            self._headline(number, heading[2] or "")
        else:
            self._section(number, heading[2] or "")

    def _headline(self, number: int, text: str) -> None:
        if "headline" in self.lines:
            self._unclaimed(number, f"# {text}")
            return
        self.lines["headline"] = number
        self.story.text = text
        self._place = self._metadata

    def _section(self, number: int, text: str) -> None:
        name = text.casefold().rstrip(":")
        if name in (SOURCES, TIMELINE):
            self.lines.setdefault(name, number)
            self._place = self._source if name == SOURCES else self._event
            return
        if SOURCES in self.lines or TIMELINE in self.lines:
            self.report(
                "section-order",
                _(
                    "The key point “{text}” stands after the Sources or Timeline "
                    "section. It was read; move it before them."
                ).format(text=short(text)),
                number,
            )
        self.points.append(Block(line=number, text=text))
        self._place = self._body

    def _metadata(self, number: int, line: str) -> None:
        word, value = _field(line)
        if word == "Topic":
            self.topics.append(value)
        elif word in STORY_FIELDS and word not in self.story.fields:
            self.story.fields[word] = value
            self.lines[STORY_FIELDS[word].name] = number
        else:
            self._unclaimed(number, line)

    def _body(self, _number: int, line: str) -> None:
        self.points[-1].body.append(line[1:] if _ESCAPED.match(line) else line)

    def _source(self, number: int, line: str) -> None:
        self._entry(number, line, self.sources, SOURCE_FIELDS)

    def _event(self, number: int, line: str) -> None:
        self._entry(number, line, self.events, EVENT_FIELDS)

    def _entry(
        self, number: int, line: str, entries: list[Block], words: Collection[str]
    ) -> None:
        word, value = _field(line) if line[:1].isspace() else ("", "")
        entry = _ENTRY.fullmatch(line)
        if entries and word in words and word not in entries[-1].fields:
            entries[-1].fields[word] = value
        elif entry:
            own = int(entry["number"]) if entry["number"] else None
            text = (entry["text"] or "").strip()
            entries.append(Block(line=number, text=text, number=own))
        else:
            self._unclaimed(number, line)

    def _unclaimed(self, number: int, line: str) -> None:
        if line.strip():
            self.report(
                "unclaimed-line",
                _(
                    "Line {number} (“{line}”) belongs to no field and was "
                    "left out. Move it to where it belongs, or remove it."
                ).format(number=number, line=short(line.strip())),
                number,
            )


def short(text: str) -> str:
    """`text` as it is quoted in messages."""
    if len(text) <= _QUOTED_LENGTH:
        return text
    return f"{text[: _QUOTED_LENGTH - 1].rstrip()}…"


def _field(line: str) -> tuple[str, str]:
    """Word and value of `- Word: value`, or empty ones."""
    found = _FIELD.fullmatch(line)
    if found is None:
        return "", ""
    return found["word"].capitalize(), (found["value"] or "").strip()
