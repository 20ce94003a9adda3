"""Dates as readers see them."""

from __future__ import annotations


def show(edtf: str | None, typed: str, language: str) -> str:
    """What readers see."""
    return typed or edtf or ""
