"""Which script a text is written in: the word that its letters' names begin with."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

_SAMPLE = 20_000
_KANA_SHARE = 0.05
_NAMED = {"hiragana": "kana", "katakana": "kana", "cjk": "han"}
_CASED = frozenset({"latin", "cyrillic", "greek", "armenian"})
# A Korean or Chinese syllable carries as much as two or three Latin letters.
_DENSE = frozenset({"hangul", "han"})


@lru_cache(maxsize=4096)
def script_of(character: str) -> str:
    """`latin`, `hangul`, `kana`, `han`, …; empty for what has no name."""
    first = unicodedata.name(character, "").partition(" ")[0].partition("-")[0].lower()
    return _NAMED.get(first, first)


def has_case(script: str) -> bool:
    """True for scripts with capital letters."""
    return script in _CASED


def main_script(text: str) -> str:
    """The script of most letters; Japanese counts as kana even with many kanji."""
    counts = Counter(script_of(c) for c in text[:_SAMPLE] if c.isalpha())
    if not counts:
        return "latin"
    if counts["kana"] > counts.total() * _KANA_SHARE and (
        counts["latin"] * 2 < counts.total()
    ):
        return "kana"
    weights = {s: n * (2 if s in _DENSE else 1) for s, n in counts.items()}
    return max(weights, key=lambda s: weights[s])
