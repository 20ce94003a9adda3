"""Creates and drops the triggers of `trigger_table`, on SQLite and PostgreSQL."""

from stories.migrations.frozen.trigger_table import TRIGGERS, Trigger


def of(vendor: str, since: str = "") -> list[Trigger]:
    """The triggers that a database of this vendor needs, or one migration brings."""
    wanted = (
        (trigger.since == since if since else not trigger.until, trigger)
        for trigger in TRIGGERS
    )
    return [one for is_wanted, one in wanted if is_wanted and vendor in one.vendors]


def ended(vendor: str, until: str) -> list[Trigger]:
    """The triggers that one migration takes from a database of this vendor."""
    return [
        trigger
        for trigger in TRIGGERS
        if trigger.until == until and vendor in trigger.vendors
    ]


def set_up(connection, since: str = "") -> None:
    """Create the triggers of one migration, or all, behind `connection`.

    Those that the migration ends are dropped.
    """
    _drop(connection, ended(connection.vendor, since) if since else [])
    _create(connection, of(connection.vendor, since))


def renew(connection, table: str, until: str) -> None:
    """Create those of one table anew, as of the migration `until`, where they went.

    On SQLite alone: there a migration that adds a column or a constraint makes the
    table itself anew.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for trigger in TRIGGERS:
            if trigger.table == table and trigger.stands_after(until):
                cursor.execute(f"DROP TRIGGER IF EXISTS {trigger.name}")
                for statement in _create_on_sqlite(trigger):
                    cursor.execute(statement)


def lift(connection, since: str = "") -> None:
    """Drop them; for reversing the migration and for emptying test data."""
    _drop(connection, of(connection.vendor, since))
    _create(connection, ended(connection.vendor, since) if since else [])


def _create(connection, chosen: list[Trigger]) -> None:
    create = {"sqlite": _create_on_sqlite, "postgresql": _create_on_postgresql}
    with connection.cursor() as cursor:
        for trigger in chosen:
            for statement in create[connection.vendor](trigger):
                cursor.execute(statement)


def _drop(connection, chosen: list[Trigger]) -> None:
    with connection.cursor() as cursor:
        for trigger in chosen:
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
