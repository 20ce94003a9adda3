"""The guide to the workflow says what the workflow does."""

import re
from pathlib import Path

from stories.desk.roles import ROLES
from stories.desk.workflow import BY_HAND, matrix
from stories.models import EditionKind, State

GUIDE = Path(__file__).parents[2] / "docs" / "editorial-workflow.md"


def table(title: str) -> list[list[str]]:
    """The cells of the first table under a heading, without its first two lines."""
    section = GUIDE.read_text("utf-8").split(f"\n## {title}\n")[1].split("\n## ")[0]
    first = re.search(r"(?:^\|.*\|\n)+", section, re.MULTILINE)[0]
    rows = re.findall(r"^\|(.*)\|$", first, re.MULTILINE)[2:]
    return [[cell.strip() for cell in row.split("|")] for row in rows]


def test_the_guide_lists_every_verb_as_it_is():
    expected = [
        [
            verb.label,
            ", ".join(sorted(state.label for state in verb.sources)),
            verb.target.label,
            ", ".join(role for role, may in ROLES.items() if verb.permission in may),
            ", ".join(
                filter(
                    None,
                    [
                        "a note" * bool(verb.asks_note),
                        "another author" * bool(verb.asks_another),
                    ],
                )
            ),
        ]
        for verb in BY_HAND.values()
    ]
    assert table("Verbs") == expected


def test_the_guide_holds_the_permission_matrix():
    assert matrix.table() in GUIDE.read_text("utf-8")


def test_the_guide_lists_every_role_state_and_kind():
    assert [row[0] for row in table("Roles")] == list(ROLES)
    assert [row[0] for row in table("States")] == State.labels
    assert [row[0] for row in table("Kinds of editions")] == EditionKind.labels
