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


def clean_line(text: str) -> str:
    """`text` trimmed, in one line: breaks and tabs are spaces, controls are dropped."""
    text = _BREAKS.sub(" ", text).replace("\t", " ")
    return _UNSTORABLE.sub("", text).strip()


def clean_block(text: str) -> str:
    r"""`text` with `\n` for every line break, no control characters, trimmed.

    U+2029, the paragraph separator, becomes an empty line.
    """
    text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n").replace("\t", " ")
    return _UNSTORABLE.sub("", text).strip()
