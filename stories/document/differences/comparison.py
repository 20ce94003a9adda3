"""What a comparison of two versions says, as values.

Parts are listed only where they differ, in the reading order of the later version;
what was removed stands where it stood. Places and positions are counted from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Value = str | int | bool | None


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
class StoryChange:
    """What differs in the story's own fields; topics are told by name."""

    headline: TextChange | None = None
    summary: TextChange | None = None
    language: ValueChange | None = None
    article_count: ValueChange | None = None
    topics_added: tuple[str, ...] = ()
    topics_removed: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[TextChange, ...]:
        """The texts that differ."""
        return tuple(t for t in (self.headline, self.summary) if t is not None)

    @property
    def values(self) -> tuple[ValueChange, ...]:
        """The values that differ."""
        return tuple(v for v in (self.language, self.article_count) if v is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPointChange:
    """A key point that differs; `heading_shown` is its heading as readers last saw it.

    `position` is that of the later version, of the earlier one if it was removed.
    `rests_on_other_sources` is true where the words are the same but others are cited.
    """

    anchor: str
    change: PartChange
    position: int
    heading_shown: str
    moved: Move | None = None
    heading: TextChange | None = None
    body: TextChange | None = None
    evidence: tuple[EvidenceChange, ...] = ()
    rests_on_other_sources: bool = False

    @property
    def texts(self) -> tuple[TextChange, ...]:
        """The texts that differ."""
        return tuple(t for t in (self.heading, self.body) if t is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """A date as data and as readers see it; `edtf` is None where it is not known."""

    edtf: str | None
    display: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateChange:
    """What happened to a date; for an event that is new or removed, one side is None.

    `kind` is None where there is one side only. The runs are those of the display.
    """

    kind: DateKind | None
    before: DateValue | None
    after: DateValue | None
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChange:
    """An event that differs; `text_shown` and `date_shown` are what readers last saw.

    `text_shown` has no markers. For the rest see `KeyPointChange`.
    """

    anchor: str
    change: PartChange
    position: int
    text_shown: str
    date_shown: str
    moved: Move | None = None
    date: DateChange | None = None
    text: TextChange | None = None
    label: TextChange | None = None
    planned: ValueChange | None = None
    evidence: tuple[EvidenceChange, ...] = ()
    rests_on_other_sources: bool = False

    @property
    def texts(self) -> tuple[TextChange, ...]:
        """The texts that differ."""
        return tuple(t for t in (self.text, self.label) if t is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceChange:
    """A source that differs; `number`, `publisher`, `title`, `url` as last published.

    `texts` are of title, summary, authors and standing note, `values` of publisher,
    address, archived copy, language, publication date and kind.
    """

    number: int
    change: PartChange
    publisher: str
    title: str
    url: str
    moved: Move | None = None
    standing: ValueChange | None = None
    texts: tuple[TextChange, ...] = ()
    values: tuple[ValueChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Renumbering:
    """A source that has another number than before."""

    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that readers see differ between two versions of a story.

    `language` is that of the later version. `renumbered` alone is no change of
    evidence: the same sources are cited by other numbers. Where so much differs that
    it is not compared word by word, `is_in_words` is false, and long texts that differ
    have neither words nor runs.
    """

    language: str
    story: StoryChange
    key_points: tuple[KeyPointChange, ...] = ()
    sources: tuple[SourceChange, ...] = ()
    events: tuple[EventChange, ...] = ()
    renumbered: tuple[Renumbering, ...] = ()
    is_in_words: bool = True

    @property
    def is_empty(self) -> bool:
        """True where readers see no difference."""
        parts = (self.key_points, self.sources, self.events, self.renumbered)
        return self.story == StoryChange() and not any(parts)
