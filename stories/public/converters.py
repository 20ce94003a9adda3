"""What a slug and a number look like in an address, in pages and in the API alike."""

from django.urls import register_converter
from django.urls.converters import IntConverter, StringConverter, get_converters


class AnySlug(StringConverter):
    """A slug of any script, without what no database can look up."""

    # One of its signs.
    one = r"[^/\x00-\x20\x7f]"
    regex = f"{one}{{1,200}}"


class Number(IntConverter):
    """A number as the newsroom writes it: no leading zero, and it fits a key."""

    regex = "[1-9][0-9]{0,17}"


class EventId(StringConverter):
    """The id of an event: its story's, and its anchor there."""

    regex = f"{Number.regex}-e[1-9][0-9]{{0,10}}"


CONVERTERS = {"any_slug": AnySlug, "number": Number, "event_id": EventId}


def register() -> None:
    """Make them known to routes by their names, once a process."""
    known = get_converters()
    for name, converter in CONVERTERS.items():
        if name not in known:
            register_converter(converter, name)
