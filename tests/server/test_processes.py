"""Threads that ask after one process agree on whether it is alive."""

import multiprocessing
import os
import threading
import time

import pytest

from newsroom.server.processes import AskedByMany


@pytest.fixture
def busy_collecting(monkeypatch):
    """A machine so busy that a watcher is held up between collecting and noting it."""
    waitpid = os.waitpid
    collected = threading.Event()

    def slowly(pid, options):
        if threading.current_thread() is threading.main_thread():
            collected.wait(0.5)
            return waitpid(pid, options)
        result = waitpid(pid, options)
        collected.set()
        time.sleep(0.3)
        return result

    monkeypatch.setattr(os, "waitpid", slowly)


@pytest.fixture
def process():
    ready = AskedByMany(multiprocessing.get_context("fork").Process(target=_sleep))
    ready.start()
    yield ready
    ready.kill()
    ready.join()


def _sleep():
    time.sleep(30)


def test_nobody_takes_an_ended_process_for_alive(process, busy_collecting):
    watcher = threading.Thread(target=process.join)
    watcher.start()
    process.terminate()
    process.join(10)
    assert not process.is_alive()
    watcher.join(10)
    assert not watcher.is_alive()


def test_wait_for_a_process_that_runs_ends_in_time(process):
    process.join(0.05)
    assert process.is_alive()
    assert process.pid != os.getpid()
