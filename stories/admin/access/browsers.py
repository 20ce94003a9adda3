"""Browsers that somebody logged in with at the desk, known after the log-in ends.

A browser is given a signed random cookie. It opens nothing: it says how much the
browser may send, and which browser sent what is kept through a log-in. Whoever never
logged in has none.
"""

import secrets
from collections.abc import Mapping

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

COOKIE = "newsroom_browser"
LONGEST = 128
SECONDS = 30 * 24 * 60 * 60
_SALT = "stories.admin.browsers"


def known(cookies: Mapping[str, str]) -> str:
    """The name of the browser that sent `cookies`; empty if it is a stranger's."""
    cookie = cookies.get(COOKIE, "")
    if not cookie or len(cookie) > LONGEST:
        return ""
    try:
        return signing.TimestampSigner(salt=_SALT).unsign(cookie, max_age=SECONDS)
    except signing.BadSignature:
        return ""


def remember(request: HttpRequest, response: HttpResponse) -> None:
    """Let a browser with an open log-in be known from now on."""
    if known(request.COOKIES) or not request.user.is_authenticated:
        return
    response.set_cookie(
        COOKIE,
        signing.TimestampSigner(salt=_SALT).sign(secrets.token_urlsafe(16)),
        max_age=SECONDS,
        path=reverse("admin:index"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
