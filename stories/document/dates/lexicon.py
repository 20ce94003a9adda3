"""One language's words of dates, ready for look-up; built when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale

from stories.document.languages import (
    Language,
    every,
    language,
    script_of,
    scripts,
    written_in,
)

from .fold import fold

Roles = dict[str, int]

_CODED = {
    **{"early": ("third", 0), "mid": ("third", 1), "late": ("third", 2)},
    **{"spring": ("season", 21), "summer": ("season", 22)},
    **{"autumn": ("season", 23), "winter": ("season", 24)},
    **{"first": ("ordinal", 1), "second": ("ordinal", 2)},
    **{"third": ("ordinal", 3), "fourth": ("ordinal", 4), "last": ("ordinal", -1)},
    **{"h1": ("half_of", 1), "h2": ("half_of", 2)},
}
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases of one language and the roles each may play."""

    known: Language
    phrases: Mapping[str, Roles]
    longest: int
    words: frozenset[str]

    @property
    def language(self) -> str:
        """The tag of the language."""
        return self.known.head.tag

    @property
    def is_compact(self) -> bool:
        """True where phrases are found without the help of spaces."""
        return self.known.dates.compact

    def may_hold(self, words: frozenset[str]) -> bool:
        """False where one of these words is surely in no phrase: prose, for most."""
        is_joined = self.is_compact or bool(self.known.dates.prefixes)
        return is_joined or words <= self.words

    def find(self, word: str) -> Roles | None:
        """The roles of a phrase, also behind a prefix that is written with it."""
        if (roles := self.phrases.get(word)) is not None:
            return roles
        for prefix in self.known.dates.prefixes:
            rest = word.removeprefix(prefix)
            if 1 < len(rest) < len(word) and rest in self.phrases:
                return self.phrases[rest]
        return None


@cache
def lexicon(tag: str) -> Lexicon:
    """The lexicon of a language that has a file."""
    known = language(tag)
    glue = "" if known.dates.compact else " "
    phrases: dict[str, Roles] = {}
    for phrase, role, number in _entries(known):
        if key := glue.join(_WORD.findall(fold(phrase))):
            phrases.setdefault(key, {})[role] = number
    longest = max(k.count(" ") + 1 if glue else len(k) for k in phrases)
    words = frozenset(word for phrase in phrases for word in phrase.split())
    return Lexicon(known=known, phrases=phrases, longest=longest, words=words)


def languages_for(folded: str) -> tuple[str, ...]:
    """Languages whose dates a folded text may hold, in order of precedence.

    The last of the scripts decides: Latin letters stand in texts of all others.
    """
    found = set(map(script_of, folded))
    deciding = next((s for s in reversed(scripts()) if s in found), "latin")
    return written_in(deciding)


@cache
def phrases_of(role: str) -> frozenset[str]:
    """The folded phrases of a role, in all languages; for remarks in brackets."""
    return frozenset(
        " ".join(_WORD.findall(fold(phrase)))
        for known in every()
        for phrase in known.dates.words.get(role, ())
    )


def _entries(known: Language) -> Iterator[tuple[str, str, int]]:
    yield from _cldr(known)
    dates = known.dates
    numbered = (("month_name", dates.months), ("tens", dates.tens))
    for kind, names in (*numbered, ("ordinal", dates.ordinals)):
        for number, phrases in names.items():
            yield from ((phrase, kind, number) for phrase in phrases)
    for role, phrases in dates.words.items():
        kind, code = _CODED.get(role, (role, 0))
        for phrase in phrases:
            yield phrase, kind, code
            if role == "last":
                yield phrase, "same", 0


def _cldr(known: Language) -> Iterator[tuple[str, str, int]]:
    contexts = ["format"]
    if known.dates.stand_alone:
        # Elsewhere CLDR falls back, and Babel falls back to whatever locale was
        # loaded before: https://github.com/python-babel/babel, stand-alone aliases.
        contexts.append("stand-alone")
    for name in (known.head.tag, *known.dates.regions):
        locale = Locale.parse(name)
        for index, day in _names(locale.days, contexts):
            yield day, "weekday", index
        for index, month in _names(locale.months, contexts):
            is_number = any(c.isdigit() for c in month)
            if not is_number and month not in known.dates.unread:
                yield month, "month_name", index


def _names(named: Mapping[str, Any], contexts: list[str]) -> Iterator[tuple[int, str]]:
    for context in contexts:
        for width in ("wide", "abbreviated"):
            yield from named[context][width].items()
