"""Tells people what others did to the schedule or the review that was theirs."""

from stories import notices
from stories.models import State, Story, Transition
from stories.text import isolated
from stories.workflow.guards import moment
from stories.workflow.standing import REVISE

_DONE = {
    "request_changes": "was sent back for changes",
    "restore": "was made a draft again",
    "withdraw": "was withdrawn",
}
_UNDONE = _DONE | {
    "miss": "could not be published as scheduled",
    "publish": "was published before its time",
    "publish_without_review": "was published before its time",
    "unschedule": "was taken off the schedule",
}
_REVIEWED = _DONE | {
    "claim": "was taken over",
    "approve": "was approved",
    "publish_without_review": "was published without review",
}


def tell_scheduler(was: Story, transition: Transition) -> None:
    """Tell whoever scheduled the story when somebody else undoes that.

    `was` is the story as it was before the move.
    """
    is_kept = transition.verb == "fulfil"
    if was.state != State.SCHEDULED or is_kept or was.scheduled_by == transition.by:
        return
    what = f"you scheduled for {moment(was.scheduled_for)}, {_undone(transition)}"
    _tell(was.scheduled_by, was, what, transition)


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
    what = f"you were reviewing, {done} by {transition.by}"
    _tell(was.reviewer, was, what, transition)


def _tell(person, was: Story, what: str, transition: Transition) -> None:
    note = f" {transition.note}" if transition.note else ""
    sentence = f"“{isolated(was.headline)}”, which {what}.{note}"
    notices.tell(person, was, sentence, at=transition.at)
