"""Database triggers: what must never happen, refused even to raw SQL.

Written for SQLite and for PostgreSQL side by side, so that they stay alike. Each has
one more way of its own to lose rows: REPLACE, which SQLite does without asking the
triggers on DELETE, and TRUNCATE.
"""

from dataclasses import dataclass

EVERYWHERE = frozenset({"sqlite", "postgresql"})
SQLITE = frozenset({"sqlite"})
POSTGRESQL = frozenset({"postgresql"})


@dataclass(frozen=True)
class Trigger:
    """Refuses `event` on `table` with `message`, where the SQL `condition` holds.

    `vendors` are the databases that need it.
    """

    name: str
    table: str
    event: str
    message: str
    condition: str = ""
    vendors: frozenset[str] = EVERYWHERE


_OTHER_STORY = """
    NEW.story_id <> (
        SELECT story_id FROM stories_reference WHERE id = NEW.reference_id
    )
    OR NEW.story_id <> COALESCE(
        (SELECT story_id FROM stories_keypoint WHERE id = NEW.key_point_id),
        (SELECT story_id FROM stories_timelineevent WHERE id = NEW.event_id)
    )
"""

TRIGGERS = (
    Trigger(
        "edition_never_changes",
        "stories_edition",
        "UPDATE",
        "An edition is never changed.",
    ),
    Trigger(
        "edition_never_goes",
        "stories_edition",
        "DELETE",
        "An edition is never deleted.",
    ),
    Trigger(
        "edition_never_replaced",
        "stories_edition",
        "INSERT",
        "An edition is never changed.",
        "EXISTS (SELECT 1 FROM stories_edition WHERE id = NEW.id "
        "OR (story_id = NEW.story_id AND number = NEW.number))",
        SQLITE,
    ),
    Trigger(
        "editions_never_emptied",
        "stories_edition",
        "TRUNCATE",
        "An edition is never deleted.",
        vendors=POSTGRESQL,
    ),
    Trigger(
        "change_never_changes",
        "stories_change",
        "UPDATE",
        "The log of publications is never changed.",
    ),
    Trigger(
        "change_never_goes",
        "stories_change",
        "DELETE",
        "The log of publications is never shortened.",
    ),
    Trigger(
        "change_never_replaced",
        "stories_change",
        "INSERT",
        "The log of publications is never changed.",
        "EXISTS (SELECT 1 FROM stories_change "
        "WHERE sequence = NEW.sequence OR edition_id = NEW.edition_id)",
        SQLITE,
    ),
    Trigger(
        "changes_never_emptied",
        "stories_change",
        "TRUNCATE",
        "The log of publications is never shortened.",
        vendors=POSTGRESQL,
    ),
    Trigger(
        "cited_reference_stays",
        "stories_reference",
        "DELETE",
        "A cited reference cannot be deleted.",
        "EXISTS (SELECT 1 FROM stories_citation WHERE reference_id = OLD.id)",
    ),
    Trigger(
        "new_reference_replaces_none",
        "stories_reference",
        "INSERT",
        "Two references of a story cannot share a number.",
        "EXISTS (SELECT 1 FROM stories_reference WHERE id = NEW.id "
        "OR (story_id = NEW.story_id AND number = NEW.number))",
        SQLITE,
    ),
    Trigger(
        "reference_replaces_none",
        "stories_reference",
        "UPDATE",
        "Two references of a story cannot share a number.",
        "EXISTS (SELECT 1 FROM stories_reference WHERE id <> OLD.id AND (id = NEW.id "
        "OR (story_id = NEW.story_id AND number = NEW.number)))",
        SQLITE,
    ),
    Trigger(
        "new_citation_within_story",
        "stories_citation",
        "INSERT",
        "A citation stays within one story.",
        _OTHER_STORY,
    ),
    Trigger(
        "citation_within_story",
        "stories_citation",
        "UPDATE",
        "A citation stays within one story.",
        _OTHER_STORY,
    ),
)


def of(vendor: str) -> list[Trigger]:
    """The triggers that a database of this vendor needs."""
    return [trigger for trigger in TRIGGERS if vendor in trigger.vendors]


def set_up(connection) -> None:
    """Create every trigger in the database behind `connection`."""
    create = {"sqlite": _create_on_sqlite, "postgresql": _create_on_postgresql}
    with connection.cursor() as cursor:
        for trigger in of(connection.vendor):
            for statement in create[connection.vendor](trigger):
                cursor.execute(statement)


def lift(connection) -> None:
    """Drop every trigger; for reversing the migration and for emptying test data."""
    with connection.cursor() as cursor:
        for trigger in of(connection.vendor):
            if connection.vendor == "postgresql":
                cursor.execute(f"DROP TRIGGER {trigger.name} ON {trigger.table}")
                cursor.execute(f"DROP FUNCTION {trigger.name}()")
            else:
                cursor.execute(f"DROP TRIGGER {trigger.name}")


def _create_on_sqlite(trigger: Trigger) -> list[str]:
    when = f"WHEN {trigger.condition}" if trigger.condition else ""
    return [
        f"CREATE TRIGGER {trigger.name} BEFORE {trigger.event} ON {trigger.table} "
        f"{when} BEGIN SELECT RAISE(ABORT, '{trigger.message}'); END"
    ]


def _create_on_postgresql(trigger: Trigger) -> list[str]:
    # A WHEN clause may not hold a subquery on PostgreSQL, so the function decides.
    condition = trigger.condition or "TRUE"
    passed = {"DELETE": "OLD", "TRUNCATE": "NULL"}.get(trigger.event, "NEW")
    each = "STATEMENT" if trigger.event == "TRUNCATE" else "ROW"
    return [
        f"CREATE FUNCTION {trigger.name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN IF {condition} THEN "
        f"RAISE EXCEPTION '{trigger.message}' "
        "USING ERRCODE = 'integrity_constraint_violation'; "
        f"END IF; RETURN {passed}; END $$",
        f"CREATE TRIGGER {trigger.name} BEFORE {trigger.event} ON {trigger.table} "
        f"FOR EACH {each} EXECUTE FUNCTION {trigger.name}()",
    ]
