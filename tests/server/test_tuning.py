"""A process of the server has loaded its pages before the first reader comes."""

import gc
import sys

import pytest
from django.template import engines

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


def test_each_process_is_made_ready(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(NOTES_READY)
    ready = tmp_path / "ready.txt"
    with served(tmp_path, PYTHONPATH=str(tmp_path)) as serving:
        serving.ready()
        serving.until(ready.exists)
        noted = {int(line) for line in ready.read_text().split()}
        assert serving.processes() <= noted
