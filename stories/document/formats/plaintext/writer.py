"""Writes a document in the house format, so that reading it gives the document back.

The plain form is written first and read again; where that reading differs, the part
is written with its borders marked by TABs.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from stories.document.dates import FuzzyDate
from stories.document.formats.plaintext import metadata
from stories.document.formats.plaintext.events import write_event
from stories.document.formats.plaintext.lines import fold
from stories.document.formats.plaintext.reader import read
from stories.document.formats.plaintext.sources import bare_source, write_source
from stories.document.story import KeyPoint, StoryDocument, Topic

_EMPTY = "\u2029"
_ROUNDS = 3


@dataclass(slots=True)
class _Marks:
    """Which parts are written with exact borders, by position."""

    story: bool = False
    headline: bool = False
    points: set[int] = field(default_factory=set)
    sources: set[int] = field(default_factory=set)
    events: set[int] = field(default_factory=set)
    language: str | None = None


def write(document: StoryDocument) -> str:
    """The document as text, without a line end after the last line.

    Ids, slugs and anchors are not written; `bare` says what reading gives back.
    """
    wanted = bare(document)
    marks = _Marks()
    text = _text(wanted, marks)
    for _ in range(_ROUNDS):
        got = read(text.encode("utf-8", "replace")).document
        if got == wanted:
            return text
        _mark_differences(wanted, got, marks)
        text = _text(wanted, marks)
    _mark_all(wanted, marks)
    return _text(wanted, marks)


def bare(document: StoryDocument) -> StoryDocument:
    """`document` with what a text can carry: no ids, no slugs, anchors in order.

    A date without typed text gets its EDTF for it.
    """
    return replace(
        document,
        topics=tuple(Topic(name=topic.name) for topic in document.topics),
        key_points=tuple(
            replace(point, anchor=f"k{position}")
            for position, point in enumerate(document.key_points, 1)
        ),
        sources=tuple(map(bare_source, document.sources)),
        timeline=tuple(
            replace(event, anchor=f"e{position}", date=_typed(event.date))
            for position, event in enumerate(document.timeline, 1)
        ),
    )


def _typed(date: FuzzyDate) -> FuzzyDate:
    """A date that nobody typed is written as EDTF, which is then what was typed."""
    return replace(date, typed=date.typed or (date.edtf or ""))


def _text(document: StoryDocument, marks: _Marks) -> str:
    guessed = document.language if marks.language is None else marks.language
    lines = [f"Headline:\t{document.headline}" if marks.headline else document.headline]
    lines.append(_updated(document))
    lines += metadata.story_lines(document, guessed, marked=marks.story)
    for position, point in enumerate(document.key_points):
        lines.append(_point(point, marked=position in marks.points))
    if document.sources:
        lines.append(f"Sources {_articles(len(document.sources))}")
    for position, source in enumerate(document.sources):
        lines += write_source(source, marked=position in marks.sources)
    if document.timeline:
        lines.append("Timeline")
    for position, event in enumerate(document.timeline):
        lines.append(write_event(event, marked=position in marks.events))
    return "\n".join(lines)


def _updated(document: StoryDocument) -> str:
    count = document.article_count
    articles = "" if count is None else _articles(count)
    return " ".join(part for part in ("Updated", document.updated, articles) if part)


def _articles(count: int) -> str:
    return f"({count} article{'' if count == 1 else 's'})"


def _point(point: KeyPoint, *, marked: bool) -> str:
    body = fold(point.body)
    if marked:
        # A heading such as "Summary:" must not look like a line of metadata.
        guard = _EMPTY if not point.heading or point.heading.endswith(":") else ""
        return f"{point.heading}{guard}\t{body or _EMPTY}"
    return f"{point.heading} {body}".strip()


def _mark_differences(wanted: StoryDocument, got: StoryDocument, marks: _Marks) -> None:
    """Note every part that was not read back as it was."""
    marks.headline |= wanted.headline != got.headline
    marks.story |= not metadata.says_the_same(wanted, got)
    if wanted.language != got.language:
        marks.language = got.language
    for name in ("key_points", "sources", "timeline"):
        chosen = _chosen(marks, name)
        here, there = getattr(wanted, name), getattr(got, name)
        if len(here) != len(there):
            chosen.update(range(len(here)))
        pairs = enumerate(zip(here, there, strict=False))
        chosen.update(position for position, (a, b) in pairs if a != b)


def _chosen(marks: _Marks, name: str) -> set[int]:
    return {
        "key_points": marks.points,
        "sources": marks.sources,
        "timeline": marks.events,
    }[name]


def _mark_all(document: StoryDocument, marks: _Marks) -> None:
    marks.story = marks.headline = True
    marks.language = marks.language or ""
    marks.points = set(range(len(document.key_points)))
    marks.sources = set(range(len(document.sources)))
    marks.events = set(range(len(document.timeline)))
