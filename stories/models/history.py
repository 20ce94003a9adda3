"""What happened at the desk: saved versions, imported documents, transitions."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.document import CONTENT_FORMAT, StoryDocument, from_content, to_content
from stories.models.choices import State


class SavedVersionQuerySet(models.QuerySet):
    """The one place where a version is kept."""

    def keep(self, story, document: StoryDocument, *, by, at: datetime) -> None:
        """Keep what the working copy of `story` says now, under its present version."""
        self.create(
            story=story,
            number=story.version,
            content=to_content(document),
            content_format=CONTENT_FORMAT,
            saved_by=by,
            saved_at=at,
        )


class SavedVersion(models.Model):
    """The working copy as it was after one save, in the JSON form of a document.

    `content_format` is the number of that form's format.
    """

    story = models.ForeignKey(
        "stories.Story", models.CASCADE, related_name="saved_versions"
    )
    number = models.PositiveIntegerField()
    content = models.JSONField()
    content_format = models.PositiveSmallIntegerField(default=1, db_default=1)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="saved_versions"
    )
    saved_at = models.DateTimeField()

    objects = SavedVersionQuerySet.as_manager()

    class Meta:
        ordering = ["story_id", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "number"], name="saved_version_unique"
            ),
            models.CheckConstraint(
                name="saved_version_format_positive",
                condition=models.Q(content_format__gte=1),
            ),
        ]

    def __str__(self):
        return f"Version {self.number}"

    def document(self) -> StoryDocument:
        """The story as it was saved."""
        return from_content(self.content, self.content_format)


class Original(models.Model):
    """A document as it was imported, so that nothing typed in it is ever lost."""

    story = models.ForeignKey("stories.Story", models.CASCADE, related_name="originals")
    name = models.CharField(
        max_length=255, help_text=_lazy("File name, or empty if pasted")
    )
    format = models.CharField(max_length=20)
    text = models.TextField()
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="imported_documents"
    )
    imported_at = models.DateTimeField()

    class Meta:
        ordering = ["-imported_at", "-pk"]
        indexes = [models.Index(fields=["name"], name="original_by_name")]

    def __str__(self):
        return self.name or _("Pasted on {imported_at}").format(
            imported_at=f"{self.imported_at:%Y-%m-%d %H:%M}"
        )


class Transition(models.Model):
    """Who moved a story from one state to another, when and why."""

    story = models.ForeignKey(
        "stories.Story", models.CASCADE, related_name="transitions"
    )
    verb = models.CharField(max_length=40)
    from_state = models.CharField(max_length=20, choices=State.choices)
    to_state = models.CharField(max_length=20, choices=State.choices)
    # Empty where the newsroom itself acted: a schedule that could not be kept.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="transitions"
    )
    at = models.DateTimeField()
    note = models.TextField(blank=True)
    scheduled_for = models.DateTimeField(null=True)
    version = models.PositiveIntegerField()
    edition = models.ForeignKey(
        "stories.Edition",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="transitions",
    )
    # Of an approval or a publication: everybody who wrote what readers had not seen.
    authors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="written_transitions"
    )

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.verb}: {self.from_state} → {self.to_state}"
