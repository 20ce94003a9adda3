"""What two editions say differently, compared once and kept for everybody.

Editions never change, and their differences are for everybody: were each comparison
made anew for each request, a few long stories could keep a server busy. Of the threads
of a process one compares two editions, and the others wait for it.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any, NamedTuple

from django.core import signing
from django.db import DatabaseError, connection, transaction

from stories.document import differences, from_content
from stories.models.public import Edition, KeptDifference

# A reader's request waits no longer than this for a database that somebody writes to.
PATIENCE_MILLISECONDS = 200
_SEAL = signing.Signer(salt="stories.summaries")


class Sealed(NamedTuple):
    """An edition's key, and what it holds."""

    key: int
    content: dict
    content_format: int


Pair = tuple[Sealed, Sealed]


def told(before: Sealed, after: Sealed) -> differences.Told:
    """What differs, compared at most once while it is kept."""
    if (kept := _kept(before, after)) is not None:
        return kept
    with _turn(before.key, after.key):
        return _kept(before, after) or _compared(before, after)


def summaries(pairs: Iterable[Pair]) -> dict[int, str]:
    """The differences of pairs in a sentence each, by the later one's key.

    One query, and more where a pair is compared for the first time.
    """
    listed = list(pairs)
    if not listed:
        return {}
    kept = KeptDifference.objects.filter(
        after__in=[after.key for _, after in listed], version=differences.VERSION
    )
    known = {
        (before, after): _unsealed(summary, before, after)
        for before, after, summary in kept.values_list("before", "after", "summary")
    }
    found = {}
    for before, after in listed:
        sentence = known.get((before.key, after.key))
        found[after.key] = (
            told(before, after).sentence if sentence is None else sentence
        )
    return found


def _kept(before: Sealed, after: Sealed) -> differences.Told | None:
    kept = KeptDifference.objects.filter(
        before=before.key, after=after.key, version=differences.VERSION
    ).values_list("content", flat=True)
    content = next(iter(kept), None)
    values = content and _unsealed(content, before.key, after.key)
    try:
        return differences.from_values(values) if values else None
    except (KeyError, TypeError, ValueError):
        # Made by a release that says it differently under the same number.
        return None


def _compared(before: Sealed, after: Sealed) -> differences.Told:
    found = differences.tell(
        *(from_content(one.content, one.content_format) for one in (before, after))
    )
    keys = before.key, after.key
    difference = KeptDifference(
        before_id=before.key,
        after_id=after.key,
        version=differences.VERSION,
        summary=_sealed(found.sentence, *keys),
        content=_sealed(differences.to_values(found), *keys),
    )
    try:
        with _impatience(), transaction.atomic():
            if _are_as_read(before, after):
                KeptDifference.objects.keep(difference)
    except DatabaseError:
        # Somebody else writes, or nobody can: it is told all the same, and kept later.
        pass
    return found


def _are_as_read(*read: Sealed) -> bool:
    """True where the editions say what was compared, and go on to until the end.

    A redaction covers words while somebody compares them: what is kept then would hold
    them for everybody. It changes the rows that are locked here, and drops what is
    kept afterwards.
    """
    rows = Edition.objects.filter(pk__in=[one.key for one in read]).order_by("pk")
    now = dict(
        rows.select_for_update(no_key=True, nowait=True).values_list("pk", "content")
    )
    return all(now.get(one.key) == one.content for one in read)


def _sealed(values: Any, before: int, after: int) -> str:
    """Values that only this newsroom can have written, for this pair."""
    return _SEAL.sign_object(
        [differences.VERSION, before, after, values], compress=True
    )


def _unsealed(written: str, before: int, after: int) -> Any | None:
    """Those values; None where somebody else wrote them, or for another pair."""
    try:
        version, *pair, values = _SEAL.unsign_object(written)
    except signing.BadSignature:
        return None
    wanted = [differences.VERSION, before, after]
    return values if [version, *pair] == wanted else None


_turns: dict[tuple[int, int], tuple[Lock, int]] = {}
_guard = Lock()


@contextmanager
def _turn(before: int, after: int) -> Iterator[None]:
    """Let one thread at a time compare two editions."""
    key = before, after
    with _guard:
        lock, waiting = _turns.get(key, (Lock(), 0))
        _turns[key] = lock, waiting + 1
    try:
        with lock:
            yield
    finally:
        with _guard:
            lock, waiting = _turns.pop(key)
            if waiting > 1:
                _turns[key] = lock, waiting - 1


@contextmanager
def _impatience() -> Iterator[None]:
    """Do not let a reader wait for the write lock of SQLite as long as editors do."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        patience = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE_MILLISECONDS}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {patience}")
