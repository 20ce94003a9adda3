"""The JSON form of a story: what an edition stores and seals, and a format to exchange.

The names are those of the public contract. What can be derived (bounds of dates,
citations) is written along, so that a stored edition reads without this code, and is
derived again when read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any, TypeVar

from stories.document import dates
from stories.document.cleaned import anchored, cleaned
from stories.document.dates import FuzzyDate
from stories.document.fields import PARTS, TABLES, TEXTS, Field, Sort
from stories.document.findings import READING, run
from stories.document.jsontext import NotJsonError, parsed
from stories.document.lifting import Content, lifted
from stories.document.limits import LIMIT_CODES, decode, empty_document
from stories.document.messages import gettext as _
from stories.document.reading import DOUBTFUL_DATE, Problem, Reading, Severity
from stories.document.shape import SealedShape, Shape
from stories.document.story import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    StoryDocument,
)

Part = TypeVar("Part")

# What the public contract adds to a part is derived from elsewhere.
_DERIVED: Mapping[type, frozenset[str]] = {
    StoryDocument: frozenset(
        ("slug", "url", "edition", "kind", "published_at", "updated_at", "corrections")
    ),
    KeyPoint: frozenset(("body_html", "citations")),
    Source: frozenset(("backlinks",)),
    Event: frozenset(
        ("precision", "earliest", "latest", "typed", "display", "text_html")
        + ("citations",)
    ),
}


def to_content(document: StoryDocument) -> Content:
    """The document as JSON values; absent text is null. Lossless."""
    return _content(document)


def from_content(content: Mapping[str, Any], content_format: int) -> StoryDocument:
    """The document that was written as `content`, in the format of that number.

    It may be of any size. Raises ValueError when it is no story, and NewerContent, a
    ValueError too, when a newer release wrote it.
    """
    problems: list[Problem] = []
    shape = SealedShape(lifted(content, content_format), problems)
    document = _part(StoryDocument, shape)
    errors = [p.message for p in problems if p.severity is Severity.ERROR]
    if errors:
        raise ValueError(" ".join(errors))
    return document


def canonical(content: Mapping[str, Any]) -> bytes:
    """The one spelling of `content` in bytes.

    JSON in UTF-8, keys sorted by code point at every depth, no white space between
    tokens, and no escapes but those that JSON requires.
    """
    text = json.dumps(
        content,
        ensure_ascii=False,
        allow_nan=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return text.encode("utf-8")


def seal(
    content: Mapping[str, Any],
    *,
    content_format: int,
    number: int,
    kind: str,
    note: str,
    made_at: datetime,
    previous: str,
) -> bytes:
    """What an edition says of itself, and the digest before it, as canonical bytes.

    `previous` is 64 lower-case hexadecimal digits, or empty for the first edition.
    The time is UTC to the microsecond: as finely as both databases keep it. The number
    of the content's format is sealed from the second on: what was sealed before there
    were numbers says none.
    """
    made = made_at.astimezone(UTC).replace(tzinfo=None)
    return canonical(
        {
            "content": content,
            **({"format": content_format} if content_format > 1 else {}),
            "number": number,
            "kind": kind,
            "note": note,
            "made_at": f"{made.isoformat(timespec='microseconds')}Z",
            "previous": previous or None,
        }
    )


def digest(sealed: bytes) -> str:
    """SHA-256 of what `seal` gives, as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(sealed).hexdigest()


def write(document: StoryDocument) -> str:
    """The document as a JSON text that people can read, ending in a newline."""
    return json.dumps(to_content(document), ensure_ascii=False, indent=2) + "\n"


def read(raw: bytes) -> Reading:
    """Read a JSON document: total, whatever the bytes."""
    text, problems = decode(raw, limit_lines=False)
    if not text.strip():
        return Reading(
            document=StoryDocument(), problems=problems or (empty_document(),)
        )
    found = list(problems)
    try:
        value = parsed(text, found)
    except NotJsonError as error:
        found.append(error.problem)
        return Reading(document=StoryDocument(), problems=tuple(found))
    if isinstance(value, dict) and "story" in value and "headline" not in value:
        # The reading that `import_story --dry-run --json` prints can be imported.
        value = value["story"]
    story = _part(StoryDocument, Shape(value, found))
    if any(problem.code in LIMIT_CODES for problem in found):
        return Reading(document=StoryDocument(), problems=tuple(found))
    document, renamed = anchored(cleaned(story))
    problems = (*found, *renamed, *run(READING, document))
    return Reading(document=document, problems=problems)


def _part(kind: type[Part], shape: Shape) -> Part:
    return kind(**_values(kind, shape))


def _values(kind: type, shape: Shape) -> dict[str, Any]:
    """What `shape` says of a part of that kind, by field."""
    shape.only(_KNOWN[kind])
    return {row.name: read(shape, row) for row, read in _READERS[kind]}


def _text(shape: Shape, row: Field) -> str:
    return shape.text(row.name, str(row.absent or ""))


def _number(shape: Shape, row: Field) -> int | None:
    return shape.number(row.name, smallest=row.least, largest=row.most)


def _word(shape: Shape, row: Field) -> StrEnum:
    default: Any = row.absent
    word: StrEnum = shape.choice(row.name, default)
    return word


def _flag(shape: Shape, row: Field) -> bool:
    return shape.flag(row.name)


def _publisher(shape: Shape, row: Field) -> Publisher:
    return _part(Publisher, shape.entry(row.name))


def _parts(shape: Shape, row: Field) -> tuple[Any, ...]:
    kind = PARTS[row.name].kind
    if kind is Source:
        return _sources(shape, row)
    return tuple(_part(kind, entry) for entry in shape.entries(row.name))


def _sources(shape: Shape, row: Field) -> tuple[Source, ...]:
    entries = [(entry, _values(Source, entry)) for entry in shape.entries(row.name)]
    numbers = {values["number"] for _, values in entries}
    free = (n for n in range(1, len(entries) + 1) if n not in numbers)
    for entry, values in entries:
        if values["number"] is None:
            values["number"] = _numbered(entry, next(free))
    return tuple(Source(**values) for _, values in entries)


def _numbered(shape: Shape, number: int) -> int:
    if shape.value.get("number") is None:
        shape.report(
            "source-without-number",
            _(
                "{path} has no number. It is read as source [{number}]; "
                "look whether the citations agree."
            ).format(path=shape.path, number=number),
            Severity.WARNING,
        )
    return number


def _date(shape: Shape, row: Field) -> FuzzyDate:
    typed, edtf = shape.text("typed"), shape.text(row.name)
    if not shape.has(row.name):
        parsed = dates.parse(typed)
        if parsed.doubt:
            shape.report(DOUBTFUL_DATE, parsed.doubt, Severity.WARNING)
        return FuzzyDate(typed=typed, edtf=parsed.date.edtf)
    if not edtf:
        return FuzzyDate(typed=typed)
    try:
        return dates.from_edtf(edtf, typed)
    except ValueError as error:
        shape.report(
            "impossible-date",
            _("{path}.date is impossible. {error}").format(
                path=shape.path, error=error
            ),
            Severity.WARNING,
        )
    return FuzzyDate(typed=typed or edtf)


def _content(part: object) -> Content:
    """A document or part as JSON values."""
    (content,) = _contents((part,))
    return content


def _contents(parts: Sequence[object]) -> list[Content]:
    """Parts of one kind as JSON values."""
    if not parts:
        return []
    form = _FORMS[type(parts[0])]
    names, nullable, written = form.names, form.nullable, form.written
    made = []
    for values in map(form.values, parts):
        content = dict(zip(names, values, strict=False))
        for name in nullable:
            if not content[name]:
                content[name] = None
        for name, write in written:
            content[name] = write(content[name])
        if form.is_dated:
            _tell_date(content, content["date"])
        made.append(content)
    return made


def _named(publisher: Publisher) -> Content:
    # Not by its table: a story has a thousand of them.
    return {"slug": publisher.slug or None, "name": publisher.name}


def _tell_date(content: Content, date: FuzzyDate) -> None:
    """Say all that is known of a date, in the places that it has in `content`."""
    earliest, latest = dates.bounds(date.edtf) if date.edtf else (None, None)
    content["date"] = date.edtf
    content["precision"] = date.precision.value
    content["earliest"] = earliest.isoformat() if earliest else None
    content["latest"] = latest.isoformat() if latest else None
    content["typed"] = date.typed


@dataclass(frozen=True, slots=True)
class _Form:
    """How the fields of one kind of part are written, found out once.

    `names` are those of the JSON form, and `values` what their content is made of.
    """

    names: tuple[str, ...]
    values: Callable[[object], tuple[Any, ...]]
    nullable: tuple[str, ...]
    written: tuple[tuple[str, Callable[[Any], Any]], ...]
    is_dated: bool


def _form(kind: type, table: Sequence[Field]) -> _Form:
    made_of = dict(pair for row in table for pair in _made_of(row))
    if hasattr(kind, "citations"):
        made_of["citations"] = "citations"
    sorts = {row.name: row.sort for row in table}
    return _Form(
        names=tuple(made_of),
        values=attrgetter(*made_of.values()),
        nullable=tuple(row.name for row in table if row.absent == ""),
        written=tuple(
            (name, write)
            for name in made_of
            if (write := _WRITE.get(sorts.get(name, name)))
        ),
        is_dated=Sort.TYPED_DATE in sorts.values(),
    )


def _made_of(row: Field) -> Iterator[tuple[str, str]]:
    """The JSON names of a field, each with the attribute that it is made of."""
    yield row.name, f"{row.name}.value" if row.sort is Sort.WORD else row.name
    if row.sort is Sort.TYPED_DATE:
        for name in ("precision", "earliest", "latest", "typed"):
            yield name, row.name


_READ: Mapping[Sort, Callable[[Shape, Field], Any]] = {
    **dict.fromkeys({*TEXTS, Sort.ANCHOR}, _text),
    Sort.NUMBER: _number,
    Sort.WORD: _word,
    Sort.FLAG: _flag,
    Sort.TYPED_DATE: _date,
    Sort.PUBLISHER: _publisher,
    Sort.PARTS: _parts,
}
# By the sort of a field, or by the name of what is derived.
_WRITE: Mapping[Sort | str, Callable[[Any], Any]] = {
    Sort.PUBLISHER: _named,
    Sort.PARTS: _contents,
    "citations": list,
}
_READERS = {
    kind: [(row, _READ[row.sort]) for row in table] for kind, table in TABLES.items()
}
_KNOWN = {
    kind: _DERIVED.get(kind, frozenset()) | {row.name for row in table}
    for kind, table in TABLES.items()
}
_FORMS = {kind: _form(kind, table) for kind, table in TABLES.items()}
