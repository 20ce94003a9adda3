"""A setting that cannot be right stops the start with its sentence alone."""

import subprocess
import sys

import pytest

from tests.architecture.modules import ROOT


@pytest.mark.parametrize(
    "command",
    (
        ("manage.py", "check"),
        ("manage.py", "import_story", "story.txt"),
        ("-m", "newsroom.serve", "--port", "1"),
    ),
)
def test_refused_start_says_one_sentence(command, tmp_path):
    run = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={"NEWSROOM_VAR": str(tmp_path), "NEWSROOM_TIME_ZONE": "Mars/Olympus"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert run.stderr.startswith("NEWSROOM_TIME_ZONE is “Mars/Olympus”")
    assert run.stderr.count("\n") == 1
