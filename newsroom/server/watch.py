"""Looks once a minute for schedules that nobody keeps, though nobody is at the desk.

It publishes nothing: that is the worker's. What it finds goes to the log.
"""

import fcntl
import logging
import threading
import time
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connections

from stories.desk import workflow

PAUSE = 60
logger = logging.getLogger(__name__)


def start() -> None:
    """Watch beside this process's requests, and end with it."""
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    with Path(settings.VAR_DIR, "watch.lock").open("w") as held:
        # One process of the server watches; the next one takes over when it ends.
        fcntl.flock(held, fcntl.LOCK_EX)
        while True:
            time.sleep(PAUSE)
            look()


def look() -> None:
    """Log what is overdue; a database in trouble is logged, and asked again later."""
    try:
        workflow.report_overdue()
    except DatabaseError:
        logger.exception("The schedules could not be looked at.")
    finally:
        # Of this thread alone, which is idle for a minute now.
        connections.close_all()
