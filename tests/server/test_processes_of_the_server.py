"""Every process of the server answers, and one that dies is replaced."""

import os
import signal

import pytest

from tests.server.serving import served
from tests.server.starts import ENVIRONMENTS, unanswered

SLOW_IMPORT = """
import sys, time
class Slowly:
    def find_spec(self, name, path=None, target=None):
        if name == "stringprep":
            time.sleep(1.5)
sys.meta_path.insert(0, Slowly())
"""


@pytest.mark.parametrize("name", (*["development"] * 3, "public"))
def test_every_process_answers(name, tmp_path):
    assert unanswered(tmp_path, ENVIRONMENTS[name]) == 0


def test_processes_inherit_no_lock_that_a_thread_holds(tmp_path):
    # A thread of the server imports this module, so slowly that processes start now.
    (tmp_path / "sitecustomize.py").write_text(SLOW_IMPORT)
    slowly = {"PYTHONPATH": str(tmp_path)}
    assert unanswered(tmp_path, slowly) == 0


def test_killed_process_is_replaced_and_the_site_answers_on(tmp_path):
    with served(tmp_path) as serving:
        serving.ready()
        first = serving.processes()
        os.kill(min(first), signal.SIGKILL)

        serving.until(lambda: len(serving.processes() - {min(first)}) == 2)
        assert max(first) in serving.processes()
        assert [serving.answers() for _ in range(12)] == [200] * 12
        assert "the next begins" in serving.end()
        assert serving.process.returncode == 0


def test_newsroom_that_cannot_load_is_not_started_for_ever(tmp_path):
    (tmp_path / "broken.py").write_text(
        "from newsroom.settings import *\nINSTALLED_APPS = ['nowhere']\n"
    )
    broken = {"DJANGO_SETTINGS_MODULE": "broken", "PYTHONPATH": str(tmp_path)}
    with served(tmp_path, **broken) as serving:
        said, _ = serving.process.communicate(timeout=60)
    assert serving.process.returncode == 1
    assert "No module named 'nowhere'" in said
    assert "the next begins" not in said


def test_processes_end_with_a_server_that_was_killed(tmp_path):
    with served(tmp_path) as serving:
        serving.ready()
        serving.process.kill()

        serving.until(lambda: not serving.processes())
