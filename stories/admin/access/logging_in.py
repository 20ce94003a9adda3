"""The log-in page where a password was not even checked: why, and what to do."""

from datetime import timedelta

from django.contrib.admin import site
from django.contrib.admin.forms import AdminAuthenticationForm
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stories.admin.access import sending_again

MINUTE = 60


def told_to_wait(request, seconds: int) -> TemplateResponse:
    """429: this address typed too many wrong passwords, and may try again later."""
    told = _(
        "Too many wrong passwords came from where you are. Try again %(wait)s: until "
        "then no password is checked, and who is logged in stays so. If you have "
        "forgotten your password, ask an administrator for a new one."
    ) % {"wait": _in(seconds)}
    return _page(request, told, status=429, seconds=seconds)


def told_of_crowd(request, seconds: int) -> TemplateResponse:
    """503: the newsroom checks as many passwords as it can."""
    told = _(
        "Many passwords are being checked at this moment, and this one was not. "
        "Nothing was done. Type it again in a few seconds."
    )
    return _page(request, told, status=503, seconds=seconds)


def _in(seconds: int) -> str:
    if seconds < MINUTE:
        return ngettext("in %(count)s second", "in %(count)s seconds", seconds) % {
            "count": seconds
        }
    at = timezone.localtime(timezone.now() + timedelta(seconds=seconds))
    minutes = -(-seconds // MINUTE)
    return ngettext(
        "in %(count)s minute, at %(time)s", "in %(count)s minutes, at %(time)s", minutes
    ) % {"count": minutes, "time": date_format(at, "H:i")}


def _page(request, told: str, *, status: int, seconds: int) -> TemplateResponse:
    username = request.POST.get("username", "")
    context = site.each_context(request) | {
        "title": _("Log in"),
        "told": told,
        "form": AdminAuthenticationForm(request, initial={"username": username}),
        "app_path": reverse("admin:login"),
        "next": request.POST.get("next", reverse("admin:index")),
        sending_again.FIELD: request.POST.get(sending_again.FIELD, ""),
    }
    page = TemplateResponse(request, "admin/login.html", context, status=status)
    page["Retry-After"] = str(seconds)
    page["Cache-Control"] = "no-store"
    return page.render()
