"""Fields of published JSON: finished values, chosen and described name by name."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from rest_framework import serializers

from stories.document.fields import TABLES, Field, Sort

Shape = tuple[tuple[str, "Shape | None"], ...]


class Finished(serializers.Serializer):
    """Takes the declared names out of finished JSON values, and converts nothing.

    The REST framework converts field by field, which costs a list of stories more
    than reading them. Here the fields choose and describe.
    """

    def to_representation(self, instance: Mapping) -> dict:
        """The declared names of `instance`, in their order, at every depth."""
        return pick(_shape(type(self)), instance)


def describing(*rows: Field) -> Callable[[type[Finished]], type[Finished]]:
    """Declare the fields of these rows, after those that the serializer has."""

    def declare(serializer: type[Finished]) -> type[Finished]:
        declared = serializer._declared_fields
        for row in rows:
            if row.name not in declared:
                declared[row.name] = _described(row)
        return serializer

    return declare


def _described(row: Field) -> serializers.Field:
    if isinstance(row.absent, StrEnum):
        return word_field([word.value for word in type(row.absent)], row.help)
    if row.sort is Sort.FLAG:
        return serializers.BooleanField(help_text=row.help)
    if row.sort is Sort.NUMBER:
        return count_field(row.help)
    return text_field(row.help, absent=row.absent == "")


@cache
def _shape(serializer: type[Finished]) -> Shape:
    """Names that a serializer publishes, each with the shape of what it holds."""
    return tuple(
        (name, _shape(type(inner)) if isinstance(inner, Finished) else None)
        for name, field in serializer._declared_fields.items()
        for inner in (getattr(field, "child", field),)
    )


# What a row that an older release made does not know: a field that came later.
_LATER = {
    row.name: row.absent or None
    for table in TABLES.values()
    for row in table
    if row.since > 1
}


def pick(shape: Shape, values: Mapping) -> dict:
    """The names of `shape` out of `values`."""
    return {
        name: _picked(inner, values[name] if name in values else _LATER[name])
        for name, inner in shape
    }


def _picked(shape: Shape | None, value):
    if shape is None or value is None:
        return value
    if isinstance(value, list):
        return [pick(shape, item) for item in value]
    return pick(shape, value)


def text_field(
    help_text: str, *, absent: bool = False, **kwargs
) -> serializers.CharField:
    """Plain text; `absent` where it may be null."""
    return serializers.CharField(help_text=help_text, allow_null=absent, **kwargs)


def moment_field(help_text: str, *, absent: bool = False) -> serializers.DateTimeField:
    """A point in time; `absent` where it may be null."""
    return serializers.DateTimeField(
        help_text=f"{help_text} UTC, to the second.", allow_null=absent
    )


def page_field(help_text: str, *, absent: bool = False) -> serializers.URLField:
    """An absolute address; `absent` where it may be null."""
    return serializers.URLField(help_text=help_text, allow_null=absent)


class WordField(serializers.CharField):
    """One of some words, to which a release may add."""

    def __init__(self, *, words: list[str], **kwargs):
        super().__init__(**kwargs)
        self.words = words


class WordFieldSchema(OpenApiSerializerFieldExtension):
    """Describes the words of today, and enumerates none: the next breaks no client."""

    target_class = WordField

    def map_serializer_field(self, auto_schema, direction) -> dict:
        """Any text, with the words that are known."""
        return {"type": "string", "x-extensible-enum": self.target.words}


def word_field(words: list[str], help_text: str, *, absent: bool = False) -> WordField:
    """One of `words`, or of those to come; `absent` where it may be null."""
    known = ", ".join(f"`{word}`" for word in words)
    told = f"{help_text} One of {known}; more may come."
    return WordField(words=words, help_text=told, allow_null=absent)


def api_field(help_text: str = "Where the API has it.") -> serializers.URLField:
    """The address in the API of what is described."""
    return page_field(help_text)


def slug_field() -> serializers.CharField:
    """A slug."""
    return text_field("Names it in addresses and filters.")


def count_field(help_text: str, **kwargs) -> serializers.IntegerField:
    """A whole number."""
    return serializers.IntegerField(help_text=help_text, **kwargs)
