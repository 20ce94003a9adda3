"""Database triggers: what must never happen, refused even to raw SQL.

Written twice, for SQLite and for PostgreSQL, side by side so that they stay alike.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Trigger:
    """Refuses `event` on `table` with `message`, where the SQL `condition` holds."""

    name: str
    table: str
    event: str
    message: str
    condition: str = ""


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
        "cited_reference_stays",
        "stories_reference",
        "DELETE",
        "A cited reference cannot be deleted.",
        "EXISTS (SELECT 1 FROM stories_citation WHERE reference_id = OLD.id)",
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


def set_up(connection) -> None:
    """Create every trigger in the database behind `connection`."""
    create = {"sqlite": _create_on_sqlite, "postgresql": _create_on_postgresql}
    with connection.cursor() as cursor:
        for trigger in TRIGGERS:
            for statement in create[connection.vendor](trigger):
                cursor.execute(statement)


def lift(connection) -> None:
    """Drop every trigger; for reversing the migration and for emptying test data."""
    with connection.cursor() as cursor:
        for trigger in TRIGGERS:
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
    passed = "OLD" if trigger.event == "DELETE" else "NEW"
    return [
        f"CREATE FUNCTION {trigger.name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN IF {condition} THEN "
        f"RAISE EXCEPTION '{trigger.message}' "
        "USING ERRCODE = 'integrity_constraint_violation'; "
        f"END IF; RETURN {passed}; END $$",
        f"CREATE TRIGGER {trigger.name} BEFORE {trigger.event} ON {trigger.table} "
        f"FOR EACH ROW EXECUTE FUNCTION {trigger.name}()",
    ]
