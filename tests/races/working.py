"""Workers in processes of their own, and the hour for which all is scheduled."""

import subprocess

from tests.races.newsroom import Newsroom

NO_MAIL_SERVER = {
    "NEWSROOM_EMAIL_URL": "smtp://127.0.0.1:9",
    "NEWSROOM_EMAIL_FROM": "desk@example.org",
}
_SET_TIME = """
    UPDATE stories_story SET scheduled_for = '{} 09:00:00Z'
    WHERE state = 'scheduled' AND {}
"""
_ALL = "1 = 1"


def start_workers(newsroom: Newsroom, number: int) -> list[subprocess.Popen]:
    """So many workers, all of them ready."""
    workers = [
        newsroom.start("manage.py", "run_worker", **NO_MAIL_SERVER)
        for _ in range(number)
    ]
    for worker in workers:
        assert worker.stdout.readline().startswith("The worker keeps schedules.")
    return workers


def let_the_hour_come(newsroom: Newsroom, which: str = _ALL) -> None:
    """What is scheduled is due: all, or those stories that the SQL `which` names."""
    newsroom.execute(_SET_TIME.format("2026-01-06", which))


def put_off(newsroom: Newsroom) -> None:
    """Nothing is due any more."""
    newsroom.execute(_SET_TIME.format("2126-01-06", _ALL))
