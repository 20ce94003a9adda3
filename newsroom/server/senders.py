"""Who sends a request: a browser that was logged in at the desk, or a stranger."""

from collections.abc import Mapping

from django.http import parse_cookie
from django.urls import reverse

from newsroom.client_address import address_in
from newsroom.server.bodies import KNOWN, STRANGERS, Sender
from newsroom.server.lanes import Lane
from stories.admin.access import browsers


def sender(request: Mapping[str, object]) -> Sender:
    """The sender of a request, given as WSGI knows it. Asks no database."""
    if not str(request["PATH_INFO"]).startswith(reverse("admin:index")):
        return Sender(address_in(request), STRANGERS)
    cookies = parse_cookie(str(request.get("HTTP_COOKIE", "")))
    if browser := browsers.known(cookies):
        return Sender(browser, KNOWN, Lane.DESK)
    return Sender(address_in(request), STRANGERS, Lane.STRANGERS)
