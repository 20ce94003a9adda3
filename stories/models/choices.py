"""Closed lists of values, as Django choices; the pure modules own those they use."""

from django.db import models

from stories.document import SourceKind, Standing


class State(models.TextChoices):
    """Where a story's working copy stands. Only `workflow` writes it."""

    DRAFT = "draft", "Draft"
    IN_REVIEW = "in_review", "In review"
    APPROVED = "approved", "Approved"
    SCHEDULED = "scheduled", "Scheduled"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Withdrawn"
    ARCHIVED = "archived", "Archived"


class EditionKind(models.TextChoices):
    """What an edition tells its readers."""

    NEW = "new", "New"
    UPDATE = "update", "Update"
    CORRECTION = "correction", "Correction"
    CLARIFICATION = "clarification", "Clarification"
    MINOR = "minor", "Minor edit"
    WITHDRAWAL = "withdrawal", "Withdrawal"
    REINSTATEMENT = "reinstatement", "Reinstatement"


class ChangeKind(models.TextChoices):
    """What an entry of the log tells that is not about an edition."""

    ALTERED = "altered", "Altered"
    RENAME = "rename", "New address"
    REDACTION = "redaction", "Redaction"
    REBUILD = "rebuild", "Rendered anew"


class Subject(models.TextChoices):
    """What an entry of the log is about."""

    STORY = "story", "Story"
    SOURCE = "source", "Source"
    PUBLISHER = "publisher", "Publisher"
    TOPIC = "topic", "Topic"
    SITE = "site", "Site"


CHANGE_KINDS = [*EditionKind.choices, *ChangeKind.choices]
NOTED_KINDS = (EditionKind.CORRECTION, EditionKind.CLARIFICATION)
# Readers are told of no change: neither “Updated” nor a feed knows of these.
UNTOLD_KINDS = (EditionKind.MINOR,)


class Remains(models.TextChoices):
    """What readers are told where a story was withdrawn, besides that it was."""

    HEADLINE = "headline", "Its headline and the reason"
    REASON = "reason", "The reason only"
    NOTHING = "nothing", "Neither"


class Verdict(models.TextChoices):
    """What somebody with a preview says of the story."""

    FINE = "fine", "Fine as it is"
    NOTE = "note", "Has a note"


STANDINGS = [(standing.value, standing.value.capitalize()) for standing in Standing]
SOURCE_KINDS = [(kind.value, kind.value.capitalize()) for kind in SourceKind]
