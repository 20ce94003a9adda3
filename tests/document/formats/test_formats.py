"""The door to all formats: chosen by name, by ending or by the first bytes."""

import pytest

from stories.document import formats
from tests.document.bridge import TEXT, read

STORY = read(TEXT).document


@pytest.mark.parametrize("name", formats.FORMATS)
def test_every_format_writes_what_it_reads(name):
    text = formats.write(STORY, name)
    assert formats.read(text.encode(), name).document == STORY


@pytest.mark.parametrize("name", formats.FORMATS)
def test_format_is_guessed_from_what_was_written(name):
    assert formats.guess_format(formats.write(STORY, name).encode()) == name


@pytest.mark.parametrize(
    ("raw", "name", "expected"),
    (
        (b"# Not Markdown", "story.TXT", "text"),
        (b"plain", "story.md", "markdown"),
        (b"plain", "story.json", "json"),
        (b'\xef\xbb\xbf  {"headline": ""}', "", "json"),
        (b"[1] opens a line", "", "text"),
        (b"# Headline", "unknown.doc", "markdown"),
        (b"", "", "text"),
    ),
)
def test_ending_counts_more_than_the_bytes(raw, name, expected):
    assert formats.guess_format(raw, name) == expected


def test_unknown_format_is_an_error():
    with pytest.raises(KeyError):
        formats.read(b"", "word")
