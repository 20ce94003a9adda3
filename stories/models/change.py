"""The log of what altered public responses: written in order, never changed."""

from collections.abc import Iterable
from datetime import datetime

from django.db import models, transaction
from django.db.models import F, Max, Q
from django.utils import timezone

from stories.models.choices import (
    CHANGE_KINDS,
    SHARED_SUBJECTS,
    ChangeKind,
    EditionKind,
    Subject,
)
from stories.models.edition import Edition
from stories.models.tags import own_tags


class ChangeQuerySet(models.QuerySet):
    """Entries of the log, and the one door for writing another."""

    def record(
        self,
        subject: Subject,
        key: int | None = None,
        *,
        kind: str = ChangeKind.ALTERED,
        tags: Iterable[str] = (),
        slug: str = "",
        former_slug: str = "",
        edition: Edition | None = None,
        at: datetime | None = None,
    ) -> "Change":
        """Write the next entry, in the transaction of what alters public responses.

        `key` is the subject's, None for the site; `slug` is the one under which
        readers find the subject from now on, where it has one. `tags` name what
        became stale besides what every entry of that subject names. Whoever changes
        rows that a publication may change too calls `ChangeCounter.wait` before.
        """
        sequence = ChangeCounter.take()
        return self.create(
            sequence=sequence,
            subject=subject,
            subject_id=key,
            story_id=key if subject == Subject.STORY else None,
            kind=kind,
            tags=sorted({*own_tags(subject, key, slug), *tags}),
            slug=slug,
            former_slug=former_slug,
            edition=edition,
            at=at or timezone.now(),
        )


class Change(models.Model):
    """One entry of the log, in commit order, without gaps.

    `subject` and `subject_id` say what changed; `story` is that story's row, and
    `edition` what was published of it, where something was. `slug` is that of its
    time, and `former_slug` the one that a rename left. `tags` name what became stale,
    such as `story:7` or `topic:trade`.
    """

    sequence = models.PositiveBigIntegerField(primary_key=True)
    subject = models.CharField(max_length=20, choices=Subject.choices)
    subject_id = models.PositiveBigIntegerField(null=True)
    story = models.ForeignKey(
        "stories.Story", models.PROTECT, null=True, related_name="changes"
    )
    edition = models.OneToOneField(
        Edition, models.PROTECT, null=True, related_name="change"
    )
    kind = models.CharField(max_length=20, choices=CHANGE_KINDS)
    slug = models.CharField(max_length=200, blank=True)
    former_slug = models.CharField(max_length=200, blank=True)
    tags = models.JSONField(default=list)
    at = models.DateTimeField()

    objects = ChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-sequence"]
        indexes = [
            models.Index(
                fields=["story", "-sequence"],
                name="change_withdrawals",
                condition=Q(kind=EditionKind.WITHDRAWAL),
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="change_sequence_positive", condition=Q(sequence__gte=1)
            ),
            models.CheckConstraint(
                name="change_kind_known",
                condition=Q(kind__in=[kind for kind, _ in CHANGE_KINDS]),
            ),
            models.CheckConstraint(
                name="change_subject_known", condition=Q(subject__in=Subject.values)
            ),
            models.CheckConstraint(
                name="change_names_its_subject",
                # A comparison with NULL is neither true nor false, and would pass.
                condition=Q(
                    subject=Subject.STORY,
                    subject_id__isnull=False,
                    story__isnull=False,
                    subject_id=F("story_id"),
                )
                & ~Q(slug="")
                | Q(subject=Subject.SITE, subject_id=None, story=None)
                | Q(
                    subject__in=SHARED_SUBJECTS,
                    subject_id__isnull=False,
                    story=None,
                ),
            ),
            models.CheckConstraint(
                name="change_of_edition_has_it",
                condition=Q(
                    kind__in=EditionKind.values,
                    subject=Subject.STORY,
                    edition__isnull=False,
                )
                | Q(kind__in=ChangeKind.values, edition=None),
            ),
            models.CheckConstraint(
                name="change_of_slug_has_former",
                condition=Q(kind=ChangeKind.RENAME) & ~Q(former_slug="")
                | ~Q(kind=ChangeKind.RENAME) & Q(former_slug=""),
            ),
        ]

    def __str__(self):
        return f"Change {self.sequence}"


class ChangeCounter(models.Model):
    """The one row behind `Change.sequence`.

    It is updated inside the transaction that changes what readers see, so writers
    queue on it: numbers have no gaps, and their order is the order of commits.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    value = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(name="change_counter_one_row", condition=Q(id=1))
        ]

    def __str__(self):
        return str(self.value)

    @classmethod
    def wait(cls) -> None:
        """Wait for the writer before this one; later ones wait until it commits.

        Only inside a transaction, and before any row of the live tables is changed:
        stories share those, and two writers would lock each other up.
        """
        cls._advance(0)

    @classmethod
    def take(cls) -> int:
        """The next sequence number; only inside a transaction."""
        cls._advance(1)
        return cls.objects.values_list("value", flat=True).get(pk=1)

    @classmethod
    def _advance(cls, steps: int) -> None:
        if not transaction.get_connection().in_atomic_block:
            raise transaction.TransactionManagementError(
                "A sequence number is taken only in the publishing transaction."
            )
        if not cls._moved(steps):
            # Nothing was ever published, or the row was lost. Of two who find it
            # missing, the second waits for the first and then makes none.
            last = Change.objects.aggregate(last=Max("sequence"))["last"] or 0
            cls.objects.bulk_create([cls(pk=1, value=last)], ignore_conflicts=True)
            cls._moved(steps)

    @classmethod
    def _moved(cls, steps: int) -> int:
        return cls.objects.filter(pk=1).update(value=F("value") + steps)
