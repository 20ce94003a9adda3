"""The list of stories: what stands where, found in a few cheap queries."""

import re

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import Count, Exists, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.admin.base import marks
from stories.admin.base.listing import Listing
from stories.models import OlderFact, Reference, State, Story

# Enough of the latest stories to know which languages the newsroom writes.
SAMPLED_STORIES = 1000
LISTED_PEOPLE = 50
# More digits than these fit no database, and figures of other scripts no int().
KEY = re.compile("[0-9]{1,18}")


class StateFilter(admin.SimpleListFilter):
    """Where the working copy stands; what was put away is left out until asked for."""

    title = "state"
    parameter_name = "state__exact"
    everything = "any"

    def lookups(self, request, model_admin):
        return [*State.choices, (self.everything, _("All, archived too"))]

    def choices(self, changelist):
        rest, *named = super().choices(changelist)
        return [rest | {"display": _("All but archived")}, *named]

    def queryset(self, request, queryset):
        if self.value() in State.values:
            return queryset.in_state(self.value())
        return queryset if self.value() == self.everything else queryset.at_work()


class EmbargoFilter(admin.SimpleListFilter):
    """Whether nothing of it may be published yet."""

    title = "embargo"
    parameter_name = "embargo"

    def lookups(self, request, model_admin):
        return [("yes", _("Under embargo"))]

    def queryset(self, request, queryset):
        return queryset.under_embargo() if self.value() == "yes" else queryset


class LiveFilter(admin.SimpleListFilter):
    """Whether readers can see an edition."""

    title = "readers"
    parameter_name = "live"

    def lookups(self, request, model_admin):
        return [
            ("yes", "Live"),
            ("older", _("Live, with something older")),
            ("no", _("Not live")),
        ]

    def queryset(self, request, queryset):
        if self.value() in {"yes", "no"}:
            return queryset.filter(live_edition__isnull=self.value() == "no")
        if self.value() == "older":
            return queryset.behind()
        return queryset


class LanguageFilter(admin.SimpleListFilter):
    """The language, of those that the latest stories are written in."""

    title = "language"
    parameter_name = "language"

    def lookups(self, request, model_admin):
        latest = Story.objects.order_by("-saved_at", "-pk").values("language")
        found = Story.objects.filter(
            pk__in=latest.values("pk")[:SAMPLED_STORIES]
        ).order_by()
        return [
            (tag, tag)
            for tag in sorted(found.values_list("language", flat=True).distinct())
        ]

    def queryset(self, request, queryset):
        return queryset.filter(language=self.value()) if self.value() else queryset


class AssigneeFilter(admin.SimpleListFilter):
    """Who works on it."""

    title = "assignee"
    parameter_name = "assignee"

    def lookups(self, request, model_admin):
        people = get_user_model().objects.filter(is_active=True, is_staff=True)
        others = people.exclude(pk=request.user.pk).order_by("username")
        return [
            ("me", "Me"),
            ("nobody", "Nobody"),
            *((str(person.pk), str(person)) for person in others[:LISTED_PEOPLE]),
        ]

    def queryset(self, request, queryset):
        value = self.value() or ""
        if value == "me":
            return queryset.filter(assignee=request.user)
        if value == "nobody":
            return queryset.filter(assignee__isnull=True)
        return queryset.filter(assignee=value) if KEY.fullmatch(value) else queryset


class TopicFilter(admin.RelatedFieldListFilter):
    """The topic, or none."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.empty_value_display = _("No topic")


class StoryList(Listing):
    """How stories are listed, filtered and searched."""

    list_display = [
        "headline",
        "state_mark",
        "edition_mark",
        "source_count",
        "topic_names",
        "language",
        "last_change",
    ]
    list_select_related = ["live_edition", "last_author"]
    list_filter = [
        StateFilter,
        EmbargoFilter,
        LiveFilter,
        LanguageFilter,
        ("topics", TopicFilter),
        AssigneeFilter,
    ]
    search_fields = ["headline_folded", "slug"]
    search_help_text = _lazy("Headline or address")
    ordering = ["-saved_at", "-pk"]
    list_per_page = 50
    list_max_show_all = 50
    actions = None

    def get_queryset(self, request):
        counted = (
            Reference.objects.filter(story=OuterRef("pk"))
            .order_by()
            .values("story")
            .annotate(count=Count("pk"))
            .values("count")
        )
        rows = super().get_queryset(request).prefetch_related("topics")
        return rows.annotate(
            reference_count=Coalesce(Subquery(counted, output_field=IntegerField()), 0),
            has_older=Exists(OlderFact.objects.filter(live_story=OuterRef("pk"))),
        ).defer("live_edition__content")

    @admin.display(description="state", ordering="state")
    def state_mark(self, row: Story):
        older = marks.older() if row.has_older else ""
        return format_html("{} {} {}", marks.state(row.state), older, marks.times(row))

    @admin.display(description=_lazy("live edition"))
    def edition_mark(self, row: Story):
        return marks.edition(row.live_edition)

    @admin.display(description="sources")
    def source_count(self, row: Story):
        return row.reference_count

    @admin.display(description="topics")
    def topic_names(self, row: Story):
        return ", ".join(topic.name for topic in row.topics.all()) or "–"

    @admin.display(description=_lazy("last change"), ordering="saved_at")
    def last_change(self, row: Story):
        moment = localtime(row.saved_at)
        return format_html(
            '<time datetime="{}">{}</time> <span class="quiet">by {}</span>',
            moment.isoformat(timespec="seconds"),
            date_format(moment, "j M Y, H:i"),
            row.last_author or "nobody",
        )
