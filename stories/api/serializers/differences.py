"""The difference of two editions, described by the tables that make its JSON."""

from enum import StrEnum
from functools import cache

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from stories.api.serializers.fields import (
    Finished,
    api_field,
    count_field,
    moment_field,
    page_field,
    text_field,
    word_field,
)
from stories.api.serializers.words import EDITION_KINDS
from stories.document.differences.payload import DIFFERENCE, Component, Key


@extend_schema_field({"type": ["string", "integer", "boolean", "null"]})
class ValueField(serializers.Field):
    """A value that is no text to read; null where there is none."""


def serializer_of(component: Component, **before: serializers.Field) -> type[Finished]:
    """The serializer of a component: its names in their order, after those `before`."""
    declared = {**before, **{key.name: _field(key) for key in component.keys}}
    # Names may be words of Python, so it is made without the class statement.
    name = f"{component.name}Serializer"
    return type(name, (Finished,), {"__doc__": component.help, **declared})


@cache
def _inner(component: Component) -> type[Finished]:
    return serializer_of(component)


def _field(key: Key) -> serializers.Field:
    if isinstance(key.kind, Component):
        inner = _inner(key.kind)
        if key.is_many:
            return inner(many=True, help_text=key.help)
        return inner(allow_null=key.is_absent, help_text=key.help)
    if key.is_many:
        return serializers.ListField(child=serializers.CharField())
    if issubclass(key.kind, StrEnum):
        return word_field([*map(str, key.kind)], key.help, absent=key.is_absent)
    return _PLAIN[key.kind](key)


_PLAIN = {
    object: lambda key: ValueField(help_text=key.help),
    bool: lambda key: serializers.BooleanField(help_text=key.help),
    int: lambda key: count_field(key.help),
    str: lambda key: text_field(key.help, absent=key.is_absent),
}


class EditionNameSerializer(Finished):
    """An edition, in short."""

    id = text_field("The story's id, a hyphen and the edition's number.")
    number = count_field("1, 2, 3… within the story.")
    kind = word_field(EDITION_KINDS, "What the edition told readers.")
    at = moment_field("When it was published.")
    digest = text_field("SHA-256 over the edition and the digest of the one before it.")
    url = page_field("The page that shows the edition as it was.")
    api_url = api_field()


DifferenceSerializer = serializer_of(
    DIFFERENCE,
    url=page_field("The page that shows the difference."),
    api_url=api_field(),
    before=EditionNameSerializer(help_text="The earlier edition."),
    after=EditionNameSerializer(help_text="The later edition."),
)
