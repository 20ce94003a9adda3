"""Counters that all processes of a machine share, in files of their own.

They count what strangers do, so they stay out of the newsroom's database, whose one
write lock on SQLite is for editors.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache


class SharedCounters(FileBasedCache):
    """Django's cache in files, whose counting is one step for every process."""

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None) -> bool:
        """Set what is not there yet; False if it is."""
        with self._alone():
            return super().add(key, value, timeout, version)

    def incr(self, key, delta=1, version=None) -> Any:
        """Add to a counter and keep its time. Raises ValueError if it is not there."""
        with self._alone():
            return super().incr(key, delta, version)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        folder = Path(self._dir)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Opened each time: a lock of one open file does not hold between threads.
        with (folder / "lock").open("w") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            yield


def count(cache, key: str, seconds: int) -> int:
    """One more under `key`, which is forgotten `seconds` after the last; how many."""
    if cache.add(key, 1, seconds):
        return 1
    try:
        found = cache.incr(key)
    except ValueError:
        # Its time ended between the two steps.
        cache.set(key, 1, seconds)
        return 1
    cache.touch(key, seconds)
    return int(found)
