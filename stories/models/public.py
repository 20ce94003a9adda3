"""The one door through which the public side reaches models."""

from stories.models.choices import EditionKind
from stories.models.edition import Change, Edition, as_published, utc
from stories.models.live import (
    LiveEvent,
    LivePublisher,
    LiveReference,
    LiveSource,
    LiveStory,
    LiveStoryTopic,
    LiveTopic,
    Withdrawal,
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
    "Change",
    "Edition",
    "EditionKind",
    "LiveEvent",
    "LivePublisher",
    "LiveReference",
    "LiveSource",
    "LiveStory",
    "LiveStoryTopic",
    "LiveTopic",
    "Withdrawal",
    "as_published",
    "publisher_tag",
    "source_tag",
    "story_tag",
    "topic_tag",
    "utc",
]
