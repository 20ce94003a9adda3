"""Serves a WSGI application over ASGI, from fixed numbers of threads.

A request takes a thread when all of it has arrived, and gives it back when its answer
is made; receiving the one and sending the other is the event loop's. So nobody holds a
thread by being slow.
"""

import logging
from collections.abc import Callable, Iterable
from functools import partial
from http import HTTPStatus

from newsroom.server.bodies import Bodies, Sender
from newsroom.server.environ import environ, with_body
from newsroom.server.lanes import Lanes
from newsroom.server.refusals import Answer, Refused, failed

BODILESS = {"GET", "HEAD", "OPTIONS", "TRACE"}
logger = logging.getLogger(__name__)


class Application:
    """The ASGI application.

    `sender` says of a request as WSGI knows it who sends it, and in which lane it
    runs; readers have `threads` for themselves.
    """

    def __init__(
        self,
        pages: Callable[..., Iterable[bytes]],
        *,
        threads: int,
        sender: Callable[[dict[str, object]], Sender],
    ):
        self._pages = pages
        self._sender = sender
        self._lanes = Lanes(threads)
        self._bodies = Bodies()

    async def __call__(self, scope, receive, send) -> None:
        """Answer one request."""
        request = environ(scope)
        sender = self._sender(request)
        try:
            body = await self._body(request, receive, sender)
            work = partial(self._answer, with_body(request, body))
            answer = await self._lanes.run(sender.lane, sender.name, work)
        except Refused as refusal:
            answer = refusal.answer(str(request["PATH_INFO"]))
        await send(
            {
                "type": "http.response.start",
                "status": answer.status,
                "headers": answer.headers,
            }
        )
        await send({"type": "http.response.body", "body": answer.body})

    async def _body(self, request: dict[str, object], receive, sender: Sender) -> bytes:
        if request["REQUEST_METHOD"] in BODILESS:
            return b""
        length = str(request.get("CONTENT_LENGTH", ""))
        if length and not (length.isascii() and length.isdecimal()):
            raise Refused(HTTPStatus.BAD_REQUEST, "Content-Length is no number.")
        return await self._bodies.received(
            receive, sender, int(length) if length else None
        )

    def _answer(self, request: dict[str, object]) -> Answer:
        try:
            return answer(self._pages, request)
        except Exception:
            logger.exception("A request was not answered.")
            return failed()


def answer(pages: Callable[..., Iterable[bytes]], request: dict) -> Answer:
    """What a WSGI application answers, whole."""
    began: list[tuple[str, list[tuple[str, str]]]] = []
    written: list[bytes] = []

    def start(status: str, fields: list[tuple[str, str]], exc_info=None):
        began.append((status, fields))
        return written.append

    parts = pages(request, start)
    try:
        written.extend(parts)
    finally:
        if hasattr(parts, "close"):
            parts.close()
    status, fields = began[-1]
    pairs = [
        (name.lower().encode("latin-1"), value.encode("latin-1"))
        for name, value in fields
    ]
    return Answer(int(status.split(" ", 1)[0]), pairs, b"".join(written))
