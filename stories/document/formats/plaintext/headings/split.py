"""Choosing the border: every line is scored by its script, the best score wins."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stories.document.formats.plaintext.headings import (
    arabic,
    cased,
    caseless,
    hebrew,
    korean,
)
from stories.document.formats.plaintext.headings.borders import Line
from stories.document.formats.plaintext.headings.tokens import Token, tokenize
from stories.document.formats.plaintext.headings.vocabulary import Vocabulary
from stories.document.formats.plaintext.headings.words import Words
from stories.document.languages import has_case, main_script

WEIGHED = 200
"""Lines whose borders are weighed; beyond, no story goes, and a quick rule must do."""
_TEMPERATURE = 1.5
"""Above 1 because the signs are not independent: they agree too readily."""
_LEARNT = 500
_QUICK_WORDS = 12
_QUICK_BORDER = 6
_SCORERS = {
    "hangul": korean.scores,
    "arabic": arabic.scores,
    "hebrew": hebrew.scores,
}


@dataclass(frozen=True)
class Split:
    """heading = line[:end], body = line[start:]; confidence from 0 to 1."""

    end: int
    start: int
    confidence: float


def split_headings(
    lines: Sequence[str], sentences: Iterable[str], language: str
) -> list[Split | None]:
    """The border of each line, or None for a line of one word.

    `sentences` are the document's other texts, which tell names from words.
    Time grows with the total length of the texts and no faster.
    """
    if not lines:
        return []
    weighed, rest = lines[:WEIGHED], lines[WEIGHED:]
    vocabulary = Vocabulary.of(list(sentences)[:_LEARNT], weighed)
    tokenized = [tokenize(line) for line in weighed]
    scored: list[cased.Scores] = [{} for _ in weighed]
    with_case: dict[int, tuple[cased.Scores, cased.Scores]] = {}
    words = Words(language, vocabulary)
    for number, (line, tokens) in enumerate(zip(weighed, tokenized, strict=True)):
        script = main_script(line[:400])
        if has_case(script):
            with_case[number] = cased.line_scores(Line(tokens, words))
        else:
            scorer = _SCORERS.get(script, caseless.scores)
            scored[number] = scorer(tokens)
    combined = cased.combine(list(with_case.values()))
    scored_cased = dict(zip(with_case, combined, strict=True))
    splits = [
        _best(tokens, scored_cased.get(number, scored[number]))
        for number, tokens in enumerate(tokenized)
    ]
    return splits + [_quick(line) for line in rest]


def _quick(line: str) -> Split | None:
    """Before the last capital ahead of lower case, and not to be trusted."""
    tokens = tokenize(line, _QUICK_WORDS)
    border = min(_QUICK_BORDER, len(tokens) - 1)
    for index, token in enumerate(tokens[1:], 1):
        if token.text[0].isupper():
            border = index
        elif index > _QUICK_BORDER:
            break
    if border < 1:
        return None
    return Split(tokens[border - 1].end, tokens[border].start, 0.0)


def _best(tokens: list[Token], scores: cased.Scores) -> Split | None:
    if not scores:
        return None
    index = max(scores, key=lambda i: scores[i])
    top = scores[index]
    total = sum(math.exp((score - top) / _TEMPERATURE) for score in scores.values())
    return Split(tokens[index - 1].end, tokens[index].start, 1 / total)
