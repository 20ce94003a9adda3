"""The guide to the workflow says what the workflow does."""

import re

from stories.desk.roles import ROLES
from stories.models import EditionKind, State
from tests.desk.workflow.guide import GUIDE, with_tables


def table(title: str) -> list[list[str]]:
    """The cells of the first table under a heading, without its first two lines."""
    section = GUIDE.read_text("utf-8").split(f"\n## {title}\n")[1].split("\n## ")[0]
    first = re.search(r"(?:^\|.*\|\n)+", section, re.MULTILINE)[0]
    rows = re.findall(r"^\|(.*)\|$", first, re.MULTILINE)[2:]
    return [[cell.strip() for cell in row.split("|")] for row in rows]


def test_the_guide_holds_the_tables_of_verbs_as_they_are():
    written = GUIDE.read_text("utf-8")
    hint = "Write them anew: python -m tests.desk.workflow.guide"
    assert written == with_tables(written), hint


def test_the_guide_lists_every_role_state_and_kind():
    assert [row[0] for row in table("Roles")] == list(ROLES)
    assert [row[0] for row in table("States")] == State.labels
    assert [row[0] for row in table("Kinds of editions")] == EditionKind.labels
