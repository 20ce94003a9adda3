"""Real servers for tests: started on a port of their own, looked into, ended."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.architecture.modules import ROOT
from tests.server.ports import free_port

LISTENING = "0A"
PATIENCE = 60
# What the operator of a public newsroom sets; the key is nobody's.
PUBLIC = {
    "NEWSROOM_HOSTS": "news.example.org",
    "NEWSROOM_BASE_URL": "https://news.example.org",
    "NEWSROOM_SECRET_KEY": "a-key-of-fifty-letters-for-tests-that-start-servers",
    "NEWSROOM_BEHIND_PROXY": "on",
}


class Serving:
    """A server that was started, and its processes."""

    def __init__(self, folder: Path, **environment: str):
        self.folder = folder
        self.port = free_port()
        self.host = environment.get("NEWSROOM_HOSTS", "localhost")
        # A pipe that nobody reads would fill up and hold whoever logs.
        self._said = folder / "said.txt"
        with self._said.open("w") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "newsroom.serve", "--port", str(self.port)],
                cwd=ROOT,
                env=_quiet(folder) | environment,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def ready(self, processes: int = 2) -> None:
        """Wait until so many processes listen."""
        self.until(lambda: len(self.processes()) == processes)

    def until(self, holds) -> None:
        """Wait until something holds, for a minute at most."""
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < deadline, "It took longer than a minute."
            time.sleep(0.05)

    def processes(self) -> set[int]:
        """The processes that listen on the port."""
        sockets = _listening(self.port)
        return {pid for pid in _running() if _opened(pid) & sockets}

    def answers(self, path: str = "/static/paper.txt") -> int:
        """The status of a path, asked for on a connection of its own."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}",
            headers={"Host": self.host, "X-Forwarded-Proto": "https"},
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE / 2) as page:  # noqa: S310
                return page.status
        except urllib.error.HTTPError as error:
            return error.code

    def connect(self) -> socket.socket:
        """A connection to one of the processes."""
        return socket.create_connection(("127.0.0.1", self.port), PATIENCE)

    def end(self) -> str:
        """Ask it to end, and say what it printed."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE)
        return self.said()

    def said(self) -> str:
        """What it printed so far."""
        return self._said.read_text()


@contextmanager
def served(folder: Path, **environment: str) -> Iterator[Serving]:
    """A server until the block ends, with one static file to ask for."""
    (folder / "static").mkdir(exist_ok=True)
    (folder / "static" / "paper.txt").write_text("news")
    (folder / "static" / "large.txt").write_text("news" * 1_200_000)
    serving = Serving(folder, **environment)
    try:
        yield serving
    finally:
        with suppress(ProcessLookupError):
            os.killpg(serving.process.pid, signal.SIGKILL)
        serving.process.wait()


def _quiet(folder: Path) -> dict[str, str]:
    return {"NEWSROOM_VAR": str(folder), "PYTHONWARNINGS": "ignore"}


def _listening(port: int) -> set[str]:
    lines = Path("/proc/net/tcp").read_text().splitlines()[1:]
    fields = [line.split() for line in lines]
    wanted = f":{port:04X}"
    return {
        f"socket:[{one[9]}]"
        for one in fields
        if one[1].endswith(wanted) and one[3] == LISTENING
    }


def _running() -> Iterator[int]:
    return (int(name) for name in os.listdir("/proc") if name.isdecimal())


def _opened(pid: int) -> set[str]:
    opened = set()
    with suppress(OSError):
        for name in os.listdir(f"/proc/{pid}/fd"):
            with suppress(OSError):
                opened.add(os.readlink(f"/proc/{pid}/fd/{name}"))
    return opened
