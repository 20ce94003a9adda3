"""Keeps schedules: publishes what is due, once, however many workers there are."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from stories.models import EditionKind, State, Story, Transition
from stories.workflow.performing import perform
from stories.workflow.refusals import TransitionRefused

# Later than this, readers and editors notice.
PATIENCE = timedelta(minutes=1)
logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What became of one schedule: `transition` says whether it was kept.

    `late` is how long after its time that was; `reasons` say why it was given up.
    """

    story: Story
    transition: Transition
    late: timedelta
    reasons: tuple[str, ...] = ()

    @property
    def is_published(self) -> bool:
        """True where readers see the edition."""
        return self.transition.to_state == State.PUBLISHED


def overdue(at: datetime | None = None) -> QuerySet[Story]:
    """Scheduled stories that should have been published more than a minute ago."""
    return Story.objects.due((at or timezone.now()) - PATIENCE)


def publish_due(at: datetime | None = None) -> Iterator[Kept]:
    """Publish what is due, the oldest first, each in a transaction of its own.

    `at` is the time that counts as now, by default the real one at each story. What
    other workers take meanwhile is theirs. A story that cannot be published any more
    is unscheduled, and whoever scheduled it is told why.
    """
    passed: list[int] = []
    while True:
        moment = at or timezone.now()
        story = Story.objects.due(moment).exclude(pk__in=passed).first()
        if story is None:
            return
        kept = _keep(story, moment)
        if kept is None:
            passed.append(story.pk)
        else:
            yield kept


def _keep(story: Story, at: datetime) -> Kept | None:
    """Publish it or give its schedule up; None where somebody else was faster."""
    late = at - story.scheduled_for
    try:
        transition = perform(
            "fulfil",
            story,
            by=story.scheduled_by,
            kind=EditionKind(story.scheduled_kind) if story.scheduled_kind else None,
            public_note=story.scheduled_note,
            at=at,
        )
    except TransitionRefused as refusal:
        return _give_up(story, refusal.reasons, at)
    if late > PATIENCE:
        logger.warning("Story %s was published %s late.", story.pk, late)
    return Kept(story=story, transition=transition, late=late)


def _give_up(story: Story, reasons: tuple[str, ...], at: datetime) -> Kept | None:
    late = at - story.scheduled_for
    try:
        transition = perform("miss", story, by=None, note=" ".join(reasons), at=at)
    except TransitionRefused:
        # Saved, moved or published by somebody else in the meantime.
        return None
    logger.error("Story %s was not published as scheduled: %s", story.pk, reasons)
    return Kept(story=story, transition=transition, late=late, reasons=reasons)
