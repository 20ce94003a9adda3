"""Which addresses readers may be given: those of the web, and no scripts."""

from __future__ import annotations

import re

_WEB = re.compile(r"https?://[^\s/?#<>\"\\@]+(?:[/?#][^\s<>\"\\]*)?", re.IGNORECASE)


def web_address(address: str) -> str:
    """`address` if it is an http or https one, otherwise an empty string."""
    return address if _WEB.fullmatch(address) else ""
