"""What of a story is larger than it may be, in a sentence for each thing.

Asked when a story is read from a document and when it is saved, whatever the door;
never of what was saved or sealed before.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from stories.document.limits import (
    MAX_CHARACTERS,
    MAX_DOCUMENT_BYTES,
    MAX_ENTRIES,
    MAX_LINE_BYTES,
    split_lines,
    too_many,
)
from stories.document.story import Source, StoryDocument

_IN_BYTES = frozenset({"url", "archive_url"})
_OF_SOURCES = (
    *("title", "authors", "language", "published", "standing_note"),
    *("url", "archive_url"),
)


def excess(document: StoryDocument) -> Iterator[tuple[str, str]]:
    """What is too large: the anchor or field it stands in, and a sentence."""
    for field in MAX_ENTRIES:
        if sentence := too_many(field, len(getattr(document, field))):
            yield field, sentence
    texts = list(_texts(document))
    size = sum(_size(text) for _, _, text in texts)
    if size > MAX_DOCUMENT_BYTES:
        yield (
            "",
            f"The story’s texts take {size:,} bytes together, and the limit is 2 MiB "
            f"({MAX_DOCUMENT_BYTES:,} bytes). Split it into several stories.",
        )
    for where, name, text in texts:
        if len(text) * 4 > MAX_LINE_BYTES and _longest_line(text) > MAX_LINE_BYTES:
            yield (
                where,
                f"{name} has a line that is too long: the limit is "
                f"{MAX_LINE_BYTES:,} bytes. Break it into paragraphs.",
            )
    yield from _too_long(document)


def _too_long(document: StoryDocument) -> Iterator[tuple[str, str]]:
    for where, name, field, value in _limited(document):
        count = _size(value) if field in _IN_BYTES else len(value)
        if count > (longest := MAX_CHARACTERS[field]):
            yield where, f"{name} has {count:,} characters; at most {longest:,} fit."


def _limited(document: StoryDocument) -> Iterator[tuple[str, str, str, str]]:
    """Where a text stands, its name, the limit that holds for it, and itself."""
    yield "headline", "The headline", "headline", document.headline
    yield "language", "The language", "language", document.language
    yield "updated", "The “Updated” date", "updated", document.updated
    for topic in document.topics:
        yield "topics", f"The topic “{topic.name[:40]}…”", "topic", topic.name
    for number, point in enumerate(document.key_points, 1):
        name = f"The heading of key point {number}"
        yield point.anchor, name, "heading", point.heading
    for source in document.sources:
        yield from _of_source(source)
    for number, event in enumerate(document.timeline, 1):
        name = f"of event {number}"
        yield event.anchor, f"The date {name}", "typed", event.date.typed
        yield event.anchor, f"The label {name}", "label", event.label


def _of_source(source: Source) -> Iterator[tuple[str, str, str, str]]:
    where, name = f"source-{source.number}", f"of source {source.number}"
    yield where, f"The publisher {name}", "publisher", source.publisher.name
    for field in _OF_SOURCES:
        yield where, f"The {field} {name}", field, getattr(source, field)


def _texts(document: StoryDocument) -> Iterator[tuple[str, str, str]]:
    """Where each text without a limit of its own stands, its name, and itself."""
    return chain(
        [("summary", "The summary", document.summary)],
        (
            (point.anchor, f"Key point {number}", point.body)
            for number, point in enumerate(document.key_points, 1)
        ),
        (
            (f"source-{source.number}", f"Source {source.number}", source.summary)
            for source in document.sources
        ),
        (
            (event.anchor, f"Event {number}", event.text)
            for number, event in enumerate(document.timeline, 1)
        ),
    )


def _longest_line(text: str) -> int:
    return max(map(_size, split_lines(text)))


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
