"""Fields of published JSON: finished values, chosen and described name by name."""

from collections.abc import Mapping
from functools import cache

from rest_framework import serializers

Shape = tuple[tuple[str, "Shape | None"], ...]


class Finished(serializers.Serializer):
    """Takes the declared names out of finished JSON values, and converts nothing.

    The REST framework converts field by field, which costs a list of stories more
    than reading them. Here the fields choose and describe.
    """

    def to_representation(self, instance: Mapping) -> dict:
        """The declared names of `instance`, in their order, at every depth."""
        return pick(_shape(type(self)), instance)


@cache
def _shape(serializer: type[Finished]) -> Shape:
    """Names that a serializer publishes, each with the shape of what it holds."""
    return tuple(
        (name, _shape(type(inner)) if isinstance(inner, Finished) else None)
        for name, field in serializer._declared_fields.items()
        for inner in (getattr(field, "child", field),)
    )


def pick(shape: Shape, values: Mapping) -> dict:
    """The names of `shape` out of `values`."""
    return {name: _picked(inner, values[name]) for name, inner in shape}


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


def moment_field(help_text: str) -> serializers.DateTimeField:
    """A point in time."""
    return serializers.DateTimeField(help_text=f"{help_text} UTC, to the second.")


def page_field(help_text: str, *, absent: bool = False) -> serializers.URLField:
    """An absolute address; `absent` where it may be null."""
    return serializers.URLField(help_text=help_text, allow_null=absent)


def choice_field(choices: list[str], help_text: str) -> serializers.ChoiceField:
    """One of a closed list of words."""
    return serializers.ChoiceField(choices=choices, help_text=help_text)


def api_field(help_text: str = "Where the API has it.") -> serializers.URLField:
    """The address in the API of what is described."""
    return page_field(help_text)


def slug_field() -> serializers.CharField:
    """A slug."""
    return text_field("Names it in addresses and filters.")


def count_field(help_text: str, **kwargs) -> serializers.IntegerField:
    """A whole number."""
    return serializers.IntegerField(help_text=help_text, **kwargs)
