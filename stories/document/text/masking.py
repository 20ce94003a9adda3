"""Which characters of a text are protected: the escaped ones, and those of addresses.

A backslash protects `*`, `[` or `]`, or a backslash in a row that ends before one of
them; before anything else it is itself. `[1]` in the address of a link, or inside an
address that stands alone, is part of the address and cites nothing.
"""

from __future__ import annotations

import re

MARKER = re.compile(r"\[([1-9][0-9]{0,3})\]")

_MARKER = r"\[[1-9][0-9]{0,3}\]"
_CONTROLS = r"\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_IN_ADDRESS = rf"[^\s()<>\"\\{_CONTROLS}]"
_ESCAPED = r"(?:\\\\)*+\\[*\[\]]"

# A row of backslashes: pairs that are one each, and the sign that an odd one protects.
ESCAPES = re.compile(r"(?P<pairs>(?:\\\\)*+)(?:\\(?P<sign>[*\[\]])|(?=[*\[\]]))")
# A label that is a marker alone is a marker. Other brackets within a label make it no
# link, which keeps this linear and leaves no link inside a link.
LINK = re.compile(
    rf"(?!{_MARKER}|\[{_MARKER}\]\()\["
    rf"(?P<label>(?:{_ESCAPED}|\\++|[^\[\]\n\\]|{_MARKER})++)\]"
    rf"\((?P<address>(?:https?://|mailto:)"
    rf"(?:{_IN_ADDRESS}|\({_IN_ADDRESS}*+\))++)\)",
    re.IGNORECASE,
)
# Brackets belong to an address that stands alone where more of it follows them.
_GOES_ON = rf"(?:{_MARKER})*+(?:[\w/=&%#~]|[.,:;?!+_-][\w/=&%#~])"
_BARE = rf"https?://(?:[a-z0-9!#$%&'()*+,./:;=?@_~-]|{_MARKER}(?=(?a:{_GOES_ON})))++"
_PROTECTED = re.compile(
    rf"{LINK.pattern}|{_BARE}|{_ESCAPED}|(?P<untouched>\\++)", re.IGNORECASE
)
_FILL = "\ufffc"
ESCAPED_OPENING = "\ufff9"


def masked(text: str) -> str:
    """`text`, as long as it is, with U+FFFC for each protected character.

    What looks like a marker in it is one, at the same place as in `text`. An escaped
    `[` is `ESCAPED_OPENING`, since a bare `]` may follow it.
    """
    if "\\" not in text and "://" not in text and "mailto:" not in text.lower():
        return text
    return _PROTECTED.sub(_masked, text)


def _masked(found: re.Match[str]) -> str:
    if found["untouched"]:
        return found[0]
    if found["address"] is None:
        last = ESCAPED_OPENING if found[0].endswith("\\[") else _FILL
        return _FILL * (len(found[0]) - 1) + last
    return f"[{masked(found['label'])}]({_FILL * len(found['address'])})"
