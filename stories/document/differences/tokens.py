"""Texts as sequences of words, of any script, that can be compared one by one.

A word of a script that puts spaces between words is one token, with its apostrophes
and marks; of the scripts that put none, each character is. A number with its
separators, a run of white space and a citation marker are one token each. The tokens
of a text, joined, are the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stories.document.text import MARKER, masked

# The name of a source, whatever its number: in which list, and its place there.
Identity = tuple[str, int]
Key = str | Identity

# Han, kana and the scripts of South-East Asia, which put no space between words.
_UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
# A run of katakana writes one foreign word.
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_PIECE = re.compile(
    r"(?P<space>\s+)"
    # A sign belongs to a number that nothing stands before, unlike the dash of 5-7.
    r"|(?P<number>(?:(?<![\w.,)\]])[-−])?\d+(?:[.,:٫٬]\d+|[\u00a0\u202f]\d{3}(?!\d))*"
    rf"[^\W\d_{_UNSPACED}]*)"
    rf"|(?P<word>[^\W\d_{_UNSPACED}][^\W_{_UNSPACED}]*(?:['’][^\W_{_UNSPACED}]+)*)"
    rf"|[{_KATAKANA}]+"
    "|[\U0001f1e6-\U0001f1ff]{2}"
    "|.",
    re.DOTALL,
)
_MARKER = re.compile(rf"(?P<marker>{MARKER.pattern})")
_JOINERS = "\u00ad\u200c\u200d\u2060"
_SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A text in tokens; the key of a marker is the source that it cites."""

    tokens: tuple[str, ...]
    keys: tuple[Key, ...]

    @property
    def spoken(self) -> tuple[str, ...]:
        """What is left without markers and white space."""
        return tuple(k for k in self.keys if isinstance(k, str) and not k.isspace())


def wording(text: str, identities: Mapping[int, Identity]) -> Wording:
    """`text` in tokens, its markers known by the identities of the sources cited."""
    tokens = tokenised(text)
    return Wording(
        tokens=tokens,
        keys=tuple(_key(token, identities) for token in tokens),
    )


def is_word(key: Key) -> bool:
    """True for a word or a number, not for a marker, white space or punctuation."""
    return isinstance(key, str) and any(map(str.isalnum, key))


def tokenised(text: str) -> tuple[str, ...]:
    """`text` cut into its tokens."""
    starts: list[int] = []
    last, is_open = "space", False
    for piece in _pieces(text):
        kind = piece.lastgroup or ""
        typed = piece[0]
        goes_on = not kind and last not in ("space", "marker") and _extends(typed)
        if goes_on:
            is_open = True
        elif is_open and _continues(kind, last, text[piece.start() - 1]):
            is_open = False
        else:
            starts.append(piece.start())
            last, is_open = kind, False
    ends = [*starts[1:], len(text)]
    return tuple(text[a:b] for a, b in zip(starts, ends, strict=False))


def _pieces(text: str) -> Iterator[re.Match[str]]:
    """The markers of `text`, and the smallest pieces of what stands between them."""
    at = 0
    for marker in _MARKER.finditer(masked(text)):
        yield from _PIECE.finditer(text, at, marker.start())
        yield marker
        at = marker.end()
    yield from _PIECE.finditer(text, at)


def _continues(kind: str, last: str, before: str) -> bool:
    """True for the rest of a word that a mark stands in, or of a joined emoji."""
    return (kind == last == "word") or (before == "\u200d" and not kind)


def _extends(typed: str) -> bool:
    first = typed[0]
    return (
        first in _JOINERS
        or _SKIN_TONES[0] <= first <= _SKIN_TONES[1]
        or unicodedata.category(first).startswith("M")
    )


def _key(token: str, identities: Mapping[int, Identity]) -> Key:
    marker = MARKER.fullmatch(token)
    if marker is None:
        return token
    number = int(marker[1])
    return identities.get(number, ("unlisted", number))
