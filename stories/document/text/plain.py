"""Bodies as plain text: for meta descriptions, feeds and JSON-LD."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from stories.document.text.blocks import Block, Item, Items, Quotation, blocks
from stories.document.text.grammar import BREAKS, inline

_SENTENCE_END = re.compile(r"[.!?…؟](?:[”’»\")]?)(?=\s)|[。！？](?:[」』]?)")
_CLOSED_MARKS = " \t,;:–—-([«“‘"
_ZERO_WIDTH_JOINER = "\u200d"


def plain(text: str) -> str:
    """`text` without markers and markup, its blocks separated by an empty line.

    The items of a list with numbers keep them.
    """
    return "\n\n".join(filter(None, _texts(blocks(text))))


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
        space = character_start(line, cut)
    return line[:space].rstrip(_CLOSED_MARKS) + "…"


def _texts(found: Iterable[Block | Item]) -> Iterator[str]:
    for block in found:
        if isinstance(block, Quotation):
            yield from _texts(block.blocks)
        elif isinstance(block, Items):
            yield from _texts(block.items)
        elif isinstance(block, Item):
            number = "" if block.number is None else f"{block.number}. "
            yield number + _inline_text(block.text)
            yield from _texts(block.items)
        else:
            yield _inline_text(block.text)


def _inline_text(text: str) -> str:
    said = ""
    for token in inline(text):
        if token.type == "marker":
            said = said.rstrip()
        else:
            said += "\n" if token.type in BREAKS else token.content
    return said.strip()


def character_start(line: str, cut: int) -> int:
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
