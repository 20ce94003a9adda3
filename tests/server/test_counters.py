"""What is counted is counted once for all processes, whoever counts it."""

import multiprocessing
from pathlib import Path

from newsroom.counters import SharedCounters, count

PROCESSES, EACH = 4, 50


def counters(folder: Path) -> SharedCounters:
    return SharedCounters(str(folder), {"OPTIONS": {"MAX_ENTRIES": 1000}})


def _count(folder: Path) -> None:
    cache = counters(folder)
    for _ in range(EACH):
        count(cache, "guesses", 60)


def test_processes_that_count_at_once_lose_no_count(tmp_path):
    context = multiprocessing.get_context("fork")
    started = [
        context.Process(target=_count, args=(tmp_path,)) for _ in range(PROCESSES)
    ]
    for process in started:
        process.start()
    for process in started:
        process.join(60)
    assert counters(tmp_path).get("guesses") == PROCESSES * EACH


def test_only_the_owner_sees_what_is_counted(tmp_path):
    count(counters(tmp_path / "counters"), "guesses", 60)
    assert (tmp_path / "counters").stat().st_mode & 0o777 == 0o700


def test_a_count_that_ended_meanwhile_begins_anew(tmp_path, monkeypatch):
    cache = counters(tmp_path)
    monkeypatch.setattr(cache, "add", lambda *arguments: False)
    assert count(cache, "guesses", 60) == 1
    assert cache.get("guesses") == 1
