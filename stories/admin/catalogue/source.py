"""The desk's sources: one row each for the whole newsroom."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base import marks
from stories.admin.base.fields import (
    TypedForm,
    check_day,
    check_edtf,
    check_language,
    check_web_address,
)
from stories.admin.base.guards import GuardedDeletion
from stories.admin.base.moments import MomentField
from stories.admin.catalogue.catalogued import Catalogued
from stories.desk import transfer
from stories.desk.roles import who_may
from stories.document import dates
from stories.document.fields import SHARED, Sort
from stories.models import LiveReference, LiveSource, Reference, Source

SHOWN_STORIES = 50
STANDING = "Standing"
PUBLIC_AT_ONCE = ("standing", "standing_note")
DETAILS = [name for name in transfer.sources.FILLED if name != "url"]
_CHECKS = {
    Sort.ADDRESS: check_web_address,
    Sort.DATE: check_edtf,
    Sort.DAY: check_day,
    Sort.LANGUAGE: check_language,
}


class SourceForm(TypedForm):
    """A source whose addresses are web addresses and whose date is a date."""

    checked_at = MomentField(required=False, label=_lazy("Looked at last"))

    class Meta:
        labels = {"url": "URL", "archive_url": "Archive URL"}

    def clean(self):
        values = super().clean()
        for row in SHARED:
            if row.sort in _CHECKS and row.name in values:
                try:
                    values[row.name] = _CHECKS[row.sort](values[row.name])
                except ValidationError as error:
                    self.add_error(row.name, error)
        return values


class SourceAdmin(Catalogued, GuardedDeletion):
    """Sources, how they stand, and which stories rest on them."""

    form = SourceForm
    list_display = ["title", "publisher", "kind", "standing_mark", "day", "uses"]
    list_select_related = ["publisher"]
    list_filter = ["standing", "kind"]
    search_fields = ["title_folded", "url", "publisher__name_folded"]
    search_help_text = _lazy("Title, address or publisher")
    autocomplete_fields = ["publisher"]
    readonly_fields = ["citing_stories"]
    fieldsets = [
        (None, {"fields": ["publisher", "title", "url", "kind"]}),
        ("Details", {"fields": DETAILS}),
        (STANDING, {"fields": [*PUBLIC_AT_ONCE, "checked_at"]}),
        (_lazy("Cited by"), {"fields": ["citing_stories"]}),
    ]

    def get_queryset(self, request):
        uses = (
            Reference.objects.filter(source=OuterRef("pk"))
            .order_by()
            .values("source")
            .annotate(count=Count("pk"))
            .values("count")
        )
        rows = super().get_queryset(request).select_related("publisher")
        return rows.annotate(
            use_count=Coalesce(Subquery(uses, output_field=IntegerField()), 0)
        )

    def get_fieldsets(self, request, obj=None):
        if obj is None:
            return self.fieldsets[:-1]
        told = _waits_for(request.user, obj)
        return [
            (name, {**options, "description": told} if name == STANDING else options)
            for name, options in self.fieldsets
        ]

    def get_readonly_fields(self, request, obj=None):
        """What is public at once is for who may publish."""
        is_told = obj is not None and _waits_for(request.user, obj)
        return [*self.readonly_fields, *(PUBLIC_AT_ONCE if is_told else ())]

    @admin.display(description="standing", ordering="standing")
    def standing_mark(self, row: Source):
        return marks.standing(row.standing)

    @admin.display(description="published", ordering="published")
    def day(self, row: Source):
        return dates.parse(row.published).date.display() if row.published else ""

    @admin.display(description="stories")
    def uses(self, row: Source):
        return row.use_count

    @admin.display(description="stories")
    def citing_stories(self, row: Source):
        references = (
            Reference.objects.filter(source=row)
            .select_related("story")
            .order_by("-story__saved_at")[: SHOWN_STORIES + 1]
        )
        if not references:
            return _("No story cites it.")
        listed = format_html_join(
            "",
            '<li><a href="{}">{}</a> as [{}] {}</li>',
            (
                (
                    reverse("admin:stories_story_change", args=[reference.story_id]),
                    reference.story,
                    reference.number,
                    marks.story(reference.story),
                )
                for reference in references[:SHOWN_STORIES]
            ),
        )
        more = _("… and more.") if len(references) > SHOWN_STORIES else ""
        return format_html('<ul class="plain">{}</ul>{}', listed, more)

    def reasons_to_keep(self, row: Source) -> list[str]:
        references = Reference.objects.filter(source=row).select_related("story")[:3]
        if references:
            headlines = ", ".join(f"“{found.story}”" for found in references)
            return [
                _(
                    "The source “{row}” cannot be deleted: it is in the list of "
                    "{headlines}. Remove it there first."
                ).format(row=row, headlines=headlines)
            ]
        if LiveReference.objects.filter(source_id=row.pk).exists():
            return [
                _(
                    "The source “{row}” cannot be deleted: readers still see it on a "
                    "live story. Publish that story without it first."
                ).format(row=row)
            ]
        return []


def _waits_for(user, row: Source) -> str:
    """The sentence that says who may change how a source stands; empty for who may."""
    right = transfer.catalogue.PUBLISHING
    if user.has_perm(right) or not LiveSource.objects.filter(pk=row.pk).exists():
        return ""
    return _("Readers see at once how this source stands. {right}").format(
        right=who_may(right)
    )
