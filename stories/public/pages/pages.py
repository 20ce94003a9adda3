"""Public pages: the same bytes for everybody, from published rows alone.

Templates are rendered without the request, so that no page can depend on a cookie, a
user or a message, whatever a template asks for.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from stories.faults import Fault
from stories.models.public import EVERYTHING
from stories.public.absolute import absolute
from stories.public.caching import public_response, purgeable
from stories.public.pages.pasted import meant


class Missing(Http404):
    """There is no such page; the message is a sentence for the reader."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page to send: what its template needs, and what makes it stale.

    `until` is when it will say something else though nothing is published;
    `canonical` is the path that it has for search engines; a page that tells them not
    to list it has none. `as_of` is the time of the latest thing that it shows, which
    paper says; not `modified`, or each publication would alter the text of all pages.
    """

    template: str
    context: dict[str, Any]
    tags: Iterable[str]
    modified: datetime
    status: int = 200
    until: datetime | None = None
    as_of: datetime | None = None
    canonical: str = ""
    headers: dict[str, str] = field(default_factory=dict)


# Nothing here changes anything, so that a POST is a wrong method and not a forgery.
@method_decorator(csrf_exempt, name="dispatch")
class PublicView(View):
    """One address of the public side: GET and HEAD only."""

    http_method_names = ["get", "head"]
    # Request headers that the answer depends on, whatever it is.
    varies_on: tuple[str, ...] = ()

    def dispatch(self, request, *args, **names) -> HttpResponse:
        """Answer, also where there is no page."""
        try:
            response = super().dispatch(request, *args, **names)
        except Missing as missing:
            response = not_found(request, missing)
        if self.varies_on:
            patch_vary_headers(response, self.varies_on)
        return response

    def page(self, **names) -> Page | HttpResponse:
        """The page at the address that `names` are part of, or raise `Missing`.

        An answer that is no page is sent as it is.
        """
        raise NotImplementedError

    def get(self, request, **names) -> HttpResponse:
        """Send the page."""
        page = self.page(**names)
        return send(page, request.path) if isinstance(page, Page) else page


def send(page: Page, path: str) -> HttpResponse:
    """`page`, asked for at `path`, as a response that any cache may keep."""
    shown = {
        "canonical": absolute(page.canonical) if page.canonical else "",
        "printed": {"address": absolute(path), "as_of": page.as_of},
    }
    body = render_to_string(page.template, {**page.context, **shown})
    response = HttpResponse(body, status=page.status, headers=page.headers)
    return public_response(
        response, tags=page.tags, modified=page.modified, until=page.until
    )


def not_found(request, exception) -> HttpResponse:
    """The 404 page, or the way to the page that a pasted address means.

    It says why where a public view knows it.
    """
    if found := meant(request):
        return found
    reason = str(exception) if isinstance(exception, Missing) else ""
    is_desk = _is_desk(request)
    body = render_to_string("404.html", {"reason": reason, "is_desk": is_desk})
    response = HttpResponse(body, status=404)
    if is_desk:
        return _not_kept(response)
    # Any publication may fill the address, so caches ask again and purge it with all.
    return purgeable(response, {EVERYTHING})


def bad_request(request, exception) -> HttpResponse:
    """The 400 page; it says why where the desk knows it."""
    is_told = isinstance(exception, BadRequest)
    reason = str(exception) if is_told else ""
    context = {"reason": reason, "is_desk": _is_desk(request)}
    return _not_kept(HttpResponse(render_to_string("400.html", context), status=400))


def forbidden(request, exception) -> HttpResponse:
    """The 403 page, with the sentence of whoever refused."""
    context = {"reason": str(exception), "is_desk": _is_desk(request)}
    return _not_kept(HttpResponse(render_to_string("403.html", context), status=403))


def server_error(request, fault: Fault | None = None) -> HttpResponse:
    """The page for an error, which needs no database; 503 for a fault of that."""
    body = render_to_string("500.html", {"fault": fault})
    response = HttpResponse(body, status=503 if fault else 500)
    if fault:
        response["Retry-After"] = str(fault.retry_after)
    return _not_kept(response)


def _is_desk(request) -> bool:
    return request.path.startswith(reverse("admin:index"))


def _not_kept(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response
