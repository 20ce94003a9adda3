"""What changed between two versions field by field, for the record of the desk.

Key points and events are the same where their anchors are, sources where the newsroom's
row, the address or the publisher and title are. Nothing is compared by position.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TypeVar

from stories.document import Event, KeyPoint, Publisher, Source, StoryDocument, Topic
from stories.document.dates import FuzzyDate
from stories.document.differences.matching import IDENTITY, places, same_sources
from stories.document.fields import BY_NAME, PARTS

Part = TypeVar("Part", KeyPoint, Event, Source, Topic)
Value = str | int | bool | None

_STORY_FIELDS = [one.name for one in fields(StoryDocument) if one.name not in PARTS]


class Kind(StrEnum):
    """What happened to a part."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference; `before` and `after` are the values of `field`, if one changed.

    `part` is "story", "topic", "key point", "source" or "event"; `anchor` is the
    part's own (`k2`, `e5`, `source-3`), that of the later version where it has one,
    and the name of a topic; `place`, counted from 1, is where the part stands there.
    For a part that moved, the values are places counted from 1 among the parts that
    both versions have.
    """

    kind: Kind
    part: str
    anchor: str = ""
    field: str = ""
    place: int = 0
    before: Value = None
    after: Value = None

    def sentence(self) -> str:
        """The difference in words: “Key point 2 (k2): the body changed.”"""
        if self.part == "story":
            return f"The {field_name(self.field)} changed."
        name = f"{self.part.capitalize()} {self._reference}"
        if self.kind is Kind.CHANGED:
            return f"{name}: the {field_name(self.field)} changed."
        return f"{name} was {self.kind.value}."

    @property
    def _reference(self) -> str:
        if self.part == "source":
            return f"[{self.anchor.removeprefix('source-')}]"
        return f"“{self.anchor}”" if self.part == "topic" else self.numbered

    @property
    def numbered(self) -> str:
        """The number that screens give a key point or an event: “4 (k7)”."""
        return f"{self.place} ({self.anchor})"


def between(before: StoryDocument, after: StoryDocument) -> tuple[Difference, ...]:
    """Everything that differs, in reading order; empty for equal documents."""
    return (
        *_fields("story", "", before, after, _STORY_FIELDS),
        *_parts("topic", before.topics, after.topics, _topic_key, _topic_name),
        *_parts("key point", before.key_points, after.key_points, _anchor_key, _anchor),
        *_sources(before.sources, after.sources),
        *_parts("event", before.timeline, after.timeline, _anchor_key, _anchor),
    )


def _sources(before: Sequence[Source], after: Sequence[Source]) -> Iterator[Difference]:
    signs = (*IDENTITY, lambda source: source.number)
    keys: dict[int, Hashable] = {}
    for position, twin in same_sources(before, after, signs).items():
        keys[id(before[twin])] = keys[id(after[position])] = ("pair", position)

    def key(source: Source) -> Hashable:
        return keys.get(id(source), id(source))

    return _parts("source", before, after, key, lambda s: f"source-{s.number}")


def _parts(
    name: str,
    before: Sequence[Part],
    after: Sequence[Part],
    key: Callable[[Part], Hashable],
    anchor: Callable[[Part], str],
) -> Iterator[Difference]:
    old = {key(part): part for part in before}
    new = {key(part): part for part in after}
    for place, (identity, part) in enumerate(old.items(), 1):
        if identity not in new:
            yield Difference(
                kind=Kind.REMOVED, part=name, anchor=anchor(part), place=place
            )
    moved = places([i for i in old if i in new], [i for i in new if i in old])
    for place, (identity, part) in enumerate(new.items(), 1):
        if identity not in old:
            yield Difference(
                kind=Kind.ADDED, part=name, anchor=anchor(part), place=place
            )
            continue
        changed = [f.name for f in fields(part) if f.name != "anchor"]
        for found in _fields(name, anchor(part), old[identity], part, changed):
            yield replace(found, place=place)
        if identity in moved:
            yield Difference(
                kind=Kind.MOVED,
                part=name,
                anchor=anchor(part),
                place=place,
                before=moved[identity][0],
                after=moved[identity][1],
            )


def _fields(
    part: str, anchor: str, before: object, after: object, names: Sequence[str]
) -> Iterator[Difference]:
    for name in names:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield Difference(
                kind=Kind.CHANGED,
                part=part,
                anchor=anchor,
                field=name,
                before=_value(old),
                after=_value(new),
            )


def _value(value: object) -> Value:
    if isinstance(value, Publisher):
        return value.name
    if isinstance(value, FuzzyDate):
        return value.typed or value.edtf or ""
    return value if isinstance(value, str | int) else None


def _anchor_key(part: KeyPoint | Event) -> Hashable:
    return part.anchor


def _anchor(part: KeyPoint | Event) -> str:
    return part.anchor


def _topic_key(topic: Topic) -> Hashable:
    return topic.slug or topic.name.casefold()


def _topic_name(topic: Topic) -> str:
    return topic.name


def field_name(field: str) -> str:
    """What the desk calls a field of a part: “note on its standing”."""
    return BY_NAME[field].label if field in BY_NAME else field
