"""Which lines of a body are a quotation, which a list, and which a paragraph.

Lines are taken together up to an empty one. They are a quotation if each begins with
`> `, and a list if they are two items or more, each beginning with `- `, `* ` or a
number, from 1 on, and `. `; lines indented below an item belong to it. Neither begins
with a number or a comparison, as `> 50 people` and `- 3 degrees` do. Everything else
is a paragraph, as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

_MAX_DEPTH = 8
_QUOTED = re.compile(r" *>(?: (?P<text>.*))?")
_ITEM = re.compile(
    r"(?P<indent> *)(?:[-*]|(?P<number>[0-9]{1,9})\.) +(?P<text>[^ ].*)", re.DOTALL
)
_SUM = re.compile(r"\**(?:[<>=≤≥≦≧≠≈~±+−]|[-.,]?[$€£¥₩₹₽₺₪₫฿₴¢]? ?[\d¼½¾⅓⅔⅛])")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Inline text in one line or more."""

    text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody else said or wrote."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with the number that was typed and a list of its own."""

    text: str
    number: int | None = None
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list; its items have numbers, or none of them has."""

    items: tuple[Item, ...]

    @property
    def is_ordered(self) -> bool:
        return self.items[0].number is not None


Block = Paragraph | Quotation | Items


def blocks(text: str) -> tuple[Block, ...]:
    r"""The blocks of `text`, whose lines end in `\n`."""
    return tuple(_blocks(text.split("\n"), depth=0))


def is_line_start(text: str, at: int) -> bool:
    r"""True where nothing but white space, or a number, stands before in the line."""
    before = text[max(0, at - 12) : at]
    line = before.rpartition("\n")[2]
    is_whole = len(line) < len(before) or at == len(before)
    return is_whole and re.fullmatch(r" *[0-9]*", line) is not None


def _blocks(lines: Sequence[str], depth: int) -> Iterator[Block]:
    for is_text, group in groupby(lines, key=lambda line: bool(line.strip())):
        if is_text:
            together = list(group)
            yield (
                _quotation(together, depth)
                or _list(together, depth)
                or Paragraph("\n".join(line.strip() for line in together))
            )


def _quotation(lines: list[str], depth: int) -> Quotation | None:
    found = [_QUOTED.fullmatch(line) for line in lines]
    quoted = [line["text"] or "" for line in found if line]
    begins = next((line.strip() for line in quoted if line.strip()), "")
    if depth == _MAX_DEPTH or not all(found) or not begins or _SUM.match(begins):
        return None
    return Quotation(tuple(_blocks(quoted, depth + 1)))


def _list(lines: list[str], depth: int) -> Items | None:
    first = _ITEM.fullmatch(lines[0])
    if first is None or depth == _MAX_DEPTH or _SUM.match(first["text"]):
        return None
    if first["number"] not in (None, "1"):
        return None
    entries: list[tuple[str | None, list[str]]] = []
    for line in lines:
        item = _ITEM.fullmatch(line)
        if item and item["indent"] == first["indent"]:
            entries.append((item["number"], [item["text"]]))
        elif line.startswith(first["indent"] + "  "):
            entries[-1][1].append(line)
        else:
            return None
    kinds = {number is None for number, _ in entries}
    if len(entries) < 2 or len(kinds) > 1:
        return None
    return Items(tuple(_item(number, typed, depth) for number, typed in entries))


def _item(number: str | None, lines: list[str], depth: int) -> Item:
    start = next((i for i, line in enumerate(lines) if i and _ITEM.fullmatch(line)), 0)
    inner = _list(lines[start:], depth + 1) if start else None
    text = lines[:start] if inner else lines
    return Item(
        text="\n".join(line.strip() for line in text),
        number=int(number) if number else None,
        items=inner.items if inner else (),
    )
