"""Which words of a text are names, as far as capital letters tell.

Only scripts that have capitals tell, and languages that do not give one to every noun.
The first word of a sentence and the words of a title tell nothing by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from stories.document.differences.spoken import Word, spoken
from stories.document.languages import capitalises_nouns

_ENDS = ".!?…:;。؟"
# What may stand between the end of a sentence and the first word of the next.
_OPENERS = re.compile(r"(?:[\s\"'“”‘’«»„()*_#>-]|\[\d{1,4}\])+\Z")
_TITLES = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Col|St|Prof|Lt|Gov|Rep|Capt|Sgt)\.\Z")
_LOOKED_BACK = 40
# Characters of a story in which names are looked for: an hour's reading.
_READ_AT_MOST = 100_000
_PRONOUN = re.compile(r"I(?:['’]|\Z)")


def has_telling_capitals(language: str) -> bool:
    """False for languages that write every noun with a capital."""
    return not capitalises_nouns(language)


def is_capitalised(word: Word) -> bool:
    """True for a word of several letters with a capital in front."""
    first = word.typed[0]
    is_cased = first.isupper() and not word.is_number
    return is_cased and len(word.typed) > 1 and not _PRONOUN.match(word.typed)


def known_names(texts: Iterable[str]) -> frozenset[str]:
    """Names that some running text has in the middle of a sentence, and never small."""
    names: set[str] = set()
    small: set[str] = set()
    left = _READ_AT_MOST
    for text in texts:
        left -= len(text)
        if left < 0:
            break
        words = spoken(text, 0, "")
        small |= {word.normal for word in words if word.typed[0].islower()}
        if not is_title(words):
            names |= {
                word.normal
                for word in words
                if is_capitalised(word) and not starts_sentence(text, word.at)
            }
    return frozenset(names - small)


def is_title(words: Sequence[Word]) -> bool:
    """True where most longer words have a capital, as in “Small Boats Sink Fast”."""
    longer = [w for w in words[1:] if len(w.typed) > 3 and not w.is_number]
    capitals = sum(map(is_capitalised, longer))
    return capitals > 1 and capitals * 4 >= len(longer) * 3


def is_name(word: Word, text: str, *, titled: bool, known: Collection[str]) -> bool:
    """True where the capital of a word in `text` says that it is a name."""
    if not is_capitalised(word):
        return False
    if word.normal in known:
        return True
    return not titled and (word.typed.isupper() or not starts_sentence(text, word.at))


def starts_sentence(text: str, at: int) -> bool:
    """True where the word at `at` has its capital for its place."""
    seen = text[max(0, at - _LOOKED_BACK) : at]
    before = _OPENERS.sub("", seen)
    if not before:
        return True
    if "\n" in seen[len(before) :]:
        return True
    return before[-1] in _ENDS and not _TITLES.search(before)
