"""Lines of a document with their numbers, and the borders that a TAB marks exactly."""

from __future__ import annotations

import string
from dataclasses import dataclass

from stories.document.limits import split_lines

TAB = "\t"
LINE_BREAK = "\u2028"
PARAGRAPH_BREAK = "\u2029"

# Marks that steer the direction of text, and others that nobody sees.
_INVISIBLE = (
    "\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\ufeff"
)
_BLANK = string.whitespace + "\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
_BLANK += "\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its number, counted from 1, and its trimmed text."""

    number: int
    text: str

    @property
    def is_marked(self) -> bool:
        """True when a TAB inside the line marks a border exactly."""
        return TAB in self.text

    @property
    def cells(self) -> list[str]:
        """The parts between TABs, with nothing but spaces trimmed."""
        return [cell.strip(" ") for cell in self.text.split(TAB)]


def trim(text: str) -> str:
    """`text` without blanks and invisible marks at its ends."""
    return text.strip(_BLANK + _INVISIBLE)


def lines_of(text: str) -> list[Line]:
    """The lines of a text that hold something."""
    numbered = enumerate(split_lines(text), 1)
    return [Line(n, trimmed) for n, line in numbered if (trimmed := _outer(line))]


def _outer(line: str) -> str:
    # In a marked line the ends are exact too: an invisible mark there was meant.
    trimmed = trim(line)
    return line.strip(_BLANK) if TAB in trimmed else trimmed


def untabbed(text: str) -> str:
    """`text` with every TAB as a space."""
    return text.replace(TAB, " ")


def unfold(text: str) -> str:
    r"""A body from one line: U+2029 was an empty line, U+2028 a line break."""
    return text.replace(PARAGRAPH_BREAK, "\n\n").replace(LINE_BREAK, "\n")


def fold(text: str) -> str:
    """A body in one line, the other way round."""
    return text.replace("\n\n", PARAGRAPH_BREAK).replace("\n", LINE_BREAK)
