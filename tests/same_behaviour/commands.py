"""Runs every command, and keeps what it prints or refuses; what it does is undone."""

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import timedelta
from pathlib import Path

from django.apps import apps
from django.core.management import (
    CommandError,
    call_command,
    get_commands,
    load_command_class,
)
from django.db import transaction

from tests.same_behaviour.answers import Answers
from tests.same_behaviour.clock import ASKED_AT, Clock

COMMAND, HELP, PERFORMED, EXPORTED = "command", "help", "perform", "export"
PEOPLE = ("reporter", "editor", "chief", "administrator")


def ask_commands(answers: Answers, clock: Clock) -> None:
    """Everything but `rebuild_live`, which comes last of all."""
    os.environ["COLUMNS"] = "80"
    _ask_help(answers)
    for words in (
        ("permission_matrix",),
        ("verify_editions",),
        ("verify_editions", "--json"),
        ("verify_editions", "no-such-story"),
        ("load_demo",),
        ("export_story", "no-such-story"),
    ):
        answers.keep(COMMAND, " ".join(words), said(*words))
    _ask_exports(answers)
    _ask_imports(answers)
    _ask_verbs(answers)
    clock.at = ASKED_AT + timedelta(days=400)
    answers.keep(COMMAND, "publish_due", said("publish_due", "--json"))
    clock.at = ASKED_AT


def said(*words: str, is_kept: bool = False) -> str:
    """What a command prints, or how it refuses; undone unless it `is_kept`."""
    out, error = io.StringIO(), ""
    with redirect_stderr(io.StringIO()), redirect_stdout(out):
        try:
            if is_kept:
                call_command(*words, stdout=out)
            else:
                with transaction.atomic():
                    call_command(*words, stdout=out)
                    transaction.set_rollback(True)
        except CommandError as refusal:
            error = f"\nexit {refusal.returncode}: {refusal}"
        except SystemExit as end:
            error = f"\nexit {end.code}"
    return out.getvalue() + error


def _ask_help(answers: Answers) -> None:
    for name in _own_commands():
        parser = _command(name).create_parser("manage.py", name)
        answers.keep(HELP, name, parser.format_help())


def _own_commands() -> list[str]:
    owners = get_commands().items()
    return sorted(name for name, app in owners if str(app).startswith("stories"))


def _command(name: str):
    return load_command_class(get_commands()[name], name)


def choices(name: str, option: str) -> list[str]:
    """What may be said for an option or a word of a command."""
    parser = _command(name).create_parser("manage.py", name)
    for action in parser._actions:
        if action.dest == option:
            return list(action.choices)
    return []


def _stories():
    return apps.get_model("stories", "Story").objects.order_by("pk")


def _ask_exports(answers: Answers) -> None:
    for story in _stories():
        for name in choices("export_story", "format"):
            words = ("export_story", story.slug, "--format", name)
            answers.keep(EXPORTED, " ".join(words), said(*words))
            words = (*words, "--working-copy")
            answers.keep(EXPORTED, " ".join(words), said(*words))
        for number in story.editions.values_list("number", flat=True):
            words = ("export_story", story.slug, "--edition", str(number))
            answers.keep(EXPORTED, " ".join(words), said(*words))
        with tempfile.TemporaryDirectory() as folder:
            history = Path(folder, "history")
            words = ("export_story", story.slug, "--history")
            text = said(*words, "--to", str(history)).replace(folder, "FOLDER")
            answers.keep(EXPORTED, " ".join(words), text)
            for path in sorted(history.rglob("*")):
                if path.is_file():
                    name = f"{story.slug} history {path.relative_to(history)}"
                    answers.keep(EXPORTED, name, path.read_text(encoding="utf-8"))


def _ask_imports(answers: Answers) -> None:
    for story in _stories()[::6]:
        for name in choices("export_story", "format"):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder, f"{story.slug}.{name}")
                raw = said("export_story", story.slug, "--format", name)
                path.write_text(raw, encoding="utf-8")
                for more in (("--dry-run", "--json"), ("--json", "--as", "chief")):
                    words = ("import_story", str(path), "--format", name, *more)
                    text = said(*words).replace(folder, "FOLDER")
                    told = " ".join(words).replace(folder, "FOLDER")
                    answers.keep(COMMAND, told, text)


def _ask_verbs(answers: Answers) -> None:
    """Each verb, by each person, to a story in each state, with and without words."""
    for slug in _one_in_each_state():
        for verb in choices("perform", "verb"):
            for person in PEOPLE:
                for more in ((), ("--note", "It cannot wait.")):
                    words = ("perform", verb, slug, "--as", person, "--json", *more)
                    answers.keep(PERFORMED, " ".join(words), said(*words))


def _one_in_each_state() -> Iterator[str]:
    """By state, and by whether readers see it."""
    found: dict[tuple[str, bool], str] = {}
    for story in _stories():
        found.setdefault((story.state, story.live_edition_id is not None), story.slug)
    return iter(found.values())


def rebuild(answers: Answers) -> None:
    """Make all live rows anew, for good."""
    words = ("rebuild_live", "--all", "--json")
    answers.keep(COMMAND, " ".join(words), said(*words, is_kept=True))
