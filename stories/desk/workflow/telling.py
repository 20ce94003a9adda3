"""Tells people what others did to the story, schedule or review that is theirs."""

from datetime import datetime

from django.utils.translation import gettext as _

from stories.desk import notices
from stories.desk.workflow.guards import moment
from stories.desk.workflow.submissions import told_when_sent_back
from stories.desk.workflow.verbs import Verb
from stories.document.text import isolated
from stories.models import Notice, State, Story, Transition


def tell_of_move(step: Verb, was: Story, transition: Transition) -> None:
    """Tell those whose schedule, review or text it was that `step` was done to it.

    `was` is the story as it was before the move. Nobody is told what they did.
    """
    _tell_scheduler(step, was, transition)
    _tell_reviewer(step, was, transition)
    if step.sends_back:
        _tell_authors(step, was, transition)


def _tell_scheduler(step: Verb, was: Story, transition: Transition) -> None:
    phrase = step.scheduler_notice or step.notice
    is_own = was.scheduled_by == transition.by
    if was.state != State.SCHEDULED or is_own or not phrase:
        return
    what = _("you scheduled for {scheduled_for}").format(
        scheduled_for=moment(was.scheduled_for)
    )
    _tell(was.scheduled_by, was, what, phrase, transition)


def _tell_reviewer(step: Verb, was: Story, transition: Transition) -> None:
    is_own = was.reviewer_id == transition.by_id
    if was.reviewer_id is None or is_own or not step.notice:
        return
    _tell(was.reviewer, was, _("you were reviewing"), step.notice, transition)


def tell_reviewer_of_save(was: Story, *, by, at: datetime) -> None:
    """Tell whoever is reviewing the story that somebody else saved it meanwhile.

    Once for all saves of one person until the notice is seen.
    """
    if was.reviewer is None or was.reviewer == by:
        return
    sentence = _(
        "“{headline}”, which you are reviewing, was changed by {by}. Its page says "
        "what changed."
    ).format(headline=isolated(was.headline), by=by)
    waiting = Notice.objects.filter(
        to=was.reviewer, story=was, sentence=sentence, seen_at=None
    )
    if not waiting.update(at=at):
        notices.tell(was.reviewer, was, sentence, at=at)


def _tell_authors(step: Verb, was: Story, transition: Transition) -> None:
    """Tell who wrote the story, or has it to write, that it was sent back.

    Whoever reviewed or scheduled it is told of that already.
    """
    told_already = {transition.by_id, was.reviewer_id, was.scheduled_by_id}
    for person in told_when_sent_back(was):
        if person.pk not in told_already:
            whose = (
                _("is assigned to you")
                if was.assignee_id == person.pk
                else _("you wrote")
            )
            _tell(person, was, whose, step.notice, transition)


def tell_assignee(story: Story, *, by, at: datetime | None = None) -> None:
    """Tell whoever the story is assigned to from now on, unless they did it."""
    if story.assignee is None or story.assignee == by:
        return
    sentence = (
        _("“{headline}” was assigned to you by {by}. It is due on {due}.")
        if story.due
        else _("“{headline}” was assigned to you by {by}.")
    ).format(
        headline=isolated(story.headline),
        by=by,
        due=moment(story.due) if story.due else "",
    )
    notices.tell(story.assignee, story, sentence, at=at)


def _tell(person, was: Story, whose: str, phrase: str, moved: Transition) -> None:
    when = moment(moved.scheduled_for) if moved.scheduled_for else ""
    done = phrase.format(by=moved.by, when=when)
    sentence = _("“{headline}”, which {whose}, {done}. {note}").format(
        headline=isolated(was.headline), whose=whose, done=done, note=moved.note
    )
    notices.tell(person, was, sentence.strip(), at=moved.at)
