"""Borders in Korean, which has no capitals.

A headline ends in a noun or a clipped verb ("선정", "갈라"), seldom in a particle.
The sentence after it opens with its topic or subject, marked by 은, 는, 이 or 가
within a few words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from stories.document.formats.plaintext.headings.cased import Scores, length_score
from stories.document.formats.plaintext.headings.tokens import (
    CLOSING,
    OPENING,
    Token,
    candidates,
)
from stories.document.languages import Words, own

_TYPICAL_WORDS = 4.5

# What a heading's last word does not end in, the weight of it, and the list of nouns
# that only look so.
_ENDINGS_AGAINST = (
    (re.compile(r".[을를]$"), -4.0, "not_object"),
    (re.compile(r".의$"), -3.5, "not_genitive"),
    (re.compile(r"..?[은는]$"), -4.0, "not_topic"),
    (re.compile(r".[이가]$"), -2.5, "not_subject"),
    (
        re.compile(r"(?:에|에서|에게|께서|부터|처럼|보다|마다|하며|이며|라며)$"),
        -3.0,
        "",
    ),
    (re.compile(r".[와과]$"), -3.0, "not_together"),
    (re.compile(r".로$"), -1.0, "not_towards"),
    (re.compile(r".(?:한|된|할|될|인|적|던|운)$"), -1.8, "not_attributive"),
    (re.compile(r"(?:및|또는|등|위한|대한|관한|따른|의한)$"), -4.0, ""),
)
_CLIPPED_VERB = re.compile(r".(?:[라려혀져쳐워겨해러돼서까듯자]|어|와|다)$")
_TOPIC = re.compile(r".[은는]$")
_SUBJECT = re.compile(r".(?:이|가|께서|에서는|에선)$")
_HAS_PARTICLE = re.compile(r".(?:을|를|에|로|며|고|면서|지만|해|다)$")
_UNIT = re.compile(
    r"^(?:원|달러|유로|엔|위안|명|개|건|배|년|월|일|시|분|톤|대|곳|회|차|가구|퍼센트|등|수|것|"
    r"여|억|조|만)(?:[은는이가을를의에]|까지|으로)?$"
)
_COUNTING = frozenset("0123456789조억만천백십몇수")
_AMOUNT_TO = re.compile(r"\d[\d,.]*\w{0,4}으?로$")
_NUMBER = re.compile(r"^[\d.,~∼]+(?:[조억만천백]+)?$")
_TOPIC_WITHIN = 5


@dataclass(frozen=True, kw_only=True)
class Korean:
    """The lists of `ko.toml` that these rules ask for."""

    openers: Words
    """What opens a sentence in news."""
    closers: Words
    """Nouns of action and state that close headlines."""
    not_object: Words
    not_genitive: Words
    not_topic: Words
    not_subject: Words
    not_together: Words
    not_towards: Words
    not_attributive: Words


@cache
def _korean() -> Korean:
    return own(Korean, "ko")


def scores(tokens: list[Token]) -> Scores:
    """The score of every border of a Korean line."""
    words = [token.bare for token in tokens]
    found: Scores = {}
    for index in candidates(tokens):
        if tokens[index - 1].ends_sentence and tokens[index - 1].bare.endswith("다"):
            break
        found[index] = (
            length_score(index, _TYPICAL_WORDS)
            + _end(tokens[index - 1], opens_quoted=tokens[0].text[0] in OPENING)
            + _start(tokens, words, index)
            + _across(tokens, words, index)
        )
    return found


def _end(token: Token, *, opens_quoted: bool) -> float:
    text, word = token.text, token.bare
    if text.endswith((",", "·", ":", "“", "‘")):
        return -7.0
    if word in _korean().openers:
        return -2.5
    if text[-1] in CLOSING:
        # A headline that opens with a quote goes on after it.
        return 0.5 if opens_quoted else 3.0
    if text.endswith(("?", "!", "…")):
        return 3.0
    if word in _korean().closers:
        return 2.5
    return _ending(word)


def _ending(word: str) -> float:
    """What the last syllables say: a particle, a clipped verb or a compound noun."""
    if _AMOUNT_TO.search(word):
        return 1.5
    for pattern, weight, nouns in _ENDINGS_AGAINST:
        is_noun = bool(nouns) and word in getattr(_korean(), nouns)
        if pattern.search(word) and not is_noun:
            return weight
    if any(word.endswith(closer) for closer in _korean().closers if len(closer) > 1):
        return 1.8
    return 1.5 if _CLIPPED_VERB.search(word) and len(word) > 1 else 0.0


def _start(tokens: list[Token], words: list[str], index: int) -> float:
    word = words[index]
    score = _topic(tokens, words, index)
    if word in _korean().openers:
        score += 2.5
    if word in _korean().closers:
        score -= 2.0
    if _UNIT.match(word) and words[index - 1][-1:] in _COUNTING:
        score -= 5.0
    if tokens[index].text.endswith(","):
        score -= 1.0
    return score


def _topic(tokens: list[Token], words: list[str], index: int) -> float:
    for distance, word in enumerate(words[index : index + _TOPIC_WITHIN]):
        near = 2.8 - 0.4 * distance
        if word in _korean().closers:
            return -0.5
        if _TOPIC.search(word):
            return near
        if _SUBJECT.search(word) and distance:
            return near - 1.5
        if _HAS_PARTICLE.search(word):
            return 0.0
        if tokens[index + distance].text.endswith((",", "”", "’")):
            return 0.0
    return 0.0


def _across(tokens: list[Token], words: list[str], index: int) -> float:
    score = 0.0
    if _NUMBER.match(words[index - 1]) and words[index][:1].isdigit():
        score -= 4.0
    opened = sum(t.text.count("“") + t.text.count("‘") for t in tokens[:index])
    closed = sum(t.text.count("”") + t.text.count("’") for t in tokens[:index])
    if opened > closed:
        score -= 6.0
    topics = sum(bool(_TOPIC.search(word)) for word in words[:index])
    verbs = sum(len(w) > 2 and w.endswith("다") for w in words[: index - 1])
    return score - 0.8 * topics - 2.0 * verbs
