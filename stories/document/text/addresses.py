"""Which addresses readers may be given: those of the web, and no scripts."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_WEB = re.compile(r"https?://[^\s/?#<>\"\\@]+(?:[/?#][^\s<>\"\\]*)?", re.IGNORECASE)


def web_address(address: str) -> str:
    """`address` if it is an http or https one, otherwise an empty string."""
    return address if _WEB.fullmatch(address) and _names_a_host(address) else ""


def _names_a_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        # Brackets that do not match, or a port that is no number.
        return False
