"""The same part in two versions, side by side, in the order that readers meet it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from stories.document import Event, KeyPoint, Source
from stories.document.differences.comparison import Move, PartChange
from stories.document.differences.matching import places

Part = TypeVar("Part", KeyPoint, Event, Source)
Anchored = TypeVar("Anchored", KeyPoint, Event)
Name = TypeVar("Name", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins(Generic[Part]):
    """A part in both versions; None where one does not have it.

    `shown` is the part as readers last saw it, `position` its place there, from 1.
    """

    before: Part | None
    after: Part | None
    shown: Part
    position: int
    moved: Move | None = None

    def change(self, *, is_changed: bool) -> PartChange:
        """What happened to the part, given whether its content differs."""
        if self.before is None:
            return PartChange.ADDED
        if self.after is None:
            return PartChange.REMOVED
        return PartChange.CHANGED if is_changed else PartChange.SAME


def anchored(parts: Sequence[Anchored]) -> dict[tuple[str, int], Anchored]:
    """Parts by their anchors; a second part of an anchor is kept apart."""
    seen: Counter[str] = Counter()
    found: dict[tuple[str, int], Anchored] = {}
    for part in parts:
        found[part.anchor, seen[part.anchor]] = part
        seen[part.anchor] += 1
    return found


def twins(
    before: Mapping[Name, Part], after: Mapping[Name, Part]
) -> Iterator[Twins[Part]]:
    """Every part of either version: those removed follow what they followed."""
    moved = places([k for k in before if k in after], [k for k in after if k in before])
    removed = _removed(before, after)
    yield from removed[None]
    for position, (key, part) in enumerate(after.items(), 1):
        move = moved.get(key)
        yield Twins(
            before=before.get(key),
            after=part,
            shown=part,
            position=position,
            moved=Move(from_place=move[0], to_place=move[1]) if move else None,
        )
        yield from removed[key]


def _removed(
    before: Mapping[Name, Part], after: Mapping[Name, Part]
) -> defaultdict[Name | None, list[Twins[Part]]]:
    """What was removed, by the last part before it that was not."""
    found: defaultdict[Name | None, list[Twins[Part]]] = defaultdict(list)
    last: Name | None = None
    for position, (key, part) in enumerate(before.items(), 1):
        if key in after:
            last = key
        else:
            found[last].append(
                Twins(before=part, after=None, shown=part, position=position)
            )
    return found
