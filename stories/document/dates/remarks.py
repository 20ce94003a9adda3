"""Remarks in brackets beside a date: (expected), (approx.), (UTC+2)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .lexicon import phrases_of

_BRACKETS = re.compile(r"[(\[（【]([^()\[\]（）【】]*)[)\]）】]")
_WORD = re.compile(r"[^\W\d_]+")
_ZONE = re.compile(r"(?:utc|gmt)?\s?[+-]?\s?\d{0,2}(?::?\d{2})?|[a-z]{2,4}")
_CLOCK = re.compile(r"\d[:.h시時点]|\d\s?[ap]\.?m|uhr")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """A folded text without its brackets, and what the brackets said."""

    text: str
    is_planned: bool = False
    mark: str = ""


def set_aside(folded: str) -> Remarks:
    """Take the brackets out of a folded text."""
    if not any(sign in folded for sign in "([（【"):
        return Remarks(text=folded)
    notes = [match[1].strip() for match in _BRACKETS.finditer(folded)]
    text = " ".join(_BRACKETS.sub(" ", folded).split())
    zones = [n for n in notes if _CLOCK.search(text) and _ZONE.fullmatch(n)]
    return Remarks(
        text=" ".join([text, *zones]) if text else " ".join(notes),
        is_planned=any(_says(note, "planned") for note in notes),
        mark=_mark(notes),
    )


def says_planned(text: str) -> bool:
    """True where a folded text is a word for “planned”, and nothing else."""
    return text in phrases_of("planned")


def _says(note: str, role: str) -> bool:
    """True where a note, or what stands before its first comma, is such a word."""
    known = phrases_of(role)
    words = _WORD.findall(note)
    clauses = [" ".join(_WORD.findall(c)) for c in re.split("[,;،、，]", note)]
    return bool(words) and (words[0] in known or any(c in known for c in clauses))


def _mark(notes: list[str]) -> str:
    approximate = any(_says(note, "around") for note in notes)
    uncertain = any(_says(note, "perhaps") or note == "?" for note in notes)
    return {(True, True): "%", (True, False): "~", (False, True): "?"}.get(
        (approximate, uncertain), ""
    )
