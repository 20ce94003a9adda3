"""Answers and links that come at the same moment are taken one after the other."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections, transaction

from stories.desk import previews, workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR
from stories.models import Preview
from tests import factories

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="on SQLite a transaction that writes holds everything",
    ),
]
PATIENCE = 60


def at_once(*tasks):
    """What each of the tasks returns, or the refusal that it raises."""
    start = Barrier(len(tasks), timeout=PATIENCE)

    def run(task):
        try:
            start.wait()
            return task()
        except (previews.AnswerRefused, previews.PreviewRefused) as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return [*pool.map(run, tasks)]


def test_no_more_answers_are_taken_than_fit():
    editor = factories.user(EDITOR)
    asking = previews.make_preview(
        factories.draft(by=editor), by=editor, asks_approval=True
    )

    def answer(name):
        return previews.give_answer(
            asking, name=name, verdict="fine", note="", version="1"
        )

    for number in range(previews.MOST_ANSWERS - 2):
        answer(f"N{number}")

    found = at_once(*[lambda n=n: answer(f"At once {n}") for n in range(6)])

    refused = [one for one in found if isinstance(one, previews.AnswerRefused)]
    assert len(refused) == 4
    assert asking.answers.count() == previews.MOST_ANSWERS


def test_same_answer_sent_twice_at_once_is_one():
    editor = factories.user(EDITOR)
    asking = previews.make_preview(
        factories.draft(by=editor), by=editor, asks_approval=True
    )
    sent = {"name": "Ruth", "verdict": "fine", "note": "", "version": "1"}
    at_once(*[lambda: previews.give_answer(asking, **sent)] * 6)
    assert asking.answers.count() == 1


def test_every_opening_at_once_is_counted(client):
    editor = factories.user(EDITOR)
    made = previews.make_preview(factories.draft(by=editor), by=editor)
    address = made.get_absolute_url()
    at_once(*[lambda: client.get(address)] * 8)
    made.refresh_from_db()
    assert made.times_opened == 8


def test_no_link_outlives_a_withdrawal_that_comes_at_once():
    editor, chief = factories.user(EDITOR), factories.user(CHIEF_EDITOR)
    story = factories.published(by=chief)
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            workflow.perform("withdraw", story, by=chief, note="Wrong.")
            # Somebody else makes a link before the withdrawal is committed.
            making = pool.submit(
                at_once, lambda: previews.make_preview(story, by=editor)
            )
            deadline = time.monotonic() + PATIENCE
            while not making.done() and not somebody_waits():
                assert time.monotonic() < deadline, "Nobody waits for the withdrawal."
        [made] = making.result(timeout=PATIENCE)
    assert isinstance(made, previews.PreviewRefused)
    assert not Preview.objects.exists()


def somebody_waits() -> bool:
    """True while another connection waits for what this one holds."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks "
            "WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"
        )
        return bool(cursor.fetchone()[0])
