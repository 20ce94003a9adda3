"""Which language a text is likely to be in: by script, then by frequent words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from stories.document.languages.loading import heads, language
from stories.document.languages.scripts import main_script

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_LETTER_VOTE = 0.25
_LETTER_SHARE = {"uk": 0.0, "fa": 0.01}


def guess_language(text: str) -> str:
    """A language tag of two letters: by script, then by frequent words; else "en"."""
    text = unicodedata.normalize("NFC", text[:_SAMPLE]).lower()
    script = main_script(text)
    found = [tag for tag, head in heads().items() if head.scripts[0] == script]
    if script == "latin" or not found:
        return _latin(text, found)
    for tag in found:
        letters = sum(map(text.count, language(tag).recognition.letters))
        if tag in _LETTER_SHARE and letters > len(text) * _LETTER_SHARE[tag]:
            return tag
    return found[0]


def _latin(text: str, tags: list[str]) -> str:
    votes: Counter[str] = Counter()
    known = {tag: language(tag).recognition for tag in tags}
    for word in _WORD.findall(text):
        named = [tag for tag in tags if word in known[tag].words]
        for tag in named:
            votes[tag] += 1 / len(named)  # type: ignore[assignment]
    for tag in tags:
        letters = sum(map(text.count, known[tag].letters))
        votes[tag] += _LETTER_VOTE * letters  # type: ignore[assignment]
    if not votes.total():
        return "en"
    return max(votes, key=lambda tag: (votes[tag], tag == "en"))
