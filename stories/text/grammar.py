"""The limited Markdown of bodies, as a markdown-it parser with everything else off.

There is no raw HTML, heading, image, code, table, rule, entity, reference or bare
address: these are text. So are underscores, and a backslash protects nothing.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, list_block
from markdown_it.rules_inline import StateInline, emphasis

from stories.text.markers import MARKER

_MAX_DEPTH = 8
_LIST_START = re.compile(r"(?:[-*]|1\.) +\S")
_NEXT_ITEM = re.compile(r"(?:[-*]|[0-9]{1,9}\.) ")
_ASTERISKS = re.compile(r"\*+")
# Brackets inside a label or an address make it no link, which keeps this linear and
# leaves no link inside a link and no marker hidden in an address.
_LINK = re.compile(
    r"\[(?P<label>(?:[^\[\]]|\[[1-9][0-9]{0,3}\])++)\]"
    r"\((?P<address>(?:https?://|mailto:)"
    r"(?:[^\s()<>\"\[\]\\\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
    r"|\([^\s()<>\"\[\]\\\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]*+\))++)\)",
    re.IGNORECASE,
)


def _marker(state: StateInline, silent: bool) -> bool:
    found = MARKER.match(state.src, state.pos)
    if found is None or found.end() > state.posMax:
        return False
    if not silent:
        state.push("marker", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _link(state: StateInline, silent: bool) -> bool:
    found = _LINK.match(state.src, state.pos, state.posMax)
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
    run = _ASTERISKS.match(state.src, state.pos, state.posMax)
    if run is None:
        return False
    if len(run[0]) <= 3:
        return bool(emphasis.tokenize(state, silent))
    # A longer row is a drawn line or a bleeped word, not emphasis.
    if not silent:
        state.append_pending(run[0])
    state.pos = run.end()
    return True


def _block_quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.level >= _MAX_DEPTH:
        return False
    return bool(blockquote(state, start, end, silent))


def _list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    # Only text that stands left of the item being read can be the next item.
    is_next = silent and state.sCount[start] < state.blkIndent
    form = _NEXT_ITEM if is_next else _LIST_START
    if state.level >= _MAX_DEPTH or not form.match(state.src, begin):
        return False
    return bool(list_block(state, start, end, silent))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"breaks": True})
    parser.enable(["blockquote", "list", "newline", "emphasis", "link"])
    parser.block.ruler.at("blockquote", _block_quote, {"alt": _INTERRUPTS})
    parser.block.ruler.at("list", _list, {"alt": ["paragraph", "blockquote"]})
    parser.inline.ruler.at("emphasis", _asterisks)
    parser.inline.ruler.at("link", _link)
    parser.inline.ruler.before("link", "marker", _marker)
    return parser


_INTERRUPTS = ["paragraph", "blockquote", "list"]
MARKDOWN = _parser()
