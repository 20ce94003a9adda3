"""What changed between two versions field by field, for the record of the desk.

Read off the tree of differences, with what readers are not told of. What is in the
place of another source, under its number, is told field by field.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from stories.document import StoryDocument
from stories.document.differences.comparing import compare
from stories.document.differences.comparison import Node, PartChange, Value
from stories.document.differences.naming import capitalised
from stories.document.fields import BY_NAME, PARTS
from stories.document.messages import gettext as _


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
            return _("The {field} changed.").format(field=field_name(self.field))
        told = {
            Kind.ADDED: _("{part} {name} was added."),
            Kind.REMOVED: _("{part} {name} was removed."),
            Kind.MOVED: _("{part} {name} was moved."),
            Kind.CHANGED: _("{part} {name}: the {field} changed."),
        }[self.kind]
        return told.format(
            part=capitalised(_(self.part)),
            name=self._reference,
            field=field_name(self.field),
        )

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
    tree = compare(before, after, largest=0)
    parts = [node for kind in PARTS for node in _of(kind, tree.parts)]
    return tuple(one for node in (tree.story, *parts) for one in _told(node))


def _of(kind: str, parts: tuple[Node, ...]) -> Iterator[Node]:
    """The parts of a kind: those that are gone first, unless another has the number."""
    nodes = [node for node in parts if node.kind == kind]
    replaced = {node.number for node in nodes if _is_replacing(node)}
    gone = [node for node in nodes if node.change is PartChange.REMOVED]
    for node in sorted(gone, key=lambda node: node.place):
        if kind != "sources" or node.number not in replaced:
            yield node
    yield from (node for node in nodes if node.change is not PartChange.REMOVED)


def _is_replacing(node: Node) -> bool:
    return node.change is PartChange.ADDED and bool(node.recorded)


def _told(node: Node) -> Iterator[Difference]:
    part = PARTS[node.kind].one if node.kind in PARTS else node.kind

    def told(kind: Kind, **values: Any) -> Difference:
        return Difference(
            kind=kind, part=part, anchor=node.name, place=node.place, **values
        )

    if node.is_whole and not node.recorded:
        yield told(Kind(node.change.value))
    for one in node.recorded:
        yield told(Kind.CHANGED, field=one.field, before=one.before, after=one.after)
    if node.moved is not None:
        yield told(Kind.MOVED, before=node.moved.from_place, after=node.moved.to_place)


def field_name(field: str) -> str:
    """What the desk calls a field of a part: “note on its standing”."""
    return _(BY_NAME[field].label) if field in BY_NAME else field
