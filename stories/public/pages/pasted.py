"""Addresses as people paste them: with the full stop of a sentence, or in capitals."""

from copy import copy
from functools import cache

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import Resolver404, get_resolver, resolve
from django.utils.encoding import escape_uri_path

from stories.models.public import EVERYTHING
from stories.public.caching import purgeable
from stories.public.redirects import MAX_QUERY_BYTES

_ENDS = " \u00a0.,;:!?\u2026)]}>'\"\u2019\u201d\u00bb\u203a*`" + (
    "\u3002\u3001\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\uff09\u3011\u300d\u300f\u300b"
    "\u060c\u061b\u061f"
)
_LONGEST = 500


def meant(request: HttpRequest) -> HttpResponse | None:
    """The way to the page without what was pasted along; None where there is none.

    That page is asked first, so that nobody is led to an address without one.
    """
    path = request.path_info
    is_read = request.method in ("GET", "HEAD")
    if not is_read or path.startswith(_aside()) or len(path) > _LONGEST:
        return None
    bare = path.lower().rstrip(f"{_ENDS}/")
    for address in (f"{bare}/", bare):
        if address != path and _is_page(request, address):
            query = request.META.get("QUERY_STRING", "")
            query = f"?{query}" if 0 < len(query) <= MAX_QUERY_BYTES else ""
            location = f"{escape_uri_path(address)}{query}"
            response = HttpResponsePermanentRedirect(location)
            return purgeable(response, {EVERYTHING})
    return None


@cache
def _aside() -> tuple[str, ...]:
    """How the addresses begin that are no reader's.

    The desk and programs know theirs, and a preview's is a secret.
    """
    sides = get_resolver().url_patterns
    return tuple(f"/{side.pattern}" for side in sides if side.app_name != "public")


def _is_page(request: HttpRequest, address: str) -> bool:
    try:
        found = resolve(address)
    except Resolver404:
        return False
    asked = copy(request)
    asked.path = asked.path_info = address
    asked.resolver_match = found
    return found.func(asked, *found.args, **found.kwargs).status_code < 400
