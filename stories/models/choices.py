"""Closed lists of values, as Django choices; the pure modules own those they use."""

from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from stories.document import SourceKind, Standing


class State(models.TextChoices):
    """Where a story's working copy stands. Only `workflow` writes it."""

    DRAFT = "draft", _lazy("Draft")
    IN_REVIEW = "in_review", _lazy("In review")
    APPROVED = "approved", _lazy("Approved")
    SCHEDULED = "scheduled", _lazy("Scheduled")
    PUBLISHED = "published", _lazy("Published")
    WITHDRAWN = "withdrawn", _lazy("Withdrawn")
    ARCHIVED = "archived", _lazy("Archived")


class EditionKind(models.TextChoices):
    """What an edition tells its readers."""

    NEW = "new", _lazy("New")
    UPDATE = "update", _lazy("Update")
    CORRECTION = "correction", _lazy("Correction")
    CLARIFICATION = "clarification", _lazy("Clarification")
    MINOR = "minor", _lazy("Minor edit")
    WITHDRAWAL = "withdrawal", _lazy("Withdrawal")
    REINSTATEMENT = "reinstatement", _lazy("Reinstatement")


class ChangeKind(models.TextChoices):
    """What an entry of the log tells that is not about an edition."""

    ALTERED = "altered", _lazy("Altered")
    RENAME = "rename", _lazy("New address")
    REDACTION = "redaction", _lazy("Redaction")
    REBUILD = "rebuild", _lazy("Rendered anew")


class Subject(models.TextChoices):
    """What an entry of the log is about."""

    STORY = "story", _lazy("Story")
    SOURCE = "source", _lazy("Source")
    PUBLISHER = "publisher", _lazy("Publisher")
    TOPIC = "topic", _lazy("Topic")
    SITE = "site", _lazy("Site")


# What belongs to the whole newsroom, whichever stories show it.
SHARED_SUBJECTS = [Subject.SOURCE, Subject.PUBLISHER, Subject.TOPIC]
CHANGE_KINDS = [*EditionKind.choices, *ChangeKind.choices]
NOTED_KINDS = (EditionKind.CORRECTION, EditionKind.CLARIFICATION)
# Readers are told of no change: neither “Updated” nor a feed knows of these.
UNTOLD_KINDS = (EditionKind.MINOR,)


class Remains(models.TextChoices):
    """What readers are told where a story was withdrawn, besides that it was."""

    HEADLINE = "headline", _lazy("Its headline and the reason")
    REASON = "reason", _lazy("The reason only")
    NOTHING = "nothing", _lazy("Neither")


class Verdict(models.TextChoices):
    """What somebody with a preview says of the story."""

    FINE = "fine", _lazy("Fine as it is")
    NOTE = "note", _lazy("Has a note")


STANDINGS = [(standing.value, standing.value.capitalize()) for standing in Standing]
SOURCE_KINDS = [(kind.value, kind.value.capitalize()) for kind in SourceKind]
