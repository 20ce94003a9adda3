"""What every test stands on: fast settings, no network, and a database that empties."""

import gc
import os
from pathlib import Path

import hypothesis
import psycopg
import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.template import RequestContext, Template
from django.test import TransactionTestCase
from django.test.utils import instrumented_test_render

from stories.migrations.frozen import triggers

SLOWEST = ("tests/races/", "tests/models/test_migration")

hypothesis.settings.register_profile(
    "newsroom",
    deadline=None,
    max_examples=60,
    # The same examples on every run of the continuous integration, which must not
    # refuse one change for what another brought.
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
# Of `make seeds`: other examples on every run, and many.
hypothesis.settings.register_profile(
    "seeds",
    hypothesis.settings.get_profile("newsroom"),
    max_examples=int(os.environ.get("EXAMPLES", "2000")),
    derandomize=False,
)
hypothesis.settings.load_profile("newsroom")


def pytest_configure():
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {
            "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        }
    }
    settings.CACHES = settings.CACHES | {
        "counters": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    }
    # WhiteNoise warns where the folder is missing, and a warning is an error here.
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


def pytest_sessionstart():
    if connection.vendor != "postgresql":
        return
    named = settings.DATABASES["default"]
    where = f"{named['HOST'] or 'localhost'}:{named['PORT'] or 5432}"
    try:
        psycopg.connect(
            host=named["HOST"] or None,
            port=named["PORT"] or None,
            user=named["USER"] or None,
            password=named["PASSWORD"] or None,
            dbname="postgres",
            connect_timeout=5,
        ).close()
    except psycopg.OperationalError as error:
        reason = str(error).strip().splitlines()[0]
        pytest.exit(
            f"No PostgreSQL lets the tests in at {where}. Start one, or name another "
            f"in NEWSROOM_TEST_DATABASE_URL. It says: {reason}",
            returncode=3,
        )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    # They take longest, so that none may be the last; and together the races make
    # the newsroom that they copy once, where shuffled modules make it once each.
    items.sort(key=lambda item: [not item.nodeid.startswith(one) for one in SLOWEST])


def pytest_collection_finish():
    # The modules and the thousands of tests live to the end. A seventh of a page's
    # time went into looking through them for garbage.
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def contexts_of_pages(django_test_environment):
    """The test client keeps the context of a page, and of nothing on the page.

    Django's own copies it for each widget and each included template as well: five
    hundred times for a story at the desk, a fifth of the page's time.
    """
    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(Template, "_render", _render_page_or_part)
        yield


def _render_page_or_part(template, context):
    is_page = isinstance(context, RequestContext) and context.template is template
    if is_page:
        return instrumented_test_render(template, context)
    return template.nodelist.render(context)


@pytest.fixture(autouse=True)
def nobody_has_guessed():
    """Wrong passwords of one test count for no other."""
    caches["counters"].clear()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database, with what its migrations wrote kept for after a flush."""
    with django_db_blocker.unblock():
        connection._test_serialized_contents = (
            connection.creation.serialize_db_to_string()
        )
    yield
    with django_db_blocker.unblock():
        _end_other_connections()


def _end_other_connections():
    # PostgreSQL drops no database that somebody is connected to, and the thread of a
    # live server may be the last to notice that its test has ended.
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


_flush = TransactionTestCase._fixture_teardown


def _flush_protected(case):
    # Emptying the tables deletes editions, which the triggers refuse, and the rows
    # that migrations wrote, which every later test expects.
    triggers.lift(connection)
    case.serialized_rollback = True
    try:
        _flush(case)
    finally:
        connection.creation.deserialize_db_from_string(
            connection._test_serialized_contents
        )
        triggers.set_up(connection)


TransactionTestCase._fixture_teardown = _flush_protected
