"""Answers for a text that a newer release wrote, when an older one runs again.

Whatever shows it, at the desk or to readers, says so and what to do, with a 503; the
API has a handler of its own.
"""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

from stories.document import NewerContent

logger = logging.getLogger(__name__)


class NewerText:
    """Middleware that turns NewerContent into a page that says it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        """The page, for this exception alone."""
        if not isinstance(exception, NewerContent):
            return None
        logger.error("%s: %s", request.path, exception)
        is_desk = request.path.startswith(reverse("admin:index"))
        reason = str(exception) if is_desk else exception.for_readers
        context = {"reason": reason, "is_desk": is_desk}
        body = render_to_string("newer_text.html", context)
        return HttpResponse(body, status=503, headers={"Cache-Control": "no-store"})
