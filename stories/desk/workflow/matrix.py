"""The verbs as tables: from where to where, and who may in which state, every cell."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.desk.roles import ROLES
from stories.desk.workflow.verbs import BY_PEOPLE, Ask, Verb
from stories.models import State

NO_ROLE = ""
EVERYBODY = (*ROLES, NO_ROLE)
# How roles stand in the table: one letter each, and a mark for “not the own change”,
# or “only what they wrote or submitted”.
LETTERS = {role: role[0] for role in ROLES}
ANOTHERS = "°"
OWN = "•"
TAKES = {
    Ask.KIND: _lazy("a kind of edition"),
    Ask.PUBLIC_NOTE: _lazy("a public note"),
    Ask.TIME: "a time",
    Ask.EDITION: _lazy("an edition"),
    Ask.REMAINS: _lazy("what readers still find"),
}


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One question and its answer: may `role` do `verb` to a story in `state`?

    `is_own` is true where the same person has a change in it. The answer holds for
    a newsroom that wants four eyes, and where no guard objects.
    """

    verb: str
    role: str
    state: State
    is_own: bool
    is_allowed: bool


def cells() -> Iterator[Cell]:
    """Every verb that people do × role × state × own or another's story."""
    for verb in BY_PEOPLE.values():
        for role in EVERYBODY:
            for state in State:
                for is_own in (True, False):
                    yield Cell(
                        verb=verb.name,
                        role=role,
                        state=state,
                        is_own=is_own,
                        is_allowed=_may(verb, role, state, is_own=is_own),
                    )


def _may(verb: Verb, role: str, state: State, *, is_own: bool) -> bool:
    has_right = verb.permission in ROLES.get(role, ())
    is_kept_apart = bool(verb.asks_another) and is_own
    is_anothers = bool(verb.asks_own) and not is_own
    return has_right and state in verb.sources and not (is_kept_apart or is_anothers)


def table() -> str:
    """The matrix in Markdown: a row for each verb, a column for each state."""
    allowed = {
        (cell.verb, cell.role, cell.state, cell.is_own)
        for cell in cells()
        if cell.is_allowed
    }
    lines = [
        f"| verb | {' | '.join(map(str, State.labels))} |",
        f"|---|{'---|' * len(State)}",
    ]
    for verb in BY_PEOPLE.values():
        row = [_letters(allowed, verb.name, state) for state in State]
        lines.append(f"| {verb.label} | {' | '.join(row)} |")
    return "\n".join(line.replace("  ", " ") for line in lines)


def verbs_table() -> str:
    """In Markdown: from where to where, by whom, what is needed and what is taken."""
    rows = map(_row, BY_PEOPLE.values())
    lines = ["| verb | from | to | who | needs | takes |", f"|{'---|' * 6}", *rows]
    return "\n".join(lines)


def _row(verb: Verb) -> str:
    sources = sorted(state.label for state in verb.sources)
    targets = {verb.leads_to(state).label for state in verb.sources}
    needs = {_("a note"): verb.asks_note, _("another author"): verb.asks_another}
    cells = (
        [verb.label],
        [_("any")] if len(sources) == len(State) else sources,
        sorted(targets) if verb.target else [_("the same")],
        [role for role, granted in ROLES.items() if verb.permission in granted],
        [words for words, is_needed in needs.items() if is_needed],
        [words for ask, words in TAKES.items() if ask in verb.asks],
    )
    return f"| {' | '.join(', '.join(map(str, cell)) for cell in cells)} |"


def _letters(allowed: set, verb: str, state: State) -> str:
    found = []
    for role, letter in LETTERS.items():
        others = (verb, role, state, False) in allowed
        own = (verb, role, state, True) in allowed
        if others or own:
            found.append(letter + ANOTHERS * (not own) + OWN * (not others))
    return " ".join(found)
