"""What happened at the desk: transitions, imported documents and saved versions."""

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base import marks
from stories.admin.base.readonly import OfStory, as_read
from stories.desk import workflow
from stories.models import Original, SavedVersion, Transition


def mover(row: Transition) -> str:
    """Who moved it: a person, or the newsroom itself."""
    return str(row.by) if row.by else _("the newsroom")


def author_names(row: Transition | None) -> str:
    """Everybody who wrote what an approval or a publication answered for."""
    return ", ".join(sorted(str(person) for person in row.authors.all())) if row else ""


class TransitionAdmin(OfStory):
    """Who moved which story when, and why."""

    list_display = ["at", "story", "verb_name", "moved", "who", "note"]
    list_select_related = ["story", "by"]
    list_filter = ["to_state"]
    fields = [
        "story_page",
        "verb_name",
        "moved",
        "who",
        "written_by",
        "at",
        "scheduled_for",
        "note",
        "version",
    ]
    readonly_fields = ["story_page", "verb_name", "moved", "who", "written_by"]

    @admin.display(description="what")
    def verb_name(self, row: Transition):
        return workflow.history_name(row.verb)

    @admin.display(description="by", ordering="by")
    def who(self, row: Transition):
        return mover(row)

    @admin.display(description=_lazy("written by"))
    def written_by(self, row: Transition):
        return author_names(row) or "–"

    @admin.display(description="from → to")
    def moved(self, row: Transition):
        return format_html(
            "{} → {}", marks.state(row.from_state), marks.state(row.to_state)
        )


class OriginalAdmin(OfStory):
    """Imported documents, kept as they came."""

    list_display = ["__str__", "story", "format", "imported_by", "imported_at"]
    list_select_related = ["story", "imported_by"]
    list_filter = ["format"]
    unlisted = ("text",)
    fields = ["story_page", "name", "format", "imported_by", "imported_at", "as_typed"]
    readonly_fields = ["story_page", "as_typed"]

    @admin.display(description="text")
    def as_typed(self, row: Original):
        return format_html('<pre class="data" tabindex="0">{}</pre>', row.text)


class SavedVersionAdmin(OfStory):
    """The working copy as it was after each save."""

    list_display = ["story", "number", "saved_by", "saved_at"]
    list_select_related = ["story", "saved_by"]
    unlisted = ("content",)
    linked_lookups = (*OfStory.linked_lookups, "number")
    ordering = ["-pk"]
    fields = ["story_page", "number", "saved_by", "saved_at", "as_saved"]
    readonly_fields = ["story_page", "as_saved"]

    @admin.display(description="story")
    def as_saved(self, row: SavedVersion):
        return as_read(row)
