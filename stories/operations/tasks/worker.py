"""The worker: keeps schedules and does background tasks until it is told to end."""

import logging
import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

from django.db import close_old_connections, connections
from django.utils.crypto import get_random_string

from stories.desk import workflow
from stories.operations.tasks import queue
from stories.operations.tasks.sessions import forget_sessions

PAUSE = 1
PAUSE_AFTER_TROUBLE = 5
SECONDS_BETWEEN_TIDYING = 60
logger = logging.getLogger(__name__)


def work(ending: Event, say: Callable[[str], object]) -> None:
    """Work until `ending` is set; what is in hand then is finished.

    `say` is told a sentence for each schedule. Any number of workers may work at
    once. Trouble, such as a database that does not answer, is logged and tried again.
    """
    # A thread of their own: a mail server that does not answer must not hold up a
    # publication.
    tasks = Thread(target=_repeat, args=(_Tasks(ending).step, ending))
    tasks.start()
    try:
        _repeat(_Schedules(ending, say).step, ending)
    finally:
        ending.set()
        tasks.join()


def do_queued() -> None:
    """Do what is queued now, once; what fails is left for a later time."""
    _Tasks(Event()).step()


def _repeat(step: Callable[[], bool], ending: Event) -> None:
    try:
        while not ending.is_set():
            close_old_connections()
            ending.wait(PAUSE if _goes_well(step) else PAUSE_AFTER_TROUBLE)
    finally:
        connections.close_all()


def _goes_well(step: Callable[[], bool]) -> bool:
    try:
        return step()
    except Exception:
        # Whatever it was, the next round may do better, and no worker does worse.
        logger.exception("The worker tries again in %s seconds.", PAUSE_AFTER_TROUBLE)
        return False


@dataclass
class _Schedules:
    """Publishes what is due."""

    ending: Event
    say: Callable[[str], object]

    def step(self) -> bool:
        well = True
        for kept in workflow.publish_due():
            self.say(kept.sentence)
            well = well and not kept.has_failed
            if self.ending.is_set():
                break
        return well


@dataclass
class _Tasks:
    """Does what is queued, and once a minute puts back what was left behind.

    It then tidies up too: tasks and log-ins that ended are forgotten.
    """

    ending: Event
    tidied: float = float("-inf")
    name: str = field(default_factory=lambda: _name())

    def step(self) -> bool:
        if time.monotonic() - self.tidied > SECONDS_BETWEEN_TIDYING:
            queue.put_back()
            queue.prune()
            forget_sessions()
            self.tidied = time.monotonic()
        while not self.ending.is_set() and queue.do_next(self.name):
            pass
        return True


def _name() -> str:
    """A name that no other worker has, of the 64 characters that a task keeps."""
    return f"{socket.gethostname()[:32]}-{os.getpid()}-{get_random_string(12)}"
