"""Writes a story as a document; an unchanged import is given back as it came."""

from stories import documents
from stories.documents import StoryDocument
from stories.models import Edition, Story


def export(story: Story, format: str, *, edition: Edition | None = None) -> str:
    """The edition, or else the working copy, in one of `documents.FORMATS`."""
    document = edition.document() if edition else story.document()
    for original in story.originals.filter(format=format):
        if _says_the_same(original.text, format, document):
            return original.text
    return documents.write(document, format)


def _says_the_same(text: str, format: str, document: StoryDocument) -> bool:
    reading = documents.read(text.encode(), format)
    return documents.bare(reading.document) == documents.bare(document)
