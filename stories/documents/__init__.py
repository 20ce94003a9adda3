"""Stories as values, and the formats they are read from and written to."""

from stories.documents.content import digest, from_content, to_content
from stories.documents.payload import payload, reading_payload
from stories.documents.reading import HeadingGuess, Problem, Reading, Severity
from stories.documents.story import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    SourceKind,
    Standing,
    StoryDocument,
    Topic,
)

__all__ = [
    "Event",
    "HeadingGuess",
    "KeyPoint",
    "Problem",
    "Publisher",
    "Reading",
    "Severity",
    "Source",
    "SourceKind",
    "Standing",
    "StoryDocument",
    "Topic",
    "digest",
    "from_content",
    "payload",
    "reading_payload",
    "to_content",
]
