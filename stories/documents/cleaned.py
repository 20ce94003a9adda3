"""Gives a document the form in which text is stored, and anchors that can be linked to.

Readers end with this; it changes white space and control characters, never words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from stories.dates import FuzzyDate
from stories.documents.story import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    StoryDocument,
    Topic,
)
from stories.text import clean_block, clean_line

_NUMBERED = re.compile(r"[ke]([1-9][0-9]{0,8})")


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


def anchored(document: StoryDocument) -> StoryDocument:
    """`document` with an anchor of its own for every key point and event.

    Anchors that are well formed and unique stay; the others become the next free
    number, in order.
    """
    key_points = document.key_points
    timeline = document.timeline
    points = _anchors("k", (point.anchor for point in key_points))
    events = _anchors("e", (event.anchor for event in timeline))
    return replace(
        document,
        key_points=tuple(
            replace(point, anchor=anchor)
            for point, anchor in zip(key_points, points, strict=True)
        ),
        timeline=tuple(
            replace(event, anchor=anchor)
            for event, anchor in zip(timeline, events, strict=True)
        ),
    )


def _anchors(letter: str, given: Iterable[str]) -> Iterator[str]:
    anchors = list(given)
    usable = {
        anchor
        for anchor in anchors
        if anchor.startswith(letter) and _NUMBERED.fullmatch(anchor)
    }
    last = max((int(anchor[1:]) for anchor in usable), default=0)
    for anchor in anchors:
        if anchor in usable:
            usable.remove(anchor)
            yield anchor
        else:
            last += 1
            yield f"{letter}{last}"


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
