"""Embargoes: set by any writer, ended early by those who may schedule, and recorded."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from stories.desk import workflow
from stories.desk.roles import EDITOR, REPORTER
from stories.models import State
from tests import factories
from tests.stages import FAR_OFF, story_in

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 1, 7, 9, tzinfo=UTC)
NOON = NOW + timedelta(hours=3)


def test_somebody_without_the_right_to_edit_sets_none():
    with pytest.raises(PermissionDenied, match="edit stories"):
        workflow.set_embargo(factories.draft(), NOON, by=factories.user())


@pytest.mark.parametrize("until", (None, NOON - timedelta(minutes=1)))
def test_reporter_does_not_end_one_early(until):
    story, rosa = factories.draft(), factories.user(REPORTER)
    workflow.set_embargo(story, NOON, by=rosa, at=NOW)
    with pytest.raises(PermissionDenied, match="end an embargo early"):
        workflow.set_embargo(story, until, by=rosa, at=NOW)
    story.refresh_from_db()
    assert story.embargo_until == NOON


def test_reporter_lengthens_one():
    story, rosa = factories.draft(), factories.user(REPORTER)
    workflow.set_embargo(story, NOON, by=rosa, at=NOW)
    workflow.set_embargo(story, FAR_OFF, by=rosa, at=NOW)
    assert story.embargo_until == FAR_OFF


def test_reporter_clears_one_that_is_over():
    story, rosa = factories.draft(), factories.user(REPORTER)
    workflow.set_embargo(story, NOON, by=rosa, at=NOW)
    assert workflow.set_embargo(story, None, by=rosa, at=NOON)
    assert story.embargo_until is None


def test_editor_ends_one_early_and_the_record_says_so():
    story = factories.draft()
    workflow.set_embargo(story, NOON, by=factories.user(REPORTER), at=NOW)
    editor = factories.user(EDITOR)
    workflow.set_embargo(story, None, by=editor, at=NOW)
    lifted, set_ = story.transitions.all()
    assert (lifted.by, lifted.note) == (editor, "Embargo lifted.")
    assert set_.note == "Embargo until 7 Jan 2026, 12:00 UTC."


def test_one_past_a_schedule_is_refused():
    story = story_in(State.SCHEDULED)
    later = FAR_OFF + timedelta(minutes=1)
    with pytest.raises(workflow.TransitionRefused, match="Schedule it for a later"):
        workflow.set_embargo(story, later, by=factories.user(EDITOR))


def test_one_that_ends_with_the_schedule_is_taken():
    story = story_in(State.SCHEDULED)
    assert workflow.set_embargo(story, FAR_OFF, by=factories.user(EDITOR))


def test_one_that_is_past_is_refused():
    story, editor = factories.draft(), factories.user(EDITOR)
    words = (
        "7 Jan 2026, 09:00 UTC is past. Choose a later time, or leave the field empty "
        "for no embargo."
    )
    with pytest.raises(workflow.TransitionRefused) as refusal:
        workflow.set_embargo(story, NOW, by=editor, at=NOW)
    (reason,) = refusal.value.details
    assert (reason.sentence, reason.where) == (words, "embargo_until")
    assert workflow.set_embargo(story, NOW + timedelta(minutes=1), by=editor, at=NOW)


def test_one_that_ended_by_itself_may_stay():
    story, editor = factories.draft(), factories.user(EDITOR)
    workflow.set_embargo(story, NOON, by=editor, at=NOW)
    assert not workflow.set_embargo(story, NOON, by=editor, at=FAR_OFF)


def test_the_same_again_changes_nothing():
    story, editor = factories.draft(), factories.user(EDITOR)
    workflow.set_embargo(story, NOON, by=editor, at=NOW)
    assert not workflow.set_embargo(story, NOON, by=editor, at=NOW)
    assert story.transitions.count() == 1


def test_withdrawal_does_not_wait_for_an_embargo():
    story, chief = factories.published(), factories.user("Chief editor")
    workflow.set_embargo(story, FAR_OFF, by=chief)
    workflow.perform("withdraw", story, by=chief, note="It was forged.")
    assert story.state == State.WITHDRAWN
