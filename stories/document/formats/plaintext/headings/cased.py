"""Borders in scripts with capital letters: Latin, Cyrillic, Greek …

A heading is either in title case or in sentence case; a body is in sentence case.
For every border the words before it are scored as heading and those after it as
body, by how often each kind of word stands there; then the signs are added.
The style of a document is weighed over all its lines.
"""

from __future__ import annotations

import math
from itertools import accumulate

from stories.document.formats.plaintext.headings.borders import Border, Line
from stories.document.formats.plaintext.headings.features import weigh
from stories.document.formats.plaintext.headings.tokens import Form, candidates
from stories.document.formats.plaintext.headings.words import Kind

Scores = dict[int, float]

# Logarithms of how often a word after the first is of each kind.
_TITLE = {
    Kind.SMALL: -1.2,
    Kind.LOWER: -6.0,
    Kind.OPENER: -5.0,
    Kind.LINK: -1.8,
    Kind.PRONOUN: -2.2,
    Kind.NAME: -1.2,
    Kind.COMMON: -0.7,
    Kind.UNKNOWN: -1.1,
    Kind.NUMBER: -1.8,
    Kind.MARK: -2.0,
}
_SENTENCE = {
    Kind.SMALL: -0.9,
    Kind.LOWER: -0.6,
    Kind.OPENER: -6.0,
    Kind.LINK: -6.0,
    Kind.PRONOUN: -6.0,
    Kind.NAME: -2.0,
    Kind.COMMON: -4.7,
    Kind.UNKNOWN: -2.8,
    Kind.NUMBER: -2.3,
    Kind.MARK: -2.5,
}
# Where all nouns have capitals, a capital is no sign.
_NOUNS = _SENTENCE | {Kind.NAME: -1.2, Kind.COMMON: -1.2, Kind.UNKNOWN: -1.2}
# The same for the first word of a body.
_FIRST = {
    Kind.SMALL: -7.0,
    Kind.LOWER: -6.0,
    Kind.OPENER: -0.3,
    Kind.LINK: -0.5,
    Kind.PRONOUN: -0.4,
    Kind.NAME: -1.0,
    Kind.COMMON: -0.7,
    Kind.UNKNOWN: -1.0,
    Kind.NUMBER: -2.5,
    Kind.MARK: -4.0,
}
_FREE = -1.0
"""A capital after a full stop, a colon or an opening quote, whatever the word."""

_WITHIN_NAME = {Kind.NAME: -1.2, Kind.UNKNOWN: -1.6, Kind.COMMON: -2.2}
"""A capital beside another in a sentence: "London Metal Exchange"."""
_LOWER_PART = -2.5
"""Title case writes "Two-Year-Old"."""

_RUN = -1.5
_SENTENCE_OPENERS = frozenset({Kind.OPENER, Kind.LINK, Kind.PRONOUN, Kind.COMMON})

_TYPICAL_WORDS = 7.0
_SPREAD = 0.42
_STYLE_LIMIT = 5.0


def line_scores(line: Line) -> tuple[Scores, Scores]:
    """Scores of every border, read as title case and read as sentence case."""
    sentence = _table(line)
    title, plain = _sums(line, _TITLE), _sums(line, sentence)
    titled: Scores = {}
    sentenced: Scores = {}
    for index in candidates(line.tokens):
        rest = plain[-1] - plain[index + 1]
        shared = rest + _FIRST[line.kinds[index]] + length_score(index)
        shared += weigh(Border(line, index))
        titled[index] = title[index] + shared
        sentenced[index] = plain[index] + shared + _inside_run(line, index)
    return titled, sentenced


def _inside_run(line: Line, index: int) -> float:
    """In sentence case, capitals side by side are mostly one name."""
    is_one = line.kinds[index] not in _SENTENCE_OPENERS and index > 1
    if not is_one or line.words.has_capital_nouns:
        return 0.0
    before, token = line.tokens[index - 1], line.tokens[index]
    if before.form is not Form.CAPITAL or not token.is_capital:
        return 0.0
    return 0.0 if before.text.endswith((",", "?", "!")) else _RUN


def _table(line: Line) -> dict[Kind, float]:
    if line.words.has_capital_nouns:
        return _NOUNS
    return _SENTENCE


def _sums(line: Line, table: dict[Kind, float]) -> list[float]:
    """sums[i] is the score of the first i words, the very first being free."""
    scores = [0.0, 0.0]
    for index in range(1, len(line.tokens)):
        scores.append(_word_score(line, index, table))
    return list(accumulate(scores))


def _word_score(line: Line, index: int, table: dict[Kind, float]) -> float:
    token, kind, before = line.tokens[index], line.kinds[index], line.tokens[index - 1]
    if token.has_lower_part and table is _TITLE:
        return _LOWER_PART
    fresh = before.ends_sentence or before.text.endswith((":", "”:", "–", "—"))
    if token.form is Form.CAPITAL and (fresh or token.text[0] in "“‘«\"'("):
        return max(table[kind], _FREE)
    if kind in _WITHIN_NAME and line.is_within_name(index):
        return max(table[kind], _WITHIN_NAME[kind])
    return table[kind]


def length_score(words: int, typical: float = _TYPICAL_WORDS) -> float:
    """How usual a heading of so many words is; 0 for the most usual length."""
    return -((math.log(words / typical) / _SPREAD) ** 2) / 2


def combine(pairs: list[tuple[Scores, Scores]]) -> list[Scores]:
    """One score per border and line, after the style of the whole was weighed."""
    leanings = [_leaning(titled, sentenced) for titled, sentenced in pairs]
    total = sum(leanings)
    combined = []
    for (titled, sentenced), own in zip(pairs, leanings, strict=True):
        lean = max(-_STYLE_LIMIT, min(_STYLE_LIMIT, total - own))
        combined.append(
            {i: max(titled[i] + lean / 2, sentenced[i] - lean / 2) for i in titled}
        )
    return combined


def _leaning(titled: Scores, sentenced: Scores) -> float:
    """Above 0 for title case, below for sentence case, a few units at most."""
    if not titled:
        return 0.0
    difference = max(titled.values()) - max(sentenced.values())
    return max(-_STYLE_LIMIT, min(_STYLE_LIMIT, difference))
