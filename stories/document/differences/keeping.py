"""A difference with all that is told of it, as JSON values to keep, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from stories.document import StoryDocument
from stories.document.differences import comparing, summary, telling
from stories.document.differences.comparison import Comparison

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
        comparison=compared,
        sentence=summary.sentence(compared),
        sentences=telling.sentences(compared),
    )


def to_values(told: object) -> Any:
    """Dataclasses as lists of their values, in the order of their fields."""
    if is_dataclass(told):
        return [to_values(getattr(told, field.name)) for field in fields(told)]
    if isinstance(told, tuple):
        return [to_values(one) for one in told]
    return told.value if isinstance(told, Enum) else told


def from_values(values: Any) -> Told:
    """What `to_values` made of a Told under this VERSION.

    Raises ValueError, TypeError or KeyError where they are of another shape.
    """
    told: Told = _read(Told, values)
    return told


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
    """The types of a dataclass's fields, in their order."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
