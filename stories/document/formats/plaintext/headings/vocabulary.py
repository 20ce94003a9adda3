"""What a document itself says about its words: which are names and which are not.

Bodies, summaries and timeline entries are written in sentence case, so a capital in
the middle of one marks a name, and a word seen in lower case is none.
"""

from __future__ import annotations

from collections.abc import Iterable

from stories.document.formats.plaintext.headings.english import english
from stories.document.formats.plaintext.headings.tokens import Form, Token, tokenize

_WORDS = 300
"""Words of a text that are looked at."""
_TITLE_CAPITALS = 3
_SHORT = 4
_PREFIX = 20
"""Words of a key point that may still be heading or the name that opens the body."""


class Vocabulary:
    """Names, pairs of names, and ordinary words of one document, as stems."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.pairs: set[tuple[str, str]] = set()
        self.ordinary: set[str] = set()

    @classmethod
    def of(cls, sentences: Iterable[str], points: Iterable[str]) -> Vocabulary:
        """Learn from sentences and from the later parts of key points."""
        vocabulary = cls()
        for sentence in sentences:
            vocabulary.learn(tokenize(sentence, _WORDS))
        for point in points:
            vocabulary.learn(tokenize(point, _WORDS), known_from=_PREFIX)
        return vocabulary

    def learn(self, tokens: list[Token], known_from: int = 1) -> None:
        """Take note of a text; capitals count from `known_from` on only."""
        if known_from == 1 and _is_title_case(tokens):
            return
        previous: Token | None = None
        for index, token in enumerate(tokens):
            if token.form is Form.LOWER:
                self.ordinary.add(token.stem)
            opens = previous is None or previous.text.endswith((".", "!", "?", ":"))
            if token.is_capital and index >= known_from and not opens:
                self.names.add(token.stem)
                if previous is not None and _can_pair(previous):
                    self.pairs.add((previous.stem, token.stem))
            previous = token

    def is_name(self, token: Token) -> bool:
        """True when the document writes the word with a capital inside a sentence."""
        return token.stem in self.names

    def is_ordinary(self, token: Token) -> bool:
        """True when the document writes the word in lower case somewhere."""
        return token.stem in self.ordinary and token.stem not in self.names

    def joins(self, left: Token, right: Token) -> bool:
        """True when the two stand side by side as one name elsewhere."""
        if left.text.endswith((",", ";", ":")) or left.possessive:
            return False
        return (left.stem, right.stem) in self.pairs


def _can_pair(token: Token) -> bool:
    return (
        token.is_capital
        and not token.possessive
        and len(token.bare) > 1
        and token.stem not in {"the", "an", "in", "on", "at", "by"}
        and not token.text.endswith((".", ",", ";", ":", "!", "?"))
    )


def _is_title_case(tokens: list[Token]) -> bool:
    """True when nothing but short words and prepositions is in lower case."""
    if sum(token.form is Form.CAPITAL for token in tokens[1:]) < _TITLE_CAPITALS:
        return False
    return not any(
        token.form is Form.LOWER
        and len(token.stem) > _SHORT
        and token.stem not in english().links
        for token in tokens
    )
