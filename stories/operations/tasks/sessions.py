"""Log-ins that ended are forgotten, as Django's `clearsessions` would."""

from datetime import datetime

from django.contrib.sessions.models import Session
from django.utils import timezone


def forget_sessions(at: datetime | None = None) -> int:
    """Delete sessions whose time is over; gives how many."""
    ended = Session.objects.filter(expire_date__lt=at or timezone.now())
    # Asked for first: to delete is to take the lock of all writers on SQLite.
    if not ended.exists():
        return 0
    deleted, _ = ended.delete()
    return deleted
