"""Opens a story for a save: its version grows, and what was approved no longer is."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from stories.desk.workflow.loosening import loosened
from stories.desk.workflow.overtaking import saved_since
from stories.desk.workflow.refusals import StaleVersion
from stories.desk.workflow.standing import refuse_unless_writer
from stories.desk.workflow.telling import tell_of_move, tell_reviewer_of_save
from stories.desk.workflow.verbs import REVISE, VERBS
from stories.models import State, Story, Transition


def revise(story: Story, *, by, seen: int, at: datetime | None = None) -> None:
    """Open the story for a save by `by`, who last saw version `seen`.

    The version grows by one, and a story that was anything but a draft or in review
    becomes a draft again; whoever had scheduled it, or is reviewing it, is told.
    Raises StaleVersion when `seen` is not the last version. Only inside the
    transaction in which the caller then writes the rows.
    """
    refuse_unless_writer(by)
    moment, step = at or timezone.now(), VERBS[REVISE]
    target = step.leads_to(State(story.state))
    saved = Story.objects.filter(pk=story.pk, version=seen, state=story.state).update(
        version=seen + 1,
        state=target,
        last_author=by,
        saved_at=moment,
        **loosened(target),
    )
    if not saved:
        raise StaleVersion(
            _("{saved}; your text was not saved.").format(
                saved=saved_since(story, seen, by)
            )
        )
    if target != story.state:
        transition = Transition.objects.create(
            story=story,
            verb=step.name,
            from_state=story.state,
            to_state=target,
            by=by,
            at=moment,
            version=seen + 1,
        )
        tell_of_move(step, story, transition)
    else:
        tell_reviewer_of_save(story, by=by, at=moment)
    story.refresh_from_db()
