"""The server says in its log that schedules are not kept, whoever is at the desk."""

import logging

import pytest
from django.db import DatabaseError, connections

from newsroom.server import watch
from stories.desk import workflow
from stories.models import State, Story
from tests.stages import story_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _keep_connections(monkeypatch):
    # The test's own connection holds what it wrote.
    monkeypatch.setattr(connections, "close_all", lambda: None)


def test_nothing_overdue_is_not_logged(caplog):
    story_in(State.SCHEDULED)
    with caplog.at_level(logging.INFO):
        watch.look()
    assert "Overdue" not in caplog.text


def test_overdue_story_is_logged_without_a_look_at_the_desk(caplog):
    story = story_in(State.SCHEDULED)
    Story.objects.filter(pk=story.pk).update(scheduled_for="2026-01-07 09:00Z")
    with caplog.at_level(logging.ERROR):
        watch.look()
    assert f"Overdue: 1 scheduled, the oldest “{story.slug}”" in caplog.text


def test_database_in_trouble_does_not_end_the_watch(caplog, monkeypatch):
    def fail():
        raise DatabaseError("gone away")

    monkeypatch.setattr(workflow, "report_overdue", fail)
    watch.look()
    assert "could not be looked at" in caplog.text
