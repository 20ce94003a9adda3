"""An nginx of the tests' own, with the proxy that the documentation tells to write."""

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.architecture.modules import ROOT
from tests.server.ports import free_port

GUIDE = ROOT / "docs" / "operations.md"
DOCUMENTED = "http://127.0.0.1:8000"
FOLDERS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
SECONDS = 60


def program() -> str | None:
    """Where nginx is installed, if it is."""
    return shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/bin")


def documented(upstream: str) -> str:
    """The snippet of the guide, passing on to `upstream`."""
    (snippet,) = re.findall(r"```nginx\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    assert DOCUMENTED in snippet
    return snippet.replace(DOCUMENTED, upstream)


@contextmanager
def running(upstream: str, folder: Path) -> Iterator[str]:
    """Start nginx before `upstream`, without rights; its address until the end."""
    port = free_port()
    paths = "\n".join(f"{name}_temp_path {folder}/{name};" for name in FOLDERS)
    (folder / "nginx.conf").write_text(
        f"""daemon off; pid {folder}/pid; error_log stderr;
        events {{}}
        http {{
            access_log off; {paths}
            server {{ listen 127.0.0.1:{port}; {documented(upstream)} }}
        }}"""
    )
    command = [program(), "-e", "stderr", "-p", folder, "-c", folder / "nginx.conf"]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait(port, process)
        yield f"127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=SECONDS)


def _wait(port: int, process: subprocess.Popen) -> None:
    """Return when nginx takes connections."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
    raise AssertionError("nginx did not start.")
