"""Gives a story another address; the old ones go on leading to it for ever."""

from datetime import datetime

from stories.desk import workflow
from stories.desk.transfer.slugs import objection
from stories.desk.workflow import Reason, TransitionRefused
from stories.models import ADDRESS, Contribution, Story


def give_address(story: Story, slug: str, *, by, at: datetime) -> None:
    """Make `slug` the address of `story`, which a save has opened in its transaction.

    Raises TransitionRefused for what is no address, or is or was another story's. The
    caller has taken its turn.
    """
    if sentence := objection(slug, story):
        raise TransitionRefused(Reason(sentence, "slug"))
    note = f"From “{story.slug}” to “{slug}”."
    Story.objects.filter(pk=story.pk).update(slug=slug)
    story.slug = slug
    workflow.record(story, workflow.READDRESS, by=by, at=at, note=note)
    Contribution.objects.credit([story], ADDRESS, by=by, at=at)
