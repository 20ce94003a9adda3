"""The published side at the desk: editions and the log, to look at only."""

import json

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from stories.admin import marks
from stories.admin.readonly import OfStory, as_read
from stories.models import Change, Edition


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
                ]
            },
        ),
        ("As readers saw it", {"fields": ["as_read"]}),
        ("As data", {"fields": ["digest", "as_data"], "classes": ["collapse"]}),
    ]
    readonly_fields = ["story_page", "kind_mark", "as_read", "as_data"]

    @admin.display(description="kind", ordering="kind")
    def kind_mark(self, row: Edition):
        return marks.kind(row.kind)

    @admin.display(description="story")
    def as_read(self, row: Edition):
        return as_read(row.document())

    @admin.display(description="JSON")
    def as_data(self, row: Edition):
        written = json.dumps(row.content, ensure_ascii=False, indent=2)
        return format_html('<pre class="data" tabindex="0">{}</pre>', written)


class ChangeAdmin(OfStory):
    """The log of publications, in commit order."""

    list_display = ["sequence", "at", "kind_mark", "edition_page", "story"]
    list_select_related = ["story", "edition"]
    list_filter = ["kind"]
    fields = ["sequence", "at", "kind_mark", "story_page", "edition_page", "tags"]
    readonly_fields = ["kind_mark", "story_page", "edition_page"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("edition__content")

    @admin.display(description="kind", ordering="kind")
    def kind_mark(self, row: Change):
        return marks.kind(row.kind)

    @admin.display(description="edition")
    def edition_page(self, row: Change):
        address = reverse("admin:stories_edition_change", args=[row.edition_id])
        return format_html('<a href="{}">{}</a>', address, row.edition.number)
