"""A changed text word by word, in as few stretches as a reader can follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from stories.document.differences.alignment import Effort, Pair, aligned
from stories.document.differences.comparison import Run, RunKind, TextChange
from stories.document.differences.tokens import Wording, is_word, wording

# As many words in common between two rewritten stretches are chance, not survival.
_CHANCE = 2
# A headline or a label is shown in words, however much else differs.
LONGEST_ALWAYS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """A range of tokens of each version, the same on both sides or not."""

    before: tuple[int, int]
    after: tuple[int, int]
    is_same: bool
    words: int
    has_marker: bool = False


def text_change(
    field: str, before: str, after: str, effort: Effort
) -> TextChange | None:
    """The difference of two texts whose markers mean their numbers; None for none."""
    if before == after:
        return None
    old, new = wording(before, {}), wording(after, {})
    pairs = aligned(old.keys, new.keys, effort)
    return in_words(field, (before, after), (old, new), pairs, effort)


def in_words(
    field: str,
    texts: tuple[str, str],
    wordings: tuple[Wording, Wording],
    pairs: Sequence[Pair],
    effort: Effort,
) -> TextChange:
    """The difference of two texts, without their words where those are too many."""
    before, after = texts
    if not effort.in_words and len(before) + len(after) > LONGEST_ALWAYS:
        return TextChange(field=field, before="", after="", runs=())
    stretches = runs(*wordings, pairs)
    return TextChange(field=field, before=before, after=after, runs=stretches)


def runs(before: Wording, after: Wording, pairs: Sequence[Pair]) -> tuple[Run, ...]:
    """The stretches of both texts, what was removed before what took its place."""
    found: list[Run] = []
    spaced = _readable(_stretches(before, after, pairs), 0)
    for stretch in _readable(spaced, _CHANCE):
        removed = "".join(before.tokens[slice(*stretch.before)])
        added = "".join(after.tokens[slice(*stretch.after)])
        if stretch.is_same:
            found.append(Run(kind=RunKind.SAME, text=added))
            continue
        if removed:
            found.append(Run(kind=RunKind.REMOVED, text=removed))
        if added:
            found.append(Run(kind=RunKind.ADDED, text=added))
    return tuple(found)


def _stretches(
    before: Wording, after: Wording, pairs: Sequence[Pair]
) -> Iterator[_Stretch]:
    i = j = position = 0
    while position < len(pairs):
        first = pairs[position]
        if first != (i, j):
            yield _stretch(before, after, (i, first[0]), (j, first[1]), is_same=False)
        i, j = first
        while position < len(pairs) and pairs[position] == (i, j):
            i, j, position = i + 1, j + 1, position + 1
        yield _stretch(before, after, (first[0], i), (first[1], j), is_same=True)
    if i < len(before.keys) or j < len(after.keys):
        ends = len(before.keys), len(after.keys)
        yield _stretch(before, after, (i, ends[0]), (j, ends[1]), is_same=False)


def _stretch(
    before: Wording,
    after: Wording,
    old: tuple[int, int],
    new: tuple[int, int],
    *,
    is_same: bool,
) -> _Stretch:
    sides = before.keys[slice(*old)], after.keys[slice(*new)]
    return _Stretch(
        before=old,
        after=new,
        is_same=is_same,
        words=max(sum(map(is_word, side)) for side in sides),
        has_marker=any(not isinstance(key, str) for key in sides[1]),
    )


def _readable(stretches: Iterable[_Stretch], chance: int) -> list[_Stretch]:
    """The stretches, with those joined that only chance words hold apart."""
    found: list[_Stretch] = []
    for stretch in stretches:
        found.append(stretch)
        if len(found) > 2 and not stretch.is_same and _is_chance(chance, *found[-3:]):
            found[-3:] = [_joined(*found[-3:])]
    return found


def _is_chance(
    chance: int, before: _Stretch, between: _Stretch, after: _Stretch
) -> bool:
    if not between.is_same or between.has_marker:
        return False
    words = between.words
    return words == 0 or words <= min(chance, before.words - 1, after.words - 1)


def _joined(before: _Stretch, between: _Stretch, after: _Stretch) -> _Stretch:
    return _Stretch(
        before=(before.before[0], after.before[1]),
        after=(before.after[0], after.after[1]),
        is_same=False,
        words=before.words + between.words + after.words,
    )
