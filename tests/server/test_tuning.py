"""A process of the server has loaded its pages before the first reader comes."""

import gc
import os
import sys
import threading

import pytest
from django.template import engines

from newsroom import hashing
from newsroom.server.processors import processor_of
from newsroom.server.tuning import SECONDS_OF_A_THREAD, tune
from tests.server.serving import served

# Python runs it before anything else; it notes each process that was made ready.
NOTES_READY = """
import gc, os
def freeze(real=gc.freeze):
    real()
    with open(os.environ["NEWSROOM_VAR"] + "/ready.txt", "a") as notes:
        print(os.getpid(), file=notes)
gc.freeze = freeze
"""


@pytest.fixture
def tuned():
    before = sys.getswitchinterval()
    tune()
    yield
    gc.unfreeze()
    sys.setswitchinterval(before)


def test_threads_take_short_turns(tuned):
    assert sys.getswitchinterval() == pytest.approx(SECONDS_OF_A_THREAD)


def test_what_was_loaded_is_set_apart(tuned):
    assert gc.get_freeze_count() > 1000


def test_templates_of_readers_are_loaded(tuned):
    [loader] = engines["django"].engine.template_loaders
    assert any("public/front.html" in str(key) for key in loader.get_template_cache)


ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="kept to on Linux alone")


@ON_LINUX
@pytest.mark.parametrize(
    ("processors", "chosen"),
    (
        ({4}, [None, None, None]),
        ({4, 7}, [4, 7, 4]),
        ({4, 7, 9}, [4, 7, 9]),
        ({4, 7, 9, 11}, [None, None, None]),
    ),
)
def test_processes_share_the_processors_where_each_has_one(
    monkeypatch, processors, chosen
):
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: processors)
    assert [processor_of(number, 3) for number in range(3)] == chosen


@ON_LINUX
def test_process_keeps_to_its_processor(tmp_path):
    own = os.sched_getaffinity(0)
    with served(tmp_path) as serving:
        serving.ready()
        kept = [os.sched_getaffinity(process) for process in serving.processes()]
    expected = [{one} for one in sorted(own)] if len(own) == 2 else [own, own]
    assert sorted(kept, key=min) == expected


@ON_LINUX
def test_check_of_a_password_keeps_to_no_processor():
    found = []

    def check():
        os.sched_setaffinity(0, {min(hashing._processors)})
        hashing._give_way()
        found.append(os.sched_getaffinity(0))

    thread = threading.Thread(target=check)
    thread.start()
    thread.join()
    assert found == [hashing._processors]


def test_each_process_is_made_ready(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(NOTES_READY)
    ready = tmp_path / "ready.txt"
    with served(tmp_path, PYTHONPATH=str(tmp_path)) as serving:
        serving.ready()
        serving.until(ready.exists)
        noted = {int(line) for line in ready.read_text().split()}
        assert serving.processes() <= noted
