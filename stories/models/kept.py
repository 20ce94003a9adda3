"""Differences of editions that were compared once, for everybody who asks again."""

from django.db import models

# The oldest go first: readers ask for the latest changes most.
MOST = 5_000


class KeptDifferenceQuerySet(models.QuerySet):
    """What is kept, and what must go."""

    def keep(self, difference: "KeptDifference") -> None:
        """Keep a difference, in place of an older one of its pair, and not too many."""
        self.bulk_create(
            [difference],
            update_conflicts=True,
            unique_fields=["before", "after", "version"],
            update_fields=["summary", "content"],
        )
        last = self.order_by("-pk").values_list("pk", flat=True)[MOST : MOST + 1]
        self.filter(pk__lte=next(iter(last), 0)).delete()

    def drop_of(self, story) -> None:
        """Drop every kept difference of a story: what they quote may not be kept."""
        self.filter(after__story=story).delete()


class KeptDifference(models.Model):
    """What two editions of a story say differently, sealed with the newsroom's key.

    It can always be found out again, so rows may be dropped at any time. `version` is
    that of the comparison; `summary` and `content` are what `public.summaries` seals.
    """

    before = models.ForeignKey("stories.Edition", models.CASCADE, related_name="+")
    after = models.ForeignKey("stories.Edition", models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()
    summary = models.TextField()
    content = models.TextField()

    objects = KeptDifferenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["before", "after", "version"], name="kept_difference_unique"
            )
        ]

    def __str__(self):
        return f"{self.before_id}..{self.after_id}"
