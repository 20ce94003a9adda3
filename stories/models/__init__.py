"""Working copy, history and published side, behind one door for the desk."""

from stories.models.account import AccountChange
from stories.models.arrangement import Arrangement
from stories.models.change import Change, ChangeCounter
from stories.models.choices import (
    NOTED_KINDS,
    ChangeKind,
    EditionKind,
    Remains,
    State,
    Subject,
    Verdict,
)
from stories.models.contribution import ADDED, ADDRESS, RESTORED, TEXT, Contribution
from stories.models.edition import Edition, WithdrawalDisplay
from stories.models.history import Original, SavedVersion, Transition
from stories.models.kept import KeptDifference
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
)
from stories.models.notice import Notice
from stories.models.older import OlderFact
from stories.models.parts import Citation, KeyPoint, Reference, TimelineEvent
from stories.models.preview import Preview, PreviewAnswer
from stories.models.redaction import Redaction, RedactionState
from stories.models.source import Publisher, Source
from stories.models.story import Story
from stories.models.tombstone import Tombstone
from stories.models.topic import Topic

__all__ = [
    "ADDED",
    "ADDRESS",
    "NOTED_KINDS",
    "RESTORED",
    "TEXT",
    "AccountChange",
    "Arrangement",
    "Change",
    "ChangeCounter",
    "ChangeKind",
    "Citation",
    "Contribution",
    "Edition",
    "EditionKind",
    "KeptDifference",
    "KeyPoint",
    "LiveCorrection",
    "LiveEvent",
    "LivePublisher",
    "LiveReference",
    "LiveSource",
    "LiveStory",
    "LiveStoryTopic",
    "LiveTopic",
    "Notice",
    "OlderFact",
    "Original",
    "Preview",
    "PreviewAnswer",
    "PublicSlug",
    "Publisher",
    "Redaction",
    "RedactionState",
    "Reference",
    "Remains",
    "SavedVersion",
    "Source",
    "State",
    "Story",
    "Subject",
    "TimelineEvent",
    "Tombstone",
    "Topic",
    "Transition",
    "Verdict",
    "Withdrawal",
    "WithdrawalDisplay",
]
