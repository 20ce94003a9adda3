"""A difference with all that is told of it, as JSON values to keep, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from stories.document import StoryDocument
from stories.document.differences import comparing, summary, telling
from stories.document.differences.comparison import (
    SHOWN,
    Change,
    Comparison,
    DateChange,
    Node,
    PartChange,
    Renumbering,
    TextChange,
    ValueChange,
    is_value,
    told_rows,
)
from stories.document.fields import BY_NAME, PARTS, Sort

# To be raised with every change of what is compared or told, which a test notices: what
# was kept under another number is compared anew.
VERSION = 1
# Characters that differ. More takes seconds to compare, and hours to read.
LARGEST_IN_WORDS = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A comparison, its summary, and each change in a sentence of its own."""

    comparison: Comparison
    sentence: str
    sentences: tuple[str, ...]


def tell(before: StoryDocument, after: StoryDocument) -> Told:
    """Compare two versions of a story, and say what differs."""
    compared = comparing.compare(before, after, largest=LARGEST_IN_WORDS)
    return Told(
        comparison=compared.for_readers(),
        sentence=summary.sentence(compared),
        sentences=telling.sentences(compared),
    )


def to_values(told: object) -> Any:
    """Dataclasses as lists of their values, in the order of their fields.

    A node of the tree is a list of its columns: what did not change is None.
    """
    if isinstance(told, Comparison):
        return [
            told.language,
            [
                *to_values(told.story),
                list(told.topics_added),
                list(told.topics_removed),
            ],
            *([to_values(one) for one in told.of(kind)] for kind in _KINDS),
            to_values(told.renumbered),
            told.is_in_words,
        ]
    if isinstance(told, Node):
        return [to_values(_column(told, *one)) for one in _COLUMNS[told.kind]]
    if is_dataclass(told):
        return [to_values(getattr(told, name)) for name in _kinds(told.__class__)]
    if isinstance(told, tuple):
        return [to_values(one) for one in told]
    return told.value if isinstance(told, Enum) else told


def from_values(values: Any) -> Told:
    """What `to_values` made of a Told under this VERSION.

    Raises ValueError, TypeError or KeyError where they are of another shape.
    """
    compared, sentence, sentences = values
    return Told(
        comparison=_comparison(*compared),
        sentence=sentence,
        sentences=tuple(sentences),
    )


def _comparison(language: str, story: Any, *others: Any) -> Comparison:
    *parts, renumbered, is_in_words = others
    *columns, added, removed = story
    return Comparison(
        language=language,
        story=_node("story", columns),
        topics_added=tuple(added),
        topics_removed=tuple(removed),
        parts=tuple(
            _node(kind, one)
            for kind, found in zip(_KINDS, parts, strict=True)
            for one in found
        ),
        renumbered=_read(tuple[Renumbering, ...], renumbered),
        is_in_words=is_in_words,
    )


def _column(node: Node, sort: str, name: str) -> Any:
    """What a node has in a column: a shown text, a change, all changes, or its own."""
    if sort == "shown":
        return node.shown[name]
    return node[name] if sort == "change" else getattr(node, name)


def _node(kind: str, values: Any) -> Node:
    shown, changes, own = {}, [], {}
    for (sort, name), value in zip(_COLUMNS[kind], values, strict=True):
        if sort == "shown":
            shown[name] = value
        elif sort == "change":
            changes += [_change(name, value)] if value is not None else []
        elif sort == "changes":
            changes += [_change(one[0], one) for one in value]
        else:
            own[name] = _read(_kinds(Node)[name], value)
    if kind == "sources":
        own["name"] = f"source-{own['number']}"
    if kind == "story":
        own["change"] = PartChange.CHANGED if changes else PartChange.SAME
    order = [row.name for row in told_rows(kind)]
    changes.sort(key=lambda change: order.index(change.field))
    return Node(kind=kind, shown=shown, changes=tuple(changes), **own)


def _change(name: str, values: Any) -> Change:
    row = BY_NAME[name]
    kind = DateChange if row.sort is Sort.TYPED_DATE else TextChange
    found: Change = _read(ValueChange if is_value(row) else kind, values)
    return replace(found, field=name)


def _read(kind: Any, value: Any) -> Any:
    """The value of a type that the dataclasses of a comparison use."""
    options = [one for one in get_args(kind) if one is not NoneType]
    if get_origin(kind) is tuple:
        return tuple(_read(options[0], one) for one in value)
    if value is None or (get_origin(kind) is not None and len(options) != 1):
        return value
    if options:
        return _read(options[0], value)
    if is_dataclass(kind):
        made: Any = kind
        pairs = zip(_kinds(made).items(), value, strict=True)
        return made(**{name: _read(hint, one) for (name, hint), one in pairs})
    return kind(value) if issubclass(kind, Enum) else value


@cache
def _kinds(kind: Any) -> Mapping[str, Any]:
    """The types of a dataclass's fields that are kept, in their order."""
    hints = get_type_hints(kind)
    kept = (field for field in fields(kind) if field.metadata.get("is_kept", True))
    return {field.name: hints[field.name] for field in kept}


def _columns(kind: str) -> tuple[tuple[str, str], ...]:
    shown = [("shown", name) for name in SHOWN[kind]]
    if kind == "sources":
        told = [("change", "standing"), ("changes", "texts"), ("changes", "values")]
        return (("", "number"), ("", "change"), *shown, ("", "moved"), *told)
    # What labels a text is kept after it, as it always was.
    rows = sorted(told_rows(kind), key=lambda row: (is_value(row), row.name == "label"))
    changes = [("change", row.name) for row in rows]
    if kind == "story":
        return tuple(changes)
    own = [("", name) for name in ("name", "change", "number")]
    rest = [("", name) for name in ("evidence", "rests_on_other_sources")]
    return (*own, *shown, ("", "moved"), *changes, *rest)


_KINDS = [name for name in PARTS if name != "topics"]
_COLUMNS = {kind: _columns(kind) for kind in ("story", *_KINDS)}
