"""The production server starts, says so, and ends cleanly."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest

from tests.architecture.modules import ROOT
from tests.server.ports import free_port
from tests.server.serving import PATIENCE


@pytest.fixture
def serve(tmp_path):
    """Starts a newsroom of its own on a port, in a process group of its own."""
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "paper.txt").write_text("news")
    started = []

    def start(port):
        process = subprocess.Popen(
            [sys.executable, "-m", "newsroom.serve", "--port", str(port)],
            cwd=ROOT,
            env={"NEWSROOM_VAR": str(tmp_path), "PYTHONWARNINGS": "ignore"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


@pytest.mark.parametrize("ending", (signal.SIGINT, signal.SIGTERM))
def test_server_answers_and_ends_in_silence(serve, ending):
    port = free_port()
    process = serve(port)
    assert f"Newsroom answers on http://localhost:{port}/" in process.stdout.readline()
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/static/paper.txt") as page:
        assert page.read() == b"news"
    # Ctrl-C reaches the whole group; a supervisor ends the parent only.
    if ending == signal.SIGINT:
        os.killpg(process.pid, ending)
    else:
        process.send_signal(ending)
    said, _ = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said) == (0, "")


def test_second_newsroom_on_a_port_is_refused_in_a_sentence(serve):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        process = serve(other.getsockname()[1])
        said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert "end what answers there, or choose another port." in said


def test_setting_that_cannot_be_right_ends_the_server(tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "newsroom.serve", "--port", str(free_port())],
        cwd=ROOT,
        env={"NEWSROOM_VAR": str(tmp_path), "NEWSROOM_HOSTS": "*"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert run.returncode == 1
    assert "NEWSROOM_HOSTS has a wildcard" in run.stdout + run.stderr
