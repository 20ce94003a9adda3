"""Which language a text is likely to be in, by its script, its words and its letters.

Every language of the script says how likely it finds each word: by the word's place
among its frequent ones, else by the sequences of three letters in its prose.
`docs/decisions/how-a-language-is-recognised.md` tells how good that is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from math import log

from stories.document.languages.language import Language
from stories.document.languages.scripts import main_script
from stories.document.languages.toml_files import heads, language

DEFAULT = "en"
_SAMPLE = 20_000
_MOST_WORDS = 300
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_BACK = 12
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:;…¿¡»”\n])[\s\"'“”‘’«»„(]*\Z")
# How much of a text the frequent words make up, and how fast that falls with rank.
_FREQUENT_SHARE = 0.5
_RANK_OFFSET = 4
# How much a word may speak against a language: a frequent one of another, a spelling.
_STRONGEST = 4.5
_STRONGEST_SPELLING = 2.0
# A capital inside a sentence is mostly that of a name, which may be from anywhere.
_NAME_WEIGHT = 0.25
_SMOOTHING = 4.0
_LETTERS = 120
# What a language must be better by than the usual one.
_DOUBT = 3.0


class Model:
    """How likely a language finds a word, as a logarithm."""

    def __init__(self, known: Language) -> None:
        words, text = known.recognition.words, known.recognition.text
        shares = [1 / (rank + _RANK_OFFSET) for rank in range(len(words))]
        self._frequent = {
            word: _FREQUENT_SHARE * share / sum(shares)
            for word, share in zip(words, shares, strict=True)
        }
        self._seen: Counter[str] = Counter()
        self._before: Counter[str] = Counter()
        for word in (*words, *_WORD.findall(text.lower())):
            for three in _threes(word):
                self._seen.update(three[start:] for start in range(3))
                self._before.update(three[start:-1] for start in range(3))

    def has(self, word: str) -> bool:
        """True for a frequent word."""
        return word in self._frequent

    def likelihood(self, word: str) -> float:
        """The logarithm of how likely a word in lower case is."""
        spelt = 1 - _FREQUENT_SHARE
        for three in _threes(word):
            spelt *= self._follows(three)
        return log(self._frequent.get(word, 0.0) + spelt)

    def _follows(self, three: str) -> float:
        """How likely the last of three letters is after the two before it."""
        likely = 1 / _LETTERS
        for start in (2, 1, 0):
            seen, before = self._seen[three[start:]], self._before[three[start:-1]]
            likely = (seen + _SMOOTHING * likely) / (before + _SMOOTHING)
        return likely


@cache
def _model(tag: str) -> Model:
    return Model(language(tag))


def guess_language(text: str) -> str:
    """The tag of the language that a text is likely to be in; without a sign `en`."""
    text = unicodedata.normalize("NFC", text[:_SAMPLE])
    script = main_script(text)
    tags = tuple(tag for tag, head in heads().items() if head.scripts[0] == script)
    if len(tags) < 2:
        return tags[0] if tags else DEFAULT
    votes: Counter[str] = Counter()
    for word, weight in _weighed(text):
        for tag, vote in zip(tags, _votes(word, tags), strict=True):
            votes[tag] += weight * vote  # type: ignore[assignment]
    usual = DEFAULT if DEFAULT in tags else tags[0]
    votes[usual] += _DOUBT  # type: ignore[assignment]
    return max(tags, key=lambda tag: votes[tag])


def _weighed(text: str) -> Iterator[tuple[str, float]]:
    """The words of a text in lower case, and how much each says of its language."""
    for match in islice(_WORD.finditer(text), _MOST_WORDS):
        is_name = match[0][0].isupper() and not _OPENS_SENTENCE.search(
            text, max(0, match.start() - _LOOKED_BACK), match.start()
        )
        yield match[0].lower(), _NAME_WEIGHT if is_name else 1.0


@lru_cache(maxsize=4096)
def _votes(word: str, tags: tuple[str, ...]) -> tuple[float, ...]:
    """What a word says for each language, against the one that it fits best."""
    likely = [_model(tag).likelihood(word) for tag in tags]
    is_frequent = any(_model(tag).has(word) for tag in tags)
    strongest = _STRONGEST if is_frequent else _STRONGEST_SPELLING
    return tuple(max(one - max(likely), -strongest) for one in likely)


def _threes(word: str) -> list[str]:
    """Each letter of a word, and the end of it, with the two signs before."""
    padded = f"  {word} "
    return [padded[at : at + 3] for at in range(len(padded) - 2)]
