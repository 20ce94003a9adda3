"""What was sent when the session had ended, kept through the log-in that follows.

The page that asks for the log-in carries it, and so does the one after, which has a
button to send it. Nothing is done before that button is pressed. What is carried is
signed, and bound to the browser that sent it: nobody else can put words on a page for
an editor to send. Of who never logged in with the browser nothing is read.
"""

import hashlib
import re
from dataclasses import asdict, dataclass

from django.conf import settings
from django.contrib.admin import AdminSite, site
from django.contrib.admin.forms import AdminAuthenticationForm
from django.core import signing
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure as plain_refusal

from stories.admin.access import browsers

FIELD = "kept"
_SALT = "stories.admin.sending_again"
_SECRET = re.compile(r"(?i)secret|token|csrf|credential|passphrase|api_?key")
_DAY = 24 * 60 * 60
# With room for the rest of the log-in form, within what a request may hold.
_LONGEST = 6 * 1024 * 1024


@dataclass(frozen=True)
class Kept:
    """The address and the fields of a request, and the names of its files.

    Files themselves are not kept, nor is a field whose name looks secret.
    """

    path: str
    fields: list[list[str]]
    files: list[str]
    browser: str

    @classmethod
    def sent(cls, request) -> "Kept | None":
        """What `request` sent; None if that was nothing, or a password."""
        fields = [
            [name, value]
            for name, values in request.POST.lists()
            for value in values
            if not _SECRET.search(name)
        ]
        if not fields or any("passw" in name.lower() for name, _ in fields):
            return None
        files = [file.name for file in request.FILES.values()]
        browser = browsers.known(request.COOKIES)
        return cls(request.get_full_path(), fields, files, _digest(browser))

    @classmethod
    def carried(cls, carried: str, browser: str) -> "Kept | None":
        """What `carry` gave to `browser`; None if another made it, or a day ago."""
        try:
            kept = cls(**signing.loads(carried, salt=_SALT, max_age=_DAY))
        except (signing.BadSignature, TypeError):
            # TypeError: it was signed by a release that kept something else.
            return None
        is_its = browser and constant_time_compare(kept.browser, _digest(browser))
        return kept if is_its else None

    def carry(self) -> str:
        """All of it as a field of a form; empty if it is too long for one."""
        signed = signing.dumps(asdict(self), salt=_SALT, compress=True)
        return signed if len(signed) <= _LONGEST else ""

    @property
    def texts(self) -> list[str]:
        """What somebody typed: more than one word, or one of no ASCII alone.

        The rest are numbers and choices. Buttons, which begin with an underscore,
        brought their words along.
        """
        return [
            value
            for name, value in self.fields
            if not name.startswith("_")
            and (" " in value.strip() or not value.isascii())
        ]


def asked_to_log_in(desk: AdminSite, request) -> TemplateResponse | None:
    """The log-in page that keeps what was sent; None if there is nothing to keep.

    Nothing is kept of a browser with which nobody ever logged in.
    """
    if request.method != "POST" or request.user.is_authenticated:
        return None
    if not browsers.known(request.COOKIES):
        return None
    sent = Kept.sent(request)
    carried = sent.carry() if sent else ""
    if not carried:
        return None
    context = desk.each_context(request) | {
        "title": _("Log in"),
        "form": AdminAuthenticationForm(request),
        "app_path": reverse("admin:login"),
        "next": request.get_full_path(),
        FIELD: carried,
    }
    page = TemplateResponse(request, "admin/login.html", context, status=403)
    return _not_cached(page)


def offered_again(desk: AdminSite, request, kept: Kept) -> TemplateResponse:
    """The page with the button that sends what was kept."""
    context = desk.each_context(request) | {"title": _("Send it again?"), FIELD: kept}
    return _not_cached(TemplateResponse(request, "desk/send_again.html", context))


def csrf_failure(request, reason: str = "") -> TemplateResponse:
    """Answer a form whose token is that of an earlier log-in, and lose nothing typed.

    Only the desk's own pages are believed, by what the browser says of their origin.
    """
    if not is_of_the_desk(request):
        return plain_refusal(request, reason)
    if not request.user.is_authenticated:
        return asked_to_log_in(site, request) or plain_refusal(request, reason)
    kept = Kept.sent(request)
    if kept is None or not site.has_permission(request):
        return plain_refusal(request, reason)
    response = offered_again(site, request, kept)
    response.status_code = 403
    return response.render()


def _digest(browser: str) -> str:
    return hashlib.sha256(browser.encode()).hexdigest()


def is_of_the_desk(request) -> bool:
    """Whether the browser says that a page of this desk sent it."""
    own = {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
    is_own = request.headers.get("Origin") in own
    return is_own and request.path.startswith(reverse("admin:index"))


def _not_cached(response: TemplateResponse) -> TemplateResponse:
    response["Cache-Control"] = "no-store"
    return response
