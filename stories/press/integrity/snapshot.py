"""One moment of the database to read from, while others go on publishing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def snapshot() -> Iterator[None]:
    """Everything read inside is of one moment; writers neither wait nor are waited for.

    Inside a transaction of the caller's, that one decides.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        with _reading_on_sqlite():
            yield
    else:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield


@contextmanager
def _reading_on_sqlite() -> Iterator[None]:
    connection.ensure_connection()
    usual = connection.transaction_mode
    # Otherwise the transaction would hold the lock of all writers from its start.
    connection.transaction_mode = "DEFERRED"
    try:
        with transaction.atomic():
            yield
    finally:
        connection.transaction_mode = usual
