"""The desk's site: what it holds, and what editors see first each day.

It registers by a table, not by decorators: those would ask Django for the site while
this very module is being imported to make it.
"""

from functools import wraps

from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import BadRequest
from django.db.models.base import ModelBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories import models
from stories.admin.access import browsers, sending_again
from stories.admin.access.accounts import AccountChangeAdmin, AccountRules, GroupRules
from stories.admin.base.lookups import declared_only
from stories.admin.catalogue.publisher import PublisherAdmin
from stories.admin.catalogue.source import SourceAdmin
from stories.admin.catalogue.topic import TopicAdmin
from stories.admin.dashboard.front import front_urls
from stories.admin.dashboard.notices import notice_urls
from stories.admin.dashboard.overdue import overdue_alert
from stories.admin.dashboard.today import today
from stories.admin.history.history import (
    OriginalAdmin,
    SavedVersionAdmin,
    TransitionAdmin,
)
from stories.admin.history.published import ChangeAdmin, EditionAdmin
from stories.admin.history.redactions import RedactionAdmin
from stories.admin.story.preview_list import PreviewAdmin
from stories.admin.story.story import StoryAdmin
from stories.desk import accounts

DESK = {
    models.Story: StoryAdmin,
    models.Source: SourceAdmin,
    models.Publisher: PublisherAdmin,
    models.Topic: TopicAdmin,
    models.Edition: EditionAdmin,
    models.Change: ChangeAdmin,
    models.Transition: TransitionAdmin,
    models.Original: OriginalAdmin,
    models.SavedVersion: SavedVersionAdmin,
    models.Preview: PreviewAdmin,
    models.AccountChange: AccountChangeAdmin,
    models.Redaction: RedactionAdmin,
}

# What stands before Django's own screens.
STRICTER = {get_user_model(): AccountRules, Group: GroupRules}

LONGEST_QUERY = 8192
# Django's redirection to any row's address, for whoever may log in: to the secret
# link of a preview, too.
SHORTCUT = "view_on_site"


def _refusing_unsearchable(view):
    """`view`, answering 400 to what a database would answer with an error.

    PostgreSQL looks up no NUL, and SQLite no pattern of tens of thousands of signs.
    """

    @wraps(view)
    def refusing(request, *args, **kwargs):
        query = request.META.get("QUERY_STRING", "")
        if len(query) > LONGEST_QUERY or "%00" in query:
            raise BadRequest(_("The query holds what no search can find."))
        return view(request, *args, **kwargs)

    return refusing


class DeskSite(AdminSite):
    """Where editors live all day."""

    site_header = _lazy("Newsroom desk")
    site_title = _lazy("Newsroom desk")
    index_title = "Today"
    enable_nav_sidebar = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for model, screen in DESK.items():
            self.register(model, screen)

    def register(self, model_or_iterable, admin_class=None, **options):
        """Register a screen, ours or a library's, to look up what it declares."""
        is_one = isinstance(model_or_iterable, ModelBase)
        for model in [model_or_iterable] if is_one else model_or_iterable:
            screen = declared_only(admin_class or ModelAdmin)
            if rules := STRICTER.get(model):
                screen = type(screen.__name__, (rules, screen), {})
            super().register(model, screen, **options)

    def admin_view(self, view, cacheable=False):
        """Every screen but the log-in: for staff, and for what can be looked up."""
        inner = super().admin_view(_refusing_unsearchable(view), cacheable)

        @wraps(inner)
        def keeping(request, *args, **kwargs):
            asked = sending_again.asked_to_log_in(self, request)
            response = asked or inner(request, *args, **kwargs)
            browsers.remember(request, response)
            return response

        return keeping

    def login(self, request, extra_context=None):
        """The log-in; with what was sent to the desk without one, to be sent again."""
        carried = request.POST.get(sending_again.FIELD, "")
        context = {sending_again.FIELD: carried, **(extra_context or {})}
        response = super().login(request, context)
        is_done = request.method == "POST" and response.status_code == 302
        browser = browsers.known(request.COOKIES)
        kept = sending_again.Kept.carried(carried, browser) if is_done else None
        if kept:
            response = sending_again.offered_again(self, request, kept)
        browsers.remember(request, response)
        return response

    def password_change(self, request, extra_context=None):
        """One's own password; the change is recorded and told."""
        with accounts.done_by(request.user):
            return super().password_change(request, extra_context)

    def each_context(self, request):
        """What every page of the desk shows: whether schedules are kept."""
        alert = overdue_alert(request.user)
        return {**super().each_context(request), "overdue": alert}

    def get_urls(self):
        urls = notice_urls(self) + front_urls(self) + super().get_urls()
        return [url for url in urls if getattr(url, "name", None) != SHORTCUT]

    def index(self, request, extra_context=None):
        """What waits, what came out, and the way to everything else."""
        return super().index(request, {**today(request.user), **(extra_context or {})})
