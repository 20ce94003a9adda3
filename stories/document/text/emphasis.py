"""Where a row of asterisks may open or close emphasis: never inside a word.

The rule is CommonMark's, with two changes. Asterisks between two letters or digits of
scripts that part words by blanks are text, as in `2*3*4`. And letters of Chinese,
Japanese, Korean and the scripts of South-East Asia, which put no blank beside
punctuation, count as if one stood there: `は**「全員」**だ`.
"""

from __future__ import annotations

import re
import unicodedata

# Korean parts words, but what follows a name is written to it: `**이름**은`.
_JOINED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff"
    "\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff"
    "\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff]"
)
_BLANK, _SIGN, _LETTER, _JOINED_LETTER, _OTHER = range(5)


def flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the asterisks in `text[start:end]` can open and can close emphasis."""
    before, after = _kind(_before(text, start)), _kind(text[end : end + 1])
    if before == after == _LETTER:
        return False, False
    opens = after != _BLANK and (after != _SIGN or before in _BESIDE_SIGNS)
    closes = before != _BLANK and (before != _SIGN or after in _BESIDE_SIGNS)
    return (
        opens and not _is(text[end : end + 1], "Pe", "Pf"),
        closes and not _is(text[start - 1 : start], "Ps", "Pi"),
    )


_BESIDE_SIGNS = frozenset({_BLANK, _SIGN, _JOINED_LETTER})


def _before(text: str, start: int) -> str:
    """The character before, without the marks that are written upon it."""
    at = start - 1
    while at > 0 and unicodedata.category(text[at]).startswith("M"):
        at -= 1
    return text[at] if at >= 0 else ""


def _kind(character: str) -> int:
    if not character or character.isspace():
        return _BLANK
    if _JOINED.match(character):
        return _JOINED_LETTER
    if character.isalnum():
        return _LETTER
    return _SIGN if unicodedata.category(character)[0] in "PS" else _OTHER


def _is(character: str, *categories: str) -> bool:
    return bool(character) and unicodedata.category(character) in categories
