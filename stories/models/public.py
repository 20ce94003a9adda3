"""The one door through which the public side reaches models."""

from stories.models import labels
from stories.models.change import Change
from stories.models.choices import (
    CHANGE_KINDS,
    NOTED_KINDS,
    UNTOLD_KINDS,
    ChangeKind,
    EditionKind,
    Subject,
)
from stories.models.edition import Edition, WithdrawalDisplay, as_published, utc
from stories.models.kept import KeptDifference
from stories.models.live import (
    LIVE_SUBJECTS,
    LiveCorrection,
    LiveEvent,
    LivePublisher,
    LiveReference,
    LiveSource,
    LiveStory,
    LiveStoryTopic,
    LiveTopic,
    PublicSlug,
    Withdrawal,
    current_slug,
)
from stories.models.tags import (
    EVERYTHING,
    own_tags,
    publisher_tag,
    source_tag,
    story_tag,
    topic_tag,
)
from stories.models.tombstone import Tombstone

__all__ = [
    "CHANGE_KINDS",
    "EVERYTHING",
    "LIVE_SUBJECTS",
    "NOTED_KINDS",
    "UNTOLD_KINDS",
    "Change",
    "ChangeKind",
    "Edition",
    "EditionKind",
    "KeptDifference",
    "LiveCorrection",
    "LiveEvent",
    "LivePublisher",
    "LiveReference",
    "LiveSource",
    "LiveStory",
    "LiveStoryTopic",
    "LiveTopic",
    "PublicSlug",
    "Subject",
    "Tombstone",
    "Withdrawal",
    "WithdrawalDisplay",
    "as_published",
    "current_slug",
    "labels",
    "own_tags",
    "publisher_tag",
    "source_tag",
    "story_tag",
    "topic_tag",
    "utc",
]
