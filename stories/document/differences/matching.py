"""Which parts of two versions are the same part, and which of them moved."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from stories.document import Source

Identity = TypeVar("Identity", bound=Hashable)
Sign = Callable[[Source], Hashable]


def _publisher_and_title(source: Source) -> Hashable:
    return source.publisher.name.casefold(), source.title.casefold()


# Strongest first. A number says which place a source has, not which source it is.
IDENTITY: tuple[Sign, ...] = (
    lambda source: source.id,
    lambda source: source.url,
    _publisher_and_title,
)


def same_sources(
    before: Sequence[Source], after: Sequence[Source], signs: Sequence[Sign] = IDENTITY
) -> dict[int, int]:
    """Pairs up sources by the strongest sign of identity that both versions share.

    Returns positions in `before` by positions in `after`.
    """
    twins: dict[int, int] = {}
    taken: set[int] = set()
    for sign in signs:
        free: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for position, source in enumerate(before):
            if position not in taken:
                free[sign(source)].append(position)
        for position, source in enumerate(after):
            if position not in twins and sign(source) and free[sign(source)]:
                twins[position] = free[sign(source)].popleft()
                taken.add(twins[position])
    return twins


def places(
    before: Sequence[Identity], after: Sequence[Identity]
) -> dict[Identity, tuple[int, int]]:
    """Those that moved, with their places: the fewest that explain the new order.

    Both sequences hold the same members; places are counted from 1.
    """
    place = {identity: position for position, identity in enumerate(before)}
    staying = longest_rise([place[identity] for identity in after])
    return {
        identity: (place[identity] + 1, position + 1)
        for position, identity in enumerate(after)
        if place[identity] not in staying
    }


def longest_rise(numbers: Sequence[int]) -> set[int]:
    """The members of a longest increasing subsequence, in O(n log n)."""
    tails: list[int] = []
    previous: dict[int, int | None] = {}
    for number in numbers:
        position = bisect_left(tails, number)
        previous[number] = tails[position - 1] if position else None
        tails[position : position + 1] = [number]
    members: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        members.add(last)
        last = previous[last]
    return members
