"""What is left of the originals of editions that were redacted."""

from django.db import models
from django.utils.translation import gettext as _


class Tombstone(models.Model):
    """What is left of the original of an edition that was redacted: its digest.

    The one door past the trigger that keeps editions as they are: while a tombstone
    is open, `content` and `note` of its edition may change, and nothing else of it.
    """

    redaction = models.ForeignKey(
        "stories.Redaction", models.PROTECT, related_name="tombstones"
    )
    edition = models.ForeignKey(
        "stories.Edition", models.PROTECT, related_name="tombstones"
    )
    digest = models.CharField(max_length=64)
    covered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["edition_id", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["redaction", "edition"], name="tombstone_unique"
            )
        ]

    def __str__(self):
        return _("Tombstone of {digest}").format(digest=self.digest[:12])
