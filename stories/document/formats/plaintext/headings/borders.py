"""A line with the kinds of its words, and the places where its body might begin."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from stories.document.formats.plaintext.headings.english import english
from stories.document.formats.plaintext.headings.tokens import Token
from stories.document.formats.plaintext.headings.words import Kind, Words

_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"), ("「", "」"), ("„", "“"))
_FUNCTION = frozenset({Kind.OPENER, Kind.LINK, Kind.PRONOUN})


@dataclass(frozen=True)
class Line:
    """A key point's words with their kinds."""

    tokens: list[Token]
    words: Words

    @cached_property
    def kinds(self) -> list[Kind]:
        """The kind of every word."""
        return [self.words.kind(token) for token in self.tokens]

    def is_within_name(self, index: int) -> bool:
        """True for a capital beside another: "London *Metal* Exchange"."""
        before = self.tokens[index - 1]
        if before.is_capital and self.kinds[index - 1] not in _FUNCTION:
            return not before.text.endswith((",", ";"))
        return self.run_end[index] > index + 1

    @cached_property
    def depth(self) -> list[int]:
        """Brackets and quotes open before each word, and after the last."""
        depths = [0]
        for token in self.tokens:
            step = sum(
                token.text.count(opening) - token.text.count(closing)
                for opening, closing in _PAIRS[:-1]
            )
            depths.append(max(0, depths[-1] + step))
        return depths

    @cached_property
    def run_end(self) -> list[int]:
        """For each word, the index after the run of capitals it stands in."""
        ends = [0] * (len(self.tokens) + 1)
        ends[-1] = len(self.tokens)
        for index in range(len(self.tokens) - 1, -1, -1):
            token = self.tokens[index]
            closes = token.ends_sentence or token.text.endswith((",", ";", ":"))
            follows = token.is_capital and not closes
            following = (
                index + 1 < len(self.tokens) and self.tokens[index + 1].is_capital
            )
            ends[index] = ends[index + 1] if follows and following else index + 1
        return ends


@dataclass(frozen=True)
class Border:
    """A place where the body might begin: at word `index` of a line."""

    line: Line
    index: int

    @property
    def last(self) -> Token:
        """The heading's last word."""
        return self.line.tokens[self.index - 1]

    @property
    def first(self) -> Token:
        """The body's first word."""
        return self.line.tokens[self.index]

    @property
    def second(self) -> Token | None:
        """The body's second word."""
        following = self.index + 1
        return (
            self.line.tokens[following] if following < len(self.line.tokens) else None
        )

    @property
    def kind(self) -> Kind:
        """The kind of the body's first word."""
        return self.line.kinds[self.index]

    @property
    def last_kind(self) -> Kind:
        """The kind of the heading's last word."""
        return self.line.kinds[self.index - 1]

    @property
    def run(self) -> list[int]:
        """Indexes of the capitals that open the body without a break."""
        if not self.first.is_capital:
            return []
        return list(range(self.index, self.line.run_end[self.index]))

    @property
    def after_run(self) -> Token | None:
        """The word after the capitals that open the body."""
        end = self.line.run_end[self.index]
        return self.line.tokens[end] if end < len(self.line.tokens) else None

    @property
    def is_english(self) -> bool:
        """True where the English lists apply."""
        return self.line.words.is_english

    @property
    def ends_in_link(self) -> bool:
        """The heading's last word wants another one; "Steps Down" does not."""
        if not self.line.words.is_link(self.last):
            return False
        if not self.is_english:
            return not self._ends_in_verb_particle
        return not (self.last.is_capital and self.last.stem in english().particles)

    @property
    def _ends_in_verb_particle(self) -> bool:
        """ "… stellt Betrieb ein | Der Konzern …": no noun follows a link so."""
        particles = self.line.words.lists.particles
        return self.last.stem in particles and self.kind is Kind.OPENER

    @property
    def repeats(self) -> bool:
        """The body takes up the heading's last word."""
        return len(self.first.stem) > 1 and self.first.stem == self.last.stem
