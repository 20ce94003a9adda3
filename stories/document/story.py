"""The story as a value: frozen dataclasses that know no database and no format.

`StoryDocument` is the only description of a story's content. Importers make it,
exporters write it, checks read it, editions store it as JSON.
Text that is absent is an empty string; the JSON form shows it as null where the
contract says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stories.document.dates import FuzzyDate
from stories.document.text import citations


class Standing(StrEnum):
    """Whether a source still holds."""

    CURRENT = "current"
    CORRECTED = "corrected"
    RETRACTED = "retracted"
    UNREACHABLE = "unreachable"


class SourceKind(StrEnum):
    """What sort of thing a source is."""

    ARTICLE = "article"
    DOCUMENT = "document"
    DATASET = "dataset"
    VIDEO = "video"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who published a source. `slug` is empty until the newsroom knows it."""

    name: str
    slug: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a story is about. `slug` is empty until the newsroom knows it."""

    name: str
    slug: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An entry of the story's numbered list: the source and what it adds here.

    `summary` is the contribution to this story; `id` is the newsroom-wide row,
    None until there is one; `published` is EDTF (ISO 8601-2).
    """

    number: int
    publisher: Publisher
    title: str
    url: str = ""
    summary: str = ""
    id: int | None = None
    authors: str = ""
    language: str = ""
    published: str = ""
    archive_url: str = ""
    accessed: str = ""
    kind: SourceKind = SourceKind.ARTICLE
    standing: Standing = Standing.CURRENT
    standing_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """A heading and a body of a few sentences that cite sources by `[n]`."""

    anchor: str
    heading: str
    body: str

    @property
    def citations(self) -> tuple[int, ...]:
        """Numbers cited in the body, each once, in order of appearance."""
        return citations(self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated entry of the timeline; its markers stay in `text`."""

    anchor: str
    date: FuzzyDate
    text: str
    label: str = ""
    planned: bool = False

    @property
    def citations(self) -> tuple[int, ...]:
        """Numbers cited in the text, each once, in order of appearance."""
        return citations(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryDocument:
    """One story, whole.

    `article_count` is the number of articles the document says it draws on,
    None where it says nothing; `updated` is the update date as typed.
    """

    headline: str = ""
    summary: str = ""
    language: str = "en"
    topics: tuple[Topic, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    sources: tuple[Source, ...] = ()
    timeline: tuple[Event, ...] = ()
    article_count: int | None = None
    updated: str = ""

    @property
    def numbers(self) -> frozenset[int]:
        """Numbers that a marker may cite."""
        return frozenset(source.number for source in self.sources)
