"""A difference that somebody compares during a redaction is not kept with its words."""

import time
from threading import Thread

import pytest
from django.db import connection

from stories.desk import redaction
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR
from stories.document import differences
from stories.models import KeptDifference
from stories.models.kept import KeptDifferenceQuerySet
from stories.public import summaries
from tests import factories
from tests.desk.redaction.conftest import NAME

# Whatever the machine does meanwhile.
PATIENCE = 120


def address(story) -> str:
    return f"/stories/{story.slug}/changes/2..3/"


@pytest.mark.django_db
def test_difference_read_before_a_redaction_is_not_kept_after_it(
    proposed, administrator, client, monkeypatch
):
    tell = differences.tell

    def redacted_meanwhile(before, after):
        redaction.carry_out(proposed, by=administrator)
        monkeypatch.setattr(summaries.differences, "tell", tell)
        return tell(before, after)

    monkeypatch.setattr(summaries.differences, "tell", redacted_meanwhile)
    page = address(proposed.story)
    assert NAME in client.get(page).content.decode()

    assert not KeptDifference.objects.exists()
    assert NAME not in client.get(page).content.decode()
    assert KeptDifference.objects.exists()


def others_wait() -> bool:
    """Whether another connection waits for what this one has locked."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM pg_locks "
            "WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid)))"
        )
        return cursor.fetchone()[0]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer.")
@pytest.mark.django_db(transaction=True)
def test_redaction_drops_what_is_kept_while_it_begins(client, named, monkeypatch):
    chief, administrator = factories.user(CHIEF_EDITOR), factories.user(ADMINISTRATOR)
    asked = redaction.propose(named, NAME, reason="A court orders it.", by=chief)
    keep, redacting = KeptDifferenceQuerySet.keep, []

    def redact():
        try:
            redaction.carry_out(asked, by=administrator)
        finally:
            connection.close()

    def keep_slowly(rows, difference):
        keep(rows, difference)
        redacting.append(Thread(target=redact))
        redacting[0].start()
        until = time.monotonic() + PATIENCE
        while not others_wait() and time.monotonic() < until:
            redacting[0].join(0.02)
        assert redacting[0].is_alive()

    monkeypatch.setattr(KeptDifferenceQuerySet, "keep", keep_slowly)
    client.get(address(named))
    redacting[0].join(PATIENCE)

    assert not KeptDifference.objects.exists()
    monkeypatch.setattr(KeptDifferenceQuerySet, "keep", keep)
    assert NAME not in client.get(address(named)).content.decode()
