"""Makes a story of the blocks of a Markdown document, whatever the bytes.

Lists that were written by hand in one line each (`1. Publisher: Title: Summary`,
`- Jan 5 2026 – text [1]`) are read too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from stories.document import dates
from stories.document.cleaned import anchored, cleaned
from stories.document.dates import FuzzyDate
from stories.document.fields import Field, Sort
from stories.document.findings import READING, run
from stories.document.formats.markdown.blocks import Block, Blocks, short
from stories.document.formats.markdown.words import (
    EVENT_DATE,
    EVENT_FIELDS,
    EVENT_TEXT,
    SOURCE_FIELDS,
    SOURCE_SUMMARY,
    SOURCE_TITLE,
    STORY_FIELDS,
    UNKNOWN_DATE,
)
from stories.document.limits import decode, empty_document, refused_lists, split_lines
from stories.document.messages import gettext as _
from stories.document.reading import DOUBTFUL_DATE, Reading, in_line_order
from stories.document.story import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    StoryDocument,
    Topic,
)

_MARK = re.compile(r"(?:(?P<text>.*) )?\{#(?P<mark>[^{}]*)\}")
_COUNT = re.compile(r"[0-9]{1,19}")


def read(raw: bytes) -> Reading:
    """Read a Markdown document: total, whatever the bytes."""
    text, problems = decode(raw)
    if not text.strip():
        problems = problems or (empty_document(),)
        return Reading(document=StoryDocument(), problems=problems)
    blocks = Blocks(split_lines(text))
    # Asked before the costly part of reading.
    if refused := refused_lists({"timeline": len(blocks.events)}):
        return Reading(document=StoryDocument(), problems=(*problems, *refused))
    document, renamed = anchored(cleaned(_story(blocks)))
    lines = _lines(blocks, document)
    found = (*problems, *blocks.problems, *run(READING, document, lines))
    told = (*found, *(replace(one, line=lines.get(one.where)) for one in renamed))
    return Reading(document=document, problems=in_line_order(told), lines=lines)


def _story(blocks: Blocks) -> StoryDocument:
    return StoryDocument(
        headline=blocks.story.text,
        topics=tuple(_topic(text) for text in blocks.topics),
        key_points=tuple(_key_point(block) for block in blocks.points),
        sources=_sources(blocks),
        timeline=_timeline(blocks),
        **_told(blocks, blocks.story, STORY_FIELDS.values()),
    )


def _told(blocks: Blocks, block: Block, rows: Iterable[Field]) -> dict[str, Any]:
    """What the lines of a block say, by field."""
    return {row.name: _READ.get(row.sort, _text)(blocks, block, row) for row in rows}


def _topic(text: str) -> Topic:
    name, slug = _marked(text)
    return Topic(name=name, slug=slug)


def _key_point(block: Block) -> KeyPoint:
    heading, anchor = _marked(block.text)
    return KeyPoint(anchor=anchor, heading=heading, body="\n".join(block.body))


def _sources(blocks: Blocks) -> tuple[Source, ...]:
    numbers = {block.number for block in blocks.sources}
    free = (n for n in range(1, len(blocks.sources) + 1) if n not in numbers)
    made = []
    for block in blocks.sources:
        if not block.number:
            block.number = next(free)
            blocks.report(
                "source-without-number",
                _(
                    "The source “{text}” has no number. It is read as "
                    "[{number}]; look whether the citations agree."
                ).format(text=short(block.text), number=block.number),
                block.line,
            )
        made.append(_source(blocks, block, block.number))
    return tuple(made)


def _source(blocks: Blocks, block: Block, number: int) -> Source:
    name = block.text
    if SOURCE_TITLE not in block.fields:
        name, title, summary = (*block.text.split(": ", 2), "", "")[:3]
        block.fields[SOURCE_TITLE] = title
        block.fields.setdefault(SOURCE_SUMMARY, summary)
    name, slug = _marked(name)
    return Source(
        number=number,
        publisher=Publisher(name=name, slug=slug),
        **_told(blocks, block, SOURCE_FIELDS.values()),
    )


def _timeline(blocks: Blocks) -> tuple[Event, ...]:
    events: list[Event] = []
    for block in blocks.events:
        near = events[-1].date if events else None
        events.append(_event(blocks, block, near))
    return tuple(events)


def _event(blocks: Blocks, block: Block, near: FuzzyDate | None) -> Event:
    head, anchor = _marked(block.text)
    if EVENT_TEXT not in block.fields:
        line = dates.split_event(head, near)
        _doubt(blocks, block, line.doubt)
        return Event(
            anchor=anchor,
            date=line.date,
            label=line.label,
            planned=line.planned,
            text=line.text,
        )
    date = _date(blocks, block, head)
    _, *others = EVENT_FIELDS.values()
    return Event(anchor=anchor, date=date, **_told(blocks, block, others))


def _date(blocks: Blocks, block: Block, typed: str) -> FuzzyDate:
    edtf = block.fields.get(EVENT_DATE, "")
    if edtf == UNKNOWN_DATE:
        return FuzzyDate(typed=typed)
    if not edtf:
        parsed = dates.parse(typed)
        _doubt(blocks, block, parsed.doubt)
        return FuzzyDate(typed=typed, edtf=parsed.date.edtf)
    try:
        return dates.from_edtf(edtf, typed)
    except ValueError as error:
        message = _("The date “{edtf}” is impossible. {error}").format(
            edtf=short(edtf), error=error
        )
        blocks.report("impossible-date", message, block.line)
    return FuzzyDate(typed=typed or edtf)


def _doubt(blocks: Blocks, block: Block, doubt: str) -> None:
    if doubt:
        blocks.report(DOUBTFUL_DATE, doubt, block.line)


def _text(_blocks: Blocks, block: Block, row: Field) -> str:
    return block.fields.get(row.markdown, "") or str(row.absent or "")


def _flag(_blocks: Blocks, block: Block, row: Field) -> bool:
    return block.fields.get(row.markdown, "").casefold() == "yes"


def _choice(blocks: Blocks, block: Block, row: Field) -> StrEnum:
    default: Any = row.absent
    typed = block.fields.get(row.markdown, default.value)
    values = [member.value for member in type(default)]
    if typed in values:
        word: StrEnum = type(default)(typed)
        return word
    blocks.report(
        "wrong-value",
        _(
            "“{typed}” is no {label} of a source; it is read as "
            "“{value}”. Write one of {values}."
        ).format(
            typed=short(typed),
            label=_(row.label),
            value=default.value,
            values=", ".join(values),
        ),
        block.line,
    )
    usual: StrEnum = default
    return usual


def _count(blocks: Blocks, block: Block, row: Field) -> int | None:
    typed = block.fields.get(row.markdown, "")
    if _COUNT.fullmatch(typed) and int(typed) <= row.most:
        return int(typed)
    if typed:
        blocks.report(
            "wrong-value",
            _(
                "“{typed}”, after “{markdown}”, is not a number that can be "
                "kept, and was left out. Write digits only, {most} at most."
            ).format(typed=short(typed), markdown=row.markdown, most=row.most),
            block.line,
        )
    return None


_READ: Mapping[Sort, Callable[[Blocks, Block, Field], Any]] = {
    Sort.NUMBER: _count,
    Sort.WORD: _choice,
    Sort.FLAG: _flag,
}


def _marked(text: str) -> tuple[str, str]:
    """The text and the mark of `text {#mark}`."""
    found = _MARK.fullmatch(text)
    return (found["text"] or "", found["mark"]) if found else (text, "")


def _lines(blocks: Blocks, document: StoryDocument) -> dict[str, int]:
    """Where each part of the document starts, by its anchor."""
    lines = dict(blocks.lines)
    lines["updated"] = lines.get("article_count", lines.get("updated", 1))
    for part, block in zip(document.key_points, blocks.points, strict=True):
        lines[part.anchor] = block.line
    for event, block in zip(document.timeline, blocks.events, strict=True):
        lines[event.anchor] = block.line
    for source, block in zip(document.sources, blocks.sources, strict=True):
        lines[f"source-{source.number}"] = block.line
    return lines
