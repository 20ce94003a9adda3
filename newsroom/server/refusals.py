"""What the server answers by itself, before a request reaches the newsroom."""

import html
import json
from http import HTTPStatus
from typing import NamedTuple

from newsroom.prefixes import API

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<h1>{title}</h1>
<p>{detail}</p>
</html>
"""


class Answer(NamedTuple):
    """A whole response: a status, headers in lower case, and the body."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes


class Refused(Exception):
    """A request that goes no further; `detail` says why and what to do."""

    def __init__(self, status: HTTPStatus, detail: str, **headers: str):
        super().__init__(detail)
        self.status = status
        self.headers = headers

    def answer(self, path: str) -> Answer:
        """A problem for who asked the API, and a plain page for everybody else."""
        is_api = path.startswith(API)
        kind = "application/problem+json" if is_api else "text/html; charset=utf-8"
        headers = {
            "content-type": kind,
            "cache-control": "no-store",
            "content-security-policy": "default-src 'none'",
            "x-content-type-options": "nosniff",
            "connection": "close",
        }
        if is_api:
            headers["access-control-allow-origin"] = "*"
        headers |= {name.replace("_", "-"): is_ for name, is_ in self.headers.items()}
        body = (self._problem() if is_api else self._page()).encode()
        headers["content-length"] = str(len(body))
        pairs = [(name.encode(), is_.encode()) for name, is_ in headers.items()]
        return Answer(int(self.status), pairs, body)

    def _page(self) -> str:
        return PAGE.format(title=self.status.phrase, detail=html.escape(str(self)))

    def _problem(self) -> str:
        return json.dumps(
            {
                "type": "about:blank",
                "title": self.status.phrase,
                "status": int(self.status),
                "detail": str(self),
            }
        )


def failed() -> Answer:
    """The answer where the newsroom itself raised an error."""
    return Refused(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong on our side. Try again in a minute.",
    ).answer("")
