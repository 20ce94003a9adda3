"""Which tokens of two sequences are the same ones, in bounded time.

What both hold once is matched first, in the longest order they share, and what stands
between such anchors is aligned by itself. Gaps without anchors are aligned exactly
while they are small, and count as replaced where that would take too long.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from stories.document.differences.matching import longest_rise
from stories.document.differences.tokens import Key, is_word

Pair = tuple[int, int]
Gap = tuple[int, int, int, int]

# 300 tokens against 300, a paragraph rewritten, take some 20 milliseconds.
_LARGEST_GAP = 90_000
# A marker may move from word to word, but words stay where they are.
_WORD, _MARKER, _OTHER = 4, 2, 1


@dataclass(slots=True, kw_only=True)
class Effort:
    """The steps that a comparison may still take: three million, about a second.

    Shared by all texts of a story, so that many of them are bounded together. Without
    `in_words`, long texts that differ are told to differ, and not where.
    """

    steps: int = 3_000_000
    in_words: bool = True

    def spend(self, steps: int) -> bool:
        """Take that many steps, or False where they are too many."""
        if steps > self.steps:
            return False
        self.steps -= steps
        return True


def aligned(before: Sequence[Key], after: Sequence[Key], effort: Effort) -> list[Pair]:
    """Pairs of positions that hold the same, rising on both sides."""
    pairs: list[Pair] = []
    gaps: list[Gap] = [(0, len(before), 0, len(after))]
    while gaps:
        gap = _trimmed(before, after, gaps.pop(), pairs)
        size = (gap[1] - gap[0]) + (gap[3] - gap[2])
        if gap[0] == gap[1] or gap[2] == gap[3] or not effort.spend(size):
            continue
        anchors = _anchors(before, after, gap, is_word)
        exact = None if anchors else _exact(before, after, gap, effort)
        if exact is None:
            anchors = anchors or _anchors(before, after, gap, _is_marker)
            gaps += _between(anchors, gap) if anchors else ()
        pairs += anchors if exact is None else exact
    return sorted(pairs)


def _trimmed(
    before: Sequence[Key], after: Sequence[Key], gap: Gap, pairs: list[Pair]
) -> Gap:
    """The gap without its common beginning and end, which go to `pairs`."""
    low, high, start, end = gap
    while low < high and start < end and before[low] == after[start]:
        pairs.append((low, start))
        low, start = low + 1, start + 1
    while low < high and start < end and before[high - 1] == after[end - 1]:
        high, end = high - 1, end - 1
        pairs.append((high, end))
    return low, high, start, end


def _anchors(
    before: Sequence[Key],
    after: Sequence[Key],
    gap: Gap,
    is_telling: Callable[[Key], bool],
) -> list[Pair]:
    """What tells, and both sides of the gap hold once, where the order agrees."""
    low, high, start, end = gap
    counts = Counter(before[low:high])
    others = Counter(after[start:end])
    places = {
        before[i]: i
        for i in range(low, high)
        if counts[before[i]] == 1 == others[before[i]] and is_telling(before[i])
    }
    found = [(places[after[j]], j) for j in range(start, end) if after[j] in places]
    staying = longest_rise([i for i, _ in found])
    return [(i, j) for i, j in found if i in staying]


def _is_marker(key: Key) -> bool:
    return not isinstance(key, str)


def _between(anchors: list[Pair], gap: Gap) -> Iterator[Gap]:
    low, start = gap[0], gap[2]
    for i, j in anchors:
        yield low, i, start, j
        low, start = i + 1, j + 1
    yield low, gap[1], start, gap[3]


def _exact(
    before: Sequence[Key], after: Sequence[Key], gap: Gap, effort: Effort
) -> list[Pair] | None:
    """The heaviest common subsequence; None where finding it would take too long."""
    low, high, start, end = gap
    cells = (high - low) * (end - start)
    if cells > _LARGEST_GAP or not effort.spend(cells):
        return None
    found: list[Pair] = []
    rows = _weights(before[low:high], after[start:end])
    i = j = 0
    while i < high - low and j < end - start:
        if before[low + i] == after[start + j]:
            found.append((low + i, start + j))
            i, j = i + 1, j + 1
        elif rows[i + 1][j] >= rows[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def _weights(before: Sequence[Key], after: Sequence[Key]) -> list[list[int]]:
    """What the rest of both sides has in common at most, from each pair of places."""
    rows = [[0] * (len(after) + 1)]
    for key in reversed(before):
        below, row = rows[-1], [0] * (len(after) + 1)
        worth = _weight(key)
        for j in range(len(after) - 1, -1, -1):
            if key == after[j]:
                row[j] = below[j + 1] + worth
            else:
                row[j] = max(below[j], row[j + 1])
        rows.append(row)
    return rows[::-1]


def _weight(key: Key) -> int:
    if _is_marker(key):
        return _MARKER
    return _WORD if is_word(key) else _OTHER
