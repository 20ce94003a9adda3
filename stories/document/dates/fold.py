"""Spelling made comparable: one form for letters, digits, spaces and accents."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Marks that steer right-to-left display, joiners and variation selectors.
_UNSEEN = dict.fromkeys(
    [0x00AD, 0x061C, 0x180E, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F]
    + list(range(0x200B, 0x2010))
    + list(range(0x202A, 0x202F))
    + list(range(0x2066, 0x206A))
)
_BIDI = re.compile("[\u061c\u200e\u200f\ufeff\u202a-\u202e\u2066-\u2069]+")
# Letters that look or are used alike but have no common decomposition.
_ALIKE = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ی": "ي", "ک": "ك", "ى": "ي", "æ": "ae"}
    | {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "′": "'",
        "`": "'",
        "´": "'",
        "־": "-",
        "“": '"',
        "”": '"',
    }
)


def visible(text: str) -> str:
    """`text` without marks of direction, trimmed; its letters stay as typed."""
    return _BIDI.sub("", text).strip()


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """`text` for comparison: caseless, without accents, digits 0 to 9, one space."""
    spread = unicodedata.normalize("NFKD", text.translate(_UNSEEN).casefold())
    bare = "".join(c for c in spread if unicodedata.category(c)[0] != "M")
    joined = unicodedata.normalize("NFC", bare).translate(_ALIKE)
    return " ".join("".join(map(_digit, joined)).split())


def _digit(char: str) -> str:
    if char.isascii() or not char.isdecimal():
        return char
    return str(unicodedata.decimal(char))
