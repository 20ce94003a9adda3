"""The desk's page for what could not be done: what happened, and the typed text.

It needs neither the database nor a log-in: the database may be what is missing. What
was typed stands on it with a button that sends it again, for a browser in which
somebody was logged in, and only when the desk's own page sent it.
"""

from django.contrib.admin import site
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.access import browsers, sending_again
from stories.admin.access.sending_again import Kept
from stories.admin.access.writes import Writes
from stories.faults import Fault

OURS = Fault(
    _lazy("Something went wrong in Newsroom itself"),
    _lazy(
        "It is no fault of yours, and the log has a line for whoever runs the newsroom."
    ),
    _lazy("Try again; if it happens again, tell them what you were doing."),
    retry_after=0,
)


def told_at_the_desk(request: HttpRequest, fault: Fault | None) -> HttpResponse:
    """The page for `fault`; without one, for an error of Newsroom's own."""
    writes = getattr(request, "writes", None) or Writes()
    context = {
        "title": (fault or OURS).title,
        "fault": fault or OURS,
        "is_sent": request.method == "POST",
        "is_nothing_saved": writes.saved_nothing(fault),
        "kept": _typed(request),
        "path": request.get_full_path(),
        "csrf_token": get_token(request),
        "site_title": site.site_title,
        "site_header": site.site_header,
    }
    response = HttpResponse(
        render_to_string("desk/fault.html", context), status=503 if fault else 500
    )
    response["Cache-Control"] = "no-store"
    if fault:
        response["Retry-After"] = str(fault.retry_after)
    return response


def _typed(request: HttpRequest) -> Kept | None:
    is_ours = getattr(request, "csrf_processing_done", False)
    if request.method != "POST" or not browsers.known(request.COOKIES):
        return None
    if not (is_ours or sending_again.is_of_the_desk(request)):
        return None
    return Kept.sent(request)
