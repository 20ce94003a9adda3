"""Citation markers: `[n]`, where n is the number of a source in the story's list.

A marker is `[`, one to four ASCII digits without a leading zero, and `]`, wherever
it stands but in an address or behind a backslash (`text.masking`). `[sic]`,
`[we]`, `[2026a]` and `[3 people]` are ordinary brackets. `[1, 2]`, `[1-3]`, `[ 1 ]`,
`[0]`, `[01]`, `[^1]`, digits that are not ASCII and `[1` without an end cite nothing,
but look as if they should: they are malformed.
In `[[1]]` and `[1]]` the inner `[1]` is a marker, and the brackets around it are
malformed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from stories.document.text.masking import ESCAPED_OPENING, MARKER, masked

_SPACED_MARKER = re.compile(r"(?<!\s)\s*+\[[1-9][0-9]{0,3}\]|\[[1-9][0-9]{0,3}\]")
_BRACKETS = re.compile(rf"\[[^\[\]\n]*+\]?|\]|{ESCAPED_OPENING}")
_NUMBERS = re.compile(r"[\s,;.&^#–—-]*+\d[\d\s,;.&–—-]*+")
_DIGITS = re.compile(r"\[\s*\d+")
_ENDING_MARKER = re.compile(r"\[[1-9][0-9]{0,3}\]\Z")
_NUMBER_BEFORE = re.compile(r"\[?\d{1,4}\]?\Z")
_QUOTED_LENGTH = 40


def citations(text: str) -> tuple[int, ...]:
    """Numbers cited in `text`, each once, in order of appearance."""
    return tuple(dict.fromkeys(int(number) for number in MARKER.findall(masked(text))))


def occurrences(text: str) -> tuple[tuple[int, int], ...]:
    """Every marker in order, as (number, k): the k-th marker of that number, from 1."""
    seen: Counter[int] = Counter()
    found = []
    for number in map(int, MARKER.findall(masked(text))):
        seen[number] += 1
        found.append((number, seen[number]))
    return tuple(found)


def renumber(text: str, mapping: Mapping[int, int]) -> str:
    """`text` with every marker n as mapping[n], all at once, so numbers may swap.

    A marker whose number is not in the mapping stays as it is.
    """
    return "".join(
        piece if number is None else f"[{mapping.get(number, number)}]"
        for piece, number in split_markers(text)
    )


def split_markers(text: str) -> Iterator[tuple[str, int | None]]:
    """`text` in pieces: markers with their numbers, and what stands between them."""
    at = 0
    for marker in MARKER.finditer(masked(text)):
        if marker.start() > at:
            yield text[at : marker.start()], None
        yield marker[0], int(marker[1])
        at = marker.end()
    if at < len(text):
        yield text[at:], None


def strip_markers(text: str) -> str:
    """`text` without its markers and the white space before them."""
    pieces, at = [], 0
    for marker in _SPACED_MARKER.finditer(masked(text)):
        pieces.append(text[at : marker.start()])
        at = marker.end()
    return "".join((*pieces, text[at:]))


def malformed_markers(text: str) -> tuple[str, ...]:
    """What looks like a citation and is none, as typed, in order of appearance."""
    return tuple(_quoted(typed) for typed in _malformed(masked(text)) if typed)


def _malformed(text: str) -> Iterator[str]:
    open_brackets = 0
    for found in _BRACKETS.finditer(text):
        if found[0] == ESCAPED_OPENING:
            open_brackets += 1
        elif found[0] == "]":
            if open_brackets == 0:
                yield _closed_only(text, found.start())
            open_brackets = max(0, open_brackets - 1)
        elif found[0].endswith("]"):
            yield _closed(found[0])
        elif doubled := _doubled(text, found):
            yield doubled
            open_brackets += doubled.endswith("]]")
        elif digits := _DIGITS.match(found[0]):
            yield digits[0]
        else:
            open_brackets += 1


def _closed(typed: str) -> str:
    """`typed` if it is no marker but holds only numbers, otherwise nothing."""
    if MARKER.fullmatch(typed) or not _NUMBERS.fullmatch(typed[1:-1]):
        return ""
    return typed


def _doubled(text: str, found: re.Match[str]) -> str:
    """`[[1]]`, `[[1]` or `[1][`: a bracket too many beside a marker, or nothing."""
    if found[0].strip() != "[":
        return ""
    if inner := MARKER.match(text, found.end()):
        return f"[{inner[0]}" + "]" * text.startswith("]", inner.end())
    before = _ENDING_MARKER.search(text[max(0, found.start() - 6) : found.start()])
    return f"{before[0]}[" if before else ""


def _closed_only(text: str, end: int) -> str:
    """The number before a `]` that nothing opens, or nothing if there is none."""
    before = _NUMBER_BEFORE.search(text[max(0, end - 6) : end])
    return f"{before[0]}]" if before else ""


def _quoted(typed: str) -> str:
    return typed if len(typed) <= _QUOTED_LENGTH else f"{typed[:_QUOTED_LENGTH]}…"
