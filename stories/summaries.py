"""What an edition changed of the one before it, in a sentence that is found once.

Editions never change, and lists of them are for everybody: were each comparison made
anew for each request, a few long stories could keep a server busy.
"""

from typing import NamedTuple

from django.core.cache import cache

from stories import differences, documents


class Sealed(NamedTuple):
    """An edition's digest, which names its content and all before it, and that."""

    digest: str
    content: dict
    content_format: int


def summary(before: Sealed, after: Sealed) -> str:
    """The difference in a sentence; compared at most once while it is remembered."""
    key = f"summary:{before.digest}:{after.digest}"
    return cache.get_or_set(key, lambda: _compared(before, after))


def _compared(before: Sealed, after: Sealed) -> str:
    read = (
        documents.from_content(one.content, one.content_format)
        for one in (before, after)
    )
    return differences.sentence(differences.compare(*read))
