"""Dates told by other dates: "later the same day"."""

from __future__ import annotations


def is_relative(typed: str) -> bool:
    """True where `typed` places an event by another event."""
    return any(w in typed.lower() for w in ("same day", "next ", "later", "following"))
