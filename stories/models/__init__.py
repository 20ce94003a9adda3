"""Working copy, history and published side, behind one door for the desk."""

from stories.models.choices import NOTED_KINDS, EditionKind, State
from stories.models.edition import Change, ChangeCounter, Edition
from stories.models.history import Original, SavedVersion, Transition
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
from stories.models.parts import Citation, KeyPoint, Reference, TimelineEvent
from stories.models.source import Publisher, Source
from stories.models.story import Story
from stories.models.topic import Topic

__all__ = [
    "NOTED_KINDS",
    "Change",
    "ChangeCounter",
    "Citation",
    "Edition",
    "EditionKind",
    "KeyPoint",
    "LiveEvent",
    "LivePublisher",
    "LiveReference",
    "LiveSource",
    "LiveStory",
    "LiveStoryTopic",
    "LiveTopic",
    "Original",
    "Publisher",
    "Reference",
    "SavedVersion",
    "Source",
    "State",
    "Story",
    "TimelineEvent",
    "Topic",
    "Transition",
    "Withdrawal",
]
