"""Reads a document in the house format, whatever the bytes, and says what is wrong."""

from __future__ import annotations

from dataclasses import replace

from stories.document.cleaned import cleaned
from stories.document.dates import FuzzyDate
from stories.document.findings import READING, run
from stories.document.formats.plaintext import metadata
from stories.document.formats.plaintext.events import read_event
from stories.document.formats.plaintext.headings import Split, split_headings
from stories.document.formats.plaintext.layout import Block, Layout, lay_out
from stories.document.formats.plaintext.lines import TAB, Line, lines_of, trim, unfold
from stories.document.formats.plaintext.sources import SourceList, read_sources
from stories.document.languages import guess_language
from stories.document.limits import decode, empty_document, refused_lists
from stories.document.messages import gettext as _
from stories.document.messages import in_figures
from stories.document.reading import (
    DOUBTFUL_DATE,
    HeadingGuess,
    Problem,
    Reading,
    Severity,
    in_line_order,
)
from stories.document.story import Event, KeyPoint, StoryDocument
from stories.document.text import clean_line, strip_markers

_QUOTED = 80
_REPORTED = 100
_SAMPLE_PER_LINE = 1_000
_EMPTY = "\u2029"
"""Stands for an empty heading or body in a marked line."""


def read(raw: bytes) -> Reading:
    """Read a document; total, and in time that grows with its length and no faster."""
    text, problems = decode(raw)
    lines = lines_of(text)
    if not lines:
        problems = problems or (empty_document(),)
        return Reading(document=StoryDocument(), problems=problems)
    layout = lay_out(lines)
    # Asked before the costly part of reading.
    counts = {"key_points": len(layout.points), "timeline": len(layout.events)}
    if refused := refused_lists(counts):
        return Reading(document=StoryDocument(), problems=(*problems, *refused))
    found = read_sources(layout.sources)
    events, doubts = _events(layout.events)
    document = replace(_document(layout, found), timeline=events)
    points, guesses = _key_points(layout, document)
    document = cleaned(replace(document, key_points=tuple(points)))
    places = _places(layout, found)
    return Reading(
        document=document,
        problems=in_line_order(
            [
                *problems,
                *found.problems,
                *_structure(layout, len(document.sources)),
                *doubts,
                *_unclaimed([*layout.unclaimed, *found.unclaimed]),
                *run(READING, document, places),
            ]
        ),
        headings=guesses,
        lines=places,
    )


def _document(layout: Layout, found: SourceList) -> StoryDocument:
    """All of the story but its key points and events."""
    document = StoryDocument(
        headline=metadata.headline(layout.headline),
        language=language_of(layout),
        sources=tuple(found.sources),
        article_count=layout.updated_header.count,
        updated=layout.updated_header.date,
    )
    return metadata.with_story_fields(document, layout.story_fields)


def language_of(layout: Layout) -> str:
    """The language that headline, key points and events are likely written in."""
    lines = [*layout.points, *layout.events]
    if layout.headline is not None:
        lines.insert(0, layout.headline)
    return guess_language("\n".join(line.text[:_SAMPLE_PER_LINE] for line in lines))


def _events(lines: list[Line]) -> tuple[tuple[Event, ...], list[Problem]]:
    events: list[Event] = []
    doubts: list[Problem] = []
    near: FuzzyDate | None = None
    for position, line in enumerate(lines, 1):
        event, doubt = read_event(line, f"e{position}", near)
        near = event.date if event.date.is_known else near
        events.append(event)
        if doubt:
            doubts.append(_doubtful(doubt, line, event.anchor))
    return tuple(events), doubts


def _doubtful(doubt: str, line: Line, anchor: str) -> Problem:
    return Problem(code=DOUBTFUL_DATE, message=doubt, line=line.number, where=anchor)


def _key_points(
    layout: Layout, document: StoryDocument
) -> tuple[list[KeyPoint], tuple[HeadingGuess, ...]]:
    texts = [line.text for line in layout.points if not line.is_marked]
    sentences = [source.summary for source in document.sources]
    sentences += [source.title for source in document.sources]
    sentences += [strip_markers(event.text) for event in document.timeline]
    splits = iter(split_headings(texts, sentences, document.language))
    points, guesses = [], []
    for position, line in enumerate(layout.points, 1):
        guess = _exact(line) if line.is_marked else _guessed(line, next(splits))
        anchor = f"k{position}"
        heading, body = _parts(line, guess)
        points.append(KeyPoint(anchor=anchor, heading=heading, body=body))
        guesses.append(
            HeadingGuess(
                line=line.number,
                anchor=anchor,
                confidence=round(guess.confidence, 3),
                end=guess.end,
                start=guess.start,
            )
        )
    return points, tuple(guesses)


def _exact(line: Line) -> Split:
    border = line.text.index(TAB)
    return Split(border, border + 1, 1.0)


def _guessed(line: Line, split: Split | None) -> Split:
    return split or Split(len(line.text), len(line.text), 0.0)


def _parts(line: Line, split: Split) -> tuple[str, str]:
    heading, body = line.text[: split.end], line.text[split.start :]
    if not line.is_marked:
        heading, body = trim(heading), trim(body)
    return heading.strip(_EMPTY), unfold(body.replace(TAB, " ").strip(_EMPTY))


def _places(layout: Layout, found: SourceList) -> dict[str, int]:
    places = dict(found.lines)
    places["headline"] = layout.headline.number if layout.headline else 1
    if layout.updated is not None:
        places["updated"] = layout.updated.number
    if layout.sources_line is not None:
        places["sources"] = layout.sources_line.number
    for anchor, lines in (("k", layout.points), ("e", layout.events)):
        for position, line in enumerate(lines, 1):
            places[f"{anchor}{position}"] = line.number
    for line in layout.story_fields:
        places[line.text.split(":", 1)[0].lower()] = line.number
    return places


def _structure(layout: Layout, listed: int) -> list[Problem]:
    problems = []
    if layout.late_points or (layout.points and layout.early):
        problems += [_out_of_order(line, block) for line, block in layout.early]
    if layout.late_points and not layout.early:
        problems.append(_late(layout.late_points[0]))
    stated, said = layout.sources_header.count, layout.updated_header.count
    if layout.sources_line and stated not in (None, listed) and stated != said:
        problems.append(_miscounted(layout.sources_line, stated or 0, listed))
    if layout.updated is None:
        problems.append(_no_updated())
    return problems


def _out_of_order(line: Line, block: Block) -> Problem:
    return Problem(
        code="section-order",
        line=line.number,
        message=(
            _(
                "The section {section} on line {number} comes before its turn. "
                "The order is key points, Sources, Timeline; the story is read in it."
            ).format(section=_(block.value), number=line.number)
        ),
    )


def _late(line: Line) -> Problem:
    return Problem(
        code="section-order",
        line=line.number,
        message=(
            _(
                "Line {number} is a key point after the Sources. It is read as one; "
                "move it before the section Sources."
            ).format(number=line.number)
        ),
    )


def _miscounted(line: Line, stated: int, listed: int) -> Problem:
    return Problem(
        code="source-count-mismatch",
        line=line.number,
        where="sources",
        message=(
            _(
                "The Sources line says {stated}, but the count of the sources listed "
                "is {listed}. Add what is missing or correct the count."
            ).format(stated=stated, listed=listed)
        ),
    )


def _no_updated() -> Problem:
    return Problem(
        code="missing-updated",
        severity=Severity.INFO,
        where="updated",
        message=(
            _(
                "The document has no “Updated (N articles)” line after its headline. "
                "The number of articles stays unknown."
            )
        ),
    )


def _unclaimed(lines: list[Line]) -> list[Problem]:
    lines.sort(key=lambda line: line.number)
    problems = _each_unclaimed(lines[:_REPORTED])
    if further := lines[_REPORTED:]:
        first = further[0].number
        problems.append(
            Problem(
                code="unclaimed-line",
                line=first,
                message=(
                    _(
                        "From line {first} on, {count} more lines belong to no "
                        "field and are left out. Look whether this is the right "
                        "document."
                    ).format(first=first, count=in_figures(len(further)))
                ),
            )
        )
    return problems


def _each_unclaimed(lines: list[Line]) -> list[Problem]:
    return [
        Problem(
            code="unclaimed-line",
            line=line.number,
            message=(
                _(
                    "Line {number} belongs to no field and is left out: "
                    "“{text}”. Remove it, or move it to where it belongs."
                ).format(number=line.number, text=_quoted(line.text))
            ),
        )
        for line in lines
    ]


def _quoted(text: str) -> str:
    text = clean_line(text[: _QUOTED * 2])
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1].rstrip()}…"
