"""A verb is one row: its name stands in the table, and is compared nowhere else."""

import pytest

from stories.desk.workflow import FORMER, VERBS
from tests.architecture import verb_names
from tests.architecture.modules import ROOT, Module, modules_under

NAMES = {*VERBS, *FORMER}
# Words that are no verb's name there, though they read like one.
HOMONYMS = {
    # Fields of the story's form, and of what a page sends.
    "stories/admin/story/story.py": {"embargo"},
    "stories/admin/story/story_list.py": {"embargo"},
    "stories/admin/base/marks.py": {"embargo"},
    "stories/admin/verbs/places.py": {"embargo"},
    "stories/admin/verbs/remaining.py": {"remains"},
    "stories/admin/verbs/saving.py": {"embargo"},
    "stories/admin/verbs/story_form.py": {"embargo"},
    "stories/desk/previews/page.py": {"embargo"},
    # Columns, keys of the demo's files, options of a command, events of a browser.
    "stories/press/withdrawals.py": {"remains"},
    "stories/operations/demo/loading.py": {"embargo", "publish"},
    "stories/management/commands/import_story.py": {"publish"},
    "stories/management/commands/perform.py": {"remains"},
    "static/desk/form.js": {"submit"},
    "static/desk/typed.js": {"submit"},
}
READERS = {
    ".html": verb_names.in_template,
    ".js": verb_names.in_script,
    ".css": verb_names.in_styles,
}


def places() -> dict[str, set[str]]:
    """`path:line` and name of every verb's name that stands as a string."""
    found = {}
    for module in modules_under("stories", "newsroom"):
        if ".migrations" not in module.name:
            found[module.path] = {*verb_names.in_python(module, NAMES)}
    for folder in ("templates", "static", "stories"):
        for path in (ROOT / folder).rglob("*.*"):
            if read := READERS.get(path.suffix):
                text = path.read_text(encoding="utf-8")
                found[str(path.relative_to(ROOT))] = {*read(text, NAMES)}
    return {path: names for path, names in found.items() if names}


def test_no_verbs_name_stands_outside_the_table():
    assert [
        f"{path}:{line} says “{name}”: ask the row for what it says"
        for path, named in places().items()
        for line, name in sorted(named)
        if name not in HOMONYMS.get(path, ())
    ] == []


def test_every_homonym_is_still_there():
    found = {path: {name for _, name in named} for path, named in places().items()}
    assert {path: found.get(path, set()) for path in HOMONYMS} == HOMONYMS


@pytest.mark.parametrize(
    "line",
    (
        'if verb == "publish": pass',
        'if row.verb in {"restore"}: pass',
        'rows.exclude(verb="restore")',
        'LABELS = {"publish": "Out"}',
        'permission = VERBS["publish"].permission',
        'address = verb_address(story, "restore")',
        "if move.verb == workflow.EMBARGO: pass",
        "if move.verb in (REVISE, REMAINS): pass",
        'perform(verb, note="publish")',
    ),
)
def test_name_as_a_string_is_found(line):
    module = Module.of("stories.admin.verbs.panel", line)
    assert [*verb_names.in_python(module, NAMES)]


@pytest.mark.parametrize(
    "line",
    (
        'workflow.perform("publish", story, by=user)',
        'transfer.perform("restore", story, by=user)',
        "workflow.record(story, workflow.EMBARGO, by=user)",
        '__all__ = ["publish", "restore"]',
        'said = "publish it"',
        "if Ask.REMAINS in step.asks: pass",
    ),
)
def test_verb_that_is_done_is_let_through(line):
    module = Module.of("stories.admin.verbs.panel", line)
    assert [*verb_names.in_python(module, NAMES)] == []


def test_table_itself_names_them():
    module = Module.of("stories.desk.workflow.verbs.table", 'name = "publish"')
    assert [*verb_names.in_python(module, NAMES)] == []


@pytest.mark.parametrize(
    "text",
    (
        '\n{% if verb.name == "withdraw" %}',
        "\n{{ verb.name|default:'withdraw' }}",
        '\n<button class="button verb-withdraw">',
    ),
)
def test_name_in_a_template_is_found_with_its_line(text):
    assert [*verb_names.in_template(text, NAMES)] == [(2, "withdraw")]


def test_words_of_a_template_are_let_through():
    text = '<button type="submit" class="verb-{{ verb.name }}">withdraw</button>'
    assert [*verb_names.in_template(text, NAMES)] == []
