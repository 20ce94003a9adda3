"""The one rule of slugs, the ends of addresses, for forms, imports and commands.

A slug is words of any script in lower case and NFC, joined by single hyphens: letters
with their vowel and tone marks, figures, underscores within. It is an address and says
nothing of what a thing is: two things may well get slugs that differ in a number only.
"""

from __future__ import annotations

import re
import unicodedata

from stories.document.text.plain import character_start

LONGEST_MADE = 80
LONGEST_SLUG = 100
_JOINERS = re.compile(r"[\s\u2010-\u2015\u2212-]+")
_DOTTED = re.compile("i\u0307+")
# They are marks by category, and only choose how a sign is drawn.
_SELECTORS = re.compile("[\u034f\u17b4\u17b5\u180b-\u180d\ufe00-\ufe0f]")


def slug_of(words: str, longest: int = LONGEST_MADE) -> str:
    """`words` as a slug, cut between words or at least between characters.

    Empty where they hold neither letter nor figure. A slug's slug is itself.
    """
    spaced = _JOINERS.sub("-", typed_slug(_SELECTORS.sub("", words)))
    parts = ("".join(_kept(part)).strip("_") for part in spaced.split("-"))
    return _cut("-".join(filter(None, parts)), longest)


def typed_slug(typed: str) -> str:
    """What somebody typed or pasted, in lower case and NFC, as slugs are written."""
    composed = unicodedata.normalize("NFC", typed.strip())
    lower = "".join(map(_plain, composed)).lower()
    # The small letter of “İ” is written with a dot above its dot.
    return unicodedata.normalize("NFC", _DOTTED.sub("i", lower))


def is_slug(typed: str, longest: int = LONGEST_SLUG) -> bool:
    """True for what may stand in an address as it is."""
    return bool(typed) and typed == slug_of(typed, longest)


def _plain(character: str) -> str:
    """The usual form of a wide or joined letter; marks are never split off."""
    usual = unicodedata.normalize("NFKC", character)
    return usual if usual.isalnum() else character


def _kept(part: str) -> list[str]:
    kept: list[str] = []
    for character in part:
        is_mark = unicodedata.category(character) in ("Mn", "Mc")
        goes_on = is_mark and kept and kept[-1] != "_"
        if character.isalnum() or character == "_" or goes_on:
            kept.append(character)
    return kept


def _cut(slug: str, longest: int) -> str:
    if len(slug) <= longest:
        return slug
    words = slug[: longest + 1].rpartition("-")[0]
    return (words or slug[: character_start(slug, longest)]).rstrip("-_")
