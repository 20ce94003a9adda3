"""The queue: tasks are done, tried again when they fail, and never lost."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.core import mail
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from stories.desk import notices
from stories.desk.roles import EDITOR
from stories.models import State
from stories.operations import tasks
from stories.operations.tasks.queue import ABANDONED_AFTER, KEPT_FOR, MOST_ATTEMPTS
from tests import factories
from tests.stages import story_in

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _sends_email(settings):
    settings.SENDS_EMAIL = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def queued():
    """One queued e-mail."""
    person = factories.user(EDITOR, email="ed@example.org")
    notices.tell(person, story_in(State.DRAFT), "The harbour calls.")
    return DBTaskResult.objects.get()


def test_what_an_earlier_release_queued_is_done(queued):
    DBTaskResult.objects.update(task_path="stories.notices.send")
    import_module("stories.migrations.0020_moved_tasks").forward(apps, None)
    assert tasks.do_next("worker")
    assert [sent.to for sent in mail.outbox] == [["ed@example.org"]]


def broken(monkeypatch):
    def fail(**_words):
        raise ConnectionRefusedError("No mail server.")

    monkeypatch.setattr(notices, "send_mail", fail)


def left_by_a_killed_worker(queued):
    queued.claim("worker-1")
    return queued


def test_empty_queue_is_left_after_one_query(django_assert_num_queries):
    # Each second: whether a task is ready.
    with django_assert_num_queries(1):
        assert tasks.do_next("worker-1") is False


def test_queued_task_is_done_once(queued):
    assert [tasks.do_next("worker-1"), tasks.do_next("worker-1")] == [True, False]
    assert [message.to for message in mail.outbox] == [["ed@example.org"]]


def test_all_that_is_queued_is_done_once(queued, monkeypatch):
    with monkeypatch.context() as outage:
        broken(outage)
        tasks.do_queued()
    assert not mail.outbox
    # What failed waits for its pause; what is queued beside it does not.
    notices.tell(
        factories.user(EDITOR, email="x@example.org"), story_in("draft"), "Hi."
    )
    tasks.do_queued()
    assert [message.to for message in mail.outbox] == [["x@example.org"]]


def test_task_in_hand_is_not_put_back(queued):
    left_by_a_killed_worker(queued)

    assert tasks.put_back(queued.started_at + ABANDONED_AFTER) == 0
    assert tasks.do_next("worker-2") is False


def test_task_of_a_killed_worker_is_done_by_another(queued):
    left_by_a_killed_worker(queued)

    assert tasks.put_back(queued.started_at + ABANDONED_AFTER + MINUTE) == 1
    DBTaskResult.objects.update(run_after=timezone.now())

    assert tasks.do_next("worker-2") is True
    assert len(mail.outbox) == 1
    queued.refresh_from_db()
    assert queued.worker_ids == ["worker-1", "worker-2"]


def test_failed_task_is_tried_again_after_a_growing_pause(queued, monkeypatch):
    with monkeypatch.context() as outage:
        broken(outage)
        for attempt in range(3):
            DBTaskResult.objects.update(run_after=timezone.now())
            assert tasks.do_next("worker-1") is True
            queued.refresh_from_db()
            assert queued.status == TaskResultStatus.FAILED
            assert tasks.put_back() == 1
            again = DBTaskResult.objects.get()
            assert again.run_after - queued.finished_at == MINUTE * 2**attempt
            assert tasks.do_next("worker-1") is False

    DBTaskResult.objects.update(run_after=timezone.now())
    tasks.do_next("worker-1")

    assert len(mail.outbox) == 1


@pytest.mark.parametrize("status", (TaskResultStatus.FAILED, TaskResultStatus.RUNNING))
def test_task_is_not_tried_for_ever(queued, status, caplog):
    past = timezone.now() - timedelta(days=1)
    DBTaskResult.objects.update(
        status=status,
        started_at=past,
        finished_at=past,
        worker_ids=["worker-1"] * MOST_ATTEMPTS,
    )

    assert [tasks.put_back(), tasks.put_back()] == [0, 0]
    queued.refresh_from_db()
    assert queued.status == TaskResultStatus.FAILED
    # The library has logged a failure; a worker that was lost, nobody has yet.
    said = ["lost its worker for good"] if status == TaskResultStatus.RUNNING else []
    assert [line for line in said if line not in caplog.text] == []
    assert len(caplog.records) == len(said)


def test_last_attempt_is_made_after_most_of_a_day(queued):
    waits = [MINUTE * 2**attempt for attempt in range(MOST_ATTEMPTS - 1)]

    assert timedelta(hours=16) < sum(waits, timedelta()) < timedelta(hours=18)


def test_task_that_somebody_else_put_back_is_left_alone(queued, monkeypatch):
    left_by_a_killed_worker(queued)
    late = queued.started_at + ABANDONED_AFTER + MINUTE
    original = tasks.queue._again

    def another_is_faster(result, run_after, now):
        DBTaskResult.objects.update(status=TaskResultStatus.READY)
        return original(result, run_after, now)

    monkeypatch.setattr(tasks.queue, "_again", another_is_faster)

    assert tasks.put_back(late) == 0


def test_tasks_are_forgotten_after_two_weeks(queued):
    tasks.do_next("worker-1")
    ended = DBTaskResult.objects.get().finished_at

    assert tasks.prune(ended + KEPT_FOR) == 0
    assert tasks.prune(ended + KEPT_FOR + MINUTE) == 1


def test_waiting_task_is_never_forgotten(queued):
    assert tasks.prune(timezone.now() + timedelta(days=365)) == 0
