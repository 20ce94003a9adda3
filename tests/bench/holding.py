"""Prints how long the largest document holds the lock that other writers wait for.

On DATABASE_URL's kind of database, in one of its own: the seconds from taking the lock
to the end of the transaction, on the clock and of this process, as medians.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.races.newsroom import opened


def main() -> None:
    """Set up a newsroom that goes away, measure, and print a table."""
    parser = argparse.ArgumentParser(prog="tests.bench.holding", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="documents of each kind")
    runs = parser.parse_args().runs
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as newsroom:
        newsroom.manage("migrate", "--verbosity", "0")
        source = f"from tests.bench import largest; largest.measure({runs})"
        sys.stdout.write(
            newsroom.manage("shell", "--verbosity", "0", "--command", source)
        )


if __name__ == "__main__":
    main()
