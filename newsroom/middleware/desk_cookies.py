"""Cookies are read at the desk and nowhere else, and only the desk's own.

What readers and programs get is the same for everybody and kept by caches. Without a
cookie, sessions, log-ins and tokens have nothing to read outside the desk, and so
nothing to mend or to delete with a cookie of their own.
"""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, parse_cookie
from django.urls import reverse

from stories.admin.access import browsers
from stories.public.pages import bad_request

# Cookies of the desk, with the most that it ever writes into each, twice over.
LONGEST = {
    settings.SESSION_COOKIE_NAME: 128,
    settings.CSRF_COOKIE_NAME: 128,
    "messages": 8192,
    browsers.COOKIE: browsers.LONGEST,
}
JUNK = (
    "The browser sent a cookie that this desk never made, and it was taken away. Open "
    "the desk again; you may have to log in."
)


class CookiesAtTheDesk:
    """Middleware that leaves requests their cookies at the desk, and sets them there.

    A cookie that nobody here can have written is answered with 400, and taken away.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        desk = reverse("admin:index")
        if not request.path.startswith(desk):
            request.META.pop("HTTP_COOKIE", None)
            request.COOKIES = {}
            return self.get_response(request)
        request.COOKIES = _own(request.META.get("HTTP_COOKIE", ""))
        if not all(map(_is_possible, request.COOKIES.items())):
            return _taken_away(request, desk)
        response = self.get_response(request)
        # Django gives the cookies of messages no path; readers' pages get none of all.
        for cookie in response.cookies.values():
            cookie["path"] = desk
        return response


def _own(sent: str) -> dict[str, str]:
    """The desk's cookies in the header `sent`; of two of a name, the first.

    Browsers send the one of the longest path first. Another one is what a release that
    set cookies for the whole site has left.
    """
    found: dict[str, str] = {}
    for part in sent.split(";"):
        for name, value in parse_cookie(part).items():
            if name in LONGEST:
                found.setdefault(name, value)
    return found


def _is_possible(cookie: tuple[str, str]) -> bool:
    name, value = cookie
    is_plain = value.isascii() and value.isprintable()
    return is_plain and len(value) <= LONGEST[name]


def _taken_away(request: HttpRequest, desk: str) -> HttpResponse:
    names, request.COOKIES = list(request.COOKIES), {}
    response = bad_request(request, BadRequest(JUNK))
    for name in names:
        response.delete_cookie(name, path=desk)
    # Also what an earlier release, or another host above this one, set elsewhere.
    response["Clear-Site-Data"] = '"cookies"'
    return response
