"""What of a story is larger than it may be, in a sentence for each thing.

Asked when a story is read from a document and when it is saved, whatever the door;
never of what was saved or sealed before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from stories.document.fields import FREE, PARTS, PUBLISHER, TABLES, Field, Sort
from stories.document.limits import (
    MAX_DOCUMENT_BYTES,
    MAX_LINE_BYTES,
    split_lines,
    too_many,
)
from stories.document.messages import gettext as _
from stories.document.messages import in_figures
from stories.document.story import Source, StoryDocument

_NAME = next(row for row in PUBLISHER if row.name == "name")
# A publisher is told of as a field of the source.
_MEASURED = {
    kind: [
        replace(row, longest=_NAME.longest) if row.sort is Sort.PUBLISHER else row
        for row in table
        if row.longest or row.sort in {*FREE, Sort.PUBLISHER}
    ]
    for kind, table in TABLES.items()
}
_INNER = {Sort.TYPED_DATE: ".typed", Sort.PUBLISHER: ".name"}


@dataclass(frozen=True, slots=True)
class _Place:
    """A part whose texts are measured: `key point 2`, or the story itself."""

    part: object
    noun: str = ""
    number: int = 0

    def where(self, row: Field) -> str:
        """The anchor of the part, or the name of a field of the story."""
        if isinstance(self.part, Source):
            return f"source-{self.number}"
        if not self.noun:
            return row.name
        return getattr(self.part, "anchor", f"{self.noun}s")

    def name(self, row: Field) -> str:
        """`The body of key point 2`."""
        if not self.noun:
            return _("The {field}").format(field=_(row.label))
        return _("The {field} of {part} {number}").format(
            field=_(row.label), part=_(self.noun), number=self.number
        )


def excess(document: StoryDocument) -> Iterator[tuple[str, str]]:
    """What is too large: the anchor or field it stands in, and a sentence."""
    for field in PARTS:
        if sentence := too_many(field, len(getattr(document, field))):
            yield field, sentence
    texts = list(_texts(document))
    size = sum(_size(text) for _place, row, text in texts if row.longest is None)
    if size > MAX_DOCUMENT_BYTES:
        yield (
            "",
            _(
                "The story’s texts take {size} bytes together, and the limit is 2 MiB "
                "({max_document_bytes} bytes). Split it into several stories."
            ).format(
                size=in_figures(size), max_document_bytes=in_figures(MAX_DOCUMENT_BYTES)
            ),
        )
    for place, row, text in texts:
        # No character takes more than four bytes: most texts are not looked at.
        if len(text) * 4 > (row.longest or MAX_LINE_BYTES) and (
            objection := _objection(text, row)
        ):
            yield place.where(row), f"{place.name(row)} {objection}"


def _objection(text: str, row: Field) -> str:
    """Why the text is too long for its field; empty where it is not."""
    if row.longest is None:
        if max(map(_size, split_lines(text))) <= MAX_LINE_BYTES:
            return ""
        return _(
            "has a line that is too long: the limit is {max_line_bytes} bytes. "
            "Break it into paragraphs."
        ).format(max_line_bytes=in_figures(MAX_LINE_BYTES))
    count = _size(text) if row.sort is Sort.ADDRESS else len(text)
    if count <= row.longest:
        return ""
    return _("has {count} characters; at most {longest} fit.").format(
        count=in_figures(count), longest=in_figures(row.longest)
    )


def _texts(document: StoryDocument) -> Iterator[tuple[_Place, Field, str]]:
    yield from _texts_of(_Place(document))
    for kind in PARTS.values():
        for number, part in enumerate(getattr(document, kind.name), 1):
            own = part.number if isinstance(part, Source) else number
            yield from _texts_of(_Place(part, kind.one, own))


def _texts_of(place: _Place) -> Iterator[tuple[_Place, Field, str]]:
    for row, text_of in _TEXT_OF[type(place.part)]:
        yield place, row, text_of(place.part)


_TEXT_OF = {
    kind: [(row, attrgetter(row.name + _INNER.get(row.sort, ""))) for row in rows]
    for kind, rows in _MEASURED.items()
}


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
