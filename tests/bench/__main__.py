"""Times public answers in this process, over the demo, in a database of its own.

Each answer is asked for in turn with its floor, which is a Django view that returns the
same bytes, so that whatever else the machine does touches both alike.
"""

import argparse
import io
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import django
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.test import RequestFactory, override_settings
from django.urls import reverse

from tests.bench import bare

WARM_UP = 20
PLAIN_STATIC = {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}


def main() -> None:
    """Set up a newsroom in a folder that goes away, measure, and print a table."""
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=200, help="timings per answer")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "static").mkdir()
        os.environ["NEWSROOM_VAR"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
        django.setup()
        silence = {"stdout": io.StringIO(), "stderr": io.StringIO()}
        call_command("migrate", verbosity=0)
        call_command("load_demo", **silence)
        with override_settings(STORAGES=PLAIN_STATIC):
            _print([(name, *_measure(path, runs)) for name, path in _answers()])


def _answers() -> list[tuple[str, str]]:
    longest = max(_stories(), key=lambda path: len(_ask(WSGIHandler(), path)))
    return [
        ("front page", reverse("public:front")),
        ("story page", longest),
        ("API: list of stories", reverse("api:stories")),
        ("API: one story", "/api/v1" + longest),
        ("API: list of events", reverse("api:events")),
    ]


def _stories() -> list[str]:
    stories = django.apps.apps.get_model("stories", "LiveStory").objects.all()
    return [story.get_absolute_url() for story in stories]


def _measure(path: str, runs: int) -> tuple[float, float]:
    """Median milliseconds of the answer and of its floor."""
    handler, floor = WSGIHandler(), bare.BareHandler()
    bare.bodies[path] = _ask(handler, path)
    times: list[float] = []
    floors: list[float] = []
    for _ in range(WARM_UP + runs):
        times.append(_seconds(lambda: _ask(handler, path)))
        floors.append(_seconds(lambda: _ask(floor, path)))
    return tuple(1000 * statistics.median(each[WARM_UP:]) for each in (times, floors))


def _ask(handler: WSGIHandler, path: str) -> bytes:
    request = RequestFactory().get(path, SERVER_NAME="localhost")
    answered: list[str] = []
    chunks = handler(request.environ, lambda status, headers: answered.append(status))
    body = b"".join(chunks)
    chunks.close()
    if not answered[0].startswith("200"):
        sys.exit(f"{path} answered {answered[0]}, so there is nothing to measure.")
    return body


def _seconds(call: Callable[[], object]) -> float:
    since = time.perf_counter()
    call()
    return time.perf_counter() - since


def _print(rows: list[tuple[str, float, float]]) -> None:
    lines = [f"{'answer':<24}{'median':>10}{'floor':>10}{'ratio':>8}"]
    for name, median, floor in rows:
        lines.append(
            f"{name:<24}{median:>7.2f} ms{floor:>7.2f} ms{median / floor:>8.1f}"
        )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
