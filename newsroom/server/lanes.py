"""Whose threads a request runs on: readers', the desk's, or those for strangers there.

Python runs one thread of a process at a time, so whoever is busy in one slows all the
others. Readers have theirs for themselves. Who asks for the desk without ever having
logged in, and guesses passwords perhaps, has one in each process.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from enum import StrEnum
from http import HTTPStatus
from typing import TypeVar

from newsroom.server.refusals import Refused

# How many strangers the desk lets wait for their thread: of one address, and in all.
EACH = 4
IN_ALL = 16
# How long one lets readers go first; busy readers must not shut the desk.
SECONDS_FOR_READERS = 0.2
SECONDS_BEFORE_NO = 1
SECONDS_UNTIL_AGAIN = 5
Result = TypeVar("Result")


class Lane(StrEnum):
    """For whom threads are kept."""

    READERS = "readers"
    DESK = "desk"
    STRANGERS = "strangers"


def threads_of(threads: int) -> dict[Lane, int]:
    """How many threads each lane of a process has: as many for the desk as for readers.

    Each keeps a connection to the database; docs/operations.md counts them.
    """
    return {Lane.READERS: threads, Lane.DESK: threads, Lane.STRANGERS: 1}


class Lanes:
    """The threads of one process: so many for readers, and as many for the desk."""

    def __init__(self, threads: int):
        self._pools = {
            lane: ThreadPoolExecutor(count, thread_name_prefix=lane)
            for lane, count in threads_of(threads).items()
        }
        self._strangers: Counter[str] = Counter()
        self._one_by_one = asyncio.Lock()
        self._readers = 0
        self._no_reader = asyncio.Event()
        self._no_reader.set()

    async def run(self, lane: Lane, name: str, work: Callable[[], Result]) -> Result:
        """What `work` returns, on a thread of the lane.

        `name` says who asks. Strangers are refused where too many of them wait.
        """
        if lane == Lane.READERS:
            with self._reading():
                return await self._run(lane, work)
        if lane == Lane.DESK:
            return await self._run(lane, work)
        if not self._has_place(name):
            # Who is refused at once is back at once.
            await asyncio.sleep(SECONDS_BEFORE_NO)
            raise _too_many()
        with self._place(name):
            async with self._one_by_one:
                await self._readers_first()
                return await self._run(lane, work)

    async def _readers_first(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(SECONDS_FOR_READERS):
                await self._no_reader.wait()

    async def _run(self, lane: Lane, work: Callable[[], Result]) -> Result:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pools[lane], work)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        self._readers += 1
        self._no_reader.clear()
        try:
            yield
        finally:
            self._readers -= 1
            if not self._readers:
                self._no_reader.set()

    def _has_place(self, name: str) -> bool:
        return self._strangers.total() < IN_ALL and self._strangers[name] < EACH

    @contextmanager
    def _place(self, name: str) -> Iterator[None]:
        self._strangers[name] += 1
        try:
            yield
        finally:
            self._strangers[name] -= 1
            if not self._strangers[name]:
                del self._strangers[name]


def _too_many() -> Refused:
    return Refused(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "Too many people who are not logged in ask for the desk at this moment. "
        f"Nothing was done; go back and try again in {SECONDS_UNTIL_AGAIN} seconds.",
        retry_after=str(SECONDS_UNTIL_AGAIN),
    )
