"""`python -m tests.server.starts 20`: start the server so often, and ask each process.

In the development environment and in that of a public newsroom. A process that never
answers would leave one in two requests without an answer.
"""

import sys
import tempfile
import time
from pathlib import Path

from tests.server.serving import PUBLIC, served

REQUESTS = 24
ENVIRONMENTS = {"development": {}, "public": PUBLIC}


def unanswered(folder: Path, environment: dict[str, str]) -> int:
    """How many requests of one start were not answered; it gives up after two."""
    lost = 0
    with served(folder, **environment) as serving:
        serving.ready()
        for _ in range(REQUESTS):
            lost += not _is_answered(serving)
            if lost == 2:
                break
    return lost


def _is_answered(serving) -> bool:
    try:
        # Without tables it is no success, but an answer.
        return serving.answers("/") > 0
    except OSError:
        return False


def main(starts: int) -> int:
    """Print each environment's result; the number of starts that failed."""
    failed = 0
    for name, environment in ENVIRONMENTS.items():
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            lost = [unanswered(Path(folder), environment) for _ in range(starts)]
        failed += sum(map(bool, lost))
        sys.stdout.write(
            f"{name}: {starts} starts, {starts * REQUESTS} requests, "
            f"{sum(lost)} unanswered, in {sum(map(bool, lost))} starts, "
            f"{time.monotonic() - began:.0f} s\n"
        )
    return failed


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])) > 0)
