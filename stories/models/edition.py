"""Editions: written once by the press, never changed."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery

from stories.document import StoryDocument, from_content, payload, seal
from stories.models.choices import NOTED_KINDS, UNTOLD_KINDS, EditionKind, Remains
from stories.models.live import LiveStory
from stories.models.tombstone import Tombstone


class EditionQuerySet(models.QuerySet):
    """Selections of editions that readers may see."""

    def live(self):
        """The one current edition of each story that readers can see."""
        return self.filter(live__isnull=False)

    def of_live_story(self, slug: str):
        """The editions of the story under this slug that readers may see.

        None before the last withdrawal: what was withdrawn stays withdrawn when the
        story comes back.
        """
        # Subqueries, not joins: those would lead through the working copy's table.
        live = LiveStory.objects.filter(slug=slug)
        return self.filter(
            story_id__in=live.values("story_id"),
            number__gte=live.values("first_edition"),
        )

    def shown_with(self, live: LiveStory):
        """The editions that readers may see of `live`, as of when that was read.

        All of them are there, whatever is published or withdrawn meanwhile.
        """
        return self.filter(
            story_id=live.pk, number__range=(live.first_edition, live.edition_number)
        )

    def as_of(self, moment: datetime, *, first: int):
        """The edition that was current at `moment`; before all of them, the `first`.

        Moments of others have no fractions of a second, so those of editions do not
        count either.
        """
        second = moment.replace(microsecond=999_999)
        made = self.filter(Q(made_at__lte=second) | Q(number=first))
        return made.order_by("-number").first()

    def with_neighbours(self, *, first: int):
        """With the times of other editions of the story, None where there is none.

        `first_at` is that of the `first`, `previous_at` and `next_at` of those beside
        it.
        """
        number, story = OuterRef("number"), OuterRef("story_id")
        editions = self.model.objects.filter(story_id=story)
        chosen = {
            "first_at": editions.filter(number=first),
            "previous_at": editions.filter(number=number - 1),
            "next_at": editions.filter(number=number + 1),
        }
        return self.annotate(
            **{
                name: Subquery(rows.values("made_at")[:1])
                for name, rows in chosen.items()
            }
        )

    def with_told_at(self):
        """With when readers were last told of a change, as `last_told` says of a list.

        `told_at` is the time of the latest edition up to this one that told them.
        """
        told = self.model.objects.filter(
            story_id=OuterRef("story_id"), number__lte=OuterRef("number")
        ).exclude(kind__in=UNTOLD_KINDS)
        return self.annotate(
            told_at=Subquery(told.order_by("-number").values("made_at")[:1])
        )

    def with_redaction(self):
        """With `redacted_at`, when words of the edition were last covered, or None."""
        stones = Tombstone.objects.filter(edition=OuterRef("pk"))
        latest = stones.order_by("-covered_at").values("covered_at")[:1]
        return self.annotate(redacted_at=Subquery(latest))

    def withdrawal_after(self, story_id: int, number: int):
        """The withdrawal that took this edition from readers, if one did."""
        return (
            self.select_related("display")
            .filter(story_id=story_id, number__gte=number, kind=EditionKind.WITHDRAWAL)
            .order_by("number")
            .first()
        )


def last_told(editions: Iterable["Edition"]) -> "Edition":
    """The latest edition that told readers of a change: the time is “Updated”."""
    told = (made for made in editions if made.kind not in UNTOLD_KINDS)
    return max(told, key=lambda made: made.number)


class Edition(models.Model):
    """A story as it was published, whole.

    `content` is the document's JSON form, in the format of the number
    `content_format`; `digest` is SHA-256 over what `sealed`
    gives, the digest of the edition before it included. Database triggers refuse
    UPDATE and DELETE.
    """

    # No `story.<field>` on the public side: that row is the working copy.
    story = models.ForeignKey("stories.Story", models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=EditionKind.choices)
    content = models.JSONField()
    content_format = models.PositiveSmallIntegerField(default=1, db_default=1)
    note = models.TextField(blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="editions_made"
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="editions_approved",
    )
    made_at = models.DateTimeField()
    digest = models.CharField(max_length=64)

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["story_id", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "number"], name="edition_number_unique"
            ),
            models.CheckConstraint(
                name="edition_number_positive", condition=Q(number__gte=1)
            ),
            models.CheckConstraint(
                name="edition_format_positive", condition=Q(content_format__gte=1)
            ),
            models.CheckConstraint(
                name="edition_kind_known", condition=Q(kind__in=EditionKind.values)
            ),
            models.CheckConstraint(
                name="edition_correction_has_note",
                condition=~Q(kind__in=NOTED_KINDS) | ~Q(note=""),
            ),
        ]

    def __str__(self):
        return f"Edition {self.number} ({self.get_kind_display()})"

    def document(self) -> StoryDocument:
        """The story as it was published."""
        return from_content(self.content, self.content_format)

    @property
    def remains(self) -> Remains:
        """What readers are told of this withdrawal."""
        display = getattr(self, "display", None)
        return Remains(display.remains) if display else Remains.HEADLINE

    @property
    def told_reason(self) -> str:
        """The reason of this withdrawal, as far as readers are told it."""
        return "" if self.remains == Remains.NOTHING else self.note

    def sealed(self, previous: str) -> bytes:
        """The bytes that `digest` is the SHA-256 of.

        `previous` is the digest of the edition before it, empty for the first.
        """
        return seal(
            self.content,
            content_format=self.content_format,
            number=self.number,
            kind=self.kind,
            note=self.note,
            made_at=self.made_at,
            previous=previous,
        )


class WithdrawalDisplay(models.Model):
    """What readers are told of one withdrawal; without a row, headline and reason."""

    edition = models.OneToOneField(
        Edition, models.PROTECT, primary_key=True, related_name="display"
    )
    remains = models.CharField(max_length=10, choices=Remains.choices)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="withdrawal_display_known",
                condition=Q(remains__in=Remains.values),
            )
        ]

    def __str__(self):
        return self.get_remains_display()


def corrections(editions: Iterable[Edition]) -> list[dict]:
    """Public notes of the editions that put something right, in the order given."""
    return [
        {
            "edition": made.number,
            "kind": made.kind,
            "at": utc(made.made_at),
            "note": made.note,
        }
        for made in editions
        if made.kind in NOTED_KINDS
    ]


def as_published(
    document: StoryDocument,
    edition: Edition,
    *,
    published_at: datetime,
    told_at: datetime,
    corrections: list[dict],
) -> dict:
    """The public JSON of `document` as this edition of its story.

    `published_at` is the time of the story's very first edition, `told_at` when
    readers were last told of a change, up to this one; `corrections` are the notes that
    they may see of it and those before. The slug and the absolute addresses are left
    to add.
    """
    return {
        **payload(document),
        "edition": edition.number,
        "kind": edition.kind,
        "published_at": utc(published_at),
        "updated_at": utc(told_at),
        "corrections": corrections,
    }


def utc(moment: datetime) -> str:
    """ISO 8601 in UTC, to the second, ending in Z."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
