"""Normalising what editors type, before it is stored: never the markup, never letters.

Unicode normalisation is left alone too: text is stored as it was typed.
"""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028]")
_BREAKS = re.compile("[\r\n\x85\u2028\u2029]+")
# Surrogates are here because neither UTF-8 nor a database can hold a lone one, the
# last two because they are no characters, and a feed that held one would be no XML.
_UNSTORABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


# Embeddings and overrides, which can show a text in an order that nobody wrote; and
# isolates, which keep foreign words in theirs as long as each of them is ended.
_OVERRIDES = re.compile("[\u202a-\u202e]")
_ISOLATES = re.compile("[\u2066-\u2069]")
_END_OF_ISOLATE = "\u2069"


def clean_line(text: str) -> str:
    """`text` trimmed, in one line: breaks and tabs are spaces, controls are dropped.

    Directional controls do not reach beyond it: isolates are whole, and no others stay.
    """
    text = _BREAKS.sub(" ", text).replace("\t", " ")
    return _within_itself(_UNSTORABLE.sub("", text)).strip()


def clean_block(text: str) -> str:
    r"""`text` with `\n` for every line break, no control characters, trimmed.

    U+2029, the paragraph separator, becomes an empty line. Directional controls do not
    reach beyond a line.
    """
    text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n").replace("\t", " ")
    return _within_itself(_UNSTORABLE.sub("", text)).strip()


def _within_itself(text: str) -> str:
    if text.isascii():
        return text
    text = _OVERRIDES.sub("", text)
    if not _ISOLATES.search(text):
        return text
    # A browser ends isolates with the paragraph, so each line stands for itself.
    return "\n".join(map(_with_whole_isolates, text.split("\n")))


def _with_whole_isolates(line: str) -> str:
    begun: list[int] = []
    loose: set[int] = set()
    for match in _ISOLATES.finditer(line):
        if match[0] != _END_OF_ISOLATE:
            begun.append(match.start())
        elif begun:
            begun.pop()
        else:
            loose.add(match.start())
    loose.update(begun)
    return "".join(sign for place, sign in enumerate(line) if place not in loose)
