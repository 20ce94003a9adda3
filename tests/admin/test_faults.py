"""What the desk says when the database fails, and that the typed text comes back."""

import logging
from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from stories.desk.roles import EDITOR
from stories.models import Story
from tests import factories
from tests.admin import desk
from tests.public.pages import Page

# Longer than what a page of the database has left.
TYPED = "Boats wait <b>outside</b>\r\nthe harbour." + " They wait." * 1500
IS_SQLITE = connection.vendor == "sqlite"
on_sqlite = pytest.mark.skipif(not IS_SQLITE, reason="SQLite's own way to fail")
on_postgresql = pytest.mark.skipif(IS_SQLITE, reason="PostgreSQL's own way to fail")


@pytest.fixture
def browser(transactional_db):
    """A browser in which an editor has the desk open; errors are answered."""
    person = factories.user(EDITOR, username="ines")
    browser = desk.client(person)
    browser.get(reverse("admin:index"))
    browser.raise_request_exception = False
    return browser


@pytest.fixture
def story(browser):
    return factories.draft()


def saved(browser, story):
    """The answer to a save of the story form with a new summary."""
    form = desk.typed(browser.get(desk.change_url(story))) | {"summary": TYPED}
    return lambda: browser.post(desk.change_url(story), form)


@contextmanager
def another():
    """A second connection to the database of the test."""
    second = connection.copy()
    try:
        yield second
    finally:
        second.close()


@contextmanager
def locked():
    """The time in which another connection writes and does not end."""
    with another() as writer, writer.cursor() as cursor:
        if IS_SQLITE:
            cursor.execute("BEGIN IMMEDIATE")
        else:
            cursor.execute("BEGIN")
            cursor.execute("LOCK TABLE stories_story IN EXCLUSIVE MODE")
            with connection.cursor() as ours:
                ours.execute("SET lock_timeout = '50ms'")
        yield
        cursor.execute("ROLLBACK")


@contextmanager
def full():
    """The time in which the database may not grow by a page."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        [[pages]] = cursor.execute("PRAGMA page_count").fetchall()
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        yield
        cursor.execute("PRAGMA max_page_count = 1073741823")


@contextmanager
def gone():
    """The time in which no database stands where the settings say."""
    named = connection.settings_dict["NAME"]
    kept, connection.connection = connection.connection, None
    connection.settings_dict["NAME"] = "/nowhere/newsroom.sqlite3"
    yield
    connection.connection = kept
    connection.settings_dict["NAME"] = named


@contextmanager
def cut_off():
    """The loss of the connection, by the server, at the next statement."""
    with another() as killer, connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        [[pid]] = cursor.fetchall()
        with killer.cursor() as killing:
            killing.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    yield
    connection.close()


WAYS = (
    pytest.param(locked, "The database is busy", id="locked"),
    pytest.param(full, "The disk of the newsroom is full", id="full", marks=on_sqlite),
    pytest.param(gone, "The database does not answer", id="gone", marks=on_sqlite),
    pytest.param(
        cut_off, "The database does not answer", id="cut off", marks=on_postgresql
    ),
)


@pytest.mark.parametrize(("fails", "title"), WAYS)
def test_typed_text_comes_back_and_is_sent_again(fails, title, browser, story, caplog):
    save = saved(browser, story)
    with fails(), caplog.at_level(logging.ERROR):
        answer = save()

    assert (answer.status_code, answer["Cache-Control"]) == (503, "no-store")
    assert int(answer["Retry-After"]) > 0
    said = answer.content.decode()
    assert title in said
    assert "Nothing was saved." in said
    assert "Newsroom desk" in said
    assert f"{title}: {desk.change_url(story)}" in caplog.text
    assert Story.objects.get(pk=story.pk).version == story.version

    page = Page(answer)
    [(form, _)] = page.all("form", class_="verb-form")
    sent = {}
    for field, _ in page.all("input", type="hidden"):
        sent.setdefault(field["name"], []).append(field.get("value", ""))
    assert browser.post(form["action"], sent).status_code == 302
    assert Story.objects.get(pk=story.pk).summary == TYPED.replace("\r\n", "\n")


def test_read_only_database_is_told(browser, story, monkeypatch):
    save = saved(browser, story)
    with connection.cursor() as cursor:
        on, off = (
            ("PRAGMA query_only = 1", "PRAGMA query_only = 0")
            if IS_SQLITE
            else (
                "SET default_transaction_read_only = on",
                "SET default_transaction_read_only = off",
            )
        )
        cursor.execute(on)
        answer = save()
        cursor.execute(off)
    assert answer.status_code == 503
    assert "takes no changes" in answer.content.decode()


@pytest.fixture
def broken(monkeypatch):
    """A fault of ours in the middle of a save."""

    def fail(*args, **kwargs):
        raise RuntimeError("hush")

    monkeypatch.setattr("stories.admin.story.story.StoryAdmin.log_change", fail)


def test_error_of_our_own_gives_the_text_back_too(broken, browser, story):
    answer = saved(browser, story)()
    said = answer.content.decode()
    assert answer.status_code == 500
    assert "Something went wrong in Newsroom itself" in said
    assert "Boats wait &lt;b&gt;outside" in said
    assert "hush" not in said


def test_what_was_committed_before_is_not_called_lost(browser, story, monkeypatch):
    def commit_then_fail(request, *args, **kwargs):
        with transaction.atomic():
            Story.objects.filter(pk=story.pk).update(headline="Half done")
        raise RuntimeError

    monkeypatch.setattr("stories.admin.site.today", commit_then_fail)
    url = reverse("admin:index")
    said = browser.post(url, {"note": "Two words"}).content.decode()
    assert "A part of it may be saved." in said
    assert "Nothing was saved" not in said


def test_page_that_was_only_asked_for_says_nothing_of_saving(browser, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("stories.admin.site.today", fail)
    answer = browser.get(reverse("admin:index"))
    assert answer.status_code == 500
    assert "saved" not in answer.content.decode()


def test_secrets_are_not_given_back(broken, browser, story):
    form = desk.typed(browser.get(desk.change_url(story))) | {
        "summary": TYPED,
        "api_token": "hush-hush",
    }
    said = browser.post(desk.change_url(story), form).content.decode()
    assert "Boats wait" in said
    assert "hush-hush" not in said


@on_sqlite
def test_words_of_another_site_are_not_offered(browser, story):
    browser.handler.enforce_csrf_checks = True
    url = desk.change_url(story)
    for origin in ("https://evil.example", "http://testserver"):
        with gone():
            answer = browser.post(url, {"summary": TYPED}, headers={"origin": origin})
        is_given = "Boats" in answer.content.decode()
        assert is_given == (origin == "http://testserver")


@on_sqlite
def test_nothing_is_given_back_to_who_never_logged_in(transactional_db):
    stranger = Client(raise_request_exception=False)
    with gone():
        answer = stranger.post(reverse("admin:stories_story_add"), {"summary": TYPED})
    assert "Boats" not in answer.content.decode()


@pytest.fixture
def reader(transactional_db):
    return Client(raise_request_exception=False)


failing = gone if IS_SQLITE else cut_off


def test_reader_is_told_when_to_come_again(reader, caplog):
    with failing():
        answer = reader.get("/")
    assert answer.status_code == 503
    assert answer["Retry-After"] == "60"
    assert answer["Cache-Control"] == "no-store"
    assert "Not available at this moment" in answer.content.decode()
    assert "The database does not answer: /" in caplog.text


def test_program_is_told_by_a_problem(reader, caplog):
    with failing():
        answer = reader.get("/api/v1/stories/")
    assert answer.status_code == answer.json()["status"] == 503
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Retry-After"] == "60"
    assert "The database does not answer: /api/v1/stories/" in caplog.text
