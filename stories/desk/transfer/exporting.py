"""Writes a story as a document; an unchanged import is given back as it came."""

from stories.document import StoryDocument, formats
from stories.document.formats import plaintext
from stories.models import Edition, Story


def export(story: Story, format: str, *, edition: Edition | None = None) -> str:
    """The edition, or else the working copy, in one of `formats.FORMATS`."""
    document = edition.document() if edition else story.document()
    for original in story.originals.filter(format=format):
        if _says_the_same(original.text, format, document):
            return original.text
    return formats.write(document, format)


def _says_the_same(text: str, format: str, document: StoryDocument) -> bool:
    reading = formats.read(text.encode(), format)
    return plaintext.bare(reading.document) == plaintext.bare(document)
