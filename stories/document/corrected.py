"""Which claims a correction put right: those that say otherwise what its note names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from stories.document.story import StoryDocument
from stories.document.text import plain

_WORD = re.compile(r"\w+")
# Shorter words without a figure stand in any note: "that", "they", "was".
_TELLING = 5


def corrected_anchors(
    before: StoryDocument, after: StoryDocument, note: str
) -> list[str]:
    """Anchors of key points and events of both that `note` is about, in reading order.

    They differ in a word, number or date that the note names. Where none does, all that
    differ count; punctuation, letter case and citations never do.
    """
    earlier = dict(_said(before))
    changed = {
        anchor: (earlier[anchor] - said) + (said - earlier[anchor])
        for anchor, said in _said(after)
        if anchor in earlier and earlier[anchor] != said
    }
    named = {word for word in _words(note) if _is_telling(word)}
    told = [anchor for anchor, words in changed.items() if named & words.keys()]
    return told or [*changed]


def _said(document: StoryDocument) -> Iterator[tuple[str, Counter[str]]]:
    for point in document.key_points:
        yield point.anchor, Counter(_words(point.heading, plain(point.body)))
    for event in document.timeline:
        date = event.date.display(document.language)
        yield event.anchor, Counter(_words(date, plain(event.text)))


def _words(*texts: str) -> list[str]:
    return _WORD.findall("\n".join(texts).casefold())


def _is_telling(word: str) -> bool:
    return len(word) >= _TELLING or not word.isascii() or any(map(str.isdigit, word))
