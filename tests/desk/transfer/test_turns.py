"""Documents come in one at a time, so that no two make the same row."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stories.desk import transfer
from stories.desk.roles import CHIEF_EDITOR
from stories.document import formats
from tests import factories

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite has one writer anyway."
    ),
]


def turns_held() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND granted "
            "AND pid = pg_backend_pid()"
        )
        return cursor.fetchone()[0]


def test_new_story_holds_its_turn_until_its_transaction_ends():
    chief = factories.user(CHIEF_EDITOR)
    assert turns_held() == 0
    transfer.create(factories.document(), by=chief)
    assert turns_held() == 1


def test_import_takes_its_turn_before_it_looks_up_what_it_writes():
    chief = factories.user(CHIEF_EDITOR)
    chief.has_perm("stories.add_story")
    text = formats.write(factories.document(), "json")
    reading = formats.read(text.encode(), "json")

    with CaptureQueriesContext(connection) as queries:
        transfer.import_reading(reading, by=chief, text=text, format="json")

    asked = [query["sql"] for query in queries]
    begun = next(place for place, sql in enumerate(asked) if "SAVEPOINT" in sql)
    # What is asked before only saves others the wait, and is asked again.
    assert "pg_advisory_xact_lock" in asked[begun + 1]
    assert not any(sql.startswith(("INSERT", "UPDATE")) for sql in asked[:begun])
