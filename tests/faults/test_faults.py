"""Errors of both databases, and which fault each is."""

import errno
import sqlite3

import psycopg
import pytest
from django.db import IntegrityError, OperationalError
from psycopg import errors

from stories import faults
from stories.faults import fault_of


def sqlite(name: str, words: str = "") -> sqlite3.Error:
    error = sqlite3.OperationalError(words)
    error.sqlite_errorname = name
    return error


def raised_by_django(cause: Exception) -> Exception:
    error = OperationalError(*cause.args)
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "fault"),
    (
        (sqlite("SQLITE_BUSY"), faults.LOCKED),
        (sqlite("SQLITE_BUSY_SNAPSHOT"), faults.LOCKED),
        (sqlite("SQLITE_LOCKED_SHAREDCACHE"), faults.LOCKED),
        (sqlite("SQLITE_FULL"), faults.FULL),
        (sqlite("SQLITE_READONLY_DBMOVED"), faults.READ_ONLY),
        (sqlite("SQLITE_CANTOPEN"), faults.LOST),
        (sqlite("SQLITE_IOERR_WRITE"), faults.LOST),
        (sqlite("SQLITE_CORRUPT"), faults.DAMAGED),
        (sqlite("SQLITE_ERROR", "no such table: stories_story"), faults.DAMAGED),
        (sqlite("SQLITE_ERROR", "near FROM: syntax error"), None),
        (sqlite("SQLITE_CONSTRAINT_UNIQUE"), None),
        (errors.LockNotAvailable(), faults.LOCKED),
        (errors.DeadlockDetected(), faults.LOCKED),
        (errors.QueryCanceled(), faults.LOCKED),
        (errors.DiskFull(), faults.FULL),
        (errors.TooManyConnections(), faults.LOST),
        (errors.ReadOnlySqlTransaction(), faults.READ_ONLY),
        (errors.AdminShutdown(), faults.LOST),
        (errors.CannotConnectNow(), faults.LOST),
        (errors.UndefinedTable(), faults.DAMAGED),
        (errors.UniqueViolation(), None),
        (psycopg.OperationalError("connection failed"), faults.LOST),
        (psycopg.InterfaceError("the connection is closed"), faults.LOST),
        (psycopg.ProgrammingError("a placeholder too many"), None),
        (OSError(errno.ENOSPC, "No space left on device"), faults.FULL),
        (OSError(errno.ENOENT, "No such file"), None),
        (IntegrityError("a rule of ours"), None),
        (ValueError("a fault of ours"), None),
        (None, None),
    ),
)
def test_error_is_a_fault_of_its_kind(error, fault):
    assert fault_of(error) is fault


def test_fault_is_found_behind_the_error_that_django_raised():
    assert fault_of(raised_by_django(sqlite("SQLITE_FULL"))) is faults.FULL


def test_errors_that_cause_each_other_are_looked_at_once():
    one, other = ValueError(), ValueError()
    one.__cause__, other.__cause__ = other, one
    assert fault_of(one) is None
