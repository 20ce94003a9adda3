"""A story that says something in every field, and others that differ in one of them.

Values follow from the table of fields: a field that is added is in the samples as soon
as it has its row.
"""

from dataclasses import fields as fields_of
from dataclasses import replace

from stories.document import StoryDocument, dates
from stories.document.fields import BY_NAME, PARTS, TABLES, Field, Sort

# What a source's number and the parts' anchors are: other parts lead to them.
_LED_TO = frozenset({"number", "anchor"})
_DATES = ("2026-01-05", "2025-06-07")
_TYPED = ("Jan 5 2026", "7 June 2025")
_TEXTS = ("The harbour opened on Monday", "Talks broke down again in Oslo")


def value_of(row: Field, n: int = 0):
    """One of two values that the field may have, neither of them that of absence."""
    text = f"{_TEXTS[n]}, says its {row.name}"
    return {
        Sort.LINE: lambda: f"{text}." + "[1]" * (row.name == "text"),
        Sort.BLOCK: lambda: f"{text}[1].\n\nMore of it[1].",
        Sort.ADDRESS: lambda: f"https://example.org/{row.name}/{n}",
        Sort.DATE: lambda: _DATES[n],
        Sort.DAY: lambda: _DATES[n],
        Sort.LANGUAGE: lambda: ("fr", "ko")[n],
        Sort.SLUG: lambda: f"{row.name}-{n}",
        Sort.WORD: lambda: list(type(row.absent))[1 + n],
        Sort.NUMBER: lambda: 1 if row.name in _LED_TO else 40 + n,
        Sort.FLAG: lambda: not n,
        Sort.ANCHOR: lambda: "",
        Sort.TYPED_DATE: lambda: dates.parse(_TYPED[n]).date,
    }[row.sort]()


def part(kind: type, n: int = 0):
    """A part of that kind with a value in every field."""
    return kind(**{row.name: _given(row, n) for row in TABLES[kind]})


def _given(row: Field, n: int):
    if row.sort is Sort.PARTS:
        made = part(PARTS[row.name].kind, n)
        anchor = {"key_points": "k1", "timeline": "e1"}.get(row.name)
        return (replace(made, anchor=anchor) if anchor else made,)
    if row.sort is Sort.PUBLISHER:
        return part(_PUBLISHER, n)
    return value_of(row, n)


_PUBLISHER = next(kind for kind in TABLES if kind.__name__ == "Publisher")
WHOLE: StoryDocument = part(StoryDocument)
# Every field of every kind of part, as the dataclasses have them.
FIELDS = [
    (kind, field.name)
    for kind in TABLES
    for field in fields_of(kind)
    if field.name not in PARTS
]


def row_of(kind: type, name: str) -> Field:
    """The row of a field; LookupError where the table has none."""
    return next((row for row in TABLES[kind] if row.name == name), None) or _missing(
        kind, name
    )


def _missing(kind: type, name: str):
    raise LookupError(f"{kind.__name__}.{name} has no row in document/fields.py")


def value_in(document: StoryDocument, kind: type, name: str):
    """What the first part of that kind says in the field."""
    return getattr(_first(document, kind), name)


def changed(kind: type, name: str, value=None) -> StoryDocument:
    """The whole story with another value in one field of its first part."""
    row = row_of(kind, name)
    another = _given(row, 1) if value is None else value
    return _with(WHOLE, kind, replace(_first(WHOLE, kind), **{name: another}))


def _first(document: StoryDocument, kind: type):
    if kind is StoryDocument:
        return document
    if kind is _PUBLISHER:
        return document.sources[0].publisher
    return getattr(document, _list_of(kind))[0]


def _with(document: StoryDocument, kind: type, made) -> StoryDocument:
    if kind is StoryDocument:
        return made
    if kind is _PUBLISHER:
        source = replace(document.sources[0], publisher=made)
        return replace(document, sources=(source,))
    return replace(document, **{_list_of(kind): (made,)})


def _list_of(kind: type) -> str:
    return next(name for name, row in PARTS.items() if row.kind is kind)


def is_told(kind: type, name: str) -> bool:
    """True where readers are told when the field changes."""
    return row_of(kind, name).is_told


def label_of(name: str) -> str:
    """What people call the field."""
    return BY_NAME[name].label
