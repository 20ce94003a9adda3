"""The database itself refuses what is no day where a day belongs."""

import pytest
from django.db import IntegrityError, connection

from stories.models import Source
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("table", ("stories_source", "stories_livesource"))
@pytest.mark.parametrize("value", ("today", "2026-01", "20260105", "2026-01-05T"))
def test_what_is_no_day_is_refused_by_raw_sql(table, value):
    factories.published()
    with pytest.raises(IntegrityError), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET accessed = %s", [value])


def test_a_day_is_taken():
    factories.published()
    assert Source.objects.update(accessed="2026-01-05") == 1
