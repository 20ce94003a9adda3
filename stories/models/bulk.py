"""Writes many rows in one go, in far less time than `bulk_update` takes."""

from collections.abc import Iterable, Sequence

from django.db import connection, models


def rewrite(rows: Sequence[models.Model], fields: Iterable[str]) -> None:
    """Save these fields of rows of one model, which are all in the database."""
    meta = rows[0]._meta if rows else None
    columns = [meta.get_field(name) for name in fields] if meta else []
    if not columns:
        return
    name = connection.ops.quote_name
    told = ", ".join(f"{name(column.column)} = %s" for column in columns)
    key = name(meta.pk.column)
    # Names of tables and columns alone; what people typed is passed as values.
    statement = f"UPDATE {name(meta.db_table)} SET {told} WHERE {key} = %s"  # noqa: S608
    values = [[*_values(row, columns), row.pk] for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(statement, values)


def insert(rows: Sequence[models.Model]) -> None:
    """Add rows of one model, whose keys nobody asks for afterwards."""
    if not rows:
        return
    meta = rows[0]._meta
    columns = [one for one in meta.concrete_fields if not one.primary_key]
    name = connection.ops.quote_name
    told = ", ".join(name(column.column) for column in columns)
    places = ", ".join("%s" for _ in columns)
    into = f"{name(meta.db_table)} ({told})"
    statement = f"INSERT INTO {into} VALUES ({places})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(statement, [_values(row, columns) for row in rows])


def _values(row: models.Model, columns: Iterable[models.Field]) -> list[object]:
    return [
        column.get_db_prep_save(getattr(row, column.attname), connection)
        for column in columns
    ]
