"""Gives a document the form in which text is stored, and anchors that can be linked to.

Readers end with this; it changes white space and control characters, never words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from stories.document.anchors import EVENT, KEY_POINT, numbered
from stories.document.dates import FuzzyDate
from stories.document.reading import Problem
from stories.document.story import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    StoryDocument,
    Topic,
)
from stories.document.text import clean_block, clean_line, isolated


def cleaned(document: StoryDocument) -> StoryDocument:
    """`document` with every text as `clean_line` leaves it, bodies as `clean_block`."""
    return replace(
        document,
        headline=clean_line(document.headline),
        summary=clean_line(document.summary),
        language=clean_line(document.language),
        topics=tuple(map(_topic, document.topics)),
        key_points=tuple(map(_key_point, document.key_points)),
        sources=tuple(map(_source, document.sources)),
        timeline=tuple(map(_event, document.timeline)),
        updated=clean_line(document.updated),
    )


def anchored(document: StoryDocument) -> tuple[StoryDocument, tuple[Problem, ...]]:
    """`document` with an anchor for every part, and which anchors could not stay."""
    points, _ = numbered(KEY_POINT, (point.anchor for point in document.key_points))
    events, _ = numbered(EVENT, (event.anchor for event in document.timeline))
    named = replace(
        document,
        key_points=tuple(
            replace(point, anchor=anchor)
            for point, anchor in zip(document.key_points, points, strict=True)
        ),
        timeline=tuple(
            replace(event, anchor=anchor)
            for event, anchor in zip(document.timeline, events, strict=True)
        ),
    )
    return named, (
        *_renamed("Key point", document.key_points, points),
        *_renamed("Event", document.timeline, events),
    )


def _renamed(
    noun: str, parts: Sequence[KeyPoint | Event], anchors: Iterable[str]
) -> Iterator[Problem]:
    for number, (part, anchor) in enumerate(zip(parts, anchors, strict=True), 1):
        if part.anchor and part.anchor != anchor:
            yield Problem(
                code="renamed-anchor",
                where=anchor,
                message=(
                    f"{noun} {number} has the anchor “{isolated(part.anchor[:60])}”, "
                    "which is none, or stands twice, or is too large. It became "
                    f"{anchor}; links to the former one lead elsewhere."
                ),
            )


def _publisher(publisher: Publisher) -> Publisher:
    return Publisher(name=clean_line(publisher.name), slug=clean_line(publisher.slug))


def _topic(topic: Topic) -> Topic:
    return Topic(name=clean_line(topic.name), slug=clean_line(topic.slug))


def _key_point(point: KeyPoint) -> KeyPoint:
    return replace(
        point, heading=clean_line(point.heading), body=clean_block(point.body)
    )


def _source(source: Source) -> Source:
    return replace(
        source,
        publisher=_publisher(source.publisher),
        title=clean_line(source.title),
        url=clean_line(source.url),
        summary=clean_line(source.summary),
        authors=clean_line(source.authors),
        language=clean_line(source.language),
        published=clean_line(source.published),
        archive_url=clean_line(source.archive_url),
        standing_note=clean_line(source.standing_note),
    )


def _event(event: Event) -> Event:
    return replace(
        event,
        date=FuzzyDate(typed=clean_line(event.date.typed), edtf=event.date.edtf),
        text=clean_line(event.text),
        label=clean_line(event.label),
    )
