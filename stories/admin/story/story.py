"""Stories at the desk: their addresses, the form's fields, and what may be deleted."""

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base.guards import GuardedDeletion
from stories.admin.imports.import_screen import ImportScreen
from stories.admin.story.history_screen import HistoryScreen
from stories.admin.story.page import StoryPage
from stories.admin.story.parts import INLINES, read_as
from stories.admin.story.story_list import StoryList
from stories.admin.verbs.remaining import RemainingDoor
from stories.admin.verbs.story_form import StoryForm
from stories.desk.workflow import moment
from stories.document import dates
from stories.models import Story

LONGEST_DATE = 200
SCRIPTS = tuple(
    forms.Script(name, type="module") for name in ("desk/parts.js", "desk/form.js")
)


class StoryAdmin(
    HistoryScreen,
    StoryPage,
    RemainingDoor,
    ImportScreen,
    GuardedDeletion,
    StoryList,
):
    """Stories: Django's list, rights and addresses around a page of its own."""

    form = StoryForm
    inlines = INLINES
    autocomplete_fields = ["topics"]
    change_form_template = "desk/story/change_form.html"
    change_list_template = "desk/story/change_list.html"
    save_as = False
    fieldsets = [
        (None, {"fields": ["headline", "slug", "summary", "language", "topics"]}),
        (_lazy("At the desk"), {"fields": ["assignee", "due", "embargo"]}),
        (
            _lazy("From the document"),
            {"fields": ["article_count", "updated"], "classes": ["collapse"]},
        ),
    ]

    class Media:
        js = SCRIPTS

    def get_urls(self):
        own = [
            path(
                "import/",
                self.admin_site.admin_view(self.import_view),
                name="stories_story_import",
            ),
            path(
                "date/",
                self.admin_site.admin_view(self.date_view),
                name="stories_story_date",
            ),
            path(
                "<path:object_id>/do/<slug:verb>/",
                self.admin_site.admin_view(self.verb_view),
                name="stories_story_do",
            ),
        ]
        return own + super().get_urls()

    @admin.display(description="embargo")
    def embargo(self, row: Story):
        """For who may only look: the form's field is none of the model's."""
        return moment(row.embargo_until) if row.embargo_until else "–"

    def date_view(self, request):
        """GET: how the newsroom reads the date `typed`, in a sentence, as JSON."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        reading = dates.parse(request.GET.get("typed", "")[:LONGEST_DATE])
        words = reading.problem or _("Read as {date}").format(
            date=read_as(reading.date)
        )
        return JsonResponse({"reading": words})

    def reasons_to_keep(self, row: Story) -> list[str]:
        if not row.editions.exists():
            return []
        return [
            _(
                "“{row}” was published, so it cannot be deleted: readers and the "
                "record rely on its editions. Withdraw it instead."
            ).format(row=row)
        ]

    def get_deleted_objects(self, objs, request):
        """A draft goes whole, its history included, by the right to delete stories."""
        # Nobody has the right to delete history by itself, so it is not asked for.
        going, counts, _, protected = super().get_deleted_objects(objs, request)
        return going, counts, set(), protected
