"""Live rows are made anew beside a running site, and after somebody was killed."""

import json
import signal

from tests.races.checking import count, half_done
from tests.races.conftest import SOUND, UNSOUND
from tests.races.newsroom import PATIENCE
from tests.races.working import let_the_hour_come, start_workers

OUTDATED = "SELECT 1 FROM stories_livestory WHERE rendering = 0"
REBUILDER = ("manage.py", "rebuild_live", "--all", "--json")


def end(worker):
    worker.send_signal(signal.SIGTERM)
    worker.communicate(timeout=PATIENCE)


def publish_all(newsroom, worker):
    for _ in range(SOUND + UNSOUND):
        assert worker.stdout.readline()


def test_two_make_anew_what_others_publish_meanwhile(newsroom):
    (worker,) = start_workers(newsroom, 1)
    let_the_hour_come(newsroom)
    for _ in range(SOUND // 2):
        worker.stdout.readline()
    newsroom.execute("UPDATE stories_livestory SET rendering = 0, summary = 'Old.'")
    rebuilders = [newsroom.start(*REBUILDER) for _ in range(2)]
    said = [rebuilder.communicate(timeout=PATIENCE)[0] for rebuilder in rebuilders]
    for _ in range(SOUND + UNSOUND - SOUND // 2):
        assert worker.stdout.readline()
    end(worker)

    done = [json.loads(one) for one in said]
    assert all(one["rebuilt"] >= SOUND // 2 - UNSOUND for one in done)
    assert [one["failed"] for one in done] == [0, 0]
    assert half_done(newsroom) == {}
    # No gap in the log: verification counts its entries.
    assert newsroom.manage("verify_editions") == f"{SOUND} editions: all fit.\n"


def test_killed_it_leaves_nothing_half_done_and_another_goes_on(newsroom):
    (worker,) = start_workers(newsroom, 1)
    let_the_hour_come(newsroom)
    publish_all(newsroom, worker)
    end(worker)
    newsroom.execute("UPDATE stories_livestory SET rendering = 0, summary = 'Old.'")

    killed = newsroom.start("manage.py", "rebuild_live", "--json")
    while count(newsroom, OUTDATED) == SOUND:
        assert killed.poll() is None
    killed.send_signal(signal.SIGKILL)
    killed.communicate(timeout=PATIENCE)
    left = count(newsroom, OUTDATED)

    done = json.loads(newsroom.manage("rebuild_live", "--json"))
    assert (done["rebuilt"], done["altered"]) == (left, left)
    assert half_done(newsroom) == {}
    assert newsroom.manage("verify_editions") == f"{SOUND} editions: all fit.\n"
    rebuilds = "SELECT 1 FROM stories_change WHERE kind = 'rebuild'"
    assert count(newsroom, rebuilds) == SOUND
