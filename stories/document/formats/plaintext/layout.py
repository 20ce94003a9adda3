"""Which line belongs to which block: the walk over the document, line by line.

Every line ends up in exactly one place of the `Layout`; what belongs to no field is
kept in `unclaimed`, to be reported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from stories.document.formats.plaintext import metadata, phrases
from stories.document.formats.plaintext.entries import is_entry_mark, is_number
from stories.document.formats.plaintext.events import starts_with_date
from stories.document.formats.plaintext.lines import Line
from stories.document.formats.plaintext.phrases import Header
from stories.document.messages import gettext_noop as _noop
from stories.document.text import citations


class Block(Enum):
    """The part of the document that a line stands in."""

    POINTS = _noop("key points")
    SOURCES = _noop("Sources")
    TIMELINE = _noop("Timeline")
    OTHER = _noop("another block")


@dataclass(slots=True)
class Layout:
    """The document's lines, sorted by what they are."""

    headline: Line | None = None
    updated: Line | None = None
    updated_header: Header = field(default_factory=lambda: Header(None))
    story_fields: list[Line] = field(default_factory=list)
    points: list[Line] = field(default_factory=list)
    sources: list[Line] = field(default_factory=list)
    sources_line: Line | None = None
    sources_header: Header = field(default_factory=lambda: Header(None))
    events: list[Line] = field(default_factory=list)
    unclaimed: list[Line] = field(default_factory=list)
    late_points: list[Line] = field(default_factory=list)
    early: list[tuple[Line, Block]] = field(default_factory=list)


def lay_out(lines: list[Line]) -> Layout:
    """Sort the lines of a document."""
    layout = Layout()
    start = _top(lines, layout)
    walk = _Walk(layout, lines)
    for position in range(start, len(lines)):
        walk.take(position)
    return layout


def _top(lines: list[Line], layout: Layout) -> int:
    """Find headline and "Updated" line; the position of the first line after them."""
    for position, line in enumerate(lines):
        if phrases.sources(line.text) or phrases.timeline(line.text):
            break
        if header := phrases.updated(line.text):
            layout.updated, layout.updated_header = line, header
            _headline(lines[:position], layout)
            return position + 1
        if phrases.is_body_like(line.text) and not metadata.is_headline(line):
            break
    return _top_without_updated(lines, layout)


def _headline(before: list[Line], layout: Layout) -> None:
    """The last line before "Updated" is the headline, unless it is a menu's word."""
    named = [line for line in before if metadata.is_headline(line)]
    others = [line for line in before if not phrases.is_navigation(line.text)]
    chosen = named or others
    layout.headline = chosen[-1] if chosen else None
    layout.unclaimed += [line for line in before if line is not layout.headline]


def _top_without_updated(lines: list[Line], layout: Layout) -> int:
    for position, line in enumerate(lines):
        if _opens_block(line) or phrases.is_body_like(line.text):
            return position
        if phrases.is_navigation(line.text) or phrases.is_caption(line.text):
            layout.unclaimed.append(line)
            continue
        layout.headline = line
        return position + 1
    return len(lines)


def _opens_block(line: Line) -> bool:
    return bool(phrases.sources(line.text) or phrases.timeline(line.text))


class _Walk:
    """The state of the walk: the block, and what was seen in it."""

    def __init__(self, layout: Layout, lines: list[Line]) -> None:
        self.layout = layout
        self.lines = lines
        self.block = Block.POINTS
        self.in_caption = False
        self.ways: dict[Block, Callable[[int, Line], None]] = {
            Block.POINTS: self._point,
            Block.SOURCES: self._source,
            Block.TIMELINE: self._event,
            Block.OTHER: self._other,
        }

    def take(self, position: int) -> None:
        """Put the line at `position` in its place."""
        line = self.lines[position]
        if not line.is_marked and self._opens(line, position):
            return
        self.ways[self.block](position, line)

    def _opens(self, line: Line, position: int) -> bool:
        """True when the line opened a block, or is the "Updated" line come late."""
        if header := phrases.sources(line.text):
            self._open_sources(line, header)
        elif phrases.timeline(line.text):
            self._open(line, Block.TIMELINE)
        elif self.layout.updated is None and (header := phrases.updated(line.text)):
            self.layout.updated, self.layout.updated_header = line, header
        elif self._is_other(line, position):
            self.block = Block.OTHER
            self.layout.unclaimed.append(line)
        else:
            return False
        return True

    def _is_other(self, line: Line, position: int) -> bool:
        if not phrases.other_block(line.text) or starts_with_date(line.text):
            return False
        return not (self.block is Block.SOURCES and is_number(self.lines[position - 1]))

    def _open_sources(self, line: Line, header: Header) -> None:
        if self.layout.sources_line is None:
            self.layout.sources_line, self.layout.sources_header = line, header
        self._open(line, Block.SOURCES)

    def _open(self, line: Line, block: Block) -> None:
        layout = self.layout
        if not layout.points or (block is Block.SOURCES and layout.events):
            layout.early.append((line, block))
        self.block = block

    def _point(self, position: int, line: Line) -> None:
        layout = self.layout
        if line.is_marked and not metadata.is_story_field(line):
            layout.points.append(line)
        elif self._is_caption(position, line):
            layout.unclaimed.append(line)
        elif not layout.points and metadata.is_story_field(line):
            layout.story_fields.append(line)
        elif is_number(line) and layout.sources_line is not None:
            self.block = Block.SOURCES
            layout.sources.append(line)
        elif phrases.is_point(line.text) and not phrases.is_navigation(line.text):
            layout.points.append(line)
        else:
            layout.unclaimed.append(line)

    def _is_caption(self, position: int, line: Line) -> bool:
        if phrases.closes_caption(line.text):
            self.in_caption = False
            return True
        if phrases.opens_caption(line.text):
            self.in_caption = self._closes_within(position)
            return True
        return self.in_caption or phrases.is_caption(line.text)

    def _closes_within(self, position: int) -> bool:
        following = self.lines[position + 1 : position + 4]
        return any(phrases.closes_caption(line.text) for line in following)

    def _source(self, position: int, line: Line) -> None:
        if self._is_late_point(position, line):
            self.layout.late_points.append(line)
            self.layout.points.append(line)
            self.block = Block.POINTS
        else:
            self.layout.sources.append(line)

    def _is_late_point(self, position: int, line: Line) -> bool:
        """A key point after the sources: it cites, under no number and no dash."""
        before = self.lines[position - 1]
        if (
            line.is_marked
            or is_number(before)
            or is_entry_mark(before)
            or is_number(line)
        ):
            return False
        if citations(line.text):
            return True
        fields = line.text.count(": ") + line.text.count("\uff1a")
        has_none = not self.layout.points and not fields
        return has_none and phrases.word_count(line.text) >= _LATE_WORDS

    def _event(self, position: int, line: Line) -> None:
        del position
        if self._is_point_after_timeline(line):
            self.layout.late_points.append(line)
            self.layout.points.append(line)
        elif phrases.is_navigation(line.text) or phrases.is_caption(line.text):
            self.layout.unclaimed.append(line)
        else:
            self.layout.events.append(line)

    def _is_point_after_timeline(self, line: Line) -> bool:
        layout = self.layout
        if len(layout.points) > len(layout.late_points) or not citations(line.text):
            return False
        if line.is_marked or line.text.startswith(("–", "—", "-")):
            return False
        # Most dates show a digit at once; asking for a date costs far more.
        if any(c.isdigit() for c in line.text[:16]) or starts_with_date(line.text):
            return False
        return phrases.word_count(line.text) >= _LATE_WORDS

    def _other(self, position: int, line: Line) -> None:
        if citations(line.text) and not is_number(line) and phrases.is_point(line.text):
            self._point(position, line)
        else:
            self.layout.unclaimed.append(line)


_LATE_WORDS = 12
