"""Saves the largest document that may come in, as a new story and all of it changed."""

import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

from django.db import connection

from stories.desk import transfer
from stories.desk.roles import CHIEF_EDITOR
from stories.document import Publisher, StoryDocument, formats
from stories.document.limits import MAX_ENTRIES
from stories.models import Story
from tests import factories

NEW = "imported as a new story"
CHANGED = "saved, all of it changed"
IMPORTED = "imported over it, all changed"
# What begins the wait of others, on SQLite and on PostgreSQL.
LOCKING = ("BEGIN", "SELECT pg_advisory_xact_lock")


@dataclass
class Watch:
    """The longest time that a transaction of this process held the lock."""

    wall: float = 0.0
    cpu: float = 0.0
    _begun: tuple[float, float] | None = None

    def execute(self, run, sql, *rest):
        """Pass a statement on, and note when a lock was taken."""
        answer = run(sql, *rest)
        if sql.startswith(LOCKING) and self._begun is None:
            self._begun = time.perf_counter(), time.process_time()
        return answer

    def end(self) -> None:
        """Note how long the lock was held."""
        if self._begun:
            wall, cpu = self._begun
            self.wall = max(self.wall, time.perf_counter() - wall)
            self.cpu = max(self.cpu, time.process_time() - cpu)
            self._begun = None


@contextmanager
def watched() -> Iterator[Watch]:
    """Watch the transactions of this process."""
    watch, commit = Watch(), connection.commit

    def committed():
        commit()
        watch.end()

    connection.commit = committed
    try:
        with connection.execute_wrapper(watch.execute):
            yield watch
    finally:
        del connection.commit


def measure(runs: int) -> None:
    """Save so many documents of each kind, and print the medians."""
    by, held = factories.user(CHIEF_EDITOR), defaultdict(list)
    for number in range(runs):
        for name, act in acts(str(number), by):
            with watched() as watch:
                act()
            held[name].append(watch)
    lines = [f"{'the lock is held by a document':<32}{'seconds':>8}{'of CPU':>8}"]
    for name, all_of_it in held.items():
        wall, cpu = (
            statistics.median(getattr(one, clock) for one in all_of_it)
            for clock in ("wall", "cpu")
        )
        lines.append(f"{name:<32}{wall:>8.2f}{cpu:>8.2f}")
    sys.stdout.write("\n".join(lines) + "\n")


def document(mark: str = "1") -> StoryDocument:
    """A story at every limit; each source has a publisher of its own."""
    numbers = range(1, MAX_ENTRIES["sources"] + 1)
    points = range(1, MAX_ENTRIES["key_points"] + 1)
    return factories.document(
        headline=f"Harbour {mark} at the limits",
        sources=tuple(
            factories.source(n, publisher=Publisher(name=f"Gazette {mark}-{n}"))
            for n in numbers
        ),
        key_points=tuple(
            factories.key_point(
                f"k{n}",
                heading=f"Point {n}",
                body=f"It was so[{n}]. So too[{n + 500}].",
            )
            for n in points
        ),
        timeline=tuple(
            factories.event(f"e{n}", text=f"It was so. [{1 + n % len(numbers)}]")
            for n in range(1, MAX_ENTRIES["timeline"] + 1)
        ),
    )


def changed(was: StoryDocument, word: str) -> StoryDocument:
    """`was` with every text another, its sources in another order, and told more of."""
    return replace(
        was,
        headline=f"{was.headline} {word}",
        key_points=tuple(
            replace(one, heading=f"{one.heading} {word}", body=f"{one.body} {word}.")
            for one in was.key_points
        ),
        sources=tuple(
            replace(one, number=number, summary=f"Counts {word}.", authors="A. Writer")
            for number, one in enumerate(reversed(was.sources), 1)
        ),
        timeline=tuple(
            replace(one, text=f"{one.text} {word}.") for one in was.timeline
        ),
    )


def acts(mark: str, by) -> Iterator[tuple[str, Callable[[], object]]]:
    """What each kind of saving is called, and the saving; one after the other."""
    yield NEW, partial(_import, document(mark), by)
    story = Story.objects.with_parts().latest("pk")
    newer = changed(story.document(), "later")
    yield CHANGED, partial(transfer.save, story, newer, by=by, seen=story.version)
    story = Story.objects.with_parts().latest("pk")
    place = partial(transfer.destination, story=story)
    yield IMPORTED, partial(_import, changed(story.document(), "at last"), by, place)


def _import(newer: StoryDocument, by, place=None):
    text = formats.write(newer, "json")
    reading = formats.read(text.encode(), "json")
    to = place(reading.document) if place else None
    transfer.import_reading(reading, by=by, text=text, format="json", to=to)
