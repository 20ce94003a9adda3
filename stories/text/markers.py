"""Citation markers: `[n]`, where n is the number of a source in the story's list.

A marker is `[`, one to four ASCII digits without a leading zero, and `]`, wherever
it stands. `[sic]`, `[we]` and `[2026a]` are ordinary brackets.
"""

from __future__ import annotations

import re

_MARKER = re.compile(r"\[([1-9][0-9]{0,3})\]")


def citations(text: str) -> tuple[int, ...]:
    """Numbers cited in `text`, each once, in order of appearance."""
    return tuple(dict.fromkeys(int(number) for number in _MARKER.findall(text)))
