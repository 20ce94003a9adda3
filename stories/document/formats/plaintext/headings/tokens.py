"""Words of a line with their offsets, and what their letters alone say about them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

WINDOW = 48
"""Words looked at from the start of a line."""
LONGEST = 26
"""No heading has more words."""
_CHARACTERS_PER_WORD = 25

_WORD = re.compile(r"\S+")
_MARKER = re.compile(r"\[\d{1,4}\]")
_TAG = re.compile(
    r"<(?P<name>script|style)\b[^<>]{0,200}>[^<]{0,200}</(?P=name)>"
    r"|<[/!]?[A-Za-z][^<>]{0,200}>",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’ʼ](?:s|S)?$")
_EDGES = re.compile(r"^\W+|\W+$")
_CAMEL = re.compile(r"^[a-z]{1,2}[A-Z]")
_HYPHEN = re.compile("[-\u2010\u2011]")

CLOSING = "”’»\"'）)」』"
OPENING = "“‘«\"'（(「『„¿¡"


class Form(Enum):
    """How a word is written."""

    LOWER = "lower"
    CAPITAL = "capital"
    ACRONYM = "acronym"
    NUMBER = "number"
    MARK = "mark"
    CASELESS = "caseless"


@dataclass(frozen=True)
class Token:
    """One word between blanks: `text` is line[start:end]."""

    text: str
    start: int
    end: int

    @cached_property
    def bare(self) -> str:
        """The word without citation markers and punctuation around it, in NFC."""
        text = unicodedata.normalize("NFC", _MARKER.sub("", self.text))
        return _EDGES.sub("", text)

    @cached_property
    def stem(self) -> str:
        """The word in lower case without a possessive ending."""
        return _POSSESSIVE.sub("", self.bare).lower()

    @cached_property
    def form(self) -> Form:
        """Decided by the letters of the bare word."""
        letters = [c for c in self.bare if c.isalpha()]
        if not letters:
            return Form.NUMBER if any(c.isdigit() for c in self.bare) else Form.MARK
        first = letters[0]
        if not (first.isupper() or first.islower() or first.istitle()):
            return Form.CASELESS
        return self._cased_form(letters)

    def _cased_form(self, letters: list[str]) -> Form:
        if _CAMEL.match(self.bare):
            return Form.ACRONYM
        if letters[0].islower():
            return Form.NUMBER if self.bare[0].isdigit() else Form.LOWER
        capitals = sum(c.isupper() for c in letters)
        if capitals > 1 and capitals * 2 > len(letters):
            return Form.ACRONYM
        if any(c.isdigit() for c in self.bare):
            return Form.ACRONYM
        return Form.CAPITAL

    @property
    def is_capital(self) -> bool:
        """True for words that begin with a capital letter, acronyms included."""
        return self.form in (Form.CAPITAL, Form.ACRONYM)

    @property
    def has_lower_part(self) -> bool:
        """True for "Twenty-two-year-old", which title case would not write."""
        parts = _HYPHEN.split(self.bare)
        return len(parts) > 1 and any(p[:1].islower() and len(p) > 3 for p in parts[1:])

    @property
    def ends_sentence(self) -> bool:
        """True when a full stop after an ordinary word closes it."""
        text = self.text.rstrip(CLOSING)
        if not text.endswith((".", "。", "؟", "?", "!")):
            return False
        word = text[:-1]
        return "." not in word and len(word) > 2

    @property
    def possessive(self) -> bool:
        """True for "Lee’s" and "countries’"."""
        return bool(_POSSESSIVE.search(self.text))


def tokenize(line: str, words: int = WINDOW) -> list[Token]:
    """The first `words` words of a line; HTML tags count as marks, not as words."""
    start = _TAG.sub(_masked, line[: words * _CHARACTERS_PER_WORD])
    tokens: list[Token] = []
    for match in _WORD.finditer(start):
        tokens.append(Token(match[0], match.start(), match.end()))
        if len(tokens) == words:
            break
    return tokens


def _masked(tag: re.Match[str]) -> str:
    return "*" * len(tag[0])


def candidates(tokens: list[Token]) -> range:
    """Indexes at which a body may begin: after a word, and before any marker."""
    for index, token in enumerate(tokens):
        if _MARKER.search(token.text):
            # "[1]" alone belongs to the word before it.
            last = index if _MARKER.sub("", token.text) else index - 1
            return range(1, min(last + 1, LONGEST))
    return range(1, min(len(tokens), LONGEST))
