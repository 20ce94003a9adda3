"""Limited Markdown and citation markers → HTML that is safe to send.

Paragraphs, `*emphasis*`, `**strong**`, `[text](https://…)`, block quotes and lists are
all there is; every other character is text and is escaped. A marker becomes a link to
its source with an id of its own, so that the source can link back to every citation;
its brackets stay, so that text copied without tags keeps numbers and citations apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from markdown_it.token import Token

from stories.document.text.blocks import Block, Item, Items, Quotation, blocks
from stories.document.text.grammar import BREAKS, MARKDOWN, inline

_WORD_JOINER = "\u2060"


def citation_id(anchor: str, number: int, occurrence: int) -> str:
    """The id of the k-th citation of a source in the part `anchor`: `cite-k1-2-1`."""
    return f"cite-{anchor}-{number}-{occurrence}"


def render_block(text: str, *, anchor: str, names: Mapping[int, str]) -> str:
    """`text` as HTML blocks.

    `anchor` is the part's own (`k1`) and starts the ids of its citations; `names` gives
    the publisher of each source that may be cited; other markers stay text.
    """
    return _Writer(anchor, names).written(blocks(text))


def render_line(text: str, *, anchor: str, names: Mapping[int, str]) -> str:
    """`text` as HTML within a line: no blocks, and a line break is a space."""
    line = " ".join(part.strip() for part in re.split(r"[\r\n]+", text))
    return _Writer(anchor, names).inline(line)


class _Writer:
    """Writes the blocks of one body as HTML."""

    def __init__(self, anchor: str, names: Mapping[int, str]) -> None:
        self.linker = _Linker(anchor, names)

    def written(self, found: Iterable[Block]) -> str:
        return "\n".join(map(self._block, found))

    def inline(self, text: str) -> str:
        line = Token("inline", "", 0, children=self.linker.linked(inline(text)))
        html: str = MARKDOWN.renderer.render([line], MARKDOWN.options, {})
        return html.strip()

    def _block(self, block: Block) -> str:
        if isinstance(block, Quotation):
            return f"<blockquote>\n{self.written(block.blocks)}\n</blockquote>"
        if isinstance(block, Items):
            return self._list(block)
        return f"<p>{self.inline(block.text)}</p>"

    def _list(self, block: Items) -> str:
        tag = "ol" if block.is_ordered else "ul"
        written, due = [f"<{tag}>"], 1
        for item in block.items:
            number = item.number or due
            written.append(self._item(item, f' value="{number}"' * (number != due)))
            due = number + 1
        return "\n".join((*written, f"</{tag}>"))

    def _item(self, item: Item, value: str) -> str:
        inner = f"\n{self._list(Items(item.items))}\n" if item.items else ""
        return f"<li{value}>{self.inline(item.text)}{inner}</li>"


class _Linker:
    """Replaces the marker tokens of one body by groups of links, counting them."""

    def __init__(self, anchor: str, names: Mapping[int, str]) -> None:
        self.anchor = anchor
        self.names = names
        self.seen: Counter[int] = Counter()

    def linked(self, tokens: Sequence[Token]) -> list[Token]:
        out: list[Token] = []
        # A link cannot stand inside a link: markers typed there follow it.
        held: list[Token] | None = None
        for token in tokens:
            if token.type == "marker":
                self._place(token, out, held)
                continue
            out.append(token)
            if token.type == "link_open":
                held = []
            elif token.type == "link_close":
                for link in held or ():
                    _append_link(out, link)
                held = None
        return out

    def _place(self, token: Token, out: list[Token], held: list[Token] | None) -> None:
        number = int(token.content)
        self.seen[number] += 1
        if number not in self.names:
            out.append(Token("text", "", 0, content=f"[{number}]"))
            return
        link = Token("citations", "", 0, meta={"links": [self._link(number)]})
        if held is None:
            _append_link(out, link)
        else:
            held.append(link)

    def _link(self, number: int) -> str:
        name = " ".join(self.names[number].split())
        label = f"Source {number}, {name}" if name else f"Source {number}"
        identity = citation_id(self.anchor, number, self.seen[number])
        return (
            f'<a id="{escape(identity)}" href="#source-{number}" '
            f'role="doc-noteref" aria-label="{escape(label)}">[{number}]</a>'
        )


def _append_link(out: list[Token], link: Token) -> None:
    before = _trim_end(out)
    if out and out[-1].type == "citations":
        out[-1].meta["links"] += link.meta["links"]
        return
    # Text without spaces between words may be broken before any digit.
    if before and unicodedata.east_asian_width(before) in "WF":
        link.content = _WORD_JOINER
    out.append(link)


def _trim_end(out: list[Token]) -> str:
    """Drop the white space at the end, so that a citation stays with its word."""
    while out and (out[-1].type in BREAKS or out[-1].type == "text"):
        last = out[-1]
        last.content = last.content.rstrip()
        if last.type == "text" and last.content:
            return last.content[-1]
        out.pop()
    return ""


def _render_citations(
    _renderer: object, tokens: Sequence[Token], index: int, _options: Any, _env: Any
) -> str:
    token = tokens[index]
    return f'{token.content}<sup class="citations">{"".join(token.meta["links"])}</sup>'


MARKDOWN.add_render_rule("citations", _render_citations)
