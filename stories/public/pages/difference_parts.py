"""What the page of a difference shows, as finished values for its template."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A piece of text; `number` is that of a marker, None for words."""

    text: str
    number: int | None = None


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A stretch of text: `tag` is ins or del, empty for what stayed."""

    tag: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True)
class Text:
    """A text that differs, with what it is."""

    label: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, kw_only=True)
class Value:
    """A value that differs, in words; empty where there is none."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How a source stood and stands: as code, and in words."""

    before: str
    before_words: str
    after: str
    after_words: str


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A change of what a part rests on; `sign` is its kind, `label` says it.

    `words` are those that the citation follows.
    """

    sign: str
    label: str
    number: int
    publisher: str
    title: str
    address: str
    words: str = ""
    standing: Standing | None = None


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part that differs. `change` is added, removed, changed or same.

    `address` leads to where it stands, or stood; `context` is what it says, where
    that is not among the texts.
    """

    anchor: str = ""
    name: str = ""
    title: str = ""
    context: str = ""
    address: str = ""
    change: str = "changed"
    moved: str = ""
    texts: tuple[Text, ...] = ()
    values: tuple[Value, ...] = ()
    standing: Standing | None = None
    evidence: tuple[Evidence, ...] = ()
    rests_on_other_sources: bool = False
    put_right: str = ""


@dataclass(frozen=True, kw_only=True)
class Changed:
    """Everything that the page shows, in its order."""

    story: Part | None
    topics_added: tuple[str, ...]
    topics_removed: tuple[str, ...]
    key_points: tuple[Part, ...]
    events: tuple[Part, ...]
    sources: tuple[Part, ...]
    renumbered: tuple[tuple[int, int], ...]
