"""What went wrong in a browser: errors that nobody sees are errors all the same."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response

# A page that is left lets go of what it was still asking for.
LEFT = "net::ERR_ABORTED"
# The response itself is judged, by its status.
OF_A_RESPONSE = "Failed to load resource: the server responded"


class Watch:
    """Complaints about one context's pages.

    `origin` is the only place that may be asked for anything; `expected` are the
    HTTP statuses, 400 and above, that the test provokes.
    """

    def __init__(self, origin: str, expected: frozenset[int]):
        self.origin = origin
        self.expected = expected
        self.complaints: list[str] = []

    def follow(self, context: BrowserContext) -> None:
        """Listen to all pages that `context` has and will have."""
        context.on("console", self._console)
        context.on("weberror", lambda error: self._add(f"Error: {error.error}"))
        context.on("request", self._request)
        context.on("requestfailed", self._failure)
        context.on("response", self._response)

    def _add(self, complaint: str) -> None:
        self.complaints.append(complaint)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(OF_A_RESPONSE):
            self._add(f"Console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.origin}/", "data:", "blob:")):
            self._add(f"Asked elsewhere: {request.url}")

    def _failure(self, request: Request) -> None:
        if request.failure != LEFT:
            self._add(f"Failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self._add(f"Status {response.status}: {response.url}")
