"""The one door through which the public side reaches models."""

from stories.models.choices import NOTED_KINDS, EditionKind
from stories.models.edition import Change, Edition, as_published, utc
from stories.models.live import (
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
    publisher_tag,
    source_tag,
    story_tag,
    topic_tag,
)

__all__ = [
    "EVERYTHING",
    "NOTED_KINDS",
    "Change",
    "Edition",
    "EditionKind",
    "LiveCorrection",
    "LiveEvent",
    "LivePublisher",
    "LiveReference",
    "LiveSource",
    "LiveStory",
    "LiveStoryTopic",
    "LiveTopic",
    "PublicSlug",
    "Withdrawal",
    "as_published",
    "current_slug",
    "publisher_tag",
    "source_tag",
    "story_tag",
    "topic_tag",
    "utc",
]
