"""What a change of words does to a claim: another number, date or name, or other words.

This reads letters, not meaning: its answers are proposals for an editor.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from stories.document.differences.comparison import RunKind, TextChange
from stories.document.differences.names import (
    has_telling_capitals,
    is_capitalised,
    is_name,
    is_title,
)
from stories.document.differences.spoken import Word, spoken
from stories.document.differences.stretches import stretches
from stories.document.differences.values import (
    Range,
    is_same_value,
    value_ranges,
    with_values,
    without_unit,
    year_as_date,
)
from stories.document.text import strip_markers

Paired = TypeVar("Paired", str, Word)

# In longer stretches, numbers that differ may belong to different statements.
_SHORT = 12
# So few other words leave a statement the same but for what they say.
_CLOSE = 4
_MOST_PAIRS = 10
# What is longer was written anew, and is not worth the time of reading it closely.
_LONGEST_STRETCH = 2000
_LONGEST_TITLE = 300
# Signs that are punctuation to Unicode, but change what a text says.
_TELLING_SIGNS = frozenset("%‰§#@&/")


class Nature(StrEnum):
    """What a change does: SLIGHT is spelling, punctuation, case or white space.

    An AMOUNT is one of money; WORDS are those that say none of the others.
    """

    NUMBER = "number"
    AMOUNT = "amount"
    DATE = "date"
    NAME = "name"
    WORDS = "words"
    SLIGHT = "slight"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One change in a text; what it said and says comes along, as typed."""

    nature: Nature
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """What one version has in a place: the stretch, its words, and the whole text."""

    stretch: str
    words: tuple[Word, ...]
    text: str
    is_titled: bool


def claims(
    change: TextChange, language: str, names: frozenset[str]
) -> tuple[Claim, ...]:
    """What the changes in a text do, in order; `names` are those known as such."""
    found: list[Claim] = []
    for before, after in _places(change, language):
        found += _told(before, after, language, names)
    return tuple(dict.fromkeys(found))


def is_slight(change: TextChange, language: str) -> bool:
    """True where only spelling, punctuation, letter case or white space changed."""
    natures = {claim.nature for claim in claims(change, language, frozenset())}
    return natures <= {Nature.SLIGHT}


def is_of_markers(change: TextChange) -> bool:
    """True where nothing but citation markers, and white space, changed."""
    removed, added = (
        "".join(
            strip_markers(run.text)
            for run in change.runs
            if run.kind not in (RunKind.SAME, kind)
        )
        for kind in (RunKind.ADDED, RunKind.REMOVED)
    )
    return removed.split() == added.split()


def _places(change: TextChange, language: str) -> Iterator[tuple[_Side, _Side]]:
    """What was removed and what took its place, with the texts around."""
    kinds = (RunKind.ADDED, RunKind.REMOVED)
    texts = ["".join(r.text for r in change.runs if r.kind is not k) for k in kinds]
    titled = [
        len(text) <= _LONGEST_TITLE and is_title(spoken(text, 0, "")) for text in texts
    ]
    whole = [value_ranges(text, language) for text in texts]
    for ranges in stretches(change.runs, *whole):
        before, after = (
            _Side(
                stretch=texts[side][slice(*ranges[side])],
                words=_words(texts[side], ranges[side], whole[side], language),
                text=texts[side],
                is_titled=titled[side],
            )
            for side in (0, 1)
        )
        yield before, after


def _words(
    text: str, stretch: Range, values: Sequence[Range], language: str
) -> tuple[Word, ...]:
    start, end = stretch
    if end - start > _LONGEST_STRETCH:
        return ()
    words = spoken(text[start:end], start, language)
    return tuple(with_values(words, values, text))


def _told(
    before: _Side, after: _Side, language: str, names: frozenset[str]
) -> list[Claim]:
    if max(len(before.stretch), len(after.stretch)) > _LONGEST_STRETCH:
        return [Claim(nature=Nature.WORDS)]
    loose = _loose(before.words, after.words), _loose(after.words, before.words)
    is_short = max(len(before.words), len(after.words)) <= _SHORT
    is_close = max(map(len, loose)) <= _CLOSE
    numbers = [[w for w in side if _counts(w, is_close)] for side in loose]
    found = [*_values(*numbers, is_short=is_short)]
    if has_telling_capitals(language):
        old = _names(loose[0], before, names)
        new = _names(loose[1], after, names)
        found += [
            Claim(nature=Nature.NAME, before=before_name, after=after_name)
            for before_name, after_name in _pairs(old, new, is_short=is_short)
        ]
    if found:
        return found
    slight = _is_slight(before, after)
    return [Claim(nature=Nature.SLIGHT if slight else Nature.WORDS)]


def _counts(word: Word, is_close: bool) -> bool:
    """True for a number; “one” is a pronoun as often, where much else changed too."""
    return word.is_number and (is_close or word.typed.casefold() != "one")


def _loose(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """The words that the other side does not have as often."""
    left = Counter(word.normal for word in others)
    found = []
    for word in words:
        if left[word.normal] > 0:
            left[word.normal] -= 1
        else:
            found.append(word)
    return found


def _values(
    before: list[Word], after: list[Word], *, is_short: bool
) -> Iterator[Claim]:
    """Dates that became others, then numbers; what is only more precise is neither."""
    old, new = _dates(before, after), _dates(after, before)
    for one, other in _pairs(old, new, is_short=is_short):
        if not is_same_value(one, other):
            yield Claim(nature=Nature.DATE, before=one.typed, after=other.typed)
    dated = {word.at for word in old}, {word.at for word in new}
    numbers = (
        [word for word in side if word.at not in used]
        for side, used in zip((before, after), dated, strict=True)
    )
    for one, other in _pairs(*numbers, is_short=is_short):
        if not is_same_value(one, other):
            yield _number(one, other)


def _dates(words: list[Word], others: list[Word]) -> list[Word]:
    """The dates among `words`; years where there is none, and `others` have some."""
    dates = [word for word in words if word.is_date]
    if dates or not any(word.is_date for word in others):
        return dates
    return [*filter(None, map(year_as_date, words))]


def _number(before: Word, after: Word) -> Claim:
    """Two numbers, with the unit that both have left out."""
    old, new = before.typed, after.typed
    if before.parts[2:] == after.parts[2:]:
        old, new = without_unit(old), without_unit(new)
    is_money = any(word.parts and word.parts[0] for word in (before, after))
    nature = Nature.AMOUNT if is_money else Nature.NUMBER
    return Claim(nature=nature, before=old, after=new)


def _pairs(
    before: list[Paired], after: list[Paired], *, is_short: bool
) -> Iterator[tuple[Paired, Paired]]:
    if is_short or len(before) == len(after):
        yield from zip(before[:_MOST_PAIRS], after[:_MOST_PAIRS], strict=False)


def _names(words: list[Word], side: _Side, known: frozenset[str]) -> list[str]:
    """The names among `words`, those that follow each other as one."""
    found: list[tuple[int, int]] = []
    for word in words:
        if is_name(word, side.text, titled=side.is_titled, known=known):
            end = word.at + len(word.typed)
            if found and side.text[found[-1][1] : word.at] == " ":
                found[-1] = (found[-1][0], end)
            else:
                found.append((word.at, end))
    return [side.text[start:end] for start, end in found]


def _is_slight(before: _Side, after: _Side) -> bool:
    if _signs(before.stretch) != _signs(after.stretch):
        return False
    old, new = ([word.normal for word in side.words] for side in (before, after))
    if "".join(old) == "".join(new):
        return True
    if len(old) != len(new):
        return False
    pairs = zip(before.words, after.words, strict=True)
    return all(a.normal == b.normal or _is_misspelling(a, b) for a, b in pairs)


def _signs(text: str) -> Counter[str]:
    """The signs that say something: currencies, arithmetic, per cent, emoji."""
    return Counter(
        character
        for character in text
        if character in _TELLING_SIGNS
        or unicodedata.category(character).startswith("S")
    )


def _is_misspelling(before: Word, after: Word) -> bool:
    """True for one slip in a longer word that is neither a name nor a number.

    The first letter counts as certain: “likely” and “unlikely” are different words.
    Short words may be others by a single letter, as “now” and “not” are.
    """
    old, new = before.normal, after.normal
    shortest, longest = sorted((len(old), len(new)))
    if is_capitalised(before) or is_capitalised(after) or shortest < 5 or longest > 40:
        return False
    is_cased = old.isalpha() and new.isalpha() and old.upper() != old
    if not is_cased or old[0] != new[0]:
        return False
    return _slips(old, new) == 1


def _slips(before: str, after: str) -> int:
    """Letters added, dropped, changed or swapped with the next, at the fewest."""
    rows = [list(range(len(after) + 1))]
    for i, letter in enumerate(before, 1):
        row = [i]
        for j, other in enumerate(after, 1):
            step = min(
                row[-1] + 1, rows[-1][j] + 1, rows[-1][j - 1] + (letter != other)
            )
            if i > 1 and j > 1 and before[i - 2 : i] == after[j - 2 : j][::-1]:
                step = min(step, rows[-2][j - 2] + 1)
            row.append(step)
        rows.append(row)
    return rows[-1][-1]
