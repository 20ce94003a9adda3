"""All previews of all stories, to look at: each leads to its story."""

from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base import marks
from stories.admin.base.readonly import OfStory
from stories.models import Preview


class StateFilter(admin.SimpleListFilter):
    """Whether the link still works."""

    title = "link"
    parameter_name = "link"

    def lookups(self, request, model_admin):
        return [("open", "Open"), ("expired", "Expired"), ("revoked", "Revoked")]

    def queryset(self, request, queryset):
        if self.value() == "open":
            return queryset.open()
        if self.value() == "expired":
            ended = queryset.filter(expires_at__lte=timezone.now())
            return ended.filter(revoked_at__isnull=True)
        if self.value() == "revoked":
            return queryset.filter(revoked_at__isnull=False)
        return queryset


class PreviewAdmin(OfStory):
    """Previews: who made which link when, and whether it still works."""

    list_display = [
        "whom",
        "story_page",
        "state_mark",
        "made_by",
        "made_at",
        "expires_at",
        "opened_at",
        "times_opened",
    ]
    list_select_related = ["story", "made_by"]
    list_filter = [StateFilter, "asks_approval"]
    search_fields = ["label_folded", *OfStory.search_fields]
    ordering = ["-pk"]
    fields = [
        "story_page",
        "label",
        "state_mark",
        "asks_approval",
        "made_by",
        "made_at",
        "expires_at",
        "revoked_by",
        "revoked_at",
        "opened_at",
        "times_opened",
        "answers_given",
    ]
    readonly_fields = ["story_page", "state_mark", "answers_given"]

    @admin.display(description=_lazy("for whom"), ordering="label")
    def whom(self, row: Preview):
        return row.label or _("nobody in particular")

    @admin.display(description="link")
    def state_mark(self, row: Preview):
        return marks.preview(row)

    @admin.display(description="story", ordering="story__headline")
    def story_page(self, row: Preview):
        page = reverse("admin:stories_story_change", args=[row.story_id])
        return format_html('<a href="{}#previews">{}</a>', page, row.story)

    @admin.display(description="answers")
    def answers_given(self, row: Preview):
        lines = (
            (
                answer.name,
                answer.get_verdict_display().lower(),
                answer.version,
                date_format(localtime(answer.at), "j M Y, H:i"),
                answer.note,
            )
            for answer in row.answers.all()
        )
        written = format_html_join("", "<p>{}: {}, of version {}, {}.<br>{}</p>", lines)
        return written or "–"
