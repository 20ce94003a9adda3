"""Schedules: what is due is published once, with its real time, or given up aloud."""

import logging
from datetime import UTC, datetime, timedelta

import pytest

from stories.desk import workflow
from stories.desk.roles import EDITOR
from stories.models import Edition, EditionKind, LiveStory, Notice, State, Story
from stories.models.story import StoryQuerySet
from tests import factories
from tests.stages import story_in

pytestmark = pytest.mark.django_db

SET_AT = datetime(2026, 1, 5, 8, tzinfo=UTC)
TIME = datetime(2026, 1, 6, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def scheduled(when: datetime = TIME, **words) -> Story:
    story = story_in(State.APPROVED)
    return schedule(story, when, **words)


def schedule(story: Story, when: datetime = TIME, **words) -> Story:
    editor = factories.user(EDITOR)
    workflow.perform(
        "schedule", story, by=editor, at=SET_AT, scheduled_for=when, **words
    )
    return story


def keep(at: datetime = TIME) -> list[workflow.Kept]:
    return list(workflow.publish_due(at))


def test_nothing_is_published_before_its_time():
    story = scheduled()

    assert keep(TIME - SECOND) == []
    assert Story.objects.get(pk=story.pk).state == State.SCHEDULED


def test_asking_what_is_due_takes_one_query(django_assert_num_queries):
    # It is done each second, outside a transaction: whether anything is due.
    with django_assert_num_queries(1):
        keep()


def test_story_is_published_when_its_time_comes():
    story = scheduled()

    (kept,) = keep()

    assert kept.is_published
    assert kept.sentence == f"“{story.slug}” is published as edition 1."
    assert LiveStory.objects.get().headline == story.headline
    assert Story.objects.get(pk=story.pk).state == State.PUBLISHED


def test_story_is_published_once():
    scheduled()

    assert [len(keep()), len(keep()), Edition.objects.count()] == [1, 0, 1]


def test_edition_is_what_was_scheduled_by_whom():
    story = factories.revise(factories.published(), summary="Boats sail slowly.")
    for verb in ("submit", "approve"):
        workflow.perform(verb, story, by=factories.user(EDITOR))
    schedule(story, kind=EditionKind.CORRECTION, public_note="They sail slowly.")

    keep()

    edition = story.editions.get(number=2)
    assert (edition.kind, edition.note) == ("correction", "They sail slowly.")
    assert edition.made_by == story.scheduled_by


def test_oldest_schedule_is_kept_first():
    later, earlier = scheduled(TIME), scheduled(TIME - SECOND)

    assert [kept.story for kept in keep()] == [earlier, later]


def test_late_story_is_published_with_its_real_time_and_logged(caplog):
    story, now = scheduled(), TIME + timedelta(minutes=7)

    with caplog.at_level(logging.WARNING):
        (kept,) = keep(now)

    edition = Edition.objects.get()
    assert edition.made_at == edition.change.at == now
    assert kept.sentence.endswith("as edition 1, 0:07:00 late.")
    assert f"“{story.slug}” was published 0:07:00 late." in caplog.text


def test_minute_of_delay_is_not_worth_a_line(caplog):
    scheduled()

    with caplog.at_level(logging.WARNING):
        (kept,) = keep(TIME + timedelta(minutes=1))

    assert "late" not in kept.sentence
    assert caplog.text == ""


def test_overdue_is_what_no_worker_published_for_more_than_a_minute(caplog):
    story = scheduled()
    scheduled(TIME + timedelta(minutes=1))

    assert workflow.report_overdue(TIME + timedelta(minutes=1)) == []
    assert caplog.text == ""
    assert workflow.report_overdue(TIME + timedelta(minutes=2)) == [story]
    assert f"Overdue: 1 scheduled, the oldest “{story.slug}” by 0:02:00" in caplog.text


def test_story_that_may_not_be_published_any_more_is_given_up(caplog):
    story = scheduled()
    source = story.references.first().source
    source.standing = "retracted"
    source.save()

    (kept,) = keep()

    story.refresh_from_db()
    assert (story.state, story.scheduled_for) == (State.APPROVED, None)
    assert not kept.is_published
    assert "was changed after it was approved" in kept.sentence
    assert f"“{story.slug}” was not published as scheduled" in caplog.text
    assert keep() == []


@pytest.mark.parametrize(
    ("field", "value"),
    (("homepage", "https://else.example.org/"), ("country", "FR"), ("language", "fr")),
)
def test_publisher_that_became_another_since_the_approval_stops_it(field, value):
    story = scheduled()
    publisher = story.references.first().source.publisher
    setattr(publisher, field, value)
    publisher.save()

    (kept,) = keep()

    assert not kept.is_published
    assert "publisher" in kept.sentence


def test_whoever_scheduled_it_is_told_why_it_was_given_up():
    story = scheduled()
    source, scheduler = story.references.first().source, story.scheduled_by
    source.standing = "retracted"
    source.save()

    keep()

    notice = Notice.objects.get(to=scheduler)
    assert "could not be published as scheduled" in notice.sentence
    assert "was changed after it was approved" in notice.sentence


def test_story_that_fails_holds_up_none_behind_it(monkeypatch, caplog):
    broken, sound = scheduled(TIME - SECOND), scheduled()
    check = Story.problems

    def problems(story):
        if story.pk == broken.pk:
            raise RuntimeError("The power went out.")
        return check(story)

    monkeypatch.setattr(Story, "problems", problems)

    first, second = keep()

    assert (first.story, first.has_failed) == (broken, True)
    assert "stays scheduled" in first.sentence
    assert (second.story, second.is_published) == (sound, True)
    assert Story.objects.get(pk=broken.pk).state == State.SCHEDULED
    assert "The power went out." in caplog.text


def test_story_that_failed_is_kept_by_the_next_round(monkeypatch):
    story = scheduled()
    with monkeypatch.context() as broken:
        broken.setattr(Story, "problems", lambda _: 1 / 0)
        keep()

    (kept,) = keep()

    assert (kept.story, kept.is_published) == (story, True)


def test_schedule_changed_since_the_worker_looked_is_not_kept(monkeypatch):
    story = scheduled()
    monkeypatch.setattr(StoryQuerySet, "exists", rescheduling(story))

    assert keep() == []
    assert Story.objects.get(pk=story.pk).state == State.SCHEDULED


def rescheduling(story):
    """Answers as `exists` does, and lets an editor choose another day at once."""
    exists = StoryQuerySet.exists

    def answer(selection):
        found = exists(selection)
        if Story.objects.get(pk=story.pk).scheduled_for == TIME:
            schedule(story, TIME + timedelta(days=1))
        return found

    return answer
