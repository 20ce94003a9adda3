"""Pure: gives the parts of a newer document the anchors of the parts they came from.

A part is matched by its anchor if the document carries one, then by equal text, by
equal heading (or date), and at last by likeness; what matches nothing is new.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from stories.document import Event, KeyPoint, StoryDocument
from stories.document.text import strip_markers

Part = TypeVar("Part", KeyPoint, Event)
# Two parts of one story rarely share more than 0.3; a part of which every second
# word is new still shares more than 0.4 with what it was.
ALIKE = 0.4
# Each changed part is compared with each other one, and the start of a long text is
# enough to tell.
COMPARED_PARTS = 200
COMPARED_CHARACTERS = 2000


def with_known_anchors(document: StoryDocument, known: StoryDocument) -> StoryDocument:
    """`document` with the anchors of `known`; unmatched parts get an empty anchor."""
    return replace(
        document,
        key_points=_match(
            document.key_points,
            known.key_points,
            (_key_point, lambda point: point.heading, lambda point: point.body),
        ),
        timeline=_match(
            document.timeline,
            known.timeline,
            (_event, lambda event: event.text),
        ),
    )


def _match(
    parts: Sequence[Part],
    known: Sequence[Part],
    keys: tuple[Callable[[Part], str], ...],
) -> tuple[Part, ...]:
    free = {part.anchor: part for part in known}
    found: dict[int, str] = {}
    for key in keys:
        _match_equal(parts, free, key, found)
    _match_alike(parts, free, keys[0], found)
    return tuple(
        replace(part, anchor=found.get(index, "")) for index, part in enumerate(parts)
    )


def _match_equal(
    parts: Sequence[Part],
    free: dict[str, Part],
    key: Callable[[Part], str],
    found: dict[int, str],
) -> None:
    anchors: dict[str, list[str]] = {}
    for anchor, part in free.items():
        anchors.setdefault(key(part), []).append(anchor)
    for index, part in enumerate(parts):
        waiting = anchors.get(key(part))
        if index not in found and waiting:
            found[index] = waiting.pop(0)
            del free[found[index]]


def _match_alike(
    parts: Sequence[Part],
    free: dict[str, Part],
    key: Callable[[Part], str],
    found: dict[int, str],
) -> None:
    changed = [index for index in range(len(parts)) if index not in found]
    ours = {i: shingles(key(parts[i])) for i in changed[:COMPARED_PARTS]}
    waiting = list(free.items())[:COMPARED_PARTS]
    theirs = {anchor: shingles(key(other)) for anchor, other in waiting}
    ranked = sorted(
        (
            (likeness(one, other), -index, anchor)
            for index, one in ours.items()
            for anchor, other in theirs.items()
        ),
        reverse=True,
    )
    for ratio, minus_index, anchor in ranked:
        if ratio >= ALIKE and -minus_index not in found and anchor in free:
            found[-minus_index] = anchor
            del free[anchor]


def shingles(text: str) -> frozenset[str]:
    """Every three characters that follow each other."""
    start = text[:COMPARED_CHARACTERS]
    return frozenset(start[at : at + 3] for at in range(max(1, len(start) - 2)))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient: 0 for nothing in common, 1 for the same."""
    return 2 * len(one & other) / (len(one) + len(other))


def _key_point(point: KeyPoint) -> str:
    return f"{point.heading}\n{strip_markers(point.body)}"


def _event(event: Event) -> str:
    return f"{event.date.typed} {event.label}\n{strip_markers(event.text)}"
