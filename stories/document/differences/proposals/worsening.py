"""Sources that hold less than they did, of which readers have to be told."""

from __future__ import annotations

from collections.abc import Sequence

from stories.document import Source, Standing
from stories.document.differences.matching import same_sources

_GRAVITY = {
    Standing.CURRENT: 0,
    Standing.CORRECTED: 1,
    Standing.UNREACHABLE: 1,
    Standing.RETRACTED: 2,
}


def worsened(before: Sequence[Source], after: Sequence[Source]) -> tuple[Source, ...]:
    """Those of the later list whose standing is worse than it was in the earlier one.

    Corrected and unreachable are news after each other, too.
    """
    twins = same_sources(before, after)
    return tuple(
        source
        for position, source in enumerate(after)
        if position in twins
        and _is_worse(before[twins[position]].standing, source.standing)
    )


def _is_worse(before: Standing, after: Standing) -> bool:
    return before is not after and _GRAVITY[after] >= max(1, _GRAVITY[before])
