"""Right-to-left text within a sentence of another direction, kept from moving it."""

from __future__ import annotations

import re
import unicodedata

_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """`text` for a sentence around it, whose numbers and punctuation stay in place.

    Text with a right-to-left letter or a directional control stands between U+2068 and
    U+2069, without controls of its own, which could reach beyond it. Other text is
    returned as it is.
    """
    if text.isascii():
        return text
    bare = _CONTROLS.sub("", text)
    if bare == text and not any(map(_is_right_to_left, text)):
        return text
    return f"{_FIRST_STRONG_ISOLATE}{bare}{_POP_ISOLATE}" if bare else ""


def _is_right_to_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("R", "AL")
