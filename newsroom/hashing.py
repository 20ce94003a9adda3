"""Passwords are checked one at a time in each process, so that readers keep threads.

A check is made slow on purpose. Threads that serve readers would all be busy with it
while somebody guesses; so one checks, one waits, and more are told to come again.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.hashers import Argon2PasswordHasher, PBKDF2PasswordHasher

WAITING = 1
LONGEST_WAIT = 3
SECONDS_UNTIL_NEXT_TRY = 2

_places = threading.BoundedSemaphore(1 + WAITING)
_check = threading.BoundedSemaphore(1)


class TooBusy(Exception):
    """So many passwords are checked at this moment that this one was not."""


@contextmanager
def place() -> Iterator[None]:
    """Room to check one password. Raises TooBusy, at once if others wait too."""
    if not _places.acquire(blocking=False):
        raise TooBusy
    try:
        if not _check.acquire(timeout=LONGEST_WAIT):
            raise TooBusy
        try:
            yield
        finally:
            _check.release()
    finally:
        _places.release()


class Argon2(Argon2PasswordHasher):
    """Django's Argon2, one at a time."""

    def encode(self, password, salt):
        """The hash of a new password, or of one for an account that is not there."""
        with place():
            return super().encode(password, salt)

    def verify(self, password, encoded):
        """Whether the password is the one that was hashed."""
        with place():
            return super().verify(password, encoded)


class PBKDF2(PBKDF2PasswordHasher):
    """Django's older hash, one at a time; it verifies by encoding."""

    def encode(self, password, salt, iterations=None):
        """The hash of a password."""
        with place():
            return super().encode(password, salt, iterations)
