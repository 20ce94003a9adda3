"""The one door through which the public side reaches models."""

from stories.models.choices import EditionKind
from stories.models.edition import Change, Edition, corrections, updated_at, utc
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

__all__ = [
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
    "corrections",
    "updated_at",
    "utc",
]
