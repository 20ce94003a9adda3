"""Starts the settings in a process of their own, with an environment of their own."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASK = (
    "import json; from newsroom import settings; "
    "print(json.dumps({name: getattr(settings, name) for name in dir(settings)"
    " if name.isupper()}, default=str))"
)


def settings_with(var: Path, **environment: str) -> dict[str, object]:
    """Every setting, as JSON would carry it, of a newsroom that keeps its data in var.

    Raises AssertionError with what was printed when the start was refused.
    """
    run = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=ROOT,
        env={"NEWSROOM_VAR": str(var)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)
