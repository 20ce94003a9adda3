"""Whether the words between two dashes are a label or the start of the text."""

from __future__ import annotations

import re
from functools import cache

from stories.document.languages import every

from .fold import fold
from .lexicon import phrases_of

_MOST_WORDS = 8
_MOST_CHARACTERS = 64
_FREE_DASH = re.compile(r"\s(?:--|[-‐‑‒–—―−])\s")
_MARKER = re.compile(r"\[\d+\]")
# “9 a.m.”, “Washington, D.C.”, “Acme Inc.” end in a stop and go on.
_ABBREVIATED = re.compile(r"(?:^|[\s.])(?:[^\W\d_]|[A-Z][a-z]{1,3})\.$")
_WORD = re.compile(r"[^\W\d_]+")


def is_label(label: str, text: str) -> bool:
    """True where `label`, followed by a dash and `text`, is a label.

    A label is short, does not end like a sentence and cites nothing; what follows
    it starts as a sentence does. A dash inside a sentence is told by a small
    letter after it: “The court – sitting in Lyon – rules” is all text.
    """
    if not label or not text or _MARKER.search(label):
        return False
    if len(label) > _MOST_CHARACTERS or len(label.split()) > _MOST_WORDS:
        return False
    if _names_part_of_day(label):
        return True
    if _ends_sentence(label) or _starts_small(text):
        return False
    return not _is_parenthesis(label, text)


def _names_part_of_day(label: str) -> bool:
    """“Evening”, “Morning session”: labels, whatever follows."""
    folded = fold(label)
    first, *rest = folded.split()[:4]
    parts = phrases_of("part")
    return folded in parts or (first in parts and len(rest) < 3)


def _ends_sentence(label: str) -> bool:
    if label[-1] in "!?;。؟،…":
        return True
    return label[-1] == "." and not _ABBREVIATED.search(label)


def _starts_small(text: str) -> bool:
    """True where the first letter is a small one, as after a dash in a sentence."""
    first = next((c for c in text if c.isalnum()), "")
    # “iPhone” and “eBay” start small and go on tall.
    second = text[text.index(first) + 1 :][:1] if first else ""
    return first.islower() and not second.isupper()


def _is_parenthesis(label: str, text: str) -> bool:
    """“The court – Lyon's highest – rules”: an article, two dashes, a small letter."""
    dash = _FREE_DASH.search(text)
    if dash is None:
        return False
    words = _WORD.findall(fold(label))
    begins = len(words) > 1 and words[0] in _articles()
    return begins and _starts_small(text[dash.end() :])


@cache
def _articles() -> frozenset[str]:
    return frozenset().union(*(known.dates.articles for known in every()))
