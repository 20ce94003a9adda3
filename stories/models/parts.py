"""The parts of a working copy: key points, references, events and their citations."""

from django.db import models
from django.db.models import F, Q

from stories import document
from stories.document.dates import FuzzyDate
from stories.document.text import citations
from stories.models import bulk


class KeyPoint(models.Model):
    """A heading and a body that cites sources by `[n]`."""

    story = models.ForeignKey(
        "stories.Story", models.CASCADE, related_name="key_points"
    )
    position = models.PositiveIntegerField(default=0)
    anchor = models.CharField(max_length=12, editable=False)
    heading = models.CharField(max_length=500)
    body = models.TextField()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "anchor"], name="key_point_anchor_unique"
            )
        ]

    def __str__(self):
        return f"{self.position + 1} ({self.anchor}): {self.heading}"

    @property
    def citations(self) -> tuple[int, ...]:
        """Numbers cited in the body."""
        return citations(self.body)

    def as_value(self) -> document.KeyPoint:
        """The key point without its row."""
        return document.KeyPoint(
            anchor=self.anchor, heading=self.heading, body=self.body
        )


class Reference(models.Model):
    """A source's entry in one story's numbered list, and what it adds there."""

    story = models.ForeignKey(
        "stories.Story", models.CASCADE, related_name="references"
    )
    source = models.ForeignKey(
        "stories.Source", models.PROTECT, related_name="references"
    )
    number = models.PositiveIntegerField()
    summary = models.TextField("contribution", blank=True)

    class Meta:
        ordering = ["number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "number"], name="reference_number_unique"
            ),
            models.CheckConstraint(
                name="reference_number_positive", condition=Q(number__gte=1)
            ),
        ]

    def __str__(self):
        return f"[{self.number}] {self.source}"

    def as_value(self) -> document.Source:
        """The numbered entry without its rows."""
        return self.source.as_value(number=self.number, summary=self.summary)


class TimelineEvent(models.Model):
    """A dated entry of the timeline.

    `date` is EDTF (time and zone included) and empty when unknown; `earliest` and
    `latest` are its bounds, NULL where it is open; `typed` is what the editor wrote.
    """

    story = models.ForeignKey("stories.Story", models.CASCADE, related_name="events")
    position = models.PositiveIntegerField(default=0)
    anchor = models.CharField(max_length=12, editable=False)
    typed = models.CharField("date", max_length=200, blank=True)
    date = models.CharField("EDTF", max_length=120, blank=True, editable=False)
    earliest = models.DateField(null=True, blank=True, editable=False)
    latest = models.DateField(null=True, blank=True, editable=False)
    label = models.CharField(max_length=120, blank=True)
    planned = models.BooleanField(default=False)
    text = models.TextField()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "anchor"], name="event_anchor_unique"
            ),
            models.CheckConstraint(
                name="event_bounds_in_order",
                condition=Q(earliest__isnull=True)
                | Q(latest__isnull=True)
                | Q(earliest__lte=F("latest")),
            ),
        ]

    def __str__(self):
        return f"{self.position + 1} ({self.anchor}): {self.typed or 'undated'}"

    @property
    def citations(self) -> tuple[int, ...]:
        """Numbers cited in the text."""
        return citations(self.text)

    def as_value(self) -> document.Event:
        """The event without its row."""
        return document.Event(
            anchor=self.anchor,
            date=FuzzyDate(typed=self.typed, edtf=self.date or None),
            text=self.text,
            label=self.label,
            planned=self.planned,
        )


# The column of a citation that names the part.
_CITING = {KeyPoint: "key_point_id", TimelineEvent: "event_id"}


class CitationQuerySet(models.QuerySet):
    """Keeps citation rows in step with the markers in the texts."""

    def rewrite(self, story, parts, references) -> None:
        """Make one row for each marker that names a listed reference.

        `parts` are all key points and events of the story, and `references` all of
        its references, as they are now.
        """
        self.filter(story=story).delete()
        numbers = {reference.number: reference.pk for reference in references}
        bulk.insert(
            [
                Citation(
                    story_id=story.pk,
                    reference_id=numbers[number],
                    **{_CITING[type(part)]: part.pk},
                )
                for part in parts
                for number in part.citations
                if number in numbers
            ]
        )


class Citation(models.Model):
    """This key point, or this event, rests on that reference."""

    story = models.ForeignKey("stories.Story", models.CASCADE, related_name="citations")
    # RESTRICT, not PROTECT: a draft may be deleted whole, a cited reference not alone.
    reference = models.ForeignKey(Reference, models.RESTRICT, related_name="citations")
    key_point = models.ForeignKey(
        KeyPoint, models.CASCADE, null=True, blank=True, related_name="citation_rows"
    )
    event = models.ForeignKey(
        TimelineEvent,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="citation_rows",
    )

    objects = CitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="citation_from_one_part",
                condition=Q(key_point__isnull=True, event__isnull=False)
                | Q(key_point__isnull=False, event__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["reference", "key_point"], name="citation_by_key_point_unique"
            ),
            models.UniqueConstraint(
                fields=["reference", "event"], name="citation_by_event_unique"
            ),
        ]

    def __str__(self):
        part = self.part
        return f"{part.position + 1} ({part.anchor}) cites [{self.reference.number}]"

    @property
    def part(self) -> "KeyPoint | TimelineEvent":
        """The part that cites."""
        return self.key_point or self.event

    @property
    def anchor(self) -> str:
        """The anchor of the part that cites."""
        return self.part.anchor
