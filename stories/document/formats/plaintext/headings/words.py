"""What a word is, in a language and in a document: name, ordinary word, opener …"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from stories.document.formats.plaintext.headings.english import english
from stories.document.formats.plaintext.headings.tokens import Form, Token
from stories.document.formats.plaintext.headings.vocabulary import Vocabulary
from stories.document.languages import (
    Headings,
    capitalises_nouns,
    has_case,
    heads,
    known,
    language,
)


class Kind(Enum):
    """How a word weighs in the choice of a border."""

    SMALL = "small"
    LOWER = "lower"
    OPENER = "opener"
    LINK = "link"
    PRONOUN = "pronoun"
    NAME = "name"
    COMMON = "common"
    UNKNOWN = "unknown"
    NUMBER = "number"
    MARK = "mark"


_BY_FORM = {
    Form.NUMBER: Kind.NUMBER,
    Form.MARK: Kind.MARK,
    Form.CASELESS: Kind.NUMBER,
    Form.ACRONYM: Kind.NAME,
}
_SUFFIX = re.compile(
    r"...(?:(?:tion|sion|ment|ism|ance|ence|ing|ive|ist|ship)s?|ness|ities|ity|ology|ical|"
    r"ous|ful|able|ible|ly|ed|ers|ors|ians|nautical|wide|less)$"
)
_HYPHEN = re.compile("[-\u2011]")
_ENDINGS = ("s", "es", "d", "ed", "ing", "r", "er", "ers", "rs", "ly", "n")
_SHORT_LINK = 3
_RELATIVE = "that"
"""Title case writes it with a capital: "Droughts That Last"."""


@dataclass(frozen=True)
class Words:
    """Knowledge about words: a language's lists and a document's vocabulary."""

    language: str
    vocabulary: Vocabulary

    @cached_property
    def lists(self) -> Headings:
        """The lists of the language, English ones where it has none or no capitals."""
        tag = known(self.language)
        if tag and has_case(heads()[tag].scripts[0]) and language(tag).headings.openers:
            return language(tag).headings
        return language("en").headings

    @cached_property
    def is_english(self) -> bool:
        """English has rules of its own; other languages have openers and links."""
        return self.lists is language("en").headings

    @cached_property
    def has_capital_nouns(self) -> bool:
        """True where a capital says little, as all nouns have one."""
        return capitalises_nouns(self.language)

    def kind(self, token: Token) -> Kind:
        """The one kind of a word, whatever its place."""
        if token.form in _BY_FORM:
            return _BY_FORM[token.form]
        if token.form is Form.LOWER:
            return Kind.SMALL if self.is_link(token) else Kind.LOWER
        if self.is_english:
            return self._english(token)
        if self._opens(token):
            return Kind.OPENER
        if token.stem in self.lists.subjects:
            return Kind.PRONOUN
        return self._by_vocabulary(token)

    def _english(self, token: Token) -> Kind:
        stem = token.stem
        if stem in english().determiners:
            return Kind.PRONOUN if stem == _RELATIVE else Kind.OPENER
        if stem in english().links:
            return Kind.OPENER if len(stem) <= _SHORT_LINK else Kind.LINK
        if stem in english().openers:
            return Kind.PRONOUN
        if stem in english().proper and not self.vocabulary.is_ordinary(token):
            return Kind.NAME
        kind = self._by_vocabulary(token)
        if kind is Kind.UNKNOWN and is_common(stem):
            return Kind.COMMON
        return kind

    def _by_vocabulary(self, token: Token) -> Kind:
        if self.vocabulary.is_name(token):
            return Kind.NAME
        if self.vocabulary.is_ordinary(token) or token.has_lower_part:
            return Kind.COMMON
        return Kind.UNKNOWN

    def _opens(self, token: Token) -> bool:
        stem = token.stem
        openers = self.lists.openers
        return stem in openers or re.split("['’]", stem)[0] + "’" in _elided(
            openers, stem
        )

    def is_link(self, token: Token) -> bool:
        """True for words that want another one after them: "of", "nach", "y"."""
        if self.is_english:
            return token.stem in english().small or token.stem in english().links
        return token.stem in self.lists.links


def _elided(openers: frozenset[str], stem: str) -> frozenset[str]:
    head = re.split("['’]", stem)[0]
    return frozenset({head + "’"}) if head != stem and head in openers else frozenset()


def is_common(stem: str) -> bool:
    """True for everyday English words and what is derived from them."""
    everyday = english().everyday
    if stem in everyday or _SUFFIX.search(stem):
        return True
    if len(parts := _HYPHEN.split(stem)) > 1 and any(map(is_common, parts)):
        return True
    if any(stem.endswith(e) and stem[: -len(e)] in everyday for e in _ENDINGS):
        return True
    if stem.endswith("ies") and stem[:-3] + "y" in everyday:
        return True
    return stem.endswith("ing") and stem[:-3] + "e" in everyday
