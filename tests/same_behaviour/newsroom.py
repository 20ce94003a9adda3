"""The steps inside a newsroom: fill its database, or ask it. Started by `__main__`."""

import argparse
import logging
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

import django
from django.core.management import call_command
from django.test import override_settings

from tests.same_behaviour import clock
from tests.same_behaviour.answers import Answers

PLAIN_STATIC = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STEPS = ("rows", "pages", "desk", "commands")


def main() -> None:
    """Do the step that is named, by a clock that stands still."""
    parser = argparse.ArgumentParser(prog="tests.same_behaviour.newsroom")
    parser.add_argument("step", choices=("fill", "ask"))
    parser.add_argument("--answers", type=Path)
    parser.add_argument("--first", type=Path)
    parser.add_argument("--only", nargs="*", choices=STEPS, default=STEPS)
    given = parser.parse_args()
    is_filling = given.step == "fill"
    stopped = clock.stopped(clock.FILLED_AT if is_filling else clock.ASKED_AT)
    django.setup()
    logging.disable()
    # Loaded now: they read settings and models, which the clock had to come before.
    if is_filling:
        import_module("tests.same_behaviour.filling").fill(stopped)
        return
    recorded = Answers(given.first).names("page") if given.first else []
    call_command("migrate", verbosity=0)
    with override_settings(STORAGES=PLAIN_STATIC, ALLOWED_HOSTS=["*"]):
        _ask(Answers(given.answers), stopped, given, recorded)


def _ask(answers: Answers, stopped: clock.Clock, given, recorded: list[str]) -> None:
    for step in _steps(answers, stopped, given.only, recorded):
        before, since = _counted(answers), time.monotonic()
        step()
        after = _counted(answers)
        told = {sort: after[sort] - before.get(sort, 0) for sort in after}
        said = ", ".join(f"{count:,} × {sort}" for sort, count in told.items() if count)
        sys.stdout.write(f"{time.monotonic() - since:6.0f} s: {said}\n")
        sys.stdout.flush()


def _steps(
    answers: Answers, stopped: clock.Clock, only: list[str], recorded: list[str]
) -> Iterator[Callable[[], None]]:
    rows, pages, desk, commands = (
        import_module(f"tests.same_behaviour.{name}") for name in STEPS
    )
    if "rows" in only:
        yield partial(rows.ask_rows, answers)
        yield partial(rows.ask_patterns, answers)
    if "pages" in only:
        yield partial(pages.ask_pages, answers, recorded)
    if "desk" in only:
        yield partial(desk.ask_desk, answers)
    if "commands" in only:
        yield partial(commands.ask_commands, answers, stopped)
        # Last, as it changes rows for good.
        yield partial(commands.rebuild, answers)
        yield partial(rows.ask_rows, answers, " after rebuild_live")


def _counted(answers: Answers) -> dict[str, int]:
    return {sort: len(answers.names(sort)) for sort in answers.sorts()}


if __name__ == "__main__":
    main()
