"""Raw SQL that the database must refuse, whoever writes it."""

import pytest
from django.db import DatabaseError, connection, transaction


def refuses(sql: str, *parameters) -> str:
    """Run raw SQL that must fail, and return the database's words."""
    with (
        pytest.raises(DatabaseError) as caught,
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql, parameters)
    return str(caught.value)
