"""Gives a document the form in which text is stored, and anchors that can be linked to.

Readers end with this; it changes white space and control characters, never words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from stories.document.anchors import EVENT, KEY_POINT, numbered
from stories.document.dates import FuzzyDate
from stories.document.fields import TABLES, TEXTS, Sort
from stories.document.messages import gettext as _
from stories.document.reading import Problem
from stories.document.story import Event, KeyPoint, StoryDocument
from stories.document.text import clean_block, clean_line, isolated

Value = TypeVar("Value")


def cleaned(value: Value) -> Value:
    """A document or a part of it, with every text in the form of its field."""
    part: Any = value
    texts = {name: clean(getattr(part, name)) for name, clean in _CLEANED[type(part)]}
    made: Value = replace(part, **texts)
    return made


def anchored(document: StoryDocument) -> tuple[StoryDocument, tuple[Problem, ...]]:
    """`document` with an anchor for every part, and which anchors could not stay."""
    points, _next = numbered(KEY_POINT, (point.anchor for point in document.key_points))
    events, _next = numbered(EVENT, (event.anchor for event in document.timeline))
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
        *_renamed(_("Key point"), document.key_points, points),
        *_renamed(_("Event"), document.timeline, events),
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
                    _(
                        "{noun} {number} has the anchor “{anchor}”, "
                        "which is none, or stands twice, or is too large. It became "
                        "{becomes}; links to the former one lead elsewhere."
                    ).format(
                        noun=noun,
                        number=number,
                        anchor=isolated(part.anchor[:60]),
                        becomes=anchor,
                    )
                ),
            )


def _date(date: FuzzyDate) -> FuzzyDate:
    return FuzzyDate(typed=clean_line(date.typed), edtf=date.edtf)


def _parts(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(map(cleaned, parts))


_BY_SORT: dict[Sort, Callable[[Any], Any]] = {
    **dict.fromkeys(TEXTS, clean_line),
    Sort.BLOCK: clean_block,
    Sort.TYPED_DATE: _date,
    Sort.PUBLISHER: cleaned,
    Sort.PARTS: _parts,
}
_CLEANED = {
    kind: [(row.name, _BY_SORT[row.sort]) for row in table if row.sort in _BY_SORT]
    for kind, table in TABLES.items()
}
