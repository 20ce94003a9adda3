"""The worker beside the server: what happens where neither ends as it should."""

import subprocess
import sys
import time

import pytest

from newsroom.server import companion
from newsroom.server.companion import Companion

STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
    "print('here', flush=True); time.sleep(60)"
)


@pytest.fixture
def started(monkeypatch):
    """Every process that is started in place of a worker; none survives."""
    processes = []

    def start(source):
        process = subprocess.Popen(
            [sys.executable, "-c", source], stdout=subprocess.PIPE
        )
        processes.append(process)
        return process

    def instead_of_a_worker(source):
        monkeypatch.setattr(companion, "_worker", lambda: start(source))
        return processes

    yield instead_of_a_worker
    for process in processes:
        process.kill()
        process.communicate()


def test_worker_that_ended_with_its_server_is_not_replaced(started, monkeypatch):
    processes = started("")
    monkeypatch.setattr(companion, "SECONDS_BEFORE_NEXT", 0.01)
    beside = Companion(is_ending=lambda: True)
    beside.start()
    processes[0].wait()
    time.sleep(0.1)

    beside.end()

    assert len(processes) == 1


def test_worker_that_does_not_end_is_killed(started, monkeypatch):
    processes = started(STUBBORN)
    monkeypatch.setattr(companion, "SECONDS_TO_FINISH", 0.1)
    beside = Companion(is_ending=lambda: False)
    beside.start()
    assert processes[0].stdout.readline() == b"here\n"

    beside.end()

    assert processes[0].returncode == -9


def test_worker_that_never_began_need_not_end():
    Companion(is_ending=lambda: False).end()
