"""What a story loses as it moves on: its reviewer, its approval, its schedule."""

from stories.models import State

_APPROVED = frozenset({State.APPROVED, State.SCHEDULED})


def loosened(target: State) -> dict[str, object]:
    """The columns that a story in the state `target` has no use for, emptied."""
    columns: dict[str, object] = {}
    if target not in _APPROVED:
        columns |= {"approved_by": None, "approved_content": None}
    if target != State.SCHEDULED:
        columns |= {
            "scheduled_for": None,
            "scheduled_by": None,
            "scheduled_kind": "",
            "scheduled_note": "",
        }
    if target != State.IN_REVIEW:
        columns |= {"reviewer": None}
    return columns
