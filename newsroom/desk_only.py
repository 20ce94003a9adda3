"""Sessions, log-ins and their cookies, at the desk and nowhere else.

What readers and programs get is the same for everybody and kept by caches, so outside
the desk no cookie is read or set. Each class is Django's own, asleep elsewhere.
"""

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

DESK = "/admin/"


class _AtTheDesk:
    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(DESK):
            return super().__call__(request)
        return self.get_response(request)


class DeskSession(_AtTheDesk, SessionMiddleware):
    """The session, at the desk."""


class DeskAuthentication(_AtTheDesk, AuthenticationMiddleware):
    """Who is logged in, at the desk."""


class DeskMessages(_AtTheDesk, MessageMiddleware):
    """What the desk says once, after a redirect."""


class DeskCsrf(CsrfViewMiddleware):
    """The token against forged requests: demanded everywhere, given at the desk."""

    def process_request(self, request: HttpRequest) -> None:
        """Read the cookie at the desk; a broken one would be mended everywhere."""
        if request.path_info.startswith(DESK):
            super().process_request(request)
