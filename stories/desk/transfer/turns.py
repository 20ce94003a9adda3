"""Lets one document at a time in, so that no two make the same row."""

from django.db import connection

from stories.models import Contribution, Original

# Any number, as long as nothing else in the database locks under it.
_KEY = 7_140_318_254


def take_turn() -> None:
    """Wait until no other transaction takes a document in; held until this one ends.

    Stories, sources, publishers and topics are looked up before they are made, and
    on PostgreSQL two transactions would both find nothing. SQLite has one writer.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_KEY])


def mark() -> tuple[int, int] | None:
    """What is the same later where no document, source, publisher or topic came since.

    None where nothing tells but looking again: on PostgreSQL rows get their keys in
    another order than they are seen in.
    """
    if connection.vendor == "postgresql":
        return None
    return _last(Contribution), _last(Original)


def _last(model: type[Contribution] | type[Original]) -> int:
    keys = model.objects.order_by("-pk").values_list("pk", flat=True)
    return keys.first() or 0
