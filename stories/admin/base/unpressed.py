"""What answers at a button's address when no button was pressed."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _lazy

NOTHING_DONE = _lazy("Nothing was done: press the button again.")


def not_pressed(request, page: str) -> HttpResponse | None:
    """The answer to all but a POST: back to the `page` that has the button, or 405.

    A log-in after the session ended leads to where the button would have.
    """
    if request.method == "POST":
        return None
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    messages.warning(request, NOTHING_DONE)
    return HttpResponseRedirect(page)
