"""The JSON form of a story: what an edition stores and seals, and a format to exchange.

The names are those of the public contract. What can be derived (bounds of dates,
citations) is written along, so that a stored edition reads without this code, and is
derived again when read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from stories.document import dates
from stories.document.cleaned import anchored, cleaned
from stories.document.dates import FuzzyDate
from stories.document.findings import READING, run
from stories.document.jsontext import NotJsonError, parsed
from stories.document.lifting import Content, lifted
from stories.document.limits import LIMIT_CODES, decode, empty_document
from stories.document.reading import DOUBTFUL_DATE, Problem, Reading, Severity
from stories.document.shape import SealedShape, Shape
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

_STORY_KEYS = frozenset(field.name for field in fields(StoryDocument)) | {
    # What the public contract adds to a story is derived from elsewhere.
    "slug",
    "url",
    "edition",
    "kind",
    "published_at",
    "updated_at",
    "corrections",
}
_KEY_POINT_KEYS = frozenset(field.name for field in fields(KeyPoint)) | {
    "body_html",
    "citations",
}
_SOURCE_KEYS = frozenset(field.name for field in fields(Source)) | {"backlinks"}
_EVENT_KEYS = frozenset(field.name for field in fields(Event)) | {
    "precision",
    "earliest",
    "latest",
    "typed",
    "display",
    "text_html",
    "citations",
}
_LARGEST_ID = 2**63 - 1
_NAMED_KEYS = frozenset({"slug", "name"})


def to_content(document: StoryDocument) -> Content:
    """The document as JSON values; absent text is null. Lossless."""
    return {
        "headline": document.headline,
        "summary": document.summary or None,
        "language": document.language,
        "topics": [_named(topic) for topic in document.topics],
        "article_count": document.article_count,
        "updated": document.updated or None,
        "key_points": [_key_point_content(point) for point in document.key_points],
        "sources": [_source_content(source) for source in document.sources],
        "timeline": [_event_content(event) for event in document.timeline],
    }


def from_content(content: Mapping[str, Any], content_format: int) -> StoryDocument:
    """The document that was written as `content`, in the format of that number.

    It may be of any size. Raises ValueError when it is no story, and NewerContent, a
    ValueError too, when a newer release wrote it.
    """
    problems: list[Problem] = []
    document = _story(SealedShape(lifted(content, content_format), problems))
    errors = [p.message for p in problems if p.severity is Severity.ERROR]
    if errors:
        raise ValueError(" ".join(errors))
    return document


def canonical(content: Mapping[str, Any]) -> bytes:
    """The one spelling of `content` in bytes.

    JSON in UTF-8, keys sorted by code point at every depth, no white space between
    tokens, and no escapes but those that JSON requires.
    """
    text = json.dumps(
        content,
        ensure_ascii=False,
        allow_nan=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return text.encode("utf-8")


def seal(
    content: Mapping[str, Any],
    *,
    content_format: int,
    number: int,
    kind: str,
    note: str,
    made_at: datetime,
    previous: str,
) -> bytes:
    """What an edition says of itself, and the digest before it, as canonical bytes.

    `previous` is 64 lower-case hexadecimal digits, or empty for the first edition.
    The time is UTC to the microsecond: as finely as both databases keep it. The number
    of the content's format is sealed from the second on: what was sealed before there
    were numbers says none.
    """
    made = made_at.astimezone(UTC).replace(tzinfo=None)
    return canonical(
        {
            "content": content,
            **({"format": content_format} if content_format > 1 else {}),
            "number": number,
            "kind": kind,
            "note": note,
            "made_at": f"{made.isoformat(timespec='microseconds')}Z",
            "previous": previous or None,
        }
    )


def digest(sealed: bytes) -> str:
    """SHA-256 of what `seal` gives, as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(sealed).hexdigest()


def write(document: StoryDocument) -> str:
    """The document as a JSON text that people can read, ending in a newline."""
    return json.dumps(to_content(document), ensure_ascii=False, indent=2) + "\n"


def read(raw: bytes) -> Reading:
    """Read a JSON document: total, whatever the bytes."""
    text, problems = decode(raw, limit_lines=False)
    if not text.strip():
        return Reading(
            document=StoryDocument(), problems=problems or (empty_document(),)
        )
    found = list(problems)
    try:
        value = parsed(text, found)
    except NotJsonError as error:
        found.append(error.problem)
        return Reading(document=StoryDocument(), problems=tuple(found))
    if isinstance(value, dict) and "story" in value and "headline" not in value:
        # The reading that `import_story --dry-run --json` prints can be imported.
        value = value["story"]
    story = _story(Shape(value, found))
    if any(problem.code in LIMIT_CODES for problem in found):
        return Reading(document=StoryDocument(), problems=tuple(found))
    document, renamed = anchored(cleaned(story))
    problems = (*found, *renamed, *run(READING, document))
    return Reading(document=document, problems=problems)


def _story(shape: Shape) -> StoryDocument:
    shape.only(_STORY_KEYS)
    points = tuple(_key_point(entry) for entry in shape.entries("key_points"))
    return StoryDocument(
        headline=shape.text("headline"),
        summary=shape.text("summary"),
        language=shape.text("language", "en"),
        topics=tuple(_topic(entry) for entry in shape.entries("topics")),
        key_points=points,
        sources=_sources(shape),
        timeline=tuple(_event(entry) for entry in shape.entries("timeline")),
        article_count=shape.number("article_count"),
        updated=shape.text("updated"),
    )


def _topic(shape: Shape) -> Topic:
    shape.only(_NAMED_KEYS)
    return Topic(name=shape.text("name"), slug=shape.text("slug"))


def _key_point(shape: Shape) -> KeyPoint:
    shape.only(_KEY_POINT_KEYS)
    return KeyPoint(
        anchor=shape.text("anchor"),
        heading=shape.text("heading"),
        body=shape.text("body"),
    )


def _sources(shape: Shape) -> tuple[Source, ...]:
    entries = list(shape.entries("sources"))
    numbers = [entry.number("number", smallest=1) for entry in entries]
    free = (n for n in range(1, len(entries) + 1) if n not in set(numbers))
    return tuple(
        _source(entry, _numbered(entry, next(free)) if number is None else number)
        for entry, number in zip(entries, numbers, strict=True)
    )


def _numbered(shape: Shape, number: int) -> int:
    if shape.value.get("number") is None:
        shape.report(
            "source-without-number",
            f"{shape.path} has no number. It is read as source [{number}]; "
            "look whether the citations agree.",
            Severity.WARNING,
        )
    return number


def _source(shape: Shape, number: int) -> Source:
    shape.only(_SOURCE_KEYS)
    publisher = shape.entry("publisher")
    publisher.only(_NAMED_KEYS)
    return Source(
        number=number,
        publisher=Publisher(name=publisher.text("name"), slug=publisher.text("slug")),
        title=shape.text("title"),
        url=shape.text("url"),
        summary=shape.text("summary"),
        id=shape.number("id", smallest=1, largest=_LARGEST_ID),
        authors=shape.text("authors"),
        language=shape.text("language"),
        published=shape.text("published"),
        archive_url=shape.text("archive_url"),
        kind=shape.choice("kind", SourceKind.ARTICLE),
        standing=shape.choice("standing", Standing.CURRENT),
        standing_note=shape.text("standing_note"),
    )


def _event(shape: Shape) -> Event:
    shape.only(_EVENT_KEYS)
    return Event(
        anchor=shape.text("anchor"),
        date=_date(shape),
        text=shape.text("text"),
        label=shape.text("label"),
        planned=shape.flag("planned"),
    )


def _date(shape: Shape) -> FuzzyDate:
    typed, edtf = shape.text("typed"), shape.text("date")
    if not shape.has("date"):
        parsed = dates.parse(typed)
        if parsed.doubt:
            shape.report(DOUBTFUL_DATE, parsed.doubt, Severity.WARNING)
        return FuzzyDate(typed=typed, edtf=parsed.date.edtf)
    if not edtf:
        return FuzzyDate(typed=typed)
    try:
        return dates.from_edtf(edtf, typed)
    except ValueError as error:
        shape.report(
            "impossible-date",
            f"{shape.path}.date is impossible. {error}",
            Severity.WARNING,
        )
    return FuzzyDate(typed=typed or edtf)


def _named(named: Publisher | Topic) -> Content:
    return {"slug": named.slug or None, "name": named.name}


def _key_point_content(point: KeyPoint) -> Content:
    return {
        "anchor": point.anchor,
        "heading": point.heading,
        "body": point.body,
        "citations": list(point.citations),
    }


def _source_content(source: Source) -> Content:
    return {
        "number": source.number,
        "id": source.id,
        "publisher": _named(source.publisher),
        "title": source.title,
        "url": source.url or None,
        "summary": source.summary or None,
        "authors": source.authors or None,
        "language": source.language or None,
        "published": source.published or None,
        "archive_url": source.archive_url or None,
        "kind": source.kind.value,
        "standing": source.standing.value,
        "standing_note": source.standing_note or None,
    }


def _event_content(event: Event) -> Content:
    date = event.date
    return {
        "anchor": event.anchor,
        "date": date.edtf,
        "precision": date.precision.value,
        "earliest": date.earliest.isoformat() if date.earliest else None,
        "latest": date.latest.isoformat() if date.latest else None,
        "typed": date.typed,
        "label": event.label or None,
        "planned": event.planned,
        "text": event.text,
        "citations": list(event.citations),
    }
