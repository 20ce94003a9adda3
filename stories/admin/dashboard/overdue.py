"""Tells the desk, on every page, that scheduled stories were not published in time."""

import threading
from datetime import datetime, timedelta

from django.utils import timezone

from stories.desk import workflow
from stories.desk.workflow import moment

SHOWN = 5


class Bell:
    """Rings at most once in a while, however often this process is asked to."""

    def __init__(self, pause: timedelta):
        self.pause = pause
        self._rung: datetime | None = None
        self._turn = threading.Lock()

    def may_ring(self, at: datetime) -> bool:
        """True where the last ring is long enough ago; that one counts as rung."""
        with self._turn:
            if self._rung is not None and at - self._rung < self.pause:
                return False
            self._rung = at
            return True


_bell = Bell(timedelta(minutes=1))


def overdue_alert(user, at: datetime | None = None) -> dict | None:
    """What the alert shows, in one query; None where nothing is overdue.

    It is logged too, at most once a minute.
    """
    if not (user.is_active and user.is_staff and user.has_perm("stories.view_story")):
        return None
    now = at or timezone.now()
    found = list(
        workflow.overdue(now).only("pk", "headline", "language", "scheduled_for")[
            : SHOWN + 1
        ]
    )
    if not found:
        return None
    if _bell.may_ring(now):
        workflow.report_overdue(now)
    return {
        "stories": [
            {"story": story, "when": moment(story.scheduled_for)}
            for story in found[:SHOWN]
        ],
        "count": len(found),
        "has_more": len(found) > SHOWN,
    }
