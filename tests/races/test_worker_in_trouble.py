"""A worker whose database or mail server does not answer: it waits, and goes on."""

import signal
import socket
import time

import pytest

from tests.races.checking import count
from tests.races.newsroom import PATIENCE, opened
from tests.races.working import NO_MAIL_SERVER, let_the_hour_come, start_workers

RUNNING = "SELECT 1 FROM django_tasks_database_dbtaskresult WHERE status = 'RUNNING'"


@pytest.fixture
def newsroom(tmp_path):
    """A newsroom without a table."""
    with opened(tmp_path) as made:
        yield made


def fill(newsroom):
    newsroom.manage("migrate", "--verbosity", "0")
    newsroom.run("-m", "tests.races", "filling", "1", "1")


def test_worker_outlives_a_database_that_is_not_ready(newsroom):
    (worker,) = start_workers(newsroom, 1)
    while "The worker tries again in 5 seconds." not in worker.stderr.readline():
        assert worker.poll() is None

    fill(newsroom)
    let_the_hour_come(newsroom)

    assert "is published as edition 1" in worker.stdout.readline()
    worker.send_signal(signal.SIGTERM)
    worker.communicate(timeout=PATIENCE)
    assert worker.returncode == 0


def test_worker_outlives_its_connections(newsroom):
    if not newsroom.database:
        pytest.skip("SQLite has no server that could end a connection.")
    fill(newsroom)
    (worker,) = start_workers(newsroom, 1)
    newsroom.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    let_the_hour_come(newsroom)

    assert "is published as edition 1" in worker.stdout.readline()
    worker.send_signal(signal.SIGINT)
    worker.communicate(timeout=PATIENCE)
    assert worker.returncode == 0


def test_mail_server_that_does_not_answer_holds_up_no_publication(newsroom):
    fill(newsroom)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        worker = newsroom.start(
            "manage.py",
            "run_worker",
            **NO_MAIL_SERVER | {"NEWSROOM_EMAIL_URL": f"smtp://127.0.0.1:{port}"},
        )
        worker.stdout.readline()
        let_the_hour_come(newsroom, "slug LIKE 'unsound%'")
        assert "is no longer scheduled" in worker.stdout.readline()
        connection, _ = silent.accept()
        let_the_hour_come(newsroom)

        assert "is published as edition 1" in worker.stdout.readline()
        assert count(newsroom, RUNNING) == 1
        # What is in hand is finished before the worker ends.
        worker.send_signal(signal.SIGTERM)
        time.sleep(1)
        assert worker.poll() is None
        connection.close()
    worker.communicate(timeout=PATIENCE)
    assert worker.returncode == 0
    assert count(newsroom, RUNNING) == 0
