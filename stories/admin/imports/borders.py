"""Pure: marks, in a document's text, where editors say that headings end.

The mark is a TAB, which readers of the house format take as the exact border.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

TAB = "\t"


@dataclass(frozen=True, kw_only=True)
class Border:
    """What an editor says of the heading in a line, counted from 1.

    `was` is the heading as it was read, `heading` as it shall be; `is_sure` asks for
    the mark even where both are the same.
    """

    line: int
    was: str
    heading: str
    is_sure: bool = False

    @property
    def asks_nothing(self) -> bool:
        """True when the line may stay as it is."""
        return self.heading == self.was and not self.is_sure


def with_borders(text: str, borders: Iterable[Border]) -> tuple[str, list[str]]:
    """`text` with the headings of `borders`, and sentences on those left undone."""
    lines = text.split("\n")
    complaints = []
    for border in borders:
        if border.asks_nothing:
            continue
        if not border.heading:
            complaints.append(
                _(
                    "The heading of line {line} was left empty, so “{was}” "
                    "stays. Type where it should end, or take the line out of the text."
                ).format(line=border.line, was=border.was)
            )
            continue
        marked = _marked(lines, border)
        if marked is None:
            complaints.append(
                _(
                    "The heading “{heading}” was not set: line {line} of "
                    "the text was changed too. Set it again below."
                ).format(heading=border.heading, line=border.line)
            )
        else:
            lines[border.line - 1] = marked
    return "\n".join(lines), complaints


def _marked(lines: list[str], border: Border) -> str | None:
    if border.line > len(lines):
        return None
    lead, found, rest = lines[border.line - 1].partition(border.was)
    # Nothing but invisible marks may stand before the heading that was read.
    if not found or any(sign.isalnum() for sign in lead):
        return None
    return lead + _split(border, rest.strip(" \t"))


def _split(border: Border, body: str) -> str:
    """The line with its border moved, or with a heading of other words."""
    whole = f"{border.was} {body}"
    after = whole.removeprefix(border.heading)
    is_moved = after != whole and after[:1] in {"", " "}
    return f"{border.heading}{TAB}{after.strip() if is_moved else body}"
