"""Writes a story as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from stories.document import dates
from stories.document.fields import Field
from stories.document.formats.markdown.words import (
    EVENT_DATE,
    EVENT_FIELDS,
    EVENT_TEXT,
    SOURCE_FIELDS,
    SOURCE_TITLE,
    STORY_FIELDS,
    UNKNOWN_DATE,
)
from stories.document.story import Event, Publisher, Source, StoryDocument, Topic

_LIKE_A_HEADING = re.compile(r"^(?=\\*#{1,2}(?: |$))", re.MULTILINE)
_LIKE_A_SLUG = re.compile(r"(?:.* )?\{#[^{}]*\}")


def write(document: StoryDocument) -> str:
    """The document as Markdown, ending in a newline; reading it gives it back."""
    blocks = [f"# {document.headline}".rstrip()]
    if metadata := "\n".join(_metadata(document)):
        blocks.append(metadata)
    for point in document.key_points:
        blocks.append(_joined("##", point.heading, f"{{#{point.anchor}}}"))
        if point.body:
            blocks.append(_LIKE_A_HEADING.sub(r"\\", point.body))
    if document.sources:
        blocks += ["## Sources", *map(_source, document.sources)]
    if document.timeline:
        blocks += ["## Timeline", *map(_event, document.timeline)]
    return "\n\n".join(blocks) + "\n"


def _metadata(document: StoryDocument) -> Iterator[str]:
    yield from _fields(document, STORY_FIELDS.values())
    for topic in document.topics:
        yield _field("Topic", _named(topic))


def _source(source: Source) -> str:
    _, *others = SOURCE_FIELDS.values()
    lines = (_field(SOURCE_TITLE, source.title), *_fields(source, others))
    head = f"{source.number}. {_named(source.publisher)}".rstrip()
    return "\n   ".join((head, *lines))


def _event(event: Event) -> str:
    lines = [_joined("-", event.date.typed, f"{{#{event.anchor}}}")]
    if dates.parse(event.date.typed).date.edtf != event.date.edtf:
        lines.append(_field(EVENT_DATE, event.date.edtf or UNKNOWN_DATE))
    _, *others, _ = EVENT_FIELDS.values()
    lines += _fields(event, others)
    return "\n  ".join((*lines, _field(EVENT_TEXT, event.text)))


def _fields(part: object, rows: Iterable[Field]) -> Iterator[str]:
    """A line for each field that says something else than its absence does."""
    for row in rows:
        value = getattr(part, row.name)
        if value not in ("", None, row.absent):
            yield _field(row.markdown, "yes" if value is True else str(value))


def _field(word: str, value: str) -> str:
    return f"- {word}: {value}".rstrip()


def _named(named: Publisher | Topic) -> str:
    """The name, and the slug in braces where there is one or could seem to be one."""
    if named.slug or _LIKE_A_SLUG.fullmatch(named.name):
        return _joined(named.name, f"{{#{named.slug}}}")
    return named.name


def _joined(*words: str) -> str:
    return " ".join(filter(None, words))
