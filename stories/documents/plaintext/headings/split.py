"""Choosing the border: every line is scored by its script, the best score wins."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stories.documents.plaintext.headings import arabic, cased, caseless, korean
from stories.documents.plaintext.headings.features import Line
from stories.documents.plaintext.headings.tokens import Token, tokenize
from stories.documents.plaintext.headings.vocabulary import Vocabulary
from stories.documents.plaintext.headings.words import Words
from stories.documents.plaintext.scripts import Script, main_script

_TEMPERATURE = 1.5
"""Above 1 because the signs are not independent: they agree too readily."""
_SCORERS = {Script.HANGUL: korean.scores, Script.ARABIC: arabic.scores}


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
    vocabulary = Vocabulary.of(sentences, lines)
    tokenized = [tokenize(line) for line in lines]
    scored: list[cased.Scores] = [{} for _ in lines]
    with_case: dict[int, tuple[cased.Scores, cased.Scores]] = {}
    words = Words(language, vocabulary)
    for number, (line, tokens) in enumerate(zip(lines, tokenized, strict=True)):
        script = main_script(line[:400])
        if script.has_case:
            with_case[number] = cased.line_scores(Line(tokens, words))
        else:
            scorer = _SCORERS.get(script, caseless.scores)
            scored[number] = scorer(tokens, vocabulary)
    combined = cased.combine(list(with_case.values()))
    scored_cased = dict(zip(with_case, combined, strict=True))
    return [
        _best(tokens, scored_cased.get(number, scored[number]))
        for number, tokens in enumerate(tokenized)
    ]


def _best(tokens: list[Token], scores: cased.Scores) -> Split | None:
    if not scores:
        return None
    index = max(scores, key=lambda i: scores[i])
    top = scores[index]
    total = sum(math.exp((score - top) / _TEMPERATURE) for score in scores.values())
    return Split(tokens[index - 1].end, tokens[index].start, _trusted(top) / total)


def _trusted(top: float) -> float:
    """A factor up to 1: a best border that is poor in itself is not trusted."""
    return 1.0 if top > -60 else 0.5
