"""Embargoes: until when nothing of a story is published, and who may shorten that."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from stories.desk.roles import who_may
from stories.desk.workflow.guards import moment
from stories.desk.workflow.refusals import Reason, TransitionRefused
from stories.desk.workflow.standing import record, refuse_unless_writer
from stories.desk.workflow.verbs import EMBARGO
from stories.models import Story

ENDS_EARLY = "stories.schedule_story"


def set_embargo(
    story: Story, until: datetime | None, *, by, at: datetime | None = None
) -> bool:
    """Let nothing of `story` be published before `until`; False where it is so already.

    Who may edit may set or lengthen an embargo; ending it early takes the right to
    schedule. A time that is past is refused, and so is one that the story is scheduled
    before. An embargo that has ended by itself may stay.
    """
    refuse_unless_writer(by)
    with transaction.atomic():
        fresh = Story.objects.select_for_update().get(pk=story.pk)
        was = fresh.embargo_until
        if was == until:
            return False
        now = at or timezone.now()
        shortens = was is not None and was > now and (until is None or until < was)
        if shortens and not by.has_perm(ENDS_EARLY):
            sentence = _("You may not end an embargo early. {ends_early}").format(
                ends_early=who_may(ENDS_EARLY)
            )
            raise PermissionDenied(sentence)
        _refuse_past(until, now)
        _refuse_before_schedule(fresh, until)
        Story.objects.filter(pk=fresh.pk).update(embargo_until=until)
        note = (
            _("Embargo until {until}.").format(until=moment(until))
            if until
            else _("Embargo lifted.")
        )
        record(fresh, EMBARGO, by=by, at=now, note=note)
    story.refresh_from_db()
    return True


def _refuse_past(until: datetime | None, now: datetime) -> None:
    if until and until <= now:
        raise TransitionRefused(
            Reason(
                _(
                    "{until} is past. Choose a later time, or leave the field "
                    "empty for no embargo."
                ).format(until=moment(until)),
                "embargo_until",
            )
        )


def _refuse_before_schedule(story: Story, until: datetime | None) -> None:
    if until and story.scheduled_for and story.scheduled_for < until:
        raise TransitionRefused(
            Reason(
                _(
                    "The story is scheduled for {scheduled_for}, before "
                    "that embargo ends. Schedule it for a later time first."
                ).format(scheduled_for=moment(story.scheduled_for)),
                "embargo_until",
            )
        )
