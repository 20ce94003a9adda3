"""Cookies are read at the desk and nowhere else.

What readers and programs get is the same for everybody and kept by caches. Without a
cookie, sessions, log-ins and tokens have nothing to read outside the desk, and so
nothing to mend or to delete with a cookie of their own.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse


class CookiesAtTheDesk:
    """Middleware that takes its cookies from every request to another part."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(reverse("admin:index")):
            request.META.pop("HTTP_COOKIE", None)
            request.COOKIES = {}
        return self.get_response(request)
