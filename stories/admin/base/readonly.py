"""Screens for what the desk may read and never change."""

from django.contrib import admin
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html

from stories.admin.base.listing import Listing
from stories.document import NewerContent, payload
from stories.document.languages import direction
from stories.models import Edition, SavedVersion


class ReadOnlyAdmin(Listing):
    """Lists and shows rows to who may view them; every other door is closed."""

    actions = None
    list_per_page = 50
    # Columns that no list shows, and that may hold a whole document.
    unlisted: tuple[str, ...] = ()

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        is_list = request.resolver_match.url_name.endswith("_changelist")
        return rows.defer(*self.unlisted) if is_list and self.unlisted else rows

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class OfStory(ReadOnlyAdmin):
    """Rows that belong to a story, and lead to it."""

    search_fields = ["story__headline_folded", "story__slug"]
    linked_lookups = ("story__id__exact",)

    @admin.display(description="story")
    def story_page(self, row):
        address = reverse("admin:stories_story_change", args=[row.story_id])
        return format_html('<a href="{}">{}</a>', address, row.story)


def as_read(row: Edition | SavedVersion) -> str:
    """The story in `row` as readers would see its words, or why it cannot be shown."""
    try:
        document = row.document()
    except NewerContent as unreadable:
        return str(unreadable)
    return render_to_string(
        "desk/edition/_as_read.html",
        {
            "story": payload(document),
            "direction": direction(document.language),
        },
    )
