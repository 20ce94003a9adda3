"""The tree of differences: what two versions of a story say otherwise, as values.

Its nodes are the story and its parts, told apart by `kind`; what differs in each is
named by the rows of `document/fields.py`. JSON, page, sentences and the record of the
desk walk it, so that a new field or kind of part needs a row there and no class here.

Parts are listed only where they differ, in the reading order of the later version;
what was removed stands where it stood. Places and numbers are counted from 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from stories.document.fields import BY_NAME, FREE, PARTS, STORY, TABLES, Field, Sort

Value = str | int | bool | None

_VALUES = (
    *(Sort.PUBLISHER, Sort.WORD, Sort.ADDRESS, Sort.LANGUAGE),
    *(Sort.DATE, Sort.DAY),
)
# What is shown of a part beside what differs; of others, their first text.
_SHOWN = {"sources": ("publisher", "title", "url"), "timeline": ("text", "date")}
# A source's number is the name of its node, and told as `Renumbering`.
_APART = {"number"}


class RunKind(StrEnum):
    """What happened to a stretch of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class PartChange(StrEnum):
    """What happened to a part; SAME where it only moved or its sources changed."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    SAME = "same"


class EvidenceKind(StrEnum):
    """What happened to a citation."""

    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    STANDING = "standing"


class DateKind(StrEnum):
    """What happened to the date of an event."""

    MORE_PRECISE = "more_precise"
    LESS_PRECISE = "less_precise"
    OTHER = "other"
    REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text; in runs that stayed, markers have their later numbers."""

    kind: RunKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """A text that differs, word by word. `before` is empty for what is new.

    The runs that stayed and those removed are `before`, apart from the numbers of
    markers that still cite the same source; those that stayed and those added are
    `after`.
    """

    field: str
    before: str
    after: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChange:
    """A value that is no text to read, such as an address, a standing or a count."""

    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """A date as data and as readers see it; `edtf` is None where it is not known."""

    edtf: str | None
    display: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateChange:
    """What happened to a date; for a part that is new or removed, one side is None.

    `kind` is None where there is one side only. The runs are those of the display.
    """

    kind: DateKind | None
    before: DateValue | None
    after: DateValue | None
    runs: tuple[Run, ...]
    field: str = field(default="date", metadata={"is_kept": False})


Change = TextChange | DateChange | ValueChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """From which place to which, among the parts that both versions have."""

    from_place: int
    to_place: int

    @property
    def is_up(self) -> bool:
        """True where the part now stands nearer to the beginning."""
        return self.to_place < self.from_place


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A source as a citation names it: by its later number where it has one.

    `publisher` and `title` are empty where no source of that number is listed.
    """

    number: int
    publisher: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceChange:
    """One change in what a part rests on.

    `before` and `after` are the standings of the source for STANDING, and otherwise
    the last words that the marker followed and follows; None where it was not there.
    """

    kind: EvidenceKind
    source: CitedSource
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """The story, or a part of it that differs.

    `kind` is "story" or the row of `PARTS`. `name` is the part's anchor, `source-3` of
    a source, and the name of a topic; `number` is what readers know it by: the number
    of a source, the position of others in the version that last had it. `shown` is what
    readers last saw of it: of an event, its date in words and its text without markers.

    `changes` are those that readers are told of, in the order of sentences, and of a
    part that is new or removed whole. `recorded` is every field that differs, as typed:
    the record of the desk tells those too. `place` is that in the list.
    `rests_on_other_sources` is true where the words are the same but others are cited.
    """

    kind: str
    name: str = ""
    change: PartChange = PartChange.SAME
    number: int = 0
    shown: Mapping[str, str] = field(default_factory=dict)
    moved: Move | None = None
    changes: tuple[Change, ...] = ()
    evidence: tuple[EvidenceChange, ...] = ()
    rests_on_other_sources: bool = False
    place: int = field(default=0, compare=False)
    recorded: tuple[ValueChange, ...] = field(default=(), compare=False)

    def __getitem__(self, name: str) -> Change | None:
        """The change of the field of that name; None for none."""
        return next((one for one in self.changes if one.field == name), None)

    @property
    def title(self) -> str:
        """The first text that is shown of it: a heading, what happened, a title."""
        return next(v for k, v in self.shown.items() if BY_NAME[k].sort in FREE)

    @property
    def texts(self) -> tuple[TextChange, ...]:
        """The texts that differ."""
        return tuple(one for one in self.changes if isinstance(one, TextChange))

    @property
    def values(self) -> tuple[ValueChange, ...]:
        """The values that differ, but for the standing, which is told apart."""
        return tuple(
            one
            for one in self.changes
            if isinstance(one, ValueChange) and one.field != "standing"
        )

    @property
    def date(self) -> DateChange | None:
        """What happened to its date."""
        return next((one for one in self.changes if isinstance(one, DateChange)), None)

    @property
    def is_whole(self) -> bool:
        """True for a part that is new or gone."""
        return self.change in (PartChange.ADDED, PartChange.REMOVED)

    @property
    def is_told(self) -> bool:
        """True where readers are told of it; topics are told by the comparison."""
        differs = self.change is not PartChange.SAME or self.moved or self.evidence
        return bool(differs) and self.kind != "topics"


@dataclass(frozen=True, slots=True, kw_only=True)
class Renumbering:
    """A source that has another number than before."""

    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The tree: everything that differs between two versions of a story.

    `language` is that of the later version. `renumbered` alone is no change of
    evidence: the same sources are cited by other numbers. Where so much differs that
    it is not compared word by word, `is_in_words` is false, and long texts that differ
    have neither words nor runs.
    """

    language: str
    story: Node
    topics_added: tuple[str, ...] = ()
    topics_removed: tuple[str, ...] = ()
    parts: tuple[Node, ...] = ()
    renumbered: tuple[Renumbering, ...] = ()
    is_in_words: bool = True

    def of(self, kind: str) -> tuple[Node, ...]:
        """The parts of a kind that readers are told of."""
        return tuple(one for one in self.parts if one.kind == kind and one.is_told)

    @property
    def key_points(self) -> tuple[Node, ...]:
        """The key points that readers are told of."""
        return self.of("key_points")

    @property
    def sources(self) -> tuple[Node, ...]:
        """The sources that readers are told of."""
        return self.of("sources")

    @property
    def events(self) -> tuple[Node, ...]:
        """The events that readers are told of."""
        return self.of("timeline")

    @property
    def is_empty(self) -> bool:
        """True where readers see no difference."""
        topics = self.topics_added or self.topics_removed
        seen = self.story.changes or topics or self.renumbered
        return not seen and not any(one.is_told for one in self.parts)

    def for_readers(self) -> Comparison:
        """The same without what only the desk is told."""
        return replace(self, parts=tuple(one for one in self.parts if one.is_told))


def told_rows(kind: str) -> tuple[Field, ...]:
    """The fields of a kind whose changes readers are told of, in their order.

    Texts and dates come first; the values of a source are told in an order of sorts.
    """
    return _TOLD[kind]


def citing_field(kind: str) -> str:
    """The field of a kind that has markers; empty for none."""
    return next((row.name for row in _TOLD[kind] if row.cites), "")


def is_value(row: Field) -> bool:
    """True for what is shown as it was and is, and not word by word."""
    return row.sort not in FREE and row.sort is not Sort.TYPED_DATE


def _in_order(table: tuple[Field, ...]) -> tuple[Field, ...]:
    rows = (row for row in table if row.is_told and row.sort is not Sort.PARTS)
    return tuple(sorted((row for row in rows if row.name not in _APART), key=_rank_of))


def _rank_of(row: Field) -> int:
    if not is_value(row):
        return 0
    return _VALUES.index(row.sort) + 1 if row.sort in _VALUES else len(_VALUES) + 1


_TABLES = {"story": STORY, **{name: TABLES[row.kind] for name, row in PARTS.items()}}
_TOLD = {kind: _in_order(table) for kind, table in _TABLES.items()}
SHOWN: Mapping[str, tuple[str, ...]] = {
    kind: _SHOWN.get(kind) or (next(r.name for r in table if r.sort in FREE),)
    for kind, table in _TABLES.items()
}
