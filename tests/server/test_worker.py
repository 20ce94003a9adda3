"""`--worker`: the worker comes, comes again, and goes with the server."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.races.newsroom import PATIENCE, opened
from tests.server.ports import free_port

READY = "The worker keeps schedules.\n"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    """A newsroom with scheduled stories, none of which is due."""
    with opened(tmp_path_factory.mktemp("var")) as made:
        made.manage("migrate", "--verbosity", "0")
        made.run("-m", "tests.races", "filling", "1", "1")
        (made.folder / "static").mkdir()
        yield made


@pytest.fixture
def served(newsroom):
    """A server and its worker, both of them ready, in a process group of their own."""
    process = newsroom.start(
        *("-m", "newsroom.serve", "--worker", "--workers", "1"),
        *("--port", str(free_port())),
        PYTHONWARNINGS="ignore",
        is_group=True,
    )
    lines = {process.stdout.readline(), process.stdout.readline()}
    assert READY in lines
    yield process
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def worker_of(process) -> int:
    """The process that the server started as its worker."""
    for folder in Path("/proc").iterdir():
        with suppress(OSError):
            command = folder.joinpath("cmdline").read_bytes().split(b"\0")
            if b"run_worker" in command and str(process.pid).encode() in command:
                return int(folder.name)
    raise AssertionError("The server has no worker.")


def is_running(pid: int) -> bool:
    with suppress(OSError):
        return b"run_worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False


def wait_until_gone(pid: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while is_running(pid):
        assert time.monotonic() < deadline, "The worker outlived its server."
        time.sleep(0.05)


@pytest.mark.parametrize("ending", (signal.SIGINT, signal.SIGTERM))
def test_worker_ends_with_the_server_in_silence(served, ending):
    worker = worker_of(served)
    # Ctrl-C reaches the whole group; a supervisor ends the parent only.
    if ending == signal.SIGINT:
        os.killpg(served.pid, ending)
    else:
        served.send_signal(ending)
    said, complaint = served.communicate(timeout=PATIENCE)

    assert (served.returncode, said, complaint) == (0, "", "")
    assert not is_running(worker)
    with pytest.raises(ProcessLookupError):
        os.killpg(served.pid, 0)


def test_worker_that_dies_is_replaced(served):
    first = worker_of(served)
    os.kill(first, signal.SIGKILL)

    assert served.stdout.readline() == READY
    assert worker_of(served) != first
    served.send_signal(signal.SIGTERM)
    _, complaint = served.communicate(timeout=PATIENCE)
    assert complaint == "The worker ended (-9); the next begins.\n"


def test_worker_ends_by_itself_when_the_server_is_killed(served):
    worker = worker_of(served)
    served.send_signal(signal.SIGKILL)

    wait_until_gone(worker)


def test_scheduled_story_publishes_itself(newsroom, served):
    newsroom.execute(
        "UPDATE stories_story SET scheduled_for = '2026-01-06 09:00:00Z' "
        "WHERE slug = 'sound-0'"
    )

    assert "“sound-0” is published as edition 1" in served.stdout.readline()
