"""Gives a story another address; the old ones go on leading to it for ever."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from stories import workflow
from stories.models import ADDRESS, Contribution, Story
from stories.transfer.slugs import objection
from stories.transfer.turns import take_turn
from stories.workflow import Reason, TransitionRefused

READDRESS = "readdress"


def readdress(story: Story, slug: str, *, by, at: datetime | None = None) -> bool:
    """Make `slug` the address of `story`; False where it is so already.

    Readers find the story there with its next edition. Raises PermissionDenied, and
    TransitionRefused for what is no address, or is or was another story's.
    """
    workflow.refuse_unless_writer(by)
    with transaction.atomic():
        take_turn()
        fresh = Story.objects.select_for_update().get(pk=story.pk)
        if fresh.slug == slug:
            return False
        if sentence := objection(slug, fresh):
            raise TransitionRefused(Reason(sentence, "slug"))
        Story.objects.filter(pk=fresh.pk).update(slug=slug)
        note = f"From “{fresh.slug}” to “{slug}”."
        moment = at or timezone.now()
        workflow.record(fresh, READDRESS, by=by, at=moment, note=note)
        Contribution.objects.credit([fresh], ADDRESS, by=by, at=moment)
    story.refresh_from_db()
    return True
