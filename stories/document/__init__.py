"""Stories as values; `formats` reads and writes them."""

from stories.document.approved import Approved, PublisherFacts
from stories.document.content import canonical, digest, from_content, seal, to_content
from stories.document.corrected import corrected_anchors
from stories.document.lifting import CONTENT_FORMAT, NewerContent
from stories.document.measuring import excess
from stories.document.payload import payload, reading_payload
from stories.document.reading import HeadingGuess, Problem, Reading, Severity
from stories.document.rendering import RENDERING
from stories.document.sameness import identify_source, is_same_source, source_keys
from stories.document.story import (
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
    "CONTENT_FORMAT",
    "RENDERING",
    "Approved",
    "Event",
    "HeadingGuess",
    "KeyPoint",
    "NewerContent",
    "Problem",
    "Publisher",
    "PublisherFacts",
    "Reading",
    "Severity",
    "Source",
    "SourceKind",
    "Standing",
    "StoryDocument",
    "Topic",
    "canonical",
    "corrected_anchors",
    "digest",
    "excess",
    "from_content",
    "identify_source",
    "is_same_source",
    "payload",
    "reading_payload",
    "seal",
    "source_keys",
    "to_content",
]
