"""The limited Markdown within a line, as a markdown-it parser with all else off.

There is no raw HTML, image, code, entity, reference or bare address: these are text.
So are underscores. `stories.document.text.blocks` says what a whole line is.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

from stories.document.text.blocks import is_line_start
from stories.document.text.emphasis import flanks
from stories.document.text.masking import ESCAPES, LINK, MARKER, masked

BREAKS = frozenset({"softbreak", "hardbreak"})

_ASTERISKS = re.compile(r"\*+")
_BACKSLASHES = re.compile(r"\\+")
_SIGN_OF_BLOCK = re.compile(r"\\([->])|(?<=[0-9])\\(\.)(?= )")


def inline(text: str) -> list[Token]:
    """The tokens of `text`: text, breaks, emphasis, links and markers."""
    tokens: list[Token] = []
    MARKDOWN.inline.parse(text, MARKDOWN, {"mask": masked(text)}, tokens)
    return tokens


def _escape(state: StateInline, silent: bool) -> bool:
    row = _BACKSLASHES.match(state.src, state.pos, state.posMax)
    if row is None:
        return False
    end, text = row.end(), row[0]
    if found := ESCAPES.match(state.src, state.pos, state.posMax):
        end = found.end()
        text = found["pairs"][::2] + (found["sign"] or "")
    elif is_line_start(state.src, state.pos) and (
        sign := _SIGN_OF_BLOCK.match(state.src, state.pos, state.posMax)
    ):
        end, text = sign.end(), sign[1] or sign[2]
    if not silent:
        state.append_pending(text)
    state.pos = end
    return True


def _marker(state: StateInline, silent: bool) -> bool:
    found = MARKER.match(state.env["mask"], state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("marker", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _link(state: StateInline, silent: bool) -> bool:
    found = LINK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        end_of_text = state.posMax
        state.pos, state.posMax = found.span("label")
        link = state.push("link_open", "a", 1)
        link.attrs = {"href": found["address"], "rel": "nofollow noopener"}
        state.md.inline.tokenize(state)
        state.push("link_close", "a", -1)
        state.posMax = end_of_text
    state.pos = found.end()
    return True


def _asterisks(state: StateInline, silent: bool) -> bool:
    row = _ASTERISKS.match(state.src, state.pos, state.posMax)
    if row is None or silent:
        return False
    length = len(row[0])
    opens, closes = flanks(state.src, *row.span())
    state.pos = row.end()
    # A row of more than three is a drawn line or a bleeped word, not emphasis.
    if length > 3 or not (opens or closes):
        state.append_pending(row[0])
        return True
    for _ in row[0]:
        state.push("text", "", 0).content = "*"
        place = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord("*"), length, place, -1, opens, closes))
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"breaks": True})
    parser.enable(["newline", "escape", "emphasis", "link"])
    parser.inline.ruler.at("escape", _escape)
    parser.inline.ruler.at("emphasis", _asterisks)
    parser.inline.ruler.at("link", _link)
    parser.inline.ruler.before("link", "marker", _marker)
    return parser


MARKDOWN = _parser()
