"""What kind of trouble the database is in, told from the error that it raised.

Pure: it asks no database, which could not answer.
"""

import errno
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from stories.document.messages import gettext_noop as _noop


@dataclass(frozen=True)
class Fault:
    """A kind of trouble, in message ids.

    `what` says what happened, `then` when it makes sense to try again, and
    `retry_after` the same in seconds, for programs. A fault with `is_open` leaves it
    open whether a commit that was under way was carried out.
    """

    title: str
    what: str
    then: str
    retry_after: int
    is_open: bool = False


LOCKED = Fault(
    _noop("The database is busy"),
    _noop("Another change held the database for longer than this one could wait."),
    _noop("Try again in a moment."),
    retry_after=10,
)
FULL = Fault(
    _noop("The disk of the newsroom is full"),
    _noop("The database has no room to write to."),
    _noop("Tell whoever runs the newsroom to make room, and try again then."),
    retry_after=300,
)
READ_ONLY = Fault(
    _noop("The database takes no changes"),
    _noop("The database can be read and not be written to."),
    _noop("Tell whoever runs the newsroom, and try again when it can be written to."),
    retry_after=300,
)
LOST = Fault(
    _noop("The database does not answer"),
    _noop("The newsroom cannot reach its database."),
    _noop("Try again in a minute. If it lasts, tell whoever runs the newsroom."),
    retry_after=60,
    is_open=True,
)
DAMAGED = Fault(
    _noop("The database cannot be read"),
    _noop(
        "What the database holds cannot be read, or is not what this release expects."
    ),
    _noop("Tell whoever runs the newsroom, and try again when it is mended."),
    retry_after=300,
)

# By the first two words of SQLite's names: SQLITE_IOERR_WRITE is an IOERR.
SQLITE = {
    "BUSY": LOCKED,
    "LOCKED": LOCKED,
    "FULL": FULL,
    "READONLY": READ_ONLY,
    "PERM": READ_ONLY,
    "CANTOPEN": LOST,
    "IOERR": LOST,
    "CORRUPT": DAMAGED,
    "NOTADB": DAMAGED,
    "SCHEMA": DAMAGED,
}
# By PostgreSQL's SQLSTATE, or the class that its first two letters name.
POSTGRESQL = {
    "55P03": LOCKED,
    "57014": LOCKED,
    "40P01": LOCKED,
    "40001": LOCKED,
    "53": LOST,
    "53100": FULL,
    "25006": READ_ONLY,
    "08": LOST,
    "57": LOST,
    "58": LOST,
    "XX": DAMAGED,
    "42P01": DAMAGED,
    "42703": DAMAGED,
}
SYSTEM = {errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EROFS: READ_ONLY}
# What a driver raises that reached no database, and so has no state of one.
UNREACHED = {"OperationalError", "InterfaceError"}
MISSING = ("no such table", "no such column", "has no column")


def fault_of(error: BaseException | None) -> Fault | None:
    """The fault that `error` comes of; None if the database did nothing wrong."""
    found = (_of_one(one) for one in _chain(error))
    return next((fault for fault in found if fault), None)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _of_one(error: BaseException) -> Fault | None:
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error)
    if hasattr(error, "sqlstate"):
        return _of_postgresql(error)
    if isinstance(error, OSError):
        return SYSTEM.get(error.errno or 0)
    return None


def _of_sqlite(error: sqlite3.Error) -> Fault | None:
    name = getattr(error, "sqlite_errorname", None)
    if name is None:
        is_closed = "closed database" in str(error)
        return LOST if is_closed else None
    if any(words in str(error) for words in MISSING):
        return DAMAGED
    return SQLITE.get(name.split("_")[1])


def _of_postgresql(error: BaseException) -> Fault | None:
    state = getattr(error, "sqlstate", None)
    if state is None:
        is_unreached = any(one.__name__ in UNREACHED for one in type(error).__mro__)
        return LOST if is_unreached else None
    return POSTGRESQL.get(state) or POSTGRESQL.get(state[:2])
