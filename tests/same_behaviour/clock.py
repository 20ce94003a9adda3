"""A clock that stands still, for all that asks Django for the time.

It is set before Django is set up, so that defaults of columns are this clock's too.
"""

from datetime import UTC, datetime, timedelta

from django.utils import timezone

# After the last publication of the demo, and before any time that a story waits for.
FILLED_AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
ASKED_AT = FILLED_AT + timedelta(hours=3)


class Clock:
    """Tells the time that it was set to."""

    def __init__(self, at: datetime):
        self.at = at

    def now(self) -> datetime:
        return self.at

    def tick(self) -> datetime:
        """A second later."""
        self.at += timedelta(seconds=1)
        return self.at


def stopped(at: datetime) -> Clock:
    """Make Django's time that of a clock that stands at `at`."""
    clock = Clock(at)
    timezone.now = clock.now
    return clock
