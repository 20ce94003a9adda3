"""Bodies as plain text: for meta descriptions, feeds and JSON-LD."""

from __future__ import annotations

import re
import unicodedata

from markdown_it.token import Token

from stories.text.grammar import MARKDOWN
from stories.text.markers import strip_markers

_SENTENCE_END = re.compile(r"[.!?…؟](?:[”’»\")]?)(?=\s)|[。！？](?:[」』]?)")
_CLOSED_MARKS = " \t,;:–—-([«“‘"
_ZERO_WIDTH_JOINER = "\u200d"


def plain(text: str) -> str:
    """`text` without markers and markup, its blocks separated by an empty line."""
    blocks = MARKDOWN.parse(strip_markers(text))
    texts = (_inline_text(block.children or ()) for block in blocks)
    return "\n\n".join(filter(None, texts))


def excerpt(text: str, length: int = 200) -> str:
    """The beginning of `text` in one plain line of at most `length` code points.

    It ends with a sentence where one ends in the second half, otherwise after a word
    and with an ellipsis. `length` is at least 2.
    """
    line = " ".join(plain(text).split())
    if len(line) <= length:
        return line
    ends = [end.end() for end in _SENTENCE_END.finditer(line[: length + 1])]
    if ends and length // 2 <= ends[-1] <= length:
        return line[: ends[-1]]
    cut = length - 1
    space = line.rfind(" ", 0, cut + 1)
    if space < length // 2:
        space = _between_characters(line, cut)
    return line[:space].rstrip(_CLOSED_MARKS) + "…"


def _inline_text(tokens: tuple[Token, ...] | list[Token]) -> str:
    return "".join(
        "\n" if token.type in {"softbreak", "hardbreak"} else token.content
        for token in tokens
    ).strip()


def _between_characters(line: str, cut: int) -> int:
    """The last place up to `cut` that does not part what a reader sees as one."""
    while cut > 0 and (_extends(line[cut]) or line[cut - 1] == _ZERO_WIDTH_JOINER):
        cut -= 1
    return cut


def _extends(character: str) -> bool:
    return (
        character == _ZERO_WIDTH_JOINER
        or unicodedata.category(character).startswith("M")
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\u1160" <= character <= "\u11ff"
    )
