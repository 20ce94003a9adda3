"""`publish_due`: once, for cron."""

import json
from datetime import timedelta

import pytest
from django.core import mail
from django.db import OperationalError
from django.utils import timezone

from stories.desk import notices, workflow
from stories.desk.roles import EDITOR
from stories.models import State, Story
from tests import factories
from tests.operations.commands.running import refused, run
from tests.stages import story_in

pytestmark = pytest.mark.django_db


def due() -> Story:
    """A story whose time came an hour ago, when no worker ran."""
    story, now = story_in(State.APPROVED), timezone.now()
    workflow.perform(
        "schedule",
        story,
        by=factories.user(EDITOR),
        at=now - timedelta(hours=2),
        scheduled_for=now - timedelta(hours=1),
    )
    return story


def test_nothing_due_is_said():
    story_in(State.SCHEDULED)

    assert run("publish_due") == "Nothing is due.\n"
    assert json.loads(run("publish_due", "--json")) == []


def test_each_story_is_a_line():
    stories = [due(), due()]

    lines = run("publish_due").splitlines()

    assert [line.split(" is published as edition 1")[0] for line in lines] == [
        f"“{story.slug}”" for story in stories
    ]


def test_publication_comes_as_json():
    story = due()

    (told,) = json.loads(run("publish_due", "--json"))

    assert (told["slug"], told["published"], told["edition"]) == (story.slug, True, 1)
    assert 3600 <= told["seconds_late"] < 3700


def test_story_that_stays_scheduled_ends_it_with_status_one(monkeypatch):
    story = due()
    monkeypatch.setattr(Story, "problems", lambda _: 1 / 0)

    printed, said = refused("publish_due")

    assert printed.startswith(f"“{story.slug}” was not published: something went wrong")
    assert said == "Some stories stay scheduled; the log says why."


def test_queued_email_is_sent_after_the_stories(settings):
    settings.SENDS_EMAIL = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    editor = factories.user(EDITOR, email="ed@example.org")
    notices.tell(editor, due(), "The harbour calls.")

    assert "is published as edition 1" in run("publish_due")

    assert [message.to for message in mail.outbox] == [["ed@example.org"]]


def test_database_that_refuses_is_a_sentence(monkeypatch):
    def refuse():
        raise OperationalError("database is locked")

    monkeypatch.setattr(workflow, "publish_due", refuse)

    assert refused("publish_due")[1] == "The database refused: database is locked"
