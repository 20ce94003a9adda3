"""The queue of background tasks: does the next one, and puts back what was left.

The library marks a task as running when a worker takes it, and leaves it so if that
worker is killed; one that fails is never tried again. Here both are, so a task must
be one that may be done twice.
"""

import logging
from datetime import datetime, timedelta

from django.utils import timezone
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction

# No task of ours takes a tenth of it, so whoever took it is gone.
ABANDONED_AFTER = timedelta(minutes=15)
FIRST_PAUSE = timedelta(minutes=1)
# Each pause is twice the one before: the last attempt is made after 17 hours.
MOST_ATTEMPTS = 11
KEPT_FOR = timedelta(days=14)
logger = logging.getLogger(__name__)


def do_next(worker: str) -> bool:
    """Do the next task in the name of `worker`; False when none is ready."""
    ready = DBTaskResult.objects.ready().filter(backend_name=DEFAULT_TASK_BACKEND_ALIAS)
    # Asked for first: to take one is to take the lock of all writers on SQLite.
    if not ready.exists():
        return False
    with exclusive_transaction():
        result = ready.get_locked()
        if result is not None:
            result.claim(worker)
    if result is None:
        return False
    _worker(worker).run_task(result)
    return True


def put_back(at: datetime | None = None) -> int:
    """Make ready what a killed worker left behind, and later what failed.

    Gives the number of tasks that will be done again. After the last attempt a task
    stays failed, which the log says.
    """
    now = at or timezone.now()
    results = DBTaskResult.objects.defer("traceback")
    abandoned = results.filter(
        status=TaskResultStatus.RUNNING, started_at__lt=now - ABANDONED_AFTER
    )
    failed = results.filter(status=TaskResultStatus.FAILED)
    return sum(
        [
            *(_again(result, now, now) for result in abandoned),
            *(_again(result, _after_pause(result), now) for result in failed),
        ]
    )


def prune(at: datetime | None = None) -> int:
    """Forget tasks that ended two weeks ago."""
    ended = DBTaskResult.objects.finished()
    deleted, _ = ended.filter(
        finished_at__lt=(at or timezone.now()) - KEPT_FOR
    ).delete()
    return deleted


def _worker(name: str) -> Worker:
    """The library's worker, of which only the doing of one task is used.

    Its loop knows nothing of schedules, and is ended by a handler of signals.
    """
    return Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        worker_id=name,
        interval=0,
        startup_delay=False,
        batch=True,
        max_tasks=1,
    )


def _after_pause(result: DBTaskResult) -> datetime:
    return result.finished_at + FIRST_PAUSE * 2 ** (len(result.worker_ids) - 1)


def _again(result: DBTaskResult, run_after: datetime, now: datetime) -> bool:
    """Put it back if its attempts are not used up and nobody else did so."""
    is_over = len(result.worker_ids) >= MOST_ATTEMPTS
    if is_over and result.status == TaskResultStatus.FAILED:
        return False
    values = {"status": TaskResultStatus.READY, "run_after": run_after}
    if is_over:
        values = {"status": TaskResultStatus.FAILED, "finished_at": now}
    moved = DBTaskResult.objects.filter(
        pk=result.pk, status=result.status, started_at=result.started_at
    ).update(**values)
    if moved:
        _log(result, is_over)
    return bool(moved) and not is_over


def _log(result: DBTaskResult, is_over: bool) -> None:
    did = "failed" if result.status == TaskResultStatus.FAILED else "lost its worker"
    if is_over:
        logger.error("Task %s of %s %s for good.", result.pk, result.task_path, did)
    else:
        logger.warning("Task %s of %s %s.", result.pk, result.task_path, did)
