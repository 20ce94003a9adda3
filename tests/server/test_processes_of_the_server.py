"""Every process of the server answers, and one that dies is replaced."""

import os
import signal

import pytest

from tests.server.serving import served
from tests.server.starts import ENVIRONMENTS, unanswered

# Python runs it before anything else; it notes whoever copies a process with threads.
NOTES_COPIES = """
import os, threading
def note():
    if threading.active_count() > 1:
        with open(os.environ["NEWSROOM_VAR"] + "/copied.txt", "a") as notes:
            print(threading.enumerate(), file=notes)
os.register_at_fork(before=note)
"""


@pytest.mark.parametrize("name", (*["development"] * 3, "public"))
def test_every_process_answers(name, tmp_path):
    assert unanswered(tmp_path, ENVIRONMENTS[name]) == 0


def test_no_process_is_copied_while_a_thread_may_hold_a_lock(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(NOTES_COPIES)
    copied = tmp_path / "copied.txt"
    with served(tmp_path, PYTHONPATH=str(tmp_path)) as serving:
        serving.ready()
        assert not copied.exists()
        first = min(serving.processes())
        os.kill(first, signal.SIGKILL)
        serving.until(lambda: len(serving.processes() - {first}) == 2)
        assert not copied.exists()


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
        serving.process.wait(60)
        said = serving.end()
    assert serving.process.returncode == 1
    assert "No module named 'nowhere'" in said
    assert "the next begins" not in said


def test_processes_end_with_a_server_that_was_killed(tmp_path):
    with served(tmp_path) as serving:
        serving.ready()
        serving.process.kill()

        serving.until(lambda: not serving.processes())
