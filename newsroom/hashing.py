"""Passwords are checked one at a time on a machine, and give way to readers.

A check is made slow on purpose, with as many threads as it likes. One is made for all
processes of the newsroom, with the least claim to the processors; in each process one
more waits, and who comes next is told to come again.
"""

import fcntl
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher, PBKDF2PasswordHasher

WAITING = 1
LONGEST_WAIT = 3
SECONDS_BETWEEN_LOOKS = 0.02
SECONDS_UNTIL_NEXT_TRY = 2
# Beside a thread that serves a reader, of the twenty steps there are.
GIVES_WAY_BY = 10
Result = TypeVar("Result")


class TooBusy(Exception):
    """So many passwords are checked at this moment that this one was not."""


def _give_way() -> None:
    # Elsewhere the number of a thread may be that of another process.
    if sys.platform == "linux":
        thread = threading.get_native_id()
        claim = max(GIVES_WAY_BY, os.getpriority(os.PRIO_PROCESS, thread))
        os.setpriority(os.PRIO_PROCESS, thread, claim)
        os.sched_setaffinity(0, _processors)


# Those of the process before its server kept it to one of them.
_processors = os.sched_getaffinity(0) if sys.platform == "linux" else set()
_places = threading.BoundedSemaphore(1 + WAITING)
_turn = threading.BoundedSemaphore(1)
# The threads that a check starts inherit its claim to the processors.
_checking = ThreadPoolExecutor(1, "password", initializer=_give_way)


@contextmanager
def place() -> Iterator[None]:
    """Room to check one password. Raises TooBusy, at once if others wait too."""
    end = time.monotonic() + LONGEST_WAIT
    with _held(_places, 0), _held(_turn, LONGEST_WAIT), _alone_until(end):
        yield


def _apart(check: Callable[[], Result]) -> Result:
    with place():
        return _checking.submit(check).result()


@contextmanager
def _held(room: threading.Semaphore, seconds: float) -> Iterator[None]:
    if not room.acquire(timeout=seconds):
        raise TooBusy
    try:
        yield
    finally:
        room.release()


@contextmanager
def _alone_until(end: float) -> Iterator[None]:
    """Be the only one of all processes, which may take until `end`."""
    with Path(settings.VAR_DIR, "passwords.lock").open("w") as held:
        while not _is_locked(held):
            if time.monotonic() > end:
                raise TooBusy
            time.sleep(SECONDS_BETWEEN_LOOKS)
        yield


def _is_locked(held) -> bool:
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


class Argon2(Argon2PasswordHasher):
    """Django's Argon2, one at a time."""

    def encode(self, password, salt):
        """The hash of a new password, or of one for an account that is not there."""
        return _apart(partial(super().encode, password, salt))

    def verify(self, password, encoded):
        """Whether the password is the one that was hashed."""
        return _apart(partial(super().verify, password, encoded))


class PBKDF2(PBKDF2PasswordHasher):
    """Django's older hash, one at a time; it verifies by encoding."""

    def encode(self, password, salt, iterations=None):
        """The hash of a password."""
        return _apart(partial(super().encode, password, salt, iterations))
