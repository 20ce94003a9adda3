"""The steps inside a newsroom: fill its database, or ask it. Started by `__main__`."""

import argparse
import logging
import sys
import time
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


def main() -> None:
    """Do the step that is named, by a clock that stands still."""
    parser = argparse.ArgumentParser(prog="tests.same_behaviour.newsroom")
    parser.add_argument("step", choices=("fill", "ask"))
    parser.add_argument("--answers", type=Path)
    parser.add_argument("--first", type=Path)
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
        _ask(Answers(given.answers), stopped, recorded)


def _ask(answers: Answers, stopped: clock.Clock, recorded: list[str]) -> None:
    rows, pages, desk, commands = (
        import_module(f"tests.same_behaviour.{name}")
        for name in ("rows", "pages", "desk", "commands")
    )
    for step in (
        lambda: rows.ask_rows(answers),
        lambda: rows.ask_patterns(answers),
        lambda: pages.ask_pages(answers, recorded),
        lambda: desk.ask_desk(answers),
        lambda: commands.ask_commands(answers, stopped),
        lambda: commands.rebuild(answers),
        lambda: rows.ask_rows(answers, " after rebuild_live"),
    ):
        before, since = _counted(answers), time.monotonic()
        step()
        after = _counted(answers)
        told = {sort: after[sort] - before.get(sort, 0) for sort in after}
        said = ", ".join(f"{count:,} × {sort}" for sort, count in told.items() if count)
        sys.stdout.write(f"{time.monotonic() - since:6.0f} s: {said}\n")
        sys.stdout.flush()


def _counted(answers: Answers) -> dict[str, int]:
    return {sort: len(answers.names(sort)) for sort in answers.sorts()}


if __name__ == "__main__":
    main()
