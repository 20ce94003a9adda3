"""When two entries are one source: the one rule, decided from values alone.

Whoever looks sources up finds candidates by `source_keys`, and asks `identify_source`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from stories.document import dates
from stories.document.story import Source
from stories.document.text import folded


@dataclass(frozen=True, slots=True)
class Keys:
    """What two entries must share, one or the other, to be one source."""

    url: str
    title: tuple[str, str]


def source_keys(source: Source) -> Keys:
    """The URL as given, and the publisher's folded name with the title."""
    return Keys(source.url, (folded(source.publisher.name), source.title))


def is_same_source(one: Source, other: Source) -> bool:
    """True where both entries are one source.

    Two URLs decide alone. Otherwise publisher and title are the same, and the dates
    do not contradict each other. What one side does not give contradicts nothing.
    """
    if one.url and other.url:
        return one.url == other.url
    return source_keys(one).title == source_keys(other).title and _may_be_one_date(
        one.published, other.published
    )


def identify_source(
    source: Source, candidates: Iterable[Source], cited: Container[int | None] = ()
) -> tuple[Source | None, int]:
    """The candidate that `source` is, if any, and how many it might be.

    An equal URL decides. Of several others, one that agrees in more of URL and date
    is meant, and then one whose id is in `cited`, the sources of the story at hand.
    Where that leaves several, none is taken for it, unless they agree in all of it.
    """
    alike = [other for other in candidates if is_same_source(source, other)]
    if not alike:
        return None, 0
    if source.url and (same := [one for one in alike if one.url == source.url]):
        return same[0], 1
    best = max(_agreement(source, other) for other in alike)
    nearest = [other for other in alike if _agreement(source, other) == best]
    chosen = [other for other in nearest if other.id in cited] or nearest
    if len(chosen) == 1 or best == _WHOLE_AGREEMENT:
        return chosen[0], 1
    return None, len(chosen)


_WHOLE_AGREEMENT = 2


def _agreement(one: Source, other: Source) -> int:
    return (one.url == other.url) + (one.published == other.published)


def _may_be_one_date(one: str, other: str) -> bool:
    """True unless both are dates, or texts, of which only one can be right."""
    if not one or not other or one == other:
        return True
    try:
        (start, end), (other_start, other_end) = dates.bounds(one), dates.bounds(other)
    except ValueError:
        return False
    starts_in_time = start is None or other_end is None or start <= other_end
    return starts_in_time and (end is None or other_start is None or other_start <= end)
