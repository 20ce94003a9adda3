"""Eight workers and two hundred schedules: each is kept once."""

import signal
import time

from tests.races.conftest import SOUND, UNSOUND
from tests.races.newsroom import PATIENCE
from tests.races.working import let_the_hour_come, start_workers

WORKERS = 8


def wait_until_none_is_scheduled(newsroom):
    deadline = time.monotonic() + PATIENCE
    while newsroom.rows("SELECT 1 FROM stories_story WHERE state = 'scheduled'"):
        assert time.monotonic() < deadline, "Some stories are still scheduled."
        time.sleep(0.2)


def test_eight_workers_publish_two_hundred_stories_once(newsroom):
    workers = start_workers(newsroom, WORKERS)
    let_the_hour_come(newsroom)
    wait_until_none_is_scheduled(newsroom)
    for worker in workers:
        worker.send_signal(signal.SIGTERM)
    said = [worker.communicate(timeout=PATIENCE) for worker in workers]

    assert [worker.returncode for worker in workers] == [0] * WORKERS
    published = [line for out, _ in said for line in out.splitlines()]
    assert len([line for line in published if "as edition 1" in line]) == SOUND
    assert len(published) == SOUND + UNSOUND
    assert newsroom.rows("SELECT number, COUNT(*) FROM stories_edition GROUP BY 1") == [
        (1, SOUND)
    ]
    sequence = newsroom.rows("SELECT sequence FROM stories_change ORDER BY 1")
    assert [number for (number,) in sequence] == list(range(1, SOUND + 1))
    assert newsroom.manage("verify_editions") == f"{SOUND} editions: all fit.\n"
    states = "SELECT state, COUNT(*) FROM stories_story GROUP BY 1 ORDER BY 1"
    assert newsroom.rows(states) == [("approved", UNSOUND), ("published", SOUND)]
