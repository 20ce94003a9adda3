"""A test with real transactions leaves the database as migrations made it."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection

from stories.migrations.frozen import triggers

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("run", ("first", "second"))
def test_roles_outlive_a_flush(run):
    group = Group.objects.get(name="Reporter")
    assert group.permissions.filter(codename="submit_story").exists()
    assert Permission.objects.filter(codename="add_story").count() == 1


@pytest.mark.parametrize("run", ("first", "second"))
def test_triggers_are_back_after_a_flush(run):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger'"
            if connection.vendor == "sqlite"
            else "SELECT COUNT(*) FROM pg_trigger WHERE NOT tgisinternal"
        )
        assert cursor.fetchone()[0] == len(triggers.of(connection.vendor))
