"""Shows that a newer checkout answers as an older one did, byte for byte.

`record FOLDER`, in the older, fills a database and keeps what is answered of it;
`compare FOLDER`, in the newer, migrates a copy and asks the same. It prints what
differs, and exits with 1 unless `exceptions.py` says why. Neither changes the other.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.same_behaviour.answers import Answers
from tests.same_behaviour.comparing import compare

DATABASE = "newsroom"
HERE = "tests.same_behaviour.newsroom"


def main() -> int:
    """Record or compare, and say how long it took."""
    parser = argparse.ArgumentParser(
        prog="tests.same_behaviour",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("step", choices=("record", "compare"))
    parser.add_argument("folder", type=Path, help="where the older answers are kept")
    parser.add_argument(
        "--only",
        nargs="+",
        choices=("rows", "pages", "desk", "commands"),
        default=[],
        help="compare no more than these",
    )
    given = parser.parse_args()
    since, folder = time.monotonic(), given.folder.absolute()
    code = _record(folder) if given.step == "record" else _compare(folder, given.only)
    sys.stdout.write(f"took {time.monotonic() - since:.0f} s\n")
    return code


def _record(folder: Path) -> int:
    if folder.exists() and any(folder.iterdir()):
        sys.exit(f"{folder} is not empty; name a new folder.")
    # WhiteNoise warns where the folder of static files is missing.
    (folder / DATABASE / "static").mkdir(parents=True)
    _run("fill", folder / DATABASE)
    _ask(folder, folder)
    return 0


def _compare(folder: Path, only: list[str]) -> int:
    with tempfile.TemporaryDirectory() as after:
        narrowed = ("--only", *only) if only else ()
        _ask(folder, Path(after), "--first", str(folder), *narrowed)
        report = compare(Answers(folder), Answers(Path(after)), is_part=bool(only))
    report.write()
    return 1 if report.differing else 0


def _ask(folder: Path, kept: Path, *more: str) -> None:
    """Ask this checkout of a copy of the database, and keep the answers."""
    with tempfile.TemporaryDirectory() as copy:
        shutil.copytree(folder / DATABASE, copy, dirs_exist_ok=True)
        _run("ask", Path(copy), "--answers", str(kept), *more)


def _run(step: str, data: Path, *more: str) -> None:
    """A process over the newsroom in `data`, with nothing set by the shell."""
    kept = ("NEWSROOM_", "DATABASE_URL", "DJANGO_")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(kept)}
    environment |= {"NEWSROOM_VAR": str(data), "PYTHONHASHSEED": "0", "COLUMNS": "80"}
    environment["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
    command = [sys.executable, "-m", HERE, step, *more]
    if subprocess.run(command, env=environment, check=False).returncode:
        sys.exit(f"The newsroom could not {step}; see above.")


if __name__ == "__main__":
    sys.exit(main())
