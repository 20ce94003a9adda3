"""The same part in two versions, side by side, in the order that readers meet it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from stories.document.differences.comparison import Move, PartChange
from stories.document.differences.matching import places

Name = TypeVar("Name", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """A part in both versions; None where one does not have it.

    `shown` is the part as readers last saw it, `place` its place there, from 1. A new
    part is `instead` of another that had its number.
    """

    before: Any
    after: Any
    shown: Any
    place: int = 0
    moved: Move | None = None
    instead: Any = None

    @property
    def is_pair(self) -> bool:
        """True where both versions have the part."""
        return self.before is not None and self.after is not None

    def change(self, *, is_changed: bool) -> PartChange:
        """What happened to the part, given whether its content differs."""
        if self.before is None:
            return PartChange.ADDED
        if self.after is None:
            return PartChange.REMOVED
        return PartChange.CHANGED if is_changed else PartChange.SAME


def named(
    parts: Iterable[Any], name: Callable[[Any], Name]
) -> dict[tuple[Name, int], Any]:
    """Parts by their names; a second part of a name is kept apart."""
    seen: Counter[Name] = Counter()
    found: dict[tuple[Name, int], Any] = {}
    for part in parts:
        key = name(part)
        found[key, seen[key]] = part
        seen[key] += 1
    return found


def twins(before: Mapping[Name, Any], after: Mapping[Name, Any]) -> Iterator[Twins]:
    """Every part of either version: those removed follow what they followed."""
    moved = places([k for k in before if k in after], [k for k in after if k in before])
    removed = _removed(before, after)
    yield from removed[None]
    for place, (key, part) in enumerate(after.items(), 1):
        move = moved.get(key)
        yield Twins(
            before=before.get(key),
            after=part,
            shown=part,
            place=place,
            moved=Move(from_place=move[0], to_place=move[1]) if move else None,
        )
        yield from removed[key]


def _removed(
    before: Mapping[Name, Any], after: Mapping[Name, Any]
) -> defaultdict[Name | None, list[Twins]]:
    """What was removed, by the last part before it that was not."""
    found: defaultdict[Name | None, list[Twins]] = defaultdict(list)
    last: Name | None = None
    for place, (key, part) in enumerate(before.items(), 1):
        if key in after:
            last = key
        else:
            found[last].append(Twins(before=part, after=None, shown=part, place=place))
    return found
