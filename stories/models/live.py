"""The published side's indexes, rewritten by the press with each edition.

A topic, publisher or source has a row here only while a live edition carries it:
what only a draft cites does not exist for readers.
"""

from django.db import models
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _lazy

from stories.models.choices import EditionKind, Subject
from stories.models.described import Described, days_are_days


class LiveTopic(models.Model):
    """A topic that at least one live story carries. Its key is the topic's."""

    id = models.PositiveBigIntegerField(primary_key=True)
    slug = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=80)

    class Meta:
        ordering = ["name", "id"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("public:topic", args=[self.slug])


class LivePublisher(models.Model):
    """A publisher that at least one live story cites. Its key is the publisher's."""

    id = models.PositiveBigIntegerField(primary_key=True)
    slug = models.CharField(max_length=200, unique=True)
    name = models.CharField(max_length=200)
    homepage = models.CharField(max_length=500, blank=True)
    country = models.CharField(max_length=2, blank=True)
    language = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering = ["name", "id"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("public:publisher", args=[self.slug])


class LiveSource(Described):
    """A source that at least one live story cites. Its key is the source's."""

    id = models.PositiveBigIntegerField(primary_key=True)
    publisher = models.ForeignKey(LivePublisher, models.PROTECT, related_name="sources")
    kind = models.CharField(max_length=20)
    standing = models.CharField(max_length=20)

    class Meta:
        ordering = ["-id"]
        constraints = days_are_days("live_source")

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("public:source", args=[self.pk])


class LiveStoryQuerySet(models.QuerySet):
    """Selections of what readers see."""

    def with_place(self):
        """Stories with a place on the front page, in the order of places."""
        chosen = self.filter(lead__isnull=False)
        return chosen.order_by("lead", "-updated_at", "-story_id")

    def with_corrections(self):
        """Stories without what they say, but with their public notes.

        `corrections` are the notes, `corrected` the editions that put right each claim.
        """
        return self.defer("payload").annotate(
            corrections=F("payload__corrections"), corrected=F("payload__corrected")
        )


# What is public only while a live edition carries it, by what the log calls it.
LIVE_SUBJECTS = {
    Subject.SOURCE: LiveSource,
    Subject.PUBLISHER: LivePublisher,
    Subject.TOPIC: LiveTopic,
}


class LiveStory(models.Model):
    """What readers see of one story: its current edition, ready to be shown.

    `payload` is the public JSON of the story without its absolute address;
    `published_at` is the time of its first edition, `updated_at` of the last that
    was not minor, whose kind and note are `told_kind` and `note`. `first_edition` is
    the number of the first that readers may see: those before a withdrawal are gone.
    `rendering` is the number of the rendering that made the row and those that belong
    to it, 0 for one of before there were numbers.
    """

    story = models.OneToOneField(
        "stories.Story", models.PROTECT, primary_key=True, related_name="live"
    )
    edition = models.OneToOneField(
        "stories.Edition", models.PROTECT, related_name="live"
    )
    slug = models.CharField(max_length=100, unique=True)
    headline = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    language = models.CharField(max_length=12)
    edition_number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=EditionKind.choices)
    told_kind = models.CharField(max_length=20, choices=EditionKind.choices)
    note = models.TextField(blank=True)
    first_edition = models.PositiveIntegerField(default=1)
    article_count = models.PositiveIntegerField()
    source_count = models.PositiveIntegerField()
    # The place on the front page: 1 leads. The order counts, and may have gaps.
    lead = models.PositiveSmallIntegerField(null=True)
    published_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    made_at = models.DateTimeField()
    payload = models.JSONField()
    rendering = models.PositiveIntegerField(default=0, db_default=0)
    topics = models.ManyToManyField(
        LiveTopic, through="LiveStoryTopic", related_name="stories"
    )

    objects = LiveStoryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _lazy("live stories")
        permissions = [
            ("place_livestory", "Can give stories their places on the front page")
        ]
        ordering = ["-updated_at", "-story_id"]
        indexes = [
            models.Index(fields=["-updated_at", "-story"], name="live_story_latest"),
            models.Index(fields=["-published_at", "-story"], name="live_story_newest"),
            models.Index(
                fields=["language", "-updated_at"], name="live_story_by_language"
            ),
            models.Index(
                fields=["lead"],
                name="live_story_leads",
                condition=models.Q(lead__isnull=False),
            ),
        ]

    def __str__(self):
        return self.headline

    def get_absolute_url(self):
        return reverse("public:story", args=[self.slug])


class LiveStoryTopic(models.Model):
    """A live story's place in a topic's list."""

    live_story = models.ForeignKey(
        LiveStory, models.CASCADE, related_name="topic_entries"
    )
    topic = models.ForeignKey(LiveTopic, models.PROTECT, related_name="entries")
    updated_at = models.DateTimeField()

    class Meta:
        ordering = ["-updated_at", "-live_story_id"]
        indexes = [
            models.Index(
                fields=["topic", "-updated_at", "-live_story"], name="live_topic_list"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["live_story", "topic"], name="live_story_topic_unique"
            )
        ]

    def __str__(self):
        return f"{self.live_story_id} in {self.topic_id}"


class LiveReference(models.Model):
    """A live story's numbered source."""

    live_story = models.ForeignKey(LiveStory, models.CASCADE, related_name="references")
    source = models.ForeignKey(LiveSource, models.PROTECT, related_name="references")
    publisher = models.ForeignKey(
        LivePublisher, models.PROTECT, related_name="references"
    )
    number = models.PositiveIntegerField()
    summary = models.TextField(blank=True)
    updated_at = models.DateTimeField()

    class Meta:
        ordering = ["live_story_id", "number"]
        indexes = [
            models.Index(
                fields=["source", "-updated_at"], name="live_reference_by_source"
            ),
            models.Index(
                fields=["publisher", "-updated_at"], name="live_reference_by_voice"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["live_story", "number"], name="live_reference_number_unique"
            )
        ]

    def __str__(self):
        return f"{self.live_story_id} [{self.number}]"


class LiveEvent(models.Model):
    """An event of a live story's timeline, for queries across stories.

    `earliest` and `latest` bound the date and are NULL where it is open or unknown;
    `payload` is the event's public JSON.
    """

    live_story = models.ForeignKey(LiveStory, models.CASCADE, related_name="events")
    anchor = models.CharField(max_length=12)
    position = models.PositiveIntegerField()
    date = models.CharField(max_length=120, blank=True)
    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)
    planned = models.BooleanField()
    payload = models.JSONField()

    class Meta:
        ordering = ["live_story_id", "position"]
        indexes = [
            models.Index(fields=["earliest", "latest"], name="live_event_by_date"),
            models.Index(fields=["latest"], name="live_event_by_end"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["live_story", "anchor"], name="live_event_anchor_unique"
            )
        ]

    def __str__(self):
        return f"{self.live_story_id} {self.anchor}"

    def get_absolute_url(self):
        return f"{self.live_story.get_absolute_url()}#{self.anchor}"


class LiveCorrection(models.Model):
    """A correction or clarification of a live story, for lists across stories."""

    live_story = models.ForeignKey(
        LiveStory, models.CASCADE, related_name="correction_entries"
    )
    edition = models.OneToOneField(
        "stories.Edition", models.PROTECT, related_name="live_correction"
    )
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=EditionKind.choices)
    note = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-edition_id"]
        indexes = [
            models.Index(fields=["-at", "-edition"], name="live_correction_latest")
        ]

    def __str__(self):
        return f"{self.live_story_id} edition {self.number}"


class PublicSlugQuerySet(models.QuerySet):
    """Slugs with where they lead to."""

    def with_current(self):
        """With `current`: the slug under which readers find the story now."""
        return self.annotate(current=current_slug())


class PublicSlug(models.Model):
    """A slug under which readers could once find a story. It stays that story's.

    Triggers refuse to change or delete a row, and to give the slug to another story.
    """

    slug = models.CharField(max_length=100, unique=True)
    story = models.ForeignKey(
        "stories.Story", models.PROTECT, related_name="public_slugs"
    )
    since = models.DateTimeField()

    objects = PublicSlugQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]

    def __str__(self):
        return self.slug


class Withdrawal(models.Model):
    """What readers are told of a story that was withdrawn, and nothing else of it.

    `headline` and `reason` are empty where a chief chose that readers are not told.
    """

    story = models.OneToOneField(
        "stories.Story", models.PROTECT, primary_key=True, related_name="withdrawal"
    )
    slug = models.CharField(max_length=100, unique=True)
    headline = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=12)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="withdrawal_headline_has_reason",
                condition=models.Q(headline="") | ~models.Q(reason=""),
            )
        ]

    def __str__(self):
        return self.headline or self.slug


def current_slug(story: str = "story_id") -> Coalesce:
    """The slug of a live or withdrawn story, by the field that names the story."""
    # Subqueries, not joins: those would lead through the working copy's table.
    found = (
        model.objects.filter(story_id=OuterRef(story)).values("slug")
        for model in (LiveStory, Withdrawal)
    )
    return Coalesce(*map(Subquery, found))
