"""The places of a text that changed, widened until none cuts a value in two."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from stories.document.differences.comparison import Run, RunKind
from stories.document.differences.values import Range


class _Track:
    """One version's text along the axis on which all runs stand one after another."""

    def __init__(self, runs: Sequence[Run], missing: RunKind) -> None:
        self._axis: list[int] = []
        self._own: list[int] = []
        self._is_own: list[bool] = []
        axis = own = 0
        for run in runs:
            is_own = run.kind is not missing
            self._axis.append(axis)
            self._own.append(own)
            self._is_own.append(is_own)
            axis += len(run.text)
            own += len(run.text) if is_own else 0
        self._filled = [i for i, is_own in enumerate(self._is_own) if is_own]
        self._starts = [self._own[i] for i in self._filled]

    def on_axis(self, start: int, end: int) -> Range:
        """Where characters of the text stand on the axis."""
        return self._place(start), self._place(end - 1) + 1

    def in_text(self, start: int, end: int) -> Range:
        """What a stretch of the axis holds of the text."""
        return self._offset(start), self._offset(end)

    def _place(self, offset: int) -> int:
        run = self._filled[bisect_right(self._starts, offset) - 1]
        return self._axis[run] + offset - self._own[run]

    def _offset(self, place: int) -> int:
        run = bisect_right(self._axis, place) - 1
        return self._own[run] + (place - self._axis[run]) * self._is_own[run]


def stretches(
    runs: Sequence[Run], before: Sequence[Range], after: Sequence[Range]
) -> Iterator[tuple[Range, Range]]:
    """What was removed and what took its place, in both texts, in order.

    `before` and `after` are the ranges of each text that stay whole.
    """
    old = _Track(runs, RunKind.ADDED)
    new = _Track(runs, RunKind.REMOVED)
    spans = [(start, end, True) for start, end in _changes(runs)]
    spans += [(*old.on_axis(*whole), False) for whole in before]
    spans += [(*new.on_axis(*whole), False) for whole in after]
    for start, end in _joined(spans):
        yield old.in_text(start, end), new.in_text(start, end)


def _changes(runs: Sequence[Run]) -> Iterator[Range]:
    start = at = 0
    for run in runs:
        if run.kind is RunKind.SAME:
            if start < at:
                yield start, at
            start = at + len(run.text)
        at += len(run.text)
    if start < at:
        yield start, at


def _joined(spans: Iterable[tuple[int, int, bool]]) -> Iterator[Range]:
    """The spans that overlap as one each, where a change is among them."""
    start = end = 0
    is_changed = False
    for first, last, changes in sorted(spans):
        if first < end:
            end, is_changed = max(end, last), is_changed or changes
            continue
        if is_changed:
            yield start, end
        start, end, is_changed = first, last, changes
    if is_changed:
        yield start, end
