"""Tells people what others did to the schedule or the review that was theirs."""

from stories import notices
from stories.models import State, Story, Transition
from stories.text import isolated
from stories.workflow.guards import moment
from stories.workflow.standing import REVISE

_UNDONE = {
    "miss": "could not be published as scheduled",
    "publish": "was published before its time",
    "publish_without_review": "was published before its time",
    "withdraw": "was withdrawn",
    "request_changes": "was sent back for changes",
    "restore": "was made a draft again",
    "unschedule": "was taken off the schedule",
}
_REVIEWED = {
    "claim": "was taken over",
    "request_changes": "was sent back for changes",
    "approve": "was approved",
    "publish_without_review": "was published without review",
    "withdraw": "was withdrawn",
    "restore": "was made a draft again",
}


def tell_scheduler(was: Story, transition: Transition) -> None:
    """Tell whoever scheduled the story when somebody else undoes that.

    `was` is the story as it was before the move.
    """
    is_kept = transition.verb == "fulfil"
    if was.state != State.SCHEDULED or is_kept or was.scheduled_by == transition.by:
        return
    sentence = (
        f"“{isolated(was.headline)}”, which you scheduled for "
        f"{moment(was.scheduled_for)}, {_undone(transition)}."
    )
    if transition.note:
        sentence += f" {transition.note}"
    notices.tell(was.scheduled_by, was, sentence, at=transition.at)


def _undone(transition: Transition) -> str:
    """What became of a schedule, and who did it where anybody did."""
    if transition.verb == REVISE:
        return f"is no longer scheduled, because {transition.by} changed it"
    if transition.to_state == State.SCHEDULED:
        when = moment(transition.scheduled_for)
        return f"is now scheduled for {when}, by {transition.by}"
    by = f" by {transition.by}" if transition.by else ""
    return _UNDONE[transition.verb] + by


def tell_reviewer(was: Story, transition: Transition) -> None:
    """Tell whoever was reviewing the story when somebody else takes or ends that.

    `was` is the story as it was before the move.
    """
    if was.reviewer_id is None or was.reviewer_id == transition.by_id:
        return
    done = _REVIEWED[transition.verb]
    sentence = (
        f"“{isolated(was.headline)}”, which you were reviewing, {done} by "
        f"{transition.by}."
    )
    if transition.note:
        sentence += f" {transition.note}"
    notices.tell(was.reviewer, was, sentence, at=transition.at)
