"""What a story loses as it moves on: its reviewer, its approval, its schedule."""

from stories import notices
from stories.models import State, Story, Transition
from stories.workflow.guards import moment

_APPROVED = frozenset({State.APPROVED, State.SCHEDULED})
_DONE = {
    "miss": "could not be published as scheduled",
    "publish": "was published before its time",
    "publish_without_review": "was published before its time",
}


def loosened(target: State) -> dict[str, object]:
    """The columns that a story in the state `target` has no use for, emptied."""
    columns: dict[str, object] = {}
    if target not in _APPROVED:
        columns |= {"approved_by": None, "approved_digest": ""}
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


def tell_scheduler(was: Story, transition: Transition) -> None:
    """Tell whoever scheduled the story when somebody else undoes that.

    `was` is the story as it was before the move.
    """
    is_kept = transition.verb == "fulfil"
    if was.state != State.SCHEDULED or is_kept or was.scheduled_by == transition.by:
        return
    if transition.to_state == State.SCHEDULED:
        done = f"is now scheduled for {moment(transition.scheduled_for)}"
    else:
        done = _DONE.get(transition.verb, "is no longer scheduled")
    sentence = (
        f"“{was.headline}”, which you scheduled for {moment(was.scheduled_for)}, {done}"
        f"{f' ({transition.by})' if transition.by else ''}."
    )
    if transition.note:
        sentence += f" {transition.note}"
    notices.tell(was.scheduled_by, was, sentence, at=transition.at)
