"""A log-in lasts as long as it is used, without a write for each use."""

import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

RENEWED = "renewed"
# A session may end this much before its idle hours are over.
SECONDS_BETWEEN_RENEWALS = 10 * 60


def begin(sender, request: HttpRequest, user, **kwargs) -> None:
    """A log-in: its idle hours begin."""
    request.session[RENEWED] = int(time.time())


class IdleSessions:
    """Middleware that writes, now and then, that a session is used."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        # What never looked at the session says nothing of who uses it.
        if request.session.accessed and request.user.is_authenticated:
            used = int(time.time())
            if used - request.session.get(RENEWED, 0) > SECONDS_BETWEEN_RENEWALS:
                request.session[RENEWED] = used
        return response
