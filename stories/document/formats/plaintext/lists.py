"""Word lists as they are written in these modules: words parted by blanks."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
