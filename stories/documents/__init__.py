"""Stories as values, and the formats they are read from and written to."""

from stories.documents.approved import Approved, PublisherFacts
from stories.documents.content import (
    canonical,
    digest,
    from_content,
    seal,
    to_content,
)
from stories.documents.corrected import corrected_anchors
from stories.documents.formats import FORMATS, Format, guess_format, read, write
from stories.documents.lifting import CONTENT_FORMAT, NewerContent
from stories.documents.measuring import excess
from stories.documents.payload import payload, reading_payload
from stories.documents.plaintext import bare
from stories.documents.reading import HeadingGuess, Problem, Reading, Severity
from stories.documents.rendering import RENDERING
from stories.documents.sameness import identify_source, is_same_source, source_keys
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
    "CONTENT_FORMAT",
    "FORMATS",
    "RENDERING",
    "Approved",
    "Event",
    "Format",
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
    "bare",
    "canonical",
    "corrected_anchors",
    "digest",
    "excess",
    "from_content",
    "guess_format",
    "identify_source",
    "is_same_source",
    "payload",
    "read",
    "reading_payload",
    "seal",
    "source_keys",
    "to_content",
    "write",
]
