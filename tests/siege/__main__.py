"""Prints what a reader of the front page waits, with and without each attack.

With and without alternate, so that whatever else the machine does touches both alike.
Exits with 1 if a request failed, or the worst wait grew more than threefold.
"""

import argparse
import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.architecture.modules import ROOT
from tests.server import nginx
from tests.server.serving import Serving, served

FILLING = (
    "import django, runpy; django.setup(); "
    "runpy.run_module('tests.siege.filling', run_name='__main__')"
)
ROUNDS = 6
MOST = 3
# What a newsroom loads for its first pages is no part of any wait.
SECONDS_TO_WARM = 2
PATIENCE = 180


@dataclass
class Waits:
    """Seconds that the reader waited, and requests that failed."""

    seconds: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def read(self, netloc: str, until: float) -> None:
        """Load the front page, each time on a connection of its own."""
        while time.monotonic() < until:
            began = time.perf_counter()
            try:
                status = _front_page(netloc)
            except (OSError, http.client.HTTPException) as error:
                status = type(error).__name__
            self.seconds.append(time.perf_counter() - began)
            if status != 200:
                self.failed.append(str(status))

    @property
    def median(self) -> float:
        return statistics.median(self.seconds) * 1000

    @property
    def worst(self) -> float:
        return max(self.seconds) * 1000


def _front_page(netloc: str) -> int:
    connection = http.client.HTTPConnection(netloc, timeout=30)
    try:
        connection.request("GET", "/", headers={"Host": "localhost"})
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


@dataclass(frozen=True)
class Siege:
    """One attack, on a server, as its reader sees it."""

    name: str
    netloc: str
    attack: str
    given: str = ""
    rounds: int = ROUNDS

    def compared(self, seconds: float) -> tuple[Waits, Waits, list[str]]:
        """The waits without and with the attack, each for so many seconds in all."""
        without, beside, said = Waits(), Waits(), []
        length = seconds / self.rounds
        Waits().read(self.netloc, time.monotonic() + SECONDS_TO_WARM)
        for _ in range(self.rounds):
            without.read(self.netloc, time.monotonic() + length)
            with self._attacking(length) as attackers:
                beside.read(self.netloc, time.monotonic() + length)
            said.append(attackers.communicate()[0])
        return without, beside, said

    @contextmanager
    def _attacking(self, seconds: float) -> Iterator[subprocess.Popen]:
        command = [sys.executable, "-m", "tests.siege.attackers", self.attack]
        attackers = subprocess.Popen(
            [*command, self.netloc, str(seconds), self.given],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            # The interpreter of the attackers takes a moment to start.
            time.sleep(0.5)
            yield attackers
            attackers.wait(PATIENCE)
        finally:
            attackers.kill()


def main() -> int:
    """Set everything up, compare, print."""
    parser = argparse.ArgumentParser(prog="tests.siege", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="for each attack")
    parser.add_argument(
        "--only", choices=("bodies", "guesses", "strangers", "import", "story")
    )
    asked = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        sieges = _prepared(stack, folder)
        chosen = [one for one in sieges if asked.only in (None, one.attack)]
        return sum(_is_lost(one, asked.seconds) for one in chosen)


def _prepared(stack: ExitStack, folder: Path) -> list[Siege]:
    for command in ("migrate", "load_demo", "collectstatic --no-input"):
        _run(folder, "manage.py", *command.split())
    slug = _run(folder, "-c", FILLING, str(folder)).split()[-1]
    serving: Serving = stack.enter_context(served(folder, NEWSROOM_BEHIND_PROXY="on"))
    serving.ready()
    straight = f"127.0.0.1:{serving.port}"
    sieges = [
        Siege("16 unfinished bodies, back at once", straight, "bodies"),
        Siege("12 guessing log-ins, of one address", straight, "guesses"),
        Siege("12 guessing log-ins, each of a new address", straight, "strangers"),
        Siege(
            "one import at the limit",
            straight,
            "import",
            str(folder / "import.json"),
            2,
        ),
    ]
    if nginx.program():
        proxy = stack.enter_context(nginx.running(f"http://{straight}", folder))
        name = "a story of 100 sources behind nginx"
        sieges.append(Siege(name, proxy, "story", f"/stories/{slug}/"))
    else:
        sys.stdout.write("nginx is not installed: the story behind it is left out.\n")
    return sieges


def _run(folder: Path, *command: str) -> str:
    run = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={
            "NEWSROOM_VAR": str(folder),
            "DJANGO_SETTINGS_MODULE": "newsroom.settings",
            "PATH": os.defpath,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        sys.exit(run.stdout + run.stderr)
    return run.stdout


def _is_lost(siege: Siege, seconds: float) -> bool:
    without, beside, said = siege.compared(seconds)
    median, worst = beside.median / without.median, beside.worst / without.worst
    failed = without.failed + beside.failed
    sys.stdout.write(
        f"{siege.name}\n"
        f"  without: median {without.median:.1f} ms, worst {without.worst:.1f} ms, "
        f"{len(without.seconds)} pages\n"
        f"  beside:  median {beside.median:.1f} ms, worst {beside.worst:.1f} ms, "
        f"{len(beside.seconds)} pages\n"
        f"  ratio:   median {median:.2f}, worst {worst:.2f}; "
        f"failed: {', '.join(sorted(set(failed))) or 'none'}\n"
        f"  attackers were answered: {'; '.join(said)}\n"
    )
    sys.stdout.flush()
    return bool(failed) or worst > MOST


if __name__ == "__main__":
    sys.exit(main() > 0)
