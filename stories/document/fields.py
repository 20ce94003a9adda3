"""The table of fields: one row for every field of a story and of its parts.

Content, cleaning, limits, the words of the formats, comparison, the API and the rows of
sources follow from it. Whoever adds a field writes its row here and gives it a type
in `story.py`, with a value for where it is absent; `tests/fields` names every place
that does not know it yet. A kind of part, such as a quotation, is a dataclass with a
table of its own, and a row of `Parts` in the table of the story.

The order is that of the JSON form. Every field is content, so an edition seals it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, MISSING, dataclass, replace
from dataclasses import fields as fields_of
from enum import Enum, auto

from stories.document.messages import gettext_noop as _
from stories.document.story import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    StoryDocument,
    Topic,
)


class Sort(Enum):
    """What a field holds: how it is cleaned, kept, compared and shown follows."""

    LINE = auto()  # Free text in one line.
    BLOCK = auto()  # Free text in paragraphs.
    ADDRESS = auto()  # A web address. Its length counts in bytes.
    DATE = auto()  # EDTF, as text.
    DAY = auto()  # A day of the calendar: 2026-01-05.
    LANGUAGE = auto()  # A BCP 47 tag.
    SLUG = auto()
    WORD = auto()  # A member of an enumeration, that of the value where it is absent.
    NUMBER = auto()
    FLAG = auto()
    ANCHOR = auto()
    TYPED_DATE = auto()  # A date as typed and as EDTF, with its bounds.
    PUBLISHER = auto()
    PARTS = auto()  # The parts of one kind, in order.


FREE = frozenset({Sort.LINE, Sort.BLOCK})
TEXTS = FREE | {Sort.ADDRESS, Sort.DATE, Sort.DAY, Sort.LANGUAGE, Sort.SLUG}


@dataclass(frozen=True, slots=True)
class Field:
    """A row: the attribute and JSON name of a field, and all that follows from it.

    `label` is what people call it and `help` what the API says of it: message ids of
    gettext. `longest` is in characters, None where only the document has a limit; of a
    number, `least` and `most` are the bounds. `markdown` and `text` are the words that
    Markdown and the house format put before it, empty where its place says what it is.
    `absent` is its value where nothing is given, as the dataclass says; None for what
    must be given, too. What is not `is_told` of can change without a difference that
    readers are told of. `of_reference` marks what a source says in one story alone;
    what `cites` has markers, and is compared apart from them.
    `since` is the number of the format of the content that brought it.
    """

    name: str
    sort: Sort
    label: str
    help: str = ""
    _: KW_ONLY
    longest: int | None = None
    least: int = 0
    most: int = 2**31 - 1
    markdown: str = ""
    text: str = ""
    is_told: bool = True
    of_reference: bool = False
    cites: bool = False
    since: int = 1
    absent: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts(Field):
    """A row of a kind of part: its dataclass, and what one of them is called.

    `most` is how many of them a story may have, and `label` names them all.
    """

    kind: type
    one: str


def _table(kind: type, *rows: Field) -> tuple[Field, ...]:
    absent = {
        field.name: None if field.default is MISSING else field.default
        for field in fields_of(kind)
    }
    return tuple(replace(row, absent=absent[row.name]) for row in rows)


# One row, two lines: they are read across, like those of any table.
# fmt: off
TOPIC = _table(
    Topic,
    Field("slug", Sort.SLUG, _("slug"), is_told=False),
    Field("name", Sort.LINE, _("name"), longest=80),
)
PUBLISHER = _table(
    Publisher,
    Field("slug", Sort.SLUG, _("slug"), is_told=False),
    Field("name", Sort.LINE, _("name"), longest=200),
)
KEY_POINT = _table(
    KeyPoint,
    Field("anchor", Sort.ANCHOR, _("anchor"), is_told=False,
          help=_("`k1`, `k2`…: names the key point within its story, for good.")),
    Field("heading", Sort.LINE, _("heading"), _("The heading, as typed."), longest=500),
    Field("body", Sort.BLOCK, _("body"), cites=True,
          help=_("The body as typed: limited Markdown with markers such as `[2]`.")),
)
SOURCE = _table(
    Source,
    Field("number", Sort.NUMBER, _("number"), _("The number that markers cite."),
          least=1, of_reference=True),
    Field("id", Sort.NUMBER, _("newsroom entry"), _("The source's id, across stories."),
          least=1, most=2**63 - 1, markdown="Entry", is_told=False),
    Field("publisher", Sort.PUBLISHER, _("publisher"), _("Who published it.")),
    Field("title", Sort.LINE, _("title"), _("The title, as typed."),
          longest=600, markdown="Title"),
    Field("url", Sort.ADDRESS, _("address"), _("Where it can be read, http or https."),
          longest=2_000, markdown="Address", text="Address"),
    Field("summary", Sort.LINE, _("summary"), _("What it contributes to this story."),
          markdown="Summary", of_reference=True),
    Field("authors", Sort.LINE, _("authors"), _("Who wrote it."),
          longest=500, markdown="Authors", text="Authors"),
    Field("language", Sort.LANGUAGE, _("language"), _("Its language, a BCP 47 tag."),
          longest=12, markdown="Language", text="Language"),
    Field("published", Sort.DATE, _("date of publication"),
          _("When it was published, in EDTF."),
          longest=80, markdown="Published", text="Published"),
    Field("archive_url", Sort.ADDRESS, _("archived copy"), _("Where a copy is kept."),
          longest=2_000, markdown="Archived", text="Archive"),
    Field("accessed", Sort.DAY, _("day it was read"), _("The day the desk read it."),
          longest=80, markdown="Accessed", text="Accessed", since=2),
    Field("kind", Sort.WORD, _("kind"), _("What sort of thing it is."),
          markdown="Kind", text="Kind"),
    Field("standing", Sort.WORD, _("standing"), _("Whether it still holds."),
          markdown="Standing", text="Standing"),
    Field("standing_note", Sort.LINE, _("note on its standing"),
          _("Why it no longer holds."),
          longest=500, markdown="Note", text="Note"),
)
EVENT = _table(
    Event,
    Field("anchor", Sort.ANCHOR, _("anchor"), is_told=False,
          help=_("`e1`, `e2`…: names the event within its story, for good.")),
    Field("date", Sort.TYPED_DATE, _("date"), longest=200, markdown="Date",
          help=_("The date in EDTF (ISO 8601-2), null where it is not known.")),
    Field("label", Sort.LINE, _("label"), longest=120, markdown="Label",
          help=_("Part of the day or another label, such as Morning.")),
    Field("planned", Sort.FLAG, _("mark “planned”"), markdown="Planned",
          help=_("True for what was yet to happen.")),
    Field("text", Sort.LINE, _("text"), markdown="Text", cites=True,
          help=_("What happened, as typed, with its markers.")),
)
STORY = _table(
    StoryDocument,
    Field("headline", Sort.LINE, _("headline"), _("The headline, as typed."),
          longest=300),
    Field("summary", Sort.LINE, _("summary"), _("The summary, as typed."),
          markdown="Summary", text="Summary"),
    Field("language", Sort.LANGUAGE, _("language"), longest=12, markdown="Language",
          text="Language", help=_("The story's language, a BCP 47 tag.")),
    Parts("topics", Sort.PARTS, _("topics"), _("What the story is about."),
          kind=Topic, one=_("topic"), most=100, markdown="Topic", text="Topics"),
    Field("article_count", Sort.NUMBER, _("number of articles"), markdown="Articles",
          help=_("Articles the story draws on, which may be more than it lists.")),
    Field("updated", Sort.LINE, _("date of update"), longest=80, markdown="Updated",
          is_told=False),
    Parts("key_points", Sort.PARTS, _("key points"), _("In reading order."),
          kind=KeyPoint, one=_("key point"), most=500),
    Parts("sources", Sort.PARTS, _("sources"), _("The numbered list."),
          kind=Source, one=_("source"), most=1_000),
    Parts("timeline", Sort.PARTS, _("events"), _("In the editors' order."),
          kind=Event, one=_("event"), most=2_000),
)
# fmt: on

TABLES: Mapping[type, tuple[Field, ...]] = {
    StoryDocument: STORY,
    KeyPoint: KEY_POINT,
    Source: SOURCE,
    Event: EVENT,
    Topic: TOPIC,
    Publisher: PUBLISHER,
}
PARTS: Mapping[str, Parts] = {row.name: row for row in STORY if isinstance(row, Parts)}
# What the newsroom's one row of a source says, the same in every story that cites it.
SHARED = tuple(
    row
    for row in SOURCE
    if not row.of_reference and row.sort not in (Sort.NUMBER, Sort.PUBLISHER)
)
ADDRESSES = tuple(row.name for row in SOURCE if row.sort is Sort.ADDRESS)
# Fields of one name are of one sort, and called the same.
BY_NAME: Mapping[str, Field] = {
    row.name: row for table in TABLES.values() for row in table
}
