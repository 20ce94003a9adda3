"""Which script a text is written in, and which language that makes likely."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from enum import Enum
from functools import lru_cache


class Script(Enum):
    """Scripts that the reader tells apart."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    GREEK = "greek"
    ARMENIAN = "armenian"
    HANGUL = "hangul"
    KANA = "kana"
    HAN = "han"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    THAI = "thai"
    DEVANAGARI = "devanagari"
    OTHER = "other"

    @property
    def has_case(self) -> bool:
        """True for scripts with capital letters."""
        return self in _CASED


_CASED = frozenset({Script.LATIN, Script.CYRILLIC, Script.GREEK, Script.ARMENIAN})
_PREFIXES = (
    ("LATIN", Script.LATIN),
    ("CYRILLIC", Script.CYRILLIC),
    ("GREEK", Script.GREEK),
    ("ARMENIAN", Script.ARMENIAN),
    ("HANGUL", Script.HANGUL),
    ("HIRAGANA", Script.KANA),
    ("KATAKANA", Script.KANA),
    ("CJK", Script.HAN),
    ("ARABIC", Script.ARABIC),
    ("HEBREW", Script.HEBREW),
    ("THAI", Script.THAI),
    ("DEVANAGARI", Script.DEVANAGARI),
)
_LANGUAGES = {
    Script.GREEK: "el",
    Script.ARMENIAN: "hy",
    Script.HANGUL: "ko",
    Script.KANA: "ja",
    Script.HAN: "zh",
    Script.HEBREW: "he",
    Script.THAI: "th",
    Script.DEVANAGARI: "hi",
}
_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_UKRAINIAN = frozenset("іїєґ")
_PERSIAN = frozenset("پچژگ")
_PERSIAN_SHARE = 0.01
_KANA_SHARE = 0.05
# Words that are frequent in one language and rare in the others.
_FREQUENT = {
    "en": "the of and to in that for is on with said by from was after",
    "fr": "le la les des et du est une dans que pour qui sur au avec plus par",
    "de": "der die und das den von zu mit ist im für auf dem nicht eine ein nach",
    "es": "el los las y del que en una por con para se su al más como",
    "pt": "o os as e do da que em uma para com não dos no na ao por",
    "it": "il di che è per una con non del della gli nel sono alla dei",
    "nl": "de het een van en dat op te zijn voor met niet aan door ook",
    "sv": "och att det som en på är av för med den till inte om ett",
    "pl": "w i na z się nie do że jest to po przez od jak",
    "tr": "ve bir bu için ile da de olarak daha en çok olan",
}
# Letters that hardly occur outside one language's own words; names abroad are few.
_LETTERS = {"tr": "ğşı", "pl": "łąężźćśń", "de": "ßä", "sv": "å", "pt": "ãõ"}
_LETTER_VOTE = 0.25
_VOTES = {
    word: tuple(lang for lang, words in _FREQUENT.items() if word in words.split())
    for word in {w for words in _FREQUENT.values() for w in words.split()}
}


@lru_cache(maxsize=4096)
def _script_of(character: str) -> Script:
    name = unicodedata.name(character, "")
    for prefix, script in _PREFIXES:
        if name.startswith(prefix):
            return script
    return Script.OTHER


def main_script(text: str) -> Script:
    """The script of most letters; Japanese counts as kana even with many kanji."""
    counts = Counter(_script_of(c) for c in text[:_SAMPLE] if c.isalpha())
    if not counts:
        return Script.LATIN
    total = counts.total()
    if counts[Script.KANA] > total * _KANA_SHARE and counts[Script.LATIN] * 2 < total:
        return Script.KANA
    # A Korean or Chinese syllable carries as much as two or three Latin letters.
    weights = {s: n * (2 if s in _DENSE else 1) for s, n in counts.items()}
    return max(weights, key=lambda s: weights[s])


_DENSE = frozenset({Script.HANGUL, Script.HAN})


def guess_language(text: str) -> str:
    """A language tag of two letters: by script, then by frequent words; else "en"."""
    text = unicodedata.normalize("NFC", text[:_SAMPLE]).lower()
    script = main_script(text)
    if script is Script.CYRILLIC:
        return "uk" if _UKRAINIAN & set(text) else "ru"
    if script is Script.ARABIC:
        persian = sum(c in _PERSIAN for c in text)
        return "fa" if persian > len(text) * _PERSIAN_SHARE else "ar"
    if script in _LANGUAGES:
        return _LANGUAGES[script]
    return _latin(text)


def _latin(text: str) -> str:
    votes: Counter[str] = Counter()
    for word in _WORD.findall(text):
        languages = _VOTES.get(word, ())
        for language in languages:
            votes[language] += 1 / len(languages)  # type: ignore[assignment]
    for language, letters in _LETTERS.items():
        votes[language] += _LETTER_VOTE * sum(map(text.count, letters))  # type: ignore[assignment]
    if not votes.total():
        return "en"
    return max(votes, key=lambda lang: (votes[lang], lang == "en"))
