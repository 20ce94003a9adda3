"""What the newsroom tells one person at the desk, until they have seen it."""

from django.conf import settings
from django.db import models


class Notice(models.Model):
    """A sentence for one person about one story: a schedule undone, an answer given.

    Without a story it is about an account.
    """

    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices"
    )
    story = models.ForeignKey(
        "stories.Story",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="notices",
    )
    sentence = models.TextField()
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(
                fields=["to", "-at"],
                name="notice_unseen",
                condition=models.Q(seen_at__isnull=True),
            )
        ]

    def __str__(self):
        return self.sentence
