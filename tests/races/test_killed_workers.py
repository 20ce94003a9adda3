"""Workers killed at any moment: nothing half done, and the last one finishes it all."""

import random
import signal
import time

from tests.races.checking import count, half_done
from tests.races.conftest import SOUND, UNSOUND
from tests.races.working import (
    NO_MAIL_SERVER,
    let_the_hour_come,
    put_off,
    start_workers,
)

KILLS, AT_ONCE = 20, 4
LONGEST_LIFE = 0.3
PUBLISHED = "SELECT 1 FROM stories_edition"
SCHEDULED = "SELECT 1 FROM stories_story WHERE state = 'scheduled'"
QUEUED = "SELECT 1 FROM django_tasks_database_dbtaskresult"


def kill_some_at_work(newsroom):
    """Wait until workers work, and kill each at a moment of its own."""
    workers = start_workers(newsroom, AT_ONCE)
    waiting = count(newsroom, SCHEDULED)
    let_the_hour_come(newsroom)
    while count(newsroom, SCHEDULED) == waiting:
        assert all(worker.poll() is None for worker in workers)
    for worker in workers:
        time.sleep(random.uniform(0, LONGEST_LIFE / AT_ONCE))  # noqa: S311
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    put_off(newsroom)


def test_twenty_killed_workers_leave_nothing_half_done_and_lose_nothing(newsroom):
    for _ in range(KILLS // AT_ONCE):
        kill_some_at_work(newsroom)
        assert half_done(newsroom) == {}
    let_the_hour_come(newsroom)
    # Else they were not killed at work, and the test says nothing.
    assert 0 < count(newsroom, PUBLISHED) < SOUND

    newsroom.manage("publish_due", **NO_MAIL_SERVER)

    assert half_done(newsroom) == {}
    assert count(newsroom, PUBLISHED) == SOUND
    assert count(newsroom, SCHEDULED) == 0
    assert count(newsroom, QUEUED) == UNSOUND
    assert newsroom.manage("verify_editions") == f"{SOUND} editions: all fit.\n"
