"""What somebody changes about a story that moves it nowhere: its right, its record."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from stories.desk.roles import who_may
from stories.models import Story, Transition

WRITES = "stories.change_story"


def refuse_unless_writer(by) -> None:
    """Raise PermissionDenied for somebody who may not edit stories."""
    if not by.has_perm(WRITES):
        raise PermissionDenied(
            _("You may not edit stories. {writes}").format(writes=who_may(WRITES))
        )


def record(story: Story, verb: str, *, by, at: datetime, note: str) -> Transition:
    """The transition of a story that stays in its state."""
    return Transition.objects.create(
        story=story,
        verb=verb,
        from_state=story.state,
        to_state=story.state,
        by=by,
        at=at,
        note=note,
        version=story.version,
    )
