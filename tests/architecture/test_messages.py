"""Sentences in Python that people read are message ids, which translators are shown."""

import pytest

from tests.architecture.messages import unmarked
from tests.architecture.modules import Module, modules_under

# Rooms and modules whose texts no reader and no editor is shown, and why.
IN_ENGLISH = {
    "stories.api": "documentation and problems of the API are for developers",
    "stories.document.dates.edtf": "for developers; the grammar of dates says it anew",
    "stories.document.differences.payload": "documentation of the API",
    "stories.document.formats.plaintext.headings": "names of signs, for developers",
    "stories.document.languages": "faults of data files, for developers",
    "stories.management": "the command line is in English, as Django's own is",
    "stories.migrations": "what was written then stays",
    "stories.models.trigger_table": "SQL, and what databases say to developers",
    "stories.operations": "the log is in English",
    "stories.press": "what `verify_editions` and `rebuild_live` print",
}
# Single texts that look like sentences and are none.
NO_SENTENCES = {
    "(not planned)": "a mark of the house format",
    "It happens": "stands in for a text while a date is read",
    "no-store, private": "a header",
    "noindex, nofollow": "a header",
    "nofollow noopener": "an attribute",
    "public, max-age=0, must-revalidate": "a header",
    "Chief editor": "the name of a group, which is a row",
    "working copy": "a key of what is kept",
    "no such table": "what SQLite says",
    "no such column": "what SQLite says",
    "has no column": "what SQLite says",
    "closed database": "what SQLite says",
    "A sequence number is taken only in the publishing transaction.": "for developers",
}


def _is_read(module: Module) -> bool:
    return not any(
        f"{module.name}.".startswith(f"{excused}.") for excused in IN_ENGLISH
    )


def test_sentences_are_marked_for_translators():
    found = [
        line
        for module in modules_under("stories")
        if _is_read(module)
        for line in unmarked(module)
        if not any(f"“{text[:60]}”" in line for text in NO_SENTENCES)
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    (
        'refuse("Write a headline first.")',
        'refuse(f"Write {name} a headline first.")',
        'WORDS = {"draft": "Not yet published"}',
        'field = CharField("last change")',
        'def sentence():\n    """What it says."""\n    return "No story is there."',
    ),
)
def test_sentence_that_nobody_would_translate_is_found(code):
    (line,) = unmarked(Module.of("stories.desk.made", code))
    assert line.startswith("stories/desk/made.py:")


@pytest.mark.parametrize(
    "code",
    (
        'refuse(_("Write a headline first."))',
        'refuse(_("Write {name} a headline first.").format(name=name))',
        'WORDS = {"draft": _lazy("Not yet published")}',
        'told = ngettext("{count} story left", "{count} stories left", count)',
        'raise ValueError("There is no such key.")',
        '"""What the module is for."""',
        'STATE = "in_review"',
    ),
)
def test_what_is_marked_or_read_by_nobody_is_let_alone(code):
    assert list(unmarked(Module.of("stories.desk.made", code))) == []
