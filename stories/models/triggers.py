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

    `vendors` are the databases that need it; `since` is the migration that brings it,
    so that an older one goes on to do what it did.
    """

    name: str
    table: str
    event: str
    message: str
    condition: str = ""
    vendors: frozenset[str] = EVERYWHERE
    since: str = "0002"


_SLUG_TAKEN = "Readers know another story under this slug."
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
        "account_change_never_changes",
        "stories_accountchange",
        "UPDATE",
        "The log of changes of accounts is never changed.",
        since="0015",
    ),
    Trigger(
        "account_change_never_goes",
        "stories_accountchange",
        "DELETE",
        "The log of changes of accounts is never shortened.",
        since="0015",
    ),
    Trigger(
        "account_change_never_replaced",
        "stories_accountchange",
        "INSERT",
        "The log of changes of accounts is never changed.",
        "EXISTS (SELECT 1 FROM stories_accountchange WHERE id = NEW.id)",
        SQLITE,
        since="0015",
    ),
    Trigger(
        "account_changes_never_emptied",
        "stories_accountchange",
        "TRUNCATE",
        "The log of changes of accounts is never shortened.",
        vendors=POSTGRESQL,
        since="0015",
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
    Trigger(
        "new_story_takes_no_public_slug",
        "stories_story",
        "INSERT",
        _SLUG_TAKEN,
        "EXISTS (SELECT 1 FROM stories_publicslug WHERE slug = NEW.slug)",
        since="0006",
    ),
    Trigger(
        "story_takes_no_public_slug",
        "stories_story",
        "UPDATE OF slug",
        _SLUG_TAKEN,
        "EXISTS (SELECT 1 FROM stories_publicslug "
        "WHERE slug = NEW.slug AND story_id <> NEW.id)",
        since="0006",
    ),
    Trigger(
        "public_slug_never_changes",
        "stories_publicslug",
        "UPDATE",
        "A public slug is never changed.",
        since="0006",
    ),
    Trigger(
        "public_slug_never_goes",
        "stories_publicslug",
        "DELETE",
        "A public slug is never forgotten.",
        since="0006",
    ),
    Trigger(
        "public_slug_never_replaced",
        "stories_publicslug",
        "INSERT",
        "A public slug is never changed.",
        "EXISTS (SELECT 1 FROM stories_publicslug "
        "WHERE id = NEW.id OR slug = NEW.slug)",
        SQLITE,
        since="0006",
    ),
    Trigger(
        "public_slugs_never_emptied",
        "stories_publicslug",
        "TRUNCATE",
        "A public slug is never forgotten.",
        vendors=POSTGRESQL,
        since="0006",
    ),
)


def of(vendor: str, since: str = "") -> list[Trigger]:
    """The triggers that a database of this vendor needs, or one migration brings."""
    return [
        trigger
        for trigger in TRIGGERS
        if vendor in trigger.vendors and since in {"", trigger.since}
    ]


def set_up(connection, since: str = "") -> None:
    """Create the triggers of one migration, or all, behind `connection`."""
    create = {"sqlite": _create_on_sqlite, "postgresql": _create_on_postgresql}
    with connection.cursor() as cursor:
        for trigger in of(connection.vendor, since):
            for statement in create[connection.vendor](trigger):
                cursor.execute(statement)


def renew(connection, table: str, until: str) -> None:
    """Create those of one table anew, as of the migration `until`, where they went.

    On SQLite alone: there a migration that adds a column or a constraint makes the
    table itself anew.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for trigger in of(connection.vendor):
            if trigger.table == table and trigger.since <= until:
                cursor.execute(f"DROP TRIGGER IF EXISTS {trigger.name}")
                for statement in _create_on_sqlite(trigger):
                    cursor.execute(statement)


def lift(connection, since: str = "") -> None:
    """Drop them; for reversing the migration and for emptying test data."""
    with connection.cursor() as cursor:
        for trigger in of(connection.vendor, since):
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
