"""Makes a story of the blocks of a Markdown document, whatever the bytes.

Lists that were written by hand in one line each (`1. Publisher: Title: Summary`,
`- Jan 5 2026 – text [1]`) are read too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from stories.document import dates
from stories.document.cleaned import anchored, cleaned
from stories.document.dates import FuzzyDate
from stories.document.findings import READING, run
from stories.document.formats.markdown.blocks import Block, Blocks, short
from stories.document.formats.markdown.words import (
    EVENT_TEXT,
    SOURCE_TITLE,
    UNKNOWN_DATE,
)
from stories.document.limits import decode, empty_document, refused_lists, split_lines
from stories.document.reading import DOUBTFUL_DATE, Reading, in_line_order
from stories.document.story import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    SourceKind,
    Standing,
    StoryDocument,
    Topic,
)

Choice = TypeVar("Choice", bound=StrEnum)

_MARK = re.compile(r"(?:(?P<text>.*) )?\{#(?P<mark>[^{}]*)\}")
_COUNT = re.compile(r"[0-9]{1,19}")
# What the database can hold: a small number of articles, a large one of entries.
_LARGEST_COUNT, _LARGEST_ID = 2**31 - 1, 2**63 - 1


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
    fields = blocks.story.fields
    return StoryDocument(
        headline=blocks.story.text,
        summary=fields.get("Summary", ""),
        language=fields.get("Language", "") or "en",
        topics=tuple(_topic(text) for text in blocks.topics),
        key_points=tuple(_key_point(block) for block in blocks.points),
        sources=_sources(blocks),
        timeline=_timeline(blocks),
        article_count=_count(blocks, blocks.story, "Articles"),
        updated=fields.get("Updated", ""),
    )


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
                f"The source “{short(block.text)}” has no number. It is read as "
                f"[{block.number}]; look whether the citations agree.",
                block.line,
            )
        made.append(_source(blocks, block, block.number))
    return tuple(made)


def _source(blocks: Blocks, block: Block, number: int) -> Source:
    fields = block.fields
    name, title, summary = block.text, "", ""
    if SOURCE_TITLE not in fields:
        name, title, summary = (*block.text.split(": ", 2), "", "")[:3]
    name, slug = _marked(name)
    return Source(
        number=number,
        publisher=Publisher(name=name, slug=slug),
        title=fields.get(SOURCE_TITLE, title),
        summary=fields.get("Summary", summary),
        url=fields.get("Address", ""),
        authors=fields.get("Authors", ""),
        language=fields.get("Language", ""),
        published=fields.get("Published", ""),
        archive_url=fields.get("Archived", ""),
        kind=_choice(blocks, block, "Kind", SourceKind.ARTICLE),
        standing=_choice(blocks, block, "Standing", Standing.CURRENT),
        standing_note=fields.get("Note", ""),
        id=_count(blocks, block, "Entry", largest=_LARGEST_ID),
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
    return Event(
        anchor=anchor,
        date=_date(blocks, block, head),
        label=block.fields.get("Label", ""),
        planned=block.fields.get("Planned", "").casefold() == "yes",
        text=block.fields[EVENT_TEXT],
    )


def _date(blocks: Blocks, block: Block, typed: str) -> FuzzyDate:
    edtf = block.fields.get("Date", "")
    if edtf == UNKNOWN_DATE:
        return FuzzyDate(typed=typed)
    if not edtf:
        parsed = dates.parse(typed)
        _doubt(blocks, block, parsed.doubt)
        return FuzzyDate(typed=typed, edtf=parsed.date.edtf)
    try:
        return dates.from_edtf(edtf, typed)
    except ValueError as error:
        message = f"The date “{short(edtf)}” is impossible. {error}"
        blocks.report("impossible-date", message, block.line)
    return FuzzyDate(typed=typed or edtf)


def _doubt(blocks: Blocks, block: Block, doubt: str) -> None:
    if doubt:
        blocks.report(DOUBTFUL_DATE, doubt, block.line)


def _choice(blocks: Blocks, block: Block, word: str, default: Choice) -> Choice:
    typed = block.fields.get(word, default.value)
    values = [member.value for member in type(default)]
    if typed in values:
        return type(default)(typed)
    blocks.report(
        "wrong-value",
        f"“{short(typed)}” is no {word.lower()} of a source; it is read as "
        f"“{default.value}”. Write one of {', '.join(values)}.",
        block.line,
    )
    return default


def _count(
    blocks: Blocks, block: Block, word: str, *, largest: int = _LARGEST_COUNT
) -> int | None:
    typed = block.fields.get(word, "")
    if _COUNT.fullmatch(typed) and int(typed) <= largest:
        return int(typed)
    if typed:
        blocks.report(
            "wrong-value",
            f"“{short(typed)}”, after “{word}”, is not a number that can be kept, and "
            f"was left out. Write digits only, {largest} at most.",
            block.line,
        )
    return None


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
