"""One language's words of dates, ready for look-up; built when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale

from .fold import fold
from .words import WORDS

Roles = dict[str, int]

LANGUAGES: dict[str, tuple[str, ...]] = {
    "hangul": ("ko",),
    "kana": ("ja",),
    "han": ("zh", "ja", "ko"),
    "arabic": ("ar", "fa"),
    "hebrew": ("he",),
    "cyrillic": ("ru", "uk", "bg"),
    "greek": ("el",),
    "devanagari": ("hi",),
    "thai": ("th",),
    "latin": (
        *("en", "fr", "de", "es", "pt", "it", "nl", "sv", "nb", "da"),
        *("pl", "cs", "ro", "ca", "fi", "hu", "tr", "id", "vi"),
    ),
}
# Languages written without spaces, or with spaces that carry no meaning here.
COMPACT = frozenset({"ko", "ja", "zh", "th"})
# Languages that put "month" and "day" before the number.
MARKERS_FIRST = frozenset({"vi"})
# Locales whose month names differ from their language's.
_REGIONS = {"ar": ("ar_LB", "ar_MA", "ar_DZ"), "de": ("de_AT",)}
_STAND_ALONE = frozenset({"ru", "uk", "pl", "cs", "ca", "fi", "el"})
# Letters that Semitic scripts write together with the word they introduce.
_PREFIXES = {
    "ar": ("و", "ب", "ل", "ف", "ال", "وال", "بال", "لل"),
    "he": ("ב", "ל", "מ", "ה", "ו", "ש", "כ", "וב", "שב", "מה"),
}
_CODED = {
    **{"early": ("third", 0), "mid": ("third", 1), "late": ("third", 2)},
    **{"spring": ("season", 21), "summer": ("season", 22)},
    **{"autumn": ("season", 23), "winter": ("season", 24)},
    **{"first": ("ordinal", 1), "second": ("ordinal", 2)},
    **{"third": ("ordinal", 3), "fourth": ("ordinal", 4), "last": ("ordinal", -1)},
    **{"h1": ("half_of", 1), "h2": ("half_of", 2)},
}
_NUMBERED = {"months": "month_name", "tens": "tens", "ordinals": "ordinal"}
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases of one language and the roles each may play."""

    language: str
    phrases: Mapping[str, Roles]
    longest: int
    words: frozenset[str]

    @property
    def is_compact(self) -> bool:
        """True where phrases are found without the help of spaces."""
        return self.language in COMPACT

    def may_hold(self, words: frozenset[str]) -> bool:
        """False where one of these words is surely in no phrase: prose, for most."""
        is_joined = self.is_compact or self.language in _PREFIXES
        return is_joined or words <= self.words

    def find(self, word: str) -> Roles | None:
        """The roles of a phrase, also behind a prefix that is written with it."""
        if (roles := self.phrases.get(word)) is not None:
            return roles
        for prefix in _PREFIXES.get(self.language, ()):
            rest = word.removeprefix(prefix)
            if 1 < len(rest) < len(word) and rest in self.phrases:
                return self.phrases[rest]
        return None


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language in `LANGUAGES`."""
    is_compact = language in COMPACT
    phrases: dict[str, Roles] = {}
    for phrase, role, number in _entries(language):
        words = _WORD.findall(fold(phrase))
        key = ("" if is_compact else " ").join(words)
        if key:
            phrases.setdefault(key, {})[role] = number
    longest = max(len(k) if is_compact else k.count(" ") + 1 for k in phrases)
    known = frozenset(word for phrase in phrases for word in phrase.split())
    return Lexicon(language=language, phrases=phrases, longest=longest, words=known)


@cache
def phrases_of(role: str) -> frozenset[str]:
    """The folded phrases of a role, in all languages; for remarks in brackets."""
    return frozenset(
        " ".join(_WORD.findall(fold(phrase)))
        for table in WORDS.values()
        for phrase in table.get(role, "").split("|")
        if phrase
    )


def _entries(language: str) -> Iterator[tuple[str, str, int]]:
    yield from _cldr(language)
    for role, listing in WORDS[language].items():
        for phrase in filter(None, listing.split("|")):
            if role in _NUMBERED:
                number, _, name = phrase.partition(":")
                yield name, _NUMBERED[role], int(number)
            else:
                kind, code = _CODED.get(role, (role, 0))
                yield phrase, kind, code
                if role == "last":
                    yield phrase, "same", 0


def _cldr(language: str) -> Iterator[tuple[str, str, int]]:
    for name in (language, *_REGIONS.get(language, ())):
        locale = Locale.parse(name)
        for index, day in _names(locale, "days", language):
            yield day, "weekday", index
        for index, month in _names(locale, "months", language):
            if not any(c.isdigit() for c in month):
                yield month, "month_name", index


def _names(locale: Locale, what: str, language: str) -> Iterator[tuple[int, str]]:
    contexts = ["format"]
    if language in _STAND_ALONE:
        # Elsewhere CLDR falls back, and Babel falls back to whatever locale was
        # loaded before: https://github.com/python-babel/babel, stand-alone aliases.
        contexts.append("stand-alone")
    for context in contexts:
        for width in ("wide", "abbreviated"):
            yield from getattr(locale, what)[context][width].items()
