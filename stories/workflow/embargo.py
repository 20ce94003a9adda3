"""Embargoes: until when nothing of a story is published, and who may shorten that."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from stories.models import Story
from stories.workflow.guards import moment
from stories.workflow.refusals import Reason, TransitionRefused
from stories.workflow.standing import record, refuse_unless_writer

EMBARGO = "embargo"


def set_embargo(
    story: Story, until: datetime | None, *, by, at: datetime | None = None
) -> bool:
    """Let nothing of `story` be published before `until`; False where it is so already.

    Who may edit may set or lengthen an embargo; ending it early takes the right to
    schedule. A story that is scheduled for an earlier time is refused.
    """
    refuse_unless_writer(by)
    with transaction.atomic():
        fresh = Story.objects.select_for_update().get(pk=story.pk)
        was = fresh.embargo_until
        if was == until:
            return False
        now = at or timezone.now()
        shortens = was is not None and was > now and (until is None or until < was)
        if shortens and not by.has_perm("stories.schedule_story"):
            raise PermissionDenied("You may not end an embargo early.")
        _refuse_before_schedule(fresh, until)
        Story.objects.filter(pk=fresh.pk).update(embargo_until=until)
        note = f"Embargo until {moment(until)}." if until else "Embargo lifted."
        record(fresh, EMBARGO, by=by, at=now, note=note)
    story.refresh_from_db()
    return True


def _refuse_before_schedule(story: Story, until: datetime | None) -> None:
    if until and story.scheduled_for and story.scheduled_for < until:
        raise TransitionRefused(
            Reason(
                f"The story is scheduled for {moment(story.scheduled_for)}, before "
                "that embargo ends. Schedule it for a later time first.",
                "embargo_until",
            )
        )
