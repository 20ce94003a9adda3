"""A real browser against a live server, in which nothing goes wrong unseen."""

import os
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.management import call_command
from django.db import connection
from django.test import Client, TransactionTestCase, override_settings
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser import looks
from tests.browser.watch import Watch

HERE = Path(__file__).parent
ARGUMENTS = (
    # Containers have no user namespace to make a sandbox of.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    # No other host has an address, so no page can reach one.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
    "--font-render-hinting=none",
)
# No test waits this long unless something is broken.
PATIENCE = 60_000


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE not in item.path.parents:
            continue
        item.add_marker(pytest.mark.browser)
        if "demo" in item.fixturenames:
            # Besides rolling back what a test writes, this is what makes a test
            # database be there, in place of the one that the settings name.
            item.add_marker(pytest.mark.django_db)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; CHROMIUM names it."""
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        # Playwright runs an event loop in this thread, where Django would refuse its
        # ORM; nothing else runs on that loop while a test uses it.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        started = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=ARGUMENTS,
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def server(browser, django_db_setup, django_db_blocker) -> Iterator[LiveServer]:
    """The newsroom's server, for whatever the database holds."""
    with django_db_blocker.unblock():
        # Its threads may still end after it stopped, and then close the connection
        # to a database in memory, which is this thread's.
        connection.inc_thread_sharing()
        serving = LiveServer("localhost", start=False)
        # The finders' files, as no test collects them.
        serving.thread.static_handler = StaticFilesHandler
        serving.start()
        yield serving
        serving.stop()


@pytest.fixture(scope="session")
def live_server(server) -> LiveServer:
    """pytest-django's, for tests that write: an empty newsroom for each of them."""
    return server


@pytest.fixture(scope="module")
def demo(server, django_db_blocker, tmp_path_factory) -> Iterator[LiveServer]:
    """The demo newsroom, loaded once for a module whose tests only look at it."""
    with django_db_blocker.unblock():
        with override_settings(VAR_DIR=tmp_path_factory.mktemp("var")):
            call_command("load_demo", stdout=StringIO(), stderr=StringIO())
        yield server
        TransactionTestCase()._fixture_teardown()


NewPage = Callable[..., Page]


@pytest.fixture
def new_page(browser) -> Iterator[NewPage]:
    """Opens pages, each in a browser of its own: `new_page(server, user=…, …)`.

    `user` is logged in; `expected` are the error statuses that the test provokes;
    other options are those of Playwright's `new_context`. Fails the test for what
    its pages complain about.
    """
    opened = []

    def open_page(server, *, user=None, expected=(), **options) -> Page:
        options = {"viewport": looks.DESKTOP, "reduced_motion": "reduce"} | options
        context = browser.new_context(base_url=server.url, **options)
        context.set_default_timeout(PATIENCE)
        watch = Watch(server.url, frozenset(expected))
        watch.follow(context)
        opened.append((context, watch))
        if user is not None:
            context.add_cookies([_session(user, server)])
        return context.new_page()

    yield open_page
    for context, _ in opened:
        context.close()
    complaints = [text for _, watch in opened for text in watch.complaints]
    assert not complaints, "\n".join(complaints)


def _session(user, server) -> dict[str, str]:
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": server.url}


@pytest.fixture
def reader(demo, new_page) -> Page:
    """A reader at a desktop, who has not opened a page of the demo yet."""
    return new_page(demo)


@pytest.fixture
def editor(demo, django_user_model):
    """The demo's editor."""
    return django_user_model.objects.get(username="editor")


@pytest.fixture(scope="session")
def shoot() -> Callable[..., None]:
    """Keeps pictures of the window where NEWSROOM_SCREENSHOTS names a folder.

    `shoot(page, name, looks)` takes one of each of the looks, by default a light
    desktop and a dark phone, and leaves the page on the light desktop.
    """
    folder = os.environ.get("NEWSROOM_SCREENSHOTS")

    def keep(page: Page, name: str, taken: tuple[looks.Look, ...] = looks.BOTH) -> None:
        if not folder:
            return
        for look in taken:
            path = Path(folder) / f"{name}-{looks.wear(page, *look)}.png"
            page.evaluate("document.fonts.ready")
            page.screenshot(path=path, animations="disabled")
        looks.wear(page, "desktop", "light")

    return keep
