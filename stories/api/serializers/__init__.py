"""What is published as JSON, name by name: a new column or key shows up only here."""

from stories.api.serializers.catalogue import (
    PublisherSerializer,
    RootSerializer,
    SourceSerializer,
    TopicSerializer,
)
from stories.api.serializers.differences import DifferenceSerializer
from stories.api.serializers.fields import Finished
from stories.api.serializers.history import (
    ChangeSerializer,
    CorrectionItemSerializer,
    EditionItemSerializer,
    EditionSerializer,
    SealSerializer,
)
from stories.api.serializers.problems import (
    BadParametersSerializer,
    ProblemSerializer,
    WithdrawnSerializer,
)
from stories.api.serializers.stories import (
    EventSerializer,
    StoryItemSerializer,
    StorySerializer,
)

__all__ = [
    "BadParametersSerializer",
    "ChangeSerializer",
    "CorrectionItemSerializer",
    "DifferenceSerializer",
    "EditionItemSerializer",
    "EditionSerializer",
    "EventSerializer",
    "Finished",
    "ProblemSerializer",
    "PublisherSerializer",
    "RootSerializer",
    "SealSerializer",
    "SourceSerializer",
    "StoryItemSerializer",
    "StorySerializer",
    "TopicSerializer",
    "WithdrawnSerializer",
]
