"""The one rule of anchors, for readers and for the save: `k1` names a key point.

An anchor is never used twice in a story, so that links go on leading to what they were
made for: a part that has none gets the next number that no part ever had.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

KEY_POINT, EVENT = "k", "e"
# A document may name numbers up to here. The many above are left for the counter.
LARGEST_GIVEN = 99_999
_ANCHOR = re.compile(r"([ke])([1-9][0-9]{0,8})")


def is_anchor(name: str) -> bool:
    """True for the name of a key point or an event."""
    return _ANCHOR.fullmatch(name) is not None


def numbered(
    letter: str, given: Iterable[str], following: int = 1
) -> tuple[tuple[str, ...], int]:
    """An anchor for each part of `given`, and the next number that is still unused.

    What is no anchor of this letter, stands twice or is too large becomes the next
    number, from `following` on; whatever is below was given by the story itself.
    """
    anchors, taken = list(given), set()
    largest = max(LARGEST_GIVEN, following - 1)
    for place, anchor in enumerate(anchors):
        number = _number(letter, anchor)
        if 0 < number <= largest and anchor not in taken:
            taken.add(anchor)
            following = max(following, number + 1)
        else:
            anchors[place] = ""
    for place, anchor in enumerate(anchors):
        if not anchor:
            anchors[place], following = f"{letter}{following}", following + 1
    return tuple(anchors), following


def _number(letter: str, anchor: str) -> int:
    found = _ANCHOR.fullmatch(anchor)
    return int(found[2]) if found and found[1] == letter else 0
