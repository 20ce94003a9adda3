"""Measures `verify_editions`: `python -m tests.bench.record`, on DATABASE_URL's kind.

It makes a newsroom that goes away again, verifies it, changes one byte of it past all
guards, and verifies it once more.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.races.newsroom import Newsroom, opened

# One digit in the middle of the record, by somebody who reaches the database.
FORGERY = {
    False: (
        "DROP TRIGGER edition_never_changes",
        "UPDATE stories_edition SET content = replace(content, '(%(story)s.2)', "
        "'(%(story)s.7)') WHERE number = 2 AND content LIKE '%%(%(story)s.2)%%'",
    ),
    True: (
        "DROP TRIGGER edition_never_changes ON stories_edition",
        "UPDATE stories_edition SET content = replace(content::text, '(%(story)s.2)', "
        "'(%(story)s.7)')::jsonb "
        "WHERE number = 2 AND content::text LIKE '%%(%(story)s.2)%%'",
    ),
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.bench.record", description=__doc__)
    parser.add_argument("--stories", type=int, default=20_000)
    parser.add_argument("--editions", type=int, default=100_000)
    asked = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as newsroom:
        newsroom.manage("migrate", "--verbosity", "0")
        _fill(newsroom, asked.stories, asked.editions)
        _measure(newsroom)
        for statement in FORGERY[bool(newsroom.database)]:
            newsroom.execute(statement % {"story": asked.stories // 2})
        _measure(newsroom)


def _fill(newsroom: Newsroom, stories: int, editions: int) -> None:
    since = time.monotonic()
    source = f"from tests.bench import publications as p; p.fill({stories}, {editions})"
    _run(newsroom, "shell", "--verbosity", "0", "--command", source)
    sys.stdout.write(f"filled in {time.monotonic() - since:.0f} s\n")


def _measure(newsroom: Newsroom) -> None:
    since = time.monotonic()
    usage, code = _run(newsroom, "verify_editions")
    sys.stdout.write(
        f"exit code {code}, {time.monotonic() - since:.1f} s, of the processor "
        f"{usage.ru_utime + usage.ru_stime:.1f} s, peak memory "
        f"{usage.ru_maxrss / 1024:.0f} MiB\n"
    )
    sys.stdout.flush()


def _run(newsroom: Newsroom, *arguments: str):
    """What the process used, and its exit code; it prints where this one does."""
    process = subprocess.Popen(
        [sys.executable, "manage.py", *arguments], env=newsroom.environment
    )
    _, status, usage = os.wait4(process.pid, 0)
    return usage, os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main()
