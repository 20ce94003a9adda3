"""What a request brings: how long it may be, how long it may take, who waits.

No thread waits for a body. The event loop receives it, and the newsroom sees a request
when all of it is there. Who has been logged in at the desk with this browser may bring
a document; everybody else a filled-in form.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

from newsroom.server.lanes import Lane
from newsroom.server.refusals import Refused

KIBIBYTE = 1024
# A body may take so long, and longer by what it holds at this rate.
SECONDS = 10
BYTES_PER_SECOND = 64 * KIBIBYTE
# What arrived together with its request's head waits for nothing.
SECONDS_AT_ONCE = 0.05
# How many bodies of one sender are waited for at a time.
EACH = 2
SECONDS_BEFORE_NO = 1
SECONDS_UNTIL_AGAIN = 5


@dataclass(frozen=True)
class Allowance:
    """The longest body of a kind of sender, and how many are waited for in all."""

    longest: int
    places: int


STRANGERS = Allowance(longest=64 * KIBIBYTE, places=8)
KNOWN = Allowance(longest=8 * KIBIBYTE * KIBIBYTE, places=8)


@dataclass(frozen=True)
class Sender:
    """Who sends: an address, or a browser that the desk knows; and to whom."""

    name: str
    allowance: Allowance
    # The same sender, wherever the body goes.
    lane: Lane = field(default=Lane.READERS, compare=False)


class Bodies:
    """Receives the bodies of one process."""

    def __init__(self) -> None:
        self._waiting: Counter[Sender] = Counter()

    async def received(
        self,
        receive: Callable[[], Awaitable[dict]],
        sender: Sender,
        announced: int | None,
    ) -> bytes:
        """The whole body, or raise `Refused`.

        `receive` gives ASGI's events of a request; `announced` is its Content-Length.
        """
        longest = sender.allowance.longest
        if announced is not None and announced > longest:
            raise _too_long(longest)
        reading = asyncio.ensure_future(_read(receive, longest))
        try:
            done, _ = await asyncio.wait({reading}, timeout=SECONDS_AT_ONCE)
            if not done:
                expected = longest if announced is None else announced
                await self._in_time(reading, sender, seconds_for(expected))
            body = reading.result()
        finally:
            reading.cancel()
        if announced is not None and len(body) != announced:
            raise _cut_short()
        return body

    async def _in_time(
        self, reading: asyncio.Future, sender: Sender, seconds: float
    ) -> None:
        if not self._has_place(sender):
            # Who is refused at once is back at once.
            reading.cancel()
            await asyncio.sleep(SECONDS_BEFORE_NO)
            raise _too_many()
        with self._place(sender):
            done, _ = await asyncio.wait({reading}, timeout=seconds)
        if not done:
            raise Refused(
                HTTPStatus.REQUEST_TIMEOUT,
                f"What was sent did not arrive within {seconds:.0f} seconds. Nothing "
                "of it was kept; send it again.",
            )

    def _has_place(self, sender: Sender) -> bool:
        taken = sum(
            count
            for one, count in self._waiting.items()
            if one.allowance == sender.allowance
        )
        return taken < sender.allowance.places and self._waiting[sender] < EACH

    @contextmanager
    def _place(self, sender: Sender) -> Iterator[None]:
        self._waiting[sender] += 1
        try:
            yield
        finally:
            self._waiting[sender] -= 1
            if not self._waiting[sender]:
                del self._waiting[sender]


def seconds_for(size: int) -> float:
    """How long a body of so many bytes may take."""
    return SECONDS + size / BYTES_PER_SECOND


async def _read(receive: Callable[[], Awaitable[dict]], longest: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while True:
        event = await receive()
        if event["type"] == "http.disconnect":
            raise _cut_short()
        part = event.get("body", b"")
        size += len(part)
        if size > longest:
            raise _too_long(longest)
        parts.append(part)
        if not event.get("more_body", False):
            return b"".join(parts)


def _too_long(longest: int) -> Refused:
    return Refused(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        f"What was sent is longer than {longest // KIBIBYTE:,} KiB, the most that is "
        "taken here. Nothing of it was kept; log in at the desk first, or send less.",
    )


def _too_many() -> Refused:
    return Refused(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "Too much is being sent at this moment. Nothing of this was kept; go back and "
        f"send it again in {SECONDS_UNTIL_AGAIN} seconds.",
        retry_after=str(SECONDS_UNTIL_AGAIN),
    )


def _cut_short() -> Refused:
    return Refused(
        HTTPStatus.BAD_REQUEST,
        "What was sent ended before it was whole. Nothing of it was kept; send it "
        "again.",
    )
