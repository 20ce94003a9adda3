"""The published side at the desk: editions and the log, to look at only."""

import json

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base import marks
from stories.admin.base.readonly import OfStory, as_read
from stories.admin.history.history import author_names
from stories.desk import workflow
from stories.models import Change, Edition, Subject


class EditionAdmin(OfStory):
    """Editions: each whole, as readers saw it."""

    list_display = ["story", "number", "kind_mark", "made_at", "made_by", "note"]
    list_select_related = ["story", "made_by"]
    list_filter = ["kind"]
    unlisted = ("content",)
    ordering = ["-pk"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "story_page",
                    "number",
                    "kind_mark",
                    "note",
                    "made_at",
                    "made_by",
                    "approved_by",
                    "written_by",
                ]
            },
        ),
        (_lazy("As readers saw it"), {"fields": ["as_read"]}),
        (_lazy("As data"), {"fields": ["digest", "as_data"], "classes": ["collapse"]}),
    ]
    readonly_fields = ["story_page", "kind_mark", "written_by", "as_read", "as_data"]

    @admin.display(description="kind", ordering="kind")
    def kind_mark(self, row: Edition):
        return marks.kind(row.kind)

    @admin.display(description=_lazy("written by"))
    def written_by(self, row: Edition):
        """Who wrote what is new in it; kept with the transition, not in the seal."""
        brought_back = workflow.called(lambda verb: verb.brings_back)
        made = row.transitions.exclude(verb__in=brought_back).first()
        return author_names(made) or "–"

    @admin.display(description="story")
    def as_read(self, row: Edition):
        return as_read(row)

    @admin.display(description="JSON")
    def as_data(self, row: Edition):
        written = json.dumps(row.content, ensure_ascii=False, indent=2)
        return format_html('<pre class="data" tabindex="0">{}</pre>', written)


class ChangeAdmin(OfStory):
    """The log of what altered public responses, in commit order."""

    list_display = ["sequence", "at", "kind_mark", "subject_page", "edition_page"]
    list_select_related = ["story", "edition"]
    list_filter = ["subject", "kind"]
    fields = [
        "sequence",
        "at",
        "kind_mark",
        "subject_page",
        "edition_page",
        "slug",
        "former_slug",
        "tags",
    ]
    readonly_fields = ["kind_mark", "subject_page", "edition_page"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("edition__content")

    @admin.display(description="kind", ordering="kind")
    def kind_mark(self, row: Change):
        return marks.change(row.kind)

    @admin.display(description="about", ordering="subject")
    def subject_page(self, row: Change):
        label = row.get_subject_display()
        if row.subject == Subject.SITE:
            return label
        address = reverse(f"admin:stories_{row.subject}_change", args=[row.subject_id])
        return format_html(
            '{} <a href="{}">{}</a>', label, address, row.story or row.subject_id
        )

    @admin.display(description="edition")
    def edition_page(self, row: Change):
        if row.edition is None:
            return self.get_empty_value_display()
        address = reverse("admin:stories_edition_change", args=[row.edition_id])
        return format_html('<a href="{}">{}</a>', address, row.edition.number)
