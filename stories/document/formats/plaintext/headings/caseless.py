"""Borders in other scripts without capitals: Japanese, Chinese, Thai, Hebrew, Hindi …

Where words are not parted by blanks, the few blanks of a line are the only
candidates. Elsewhere length and punctuation decide, and the confidence says so.
"""

from __future__ import annotations

import math
import re

from stories.document.formats.plaintext.headings.cased import Scores, length_score
from stories.document.formats.plaintext.headings.tokens import Token, candidates

_TYPICAL_CHARACTERS = 17.0
_SPREAD = 0.5
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
)
_AGAINST = ("、", "，", ",", "・", "：", ":", "「", "『", "（", "(", "–", "-", "־")
_FOR = ("？", "?", "！", "!", "」", "』", "”", "…")
_TOPIC = re.compile(r"^[^、。，]{1,16}?(?:は|が|では|によると|说|表示|宣布|称)")


def scores(tokens: list[Token]) -> Scores:
    """The score of every border of a line without capitals."""
    unspaced = _is_unspaced(tokens)
    found: Scores = {}
    for index in candidates(tokens):
        length = _length(tokens, index) if unspaced else length_score(index, 6.0)
        found[index] = length + _punctuation(tokens, index)
        if _TOPIC.match(tokens[index].text):
            found[index] += 1.5
    return found


def _is_opening_quote(tokens: list[Token], index: int) -> bool:
    """True for a quote that the heading opens with, where more of it may follow."""
    is_one = tokens[0].text[0] in "「『“" and tokens[index - 1].text[-1] in "」』”"
    return is_one and len(candidates(tokens)) > 1 and index == 1


def _is_unspaced(tokens: list[Token]) -> bool:
    text = "".join(token.text for token in tokens)
    return len(_UNSPACED.findall(text)) * 2 > len(text)


def _length(tokens: list[Token], index: int) -> float:
    characters = tokens[index - 1].end
    return -((math.log(characters / _TYPICAL_CHARACTERS) / _SPREAD) ** 2) / 2


def _punctuation(tokens: list[Token], index: int) -> float:
    text = tokens[index - 1].text
    score = 0.0
    if text.endswith(_AGAINST):
        score -= 6.0
    if text.endswith(_FOR) and not _is_opening_quote(tokens, index):
        score += 3.0
    whole = "".join(token.text for token in tokens[:index])
    if any(whole.count(o) > whole.count(c) for o, c in ("「」", "“”", "（）", "()")):
        score -= 6.0
    if "。" in whole[:-1] or any(t.ends_sentence for t in tokens[:index]):
        score -= 3.0
    return score
