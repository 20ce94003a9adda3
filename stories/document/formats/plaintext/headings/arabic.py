"""Borders in Arabic, which has no capitals.

A headline is a noun phrase, a question or a noun with a verb in the present. The
sentence after it opens with its verb, mostly in the past: "أعلنت", "قال", "طلبت".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, cached_property

from stories.document.formats.plaintext.headings.cased import Scores, length_score
from stories.document.formats.plaintext.headings.tokens import Token, candidates
from stories.document.languages import Words, own

_TYPICAL_WORDS = 4.8

_PRESENT = re.compile(r"^[وف]?س?[يت][^\Wة]{3,}$")
# Verbal nouns that begin like a present: توقيع, تقرير, تراجع, تبادل, تحلية.
_VERBAL_NOUN = re.compile(r"^ت(?:\w{2}ي\w|\w?ا\w{2}|\w+ة|\w{3}ات)$")
# A verb in the past, feminine: "هبطت". Plural nouns end in ات.
_FEMININE_PAST = re.compile(r"^[وف]?(?!ال)\w{2,6}(?<!ا)ت$")
_MARKS = re.compile(
    "[\u064b-\u065f\u0670\u0640\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]"
)
_HAMZA = str.maketrans("أإآٱ", "اااا")


def _plain(word: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFC", word)).translate(_HAMZA)


@dataclass(frozen=True, kw_only=True)
class Arabic:
    """The lists of `ar.toml` that these rules ask for."""

    openers: Words
    links: Words
    quantities: Words
    past: Words
    """Verbs in the third person singular of the past, masculine."""
    irregular: Words
    ambiguous: Words
    """Written like the noun of action: "نشر" is "published" and "publishing"."""
    nouns_in_t: Words

    @cached_property
    def verbs(self) -> Words:
        """The verbs of the past with their endings."""
        endings = ("", "ت", "ا", "وا", "تا")
        regular = (verb + ending for verb in self.past for ending in endings)
        return frozenset(map(_plain, (*regular, *self.irregular)))


@cache
def _arabic() -> Arabic:
    lists = own(Arabic, "ar")
    names = ("openers", "links", "quantities", "ambiguous")
    plain = {name: frozenset(map(_plain, getattr(lists, name))) for name in names}
    return replace(lists, **plain)


def scores(tokens: list[Token]) -> Scores:
    """The score of every border of an Arabic line."""
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
    text = _MARKS.sub("", text)
    if text.endswith(("،", ",", ":", "؛", "«", "(", "–", "-")):
        return -6.0
    if text.endswith(("؟", "?", "!", "»", "”", "…")):
        return 3.5
    return -6.0 if word in _arabic().links else 0.0


def _start(words: list[str], index: int) -> float:
    word = words[index]
    if word in _arabic().quantities and words[index - 1][-1:].isdigit():
        return -6.0
    if word in _arabic().ambiguous:
        return 1.0
    if is_past(word):
        return 4.5
    if word in _arabic().openers:
        return 2.5
    if word.startswith("ال"):
        return -1.5
    if _FEMININE_PAST.match(word) and word not in _arabic().nouns_in_t:
        return 3.0
    if _PRESENT.match(word) and not _VERBAL_NOUN.match(word):
        return 1.0
    return -1.0 if word in _arabic().links else 0.0


def is_past(word: str) -> bool:
    """True for a verb of reporting or action in the past, with or without و or ف."""
    return word in _arabic().verbs or (word[:1] in "وف" and word[1:] in _arabic().verbs)


def _before(tokens: list[Token], words: list[str], index: int) -> float:
    """What the heading should not hold: a verb in the past, a sentence, a quote."""
    score = -3.0 * sum(
        is_past(word) and word not in _arabic().ambiguous for word in words[2:index]
    )
    text = "".join(token.text for token in tokens[:index])
    if text.count("«") > text.count("»") or text.count("(") > text.count(")"):
        score -= 6.0
    if any(token.text.endswith(".") for token in tokens[:index]):
        score -= 4.0
    return score
