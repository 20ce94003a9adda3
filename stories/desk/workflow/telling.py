"""Tells people what others did to the story, schedule or review that is theirs."""

from datetime import datetime

from stories.desk import notices
from stories.desk.workflow.guards import moment
from stories.desk.workflow.standing import REVISE
from stories.desk.workflow.submissions import told_when_sent_back
from stories.document.text import isolated
from stories.models import Notice, State, Story, Transition

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
    "take_back": "was taken back",
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


def tell_reviewer_of_save(was: Story, *, by, at: datetime) -> None:
    """Tell whoever is reviewing the story that somebody else saved it meanwhile.

    Once for all saves of one person until the notice is seen.
    """
    if was.reviewer is None or was.reviewer == by:
        return
    sentence = f"“{isolated(was.headline)}”, which you are reviewing, was changed by "
    sentence += f"{by}. Its page says what changed."
    waiting = Notice.objects.filter(
        to=was.reviewer, story=was, sentence=sentence, seen_at=None
    )
    if not waiting.update(at=at):
        notices.tell(was.reviewer, was, sentence, at=at)


def tell_authors(was: Story, transition: Transition) -> None:
    """Tell who wrote the story, or has it to write, that it was sent back.

    Whoever reviewed or scheduled it is told of that already.
    """
    if transition.verb != "request_changes":
        return
    told_already = {transition.by_id, was.reviewer_id, was.scheduled_by_id}
    for person in told_when_sent_back(was):
        if person.pk not in told_already:
            whose = (
                "is assigned to you" if was.assignee_id == person.pk else "you wrote"
            )
            done = f"{whose}, {_DONE[transition.verb]} by {transition.by}"
            _tell(person, was, done, transition)


def tell_assignee(story: Story, *, by, at: datetime | None = None) -> None:
    """Tell whoever the story is assigned to from now on, unless they did it."""
    if story.assignee is None or story.assignee == by:
        return
    sentence = f"“{isolated(story.headline)}” was assigned to you by {by}."
    if story.due:
        sentence += f" It is due on {moment(story.due)}."
    notices.tell(story.assignee, story, sentence, at=at)


def _tell(person, was: Story, what: str, transition: Transition) -> None:
    note = f" {transition.note}" if transition.note else ""
    sentence = f"“{isolated(was.headline)}”, which {what}.{note}"
    notices.tell(person, was, sentence, at=transition.at)
