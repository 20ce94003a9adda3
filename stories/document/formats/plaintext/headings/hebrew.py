"""Borders in Hebrew, which has no capitals.

A sentence opens with who acts, and its verb stands within a few words: "רשות העתיקות
הודיעה". A headline has one verb; a second one belongs to the sentence after it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from stories.document.formats.plaintext.headings.cased import Scores, length_score
from stories.document.formats.plaintext.headings.tokens import Token, candidates
from stories.document.languages import Words, own

_TYPICAL_WORDS = 4.8
_VERB_WITHIN = 6

_NIQQUD = re.compile(
    "[\u0591-\u05bd\u05bf-\u05c7\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_DATED = re.compile("^ב[־-]?\\d")


@dataclass(frozen=True, kw_only=True)
class Hebrew:
    """The lists of `he.toml` that these rules ask for."""

    openers: Words
    links: Words
    subjects: Words
    """People and bodies that open a sentence, without or with the article."""
    quantities: Words
    verbs: Words


@cache
def _hebrew() -> Hebrew:
    return own(Hebrew, "he")


def _plain(word: str) -> str:
    return _NIQQUD.sub("", unicodedata.normalize("NFC", word))


def scores(tokens: list[Token]) -> Scores:
    """The score of every border of a Hebrew line."""
    words = [_plain(token.bare) for token in tokens]
    found: Scores = {}
    for index in candidates(tokens):
        found[index] = (
            length_score(index, _TYPICAL_WORDS)
            + _end(tokens[index - 1].text, words[index - 1])
            + _start(words, index)
            + _before(tokens, words, index)
        )
    return found


def _end(text: str, word: str) -> float:
    text = _NIQQUD.sub("", text)
    if text.endswith((",", ":", ";", "«", "“", "(", "–", "-", "־")):
        return -6.0
    if text.endswith(("?", "!", "»", "”", "…")):
        return 3.5
    if word in _hebrew().links:
        return -6.0
    # A noun before another one is mostly bound to it: "רשות | העתיקות".
    return -2.5 if word in _hebrew().subjects else 0.0


def _start(words: list[str], index: int) -> float:
    word = words[index]
    if word in _hebrew().quantities:
        return -4.0
    if word in _hebrew().verbs:
        return -3.0
    score = _verb_near(words, index)
    if word in _hebrew().openers or _DATED.match(word):
        return score + 2.5
    if word in _hebrew().subjects or word.removeprefix("ה") in _hebrew().subjects:
        return score + 2.5
    return score - 3.0 if word in _hebrew().links else score


def _verb_near(words: list[str], index: int) -> float:
    """A verb soon after the first word makes it a subject."""
    for distance, word in enumerate(words[index + 1 : index + _VERB_WITHIN]):
        if word in _hebrew().verbs:
            return 2.5 - 0.3 * distance
    return 0.0


def _before(tokens: list[Token], words: list[str], index: int) -> float:
    """What the heading should not hold: two verbs, a sentence, an open quote."""
    verbs = sum(word in _hebrew().verbs for word in words[:index])
    score = -2.0 * max(0, verbs - 1)
    text = "".join(token.text for token in tokens[:index])
    if text.count("«") > text.count("»") or text.count("“") > text.count("”"):
        score -= 6.0
    if any(token.ends_sentence for token in tokens[: index - 1]):
        score -= 4.0
    return score
