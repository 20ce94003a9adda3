"""What each list can be narrowed by."""

from datetime import date

from django.db.models import Q, QuerySet

from stories.api.parameters import (
    CodeFilter,
    DayFilter,
    FilterSet,
    IdFilter,
    LanguageFilter,
    MomentFilter,
    OneOfFilter,
    SequenceFilter,
    SlugFilter,
)
from stories.document import SourceKind, Standing
from stories.models.public import (
    NOTED_KINDS,
    EditionKind,
    LiveReference,
    LiveStoryTopic,
    PublicSlug,
    Subject,
)


def in_topic(rows: QuerySet, field: str, slug: str) -> QuerySet:
    """Rows whose live story, at `field`, carries the topic."""
    entries = LiveStoryTopic.objects.filter(topic__slug=slug)
    return rows.filter(**{f"{field}__in": entries.values("live_story")})


def of_story(rows: QuerySet, _name: str, slug: str) -> QuerySet:
    """Rows of the live story that readers know, or once knew, under this slug."""
    known = PublicSlug.objects.filter(slug=slug)
    return rows.filter(live_story__in=known.values("story"))


class StoryFilters(FilterSet):
    """Stories by what they are about, whom they cite, and when they changed."""

    periods = (
        ("published_after", "published_before"),
        ("updated_after", "updated_before"),
    )

    topic = SlugFilter(
        method="by_topic",
        help_text="Only stories that carry the topic with this slug.",
        example="shipping",
    )
    publisher = SlugFilter(
        method="by_publisher",
        help_text="Only stories that cite a source by the publisher with this slug.",
        example="yonhap",
    )
    source = IdFilter(
        method="by_source",
        help_text="Only stories that cite the source with this id.",
        example="7",
    )
    language = LanguageFilter(
        field_name="language",
        help_text="Only stories in this language, a BCP 47 tag: `en` finds `en-GB`.",
        example="en",
    )
    published_after = MomentFilter(
        field_name="published_at",
        lookup_expr="gte",
        help_text="Only stories first published at this time or after it.",
        example="2026-01-05",
    )
    published_before = MomentFilter(
        field_name="published_at",
        lookup_expr="lt",
        help_text="Only stories first published before this time.",
        example="2026-02-01",
    )
    updated_after = MomentFilter(
        field_name="updated_at",
        lookup_expr="gte",
        help_text="Only stories updated at this time or after it.",
        example="2026-01-05T08:00:00Z",
    )
    updated_before = MomentFilter(
        field_name="updated_at",
        lookup_expr="lt",
        help_text="Only stories last updated before this time.",
        example="2026-02-01T00:00:00Z",
    )

    def by_topic(self, rows: QuerySet, _name: str, slug: str) -> QuerySet:
        """Stories that carry the topic."""
        return in_topic(rows, "pk", slug)

    def by_publisher(self, rows: QuerySet, _name: str, slug: str) -> QuerySet:
        """Stories that cite the publisher."""
        return self._citing(rows, publisher__slug=slug)

    def by_source(self, rows: QuerySet, _name: str, source_id: int) -> QuerySet:
        """Stories that cite the source."""
        return self._citing(rows, source=source_id)

    def _citing(self, rows: QuerySet, **cited) -> QuerySet:
        # A story may cite one publisher often, so a join would repeat it.
        references = LiveReference.objects.filter(**cited)
        return rows.filter(pk__in=references.values("live_story"))


class EventFilters(FilterSet):
    """Events by when they may have happened, and by their story."""

    periods = (("from", "to"),)

    from_ = DayFilter(
        method="by_start",
        help_text=(
            "Only events that may have happened on this day or later: their date, as "
            "fuzzy as it is, does not end before it. Open ends count; events "
            "without a known date never match."
        ),
        example="2026-01-01",
    )
    to = DayFilter(
        method="by_end",
        help_text=(
            "Only events that may have happened on this day or earlier: their date "
            "does not start after it. Open starts count; events without a known date "
            "never match."
        ),
        example="2026-01-31",
    )
    story = SlugFilter(
        method=of_story,
        help_text="Only events of the story with this slug, or a former one.",
        example="harbour-reopens",
    )
    topic = SlugFilter(
        method="by_topic",
        help_text="Only events of stories that carry the topic with this slug.",
        example="shipping",
    )

    def by_start(self, rows: QuerySet, _name: str, day: date) -> QuerySet:
        """Events that do not end before the day."""
        return _dated(rows).filter(Q(latest__gte=day) | Q(latest=None))

    def by_end(self, rows: QuerySet, _name: str, day: date) -> QuerySet:
        """Events that do not start after the day."""
        return _dated(rows).filter(Q(earliest__lte=day) | Q(earliest=None))

    def by_topic(self, rows: QuerySet, _name: str, slug: str) -> QuerySet:
        """Events of the topic's stories."""
        return in_topic(rows, "live_story", slug)


def _dated(rows: QuerySet) -> QuerySet:
    return rows.exclude(date="")


class SourceFilters(FilterSet):
    """Sources by who published them, what they are, and whether they hold."""

    publisher = SlugFilter(
        field_name="publisher__slug",
        help_text="Only sources by the publisher with this slug.",
        example="yonhap",
    )
    kind = OneOfFilter(
        values=SourceKind,
        help_text="Only sources of this kind.",
        example=SourceKind.ARTICLE.value,
    )
    standing = OneOfFilter(
        values=Standing,
        help_text="Only sources with this standing.",
        example=Standing.RETRACTED.value,
    )
    language = LanguageFilter(
        help_text="Only sources in this language, a BCP 47 tag: `en` finds `en-GB`.",
        example="ko",
    )


class PublisherFilters(FilterSet):
    """Publishers by where they are and what they write in."""

    country = CodeFilter(
        help_text="Only publishers of this country, an ISO 3166 code.",
        example="KR",
    )
    language = LanguageFilter(
        help_text=(
            "Only publishers that write in this language, a BCP 47 tag: `en` finds "
            "`en-GB`."
        ),
        example="ko",
    )


class CorrectionFilters(FilterSet):
    """Corrections by what they did, and by their story."""

    kind = OneOfFilter(
        values=NOTED_KINDS,
        help_text="Only entries of this kind.",
        example=EditionKind.CORRECTION.value,
    )
    story = SlugFilter(
        method=of_story,
        help_text="Only corrections of the story with this slug, or a former one.",
        example="harbour-reopens",
    )


class ChangeFilters(FilterSet):
    """Changes by their place in the log, and by what changed."""

    after = SequenceFilter(
        field_name="sequence",
        lookup_expr="gt",
        help_text="Only changes after the one with this sequence number.",
        example="120",
    )
    subject = OneOfFilter(
        values=Subject,
        help_text="Only changes of this sort of thing.",
        example=Subject.STORY.value,
    )
