"""Schedules: kept once, at their real time, or given up with a word to who set them."""

import logging
from datetime import UTC, datetime, timedelta

import pytest

from stories.desk import transfer, workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import Edition, EditionKind, KeyPoint, Notice, State, Story
from tests import factories
from tests.stages import FAR_OFF, story_in

pytestmark = pytest.mark.django_db

NINE = datetime(2026, 1, 7, 9, tzinfo=UTC)
EARLIER = NINE - timedelta(days=1)


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


def scheduled(dana, *, when=NINE, **words) -> Story:
    """An approved story that dana scheduled for nine."""
    story = story_in(State.APPROVED, is_live="kind" in words)
    workflow.perform(
        "schedule", story, by=dana, scheduled_for=when, at=EARLIER, **words
    )
    return story


def told(person) -> list[str]:
    return [notice.sentence for notice in Notice.objects.filter(to=person)]


@pytest.mark.parametrize(
    "state", tuple(state for state in State if state != State.SCHEDULED)
)
@pytest.mark.parametrize("verb", ("fulfil", "miss"))
def test_only_a_scheduled_story_publishes_itself(verb, state):
    story = story_in(state)
    with pytest.raises(workflow.TransitionRefused, match="starts from scheduled"):
        workflow.perform(verb, story, by=None, note="In a test.")


def test_nothing_is_published_before_its_time(dana):
    story = scheduled(dana)
    assert list(workflow.publish_due(at=NINE - timedelta(seconds=1))) == []
    story.refresh_from_db()
    assert story.state == State.SCHEDULED


def test_what_is_due_is_published_with_its_real_time(dana):
    story = scheduled(dana)
    late = NINE + timedelta(minutes=20)
    (kept,) = workflow.publish_due(at=late)
    assert kept.is_published
    assert kept.late == timedelta(minutes=20)
    edition = Edition.objects.get(story=story)
    assert (edition.made_at, edition.made_by) == (late, dana)
    assert list(workflow.publish_due(at=late)) == []


def test_the_oldest_schedule_is_kept_first(dana):
    second = scheduled(dana, when=NINE + timedelta(minutes=1))
    first = scheduled(dana)
    kept = list(workflow.publish_due(at=NINE + timedelta(hours=1)))
    assert [one.story.pk for one in kept] == [first.pk, second.pk]


def test_kind_and_note_are_those_of_the_schedule(dana):
    note = "It said twelve."
    story = scheduled(dana, kind=EditionKind.CORRECTION, public_note=note)
    list(workflow.publish_due(at=NINE))
    edition = story.editions.first()
    assert (edition.kind, edition.note) == (EditionKind.CORRECTION, note)


def test_a_schedule_is_kept_though_its_editor_has_left(dana):
    story = scheduled(dana)
    dana.is_active = False
    dana.save()
    list(workflow.publish_due(at=NINE))
    story.refresh_from_db()
    assert story.state == State.PUBLISHED


def test_a_schedule_that_cannot_be_kept_is_given_up_and_told(dana, caplog):
    story = scheduled(dana)
    KeyPoint.objects.filter(story=story).update(body="Boats sail[9].")
    with caplog.at_level(logging.ERROR, "stories"):
        (kept,) = workflow.publish_due(at=NINE)
    story.refresh_from_db()
    assert (story.state, story.scheduled_for) == (State.APPROVED, None)
    assert not kept.is_published
    assert "[9]" in " ".join(kept.reasons)
    assert story.transitions.latest("pk").by is None
    assert "could not be published as scheduled" in told(dana)[0]
    assert "[9]" in told(dana)[0]
    assert "was not published as scheduled" in caplog.text


def test_one_that_cannot_be_kept_does_not_stop_the_next(dana):
    broken = scheduled(dana)
    KeyPoint.objects.filter(story=broken).update(body="Boats sail[9].")
    fine = scheduled(dana, when=NINE + timedelta(seconds=1))
    list(workflow.publish_due(at=NINE + timedelta(minutes=1)))
    fine.refresh_from_db()
    assert fine.state == State.PUBLISHED


def test_late_publication_is_logged(dana, caplog):
    scheduled(dana)
    with caplog.at_level(logging.WARNING, "stories"):
        list(workflow.publish_due(at=NINE + timedelta(minutes=2)))
    assert "0:02:00 late" in caplog.text


def test_punctual_publication_is_not(dana, caplog):
    scheduled(dana)
    with caplog.at_level(logging.WARNING, "stories"):
        list(workflow.publish_due(at=NINE + timedelta(seconds=59)))
    assert caplog.text == ""


def test_a_schedule_is_overdue_after_a_minute(dana):
    story = scheduled(dana)
    assert list(workflow.overdue(NINE + timedelta(seconds=60))) == []
    assert list(workflow.overdue(NINE + timedelta(seconds=61))) == [story]


def test_an_edit_unschedules_and_tells_who_scheduled(dana):
    story = scheduled(dana)
    rosa = factories.user(REPORTER, username="rosa")
    factories.revise(story, by=rosa, summary="Boats sail again, slowly.")
    assert (story.state, story.scheduled_for) == (State.DRAFT, None)
    assert told(dana) == [
        f"“{story.headline}”, which you scheduled for 7 Jan 2026, 09:00 UTC, is no "
        "longer scheduled, because rosa changed it."
    ]


def test_an_edit_of_ones_own_schedule_tells_nobody(dana):
    story = scheduled(dana)
    factories.revise(story, by=dana, summary="Boats sail again, slowly.")
    assert story.state == State.DRAFT
    assert not Notice.objects.exists()


def test_who_left_is_told_nothing(dana):
    story = scheduled(dana)
    dana.is_active = False
    dana.save()
    factories.revise(story, summary="Boats sail again, slowly.")
    assert not Notice.objects.exists()


UNDONE = {
    "unschedule": "taken off the schedule",
    "request_changes": "sent back for changes",
    "publish": "published before its time",
    "publish_without_review": "published before its time",
    "restore": "made a draft again",
    "withdraw": "withdrawn",
}


def test_every_verb_that_undoes_a_schedule_has_its_words():
    starting = {
        verb.name
        for verb in workflow.BY_HAND.values()
        if State.SCHEDULED in verb.sources
    }
    assert starting - {"schedule"} == set(UNDONE)


@pytest.mark.parametrize(("verb", "sentence"), tuple(UNDONE.items()))
def test_whoever_else_undoes_a_schedule_is_named(dana, verb, sentence):
    story = scheduled(dana, kind=EditionKind.UPDATE)
    chief = factories.user(CHIEF_EDITOR, username="ingrid")
    workflow.perform(
        verb, story, by=chief, note="Not today.", edition=story.editions.first()
    )
    assert story.scheduled_for is None
    assert f"{sentence} by ingrid. Not today." in told(dana)[0]


def test_another_time_is_told_to_who_set_the_first(dana):
    story = scheduled(dana)
    other = factories.user(EDITOR, username="ed")
    workflow.perform("schedule", story, by=other, scheduled_for=FAR_OFF, at=EARLIER)
    assert (story.scheduled_for, story.scheduled_by) == (FAR_OFF, other)
    assert "now scheduled for 6 Jan 2126, 09:00 UTC, by ed." in told(dana)[0]


def test_unscheduled_story_keeps_its_approval(dana):
    story = scheduled(dana)
    workflow.perform("unschedule", story, by=dana)
    assert (story.state, story.scheduled_by) == (State.APPROVED, None)
    assert story.approved_by is not None
    workflow.perform("publish", story, by=dana)
    assert story.state == State.PUBLISHED


def test_transition_records_the_time_that_was_set(dana):
    story = scheduled(dana)
    assert story.transitions.latest("pk").scheduled_for == NINE


def test_restored_edition_is_a_draft_and_readers_keep_theirs(dana):
    story = factories.published()
    first = story.editions.get()
    factories.publish(factories.revise(story, summary="Second."))
    transfer.perform("restore", story, by=dana, edition=first)
    assert story.state == State.DRAFT
    assert story.summary == first.content["summary"]
    assert story.live.summary == "Second."
    versions = [one.content["summary"] for one in story.saved_versions.all()]
    assert "Second." in versions


def test_restore_that_fails_leaves_the_story_as_it_was(dana, monkeypatch):
    story = factories.published()
    monkeypatch.setattr(transfer.restoring, "save", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        transfer.perform("restore", story, by=dana, edition=story.editions.get())
    assert Story.objects.get(pk=story.pk).state == State.PUBLISHED
