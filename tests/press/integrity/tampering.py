"""What somebody can do who reaches the database past the newsroom."""

import json

from django.db import connection

from stories.migrations.frozen import triggers
from stories.models import Edition
from tests.operations.commands.running import refused


def lift_triggers() -> None:
    """Drop them, inside the test's transaction, which brings them back."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # No trigger is dropped while checks of its table are still to be made.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    triggers.lift(connection)


def execute(sql: str, *values) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def edition(story, number: int):
    """That edition, in a selection that can be written past the newsroom."""
    return Edition.objects.filter(story=story, number=number)


def found(*slugs) -> list[tuple]:
    """Story, number and sentence of each misfit that `verify_editions` names."""
    printed, _ = refused("verify_editions", *slugs, "--json")
    told = json.loads(printed)
    assert told["misfits"] == len(told["shown"])
    return [(one["story"], one["edition"], one["sentence"]) for one in told["shown"]]
