"""Keeps schedules: publishes what is due, once, however many workers there are."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from stories.desk.workflow.performing import perform
from stories.desk.workflow.refusals import TransitionRefused
from stories.models import EditionKind, State, Story, Transition

# Later than this, readers and editors notice.
PATIENCE = timedelta(minutes=1)
logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What became of one schedule, and how long after its time.

    `transition` says whether it was kept or given up, for which `reasons`. It is None
    where something else went wrong: the story stays scheduled, and the log says more.
    """

    story: Story
    transition: Transition | None
    late: timedelta
    reasons: tuple[str, ...] = ()

    @property
    def is_published(self) -> bool:
        """True where readers see the edition."""
        return not self.has_failed and self.transition.to_state == State.PUBLISHED

    @property
    def has_failed(self) -> bool:
        """True where the story is still scheduled, and has to be tried again."""
        return self.transition is None

    @property
    def sentence(self) -> str:
        """What became of it, for whoever runs the newsroom."""
        if self.has_failed:
            return _(
                "“{slug}” was not published: something went wrong, which "
                "the log tells. It stays scheduled."
            ).format(slug=self.story.slug)
        if not self.is_published:
            reasons = " ".join(self.reasons)
            return _("“{slug}” is no longer scheduled: {reasons}").format(
                slug=self.story.slug, reasons=reasons
            )
        is_late = self.late > PATIENCE
        edition = self.transition.edition.number
        sentence = (
            _("“{slug}” is published as edition {edition}, {time} late.")
            if is_late
            else _("“{slug}” is published as edition {edition}.")
        )
        return sentence.format(
            slug=self.story.slug, edition=edition, time=_rounded(self.late)
        )


def overdue(at: datetime | None = None) -> QuerySet[Story]:
    """Scheduled stories that should have been published more than a minute ago."""
    patient_until = (at or timezone.now()) - PATIENCE
    return Story.objects.scheduled().filter(scheduled_for__lt=patient_until)


def report_overdue(at: datetime | None = None) -> list[Story]:
    """The overdue stories, and a line in the log if there are any."""
    moment = at or timezone.now()
    late = list(overdue(moment))
    if late:
        logger.error(
            "Overdue: %d scheduled, the oldest “%s” by %s. Does a worker run?",
            len(late),
            late[0].slug,
            _rounded(moment - late[0].scheduled_for),
        )
    return late


def publish_due(at: datetime | None = None) -> Iterator[Kept]:
    """Publish what is due, the oldest first, each in a transaction of its own.

    `at` is the time that counts as now, by default the real one at each story. What
    somebody else has in hand is left to them. A story that cannot be published any
    more is unscheduled, and whoever scheduled it is told why. One that fails holds
    up none behind it.
    """
    failed: list[int] = []
    while kept := _keep_next(at, failed):
        if kept.has_failed:
            failed.append(kept.story.pk)
        yield kept


def _keep_next(at: datetime | None, failed: list[int]) -> Kept | None:
    due = Story.objects.due(at or timezone.now()).exclude(pk__in=failed)
    # Asked for before the transaction, which on SQLite is the lock of all writers.
    if not due.exists():
        return None
    with transaction.atomic():
        # Chosen and locked at once: on PostgreSQL each worker takes another row, on
        # SQLite the transaction lets one worker in at a time. Not the key: a notice or
        # a preview that is being written does not make the story one to skip.
        story = due.select_for_update(skip_locked=True, no_key=True).first()
        return _try_to_keep(story, at or timezone.now()) if story else None


def _try_to_keep(story: Story, at: datetime) -> Kept:
    late = at - story.scheduled_for
    try:
        with transaction.atomic():
            return _keep(story, at)
    except Exception:
        logger.exception("Story “%s” was not published as scheduled.", story.slug)
        return Kept(story=story, transition=None, late=late)


def _keep(story: Story, at: datetime) -> Kept:
    """Publish it, or give its schedule up; only with its row locked."""
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
        logger.warning("Story “%s” was published %s late.", story.slug, _rounded(late))
    return Kept(story=story, transition=transition, late=late)


def _give_up(story: Story, reasons: tuple[str, ...], at: datetime) -> Kept:
    late = at - story.scheduled_for
    transition = perform("miss", story, by=None, note=" ".join(reasons), at=at)
    logger.error("Story “%s” was not published as scheduled: %s", story.slug, reasons)
    return Kept(story=story, transition=transition, late=late, reasons=reasons)


def _rounded(late: timedelta) -> timedelta:
    return timedelta(seconds=int(late.total_seconds()))
