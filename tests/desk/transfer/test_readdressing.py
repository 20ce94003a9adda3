"""Another address for a story: by right, recorded, and never one that is taken."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from stories.desk import transfer, workflow
from stories.desk.roles import EDITOR, REPORTER
from stories.models import Notice, State, Story
from tests import factories
from tests.admin import desk
from tests.stages import story_in

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 7, 9, tzinfo=UTC)


def test_it_takes_the_right_to_edit():
    story = factories.draft(slug="harbour")
    with pytest.raises(PermissionDenied):
        transfer.readdress(story, "quay", by=factories.user())
    assert Story.objects.get().slug == "harbour"


@pytest.mark.parametrize("typed", ("", "war/peace", "a b", "x" * 101))
def test_what_is_no_address_is_refused(typed):
    story = factories.draft(slug="harbour")
    with pytest.raises(workflow.TransitionRefused, match="is no address") as refusal:
        transfer.readdress(story, typed, by=factories.user(REPORTER))
    assert [reason.where for reason in refusal.value.details] == ["slug"]
    assert Story.objects.get().slug == "harbour"


def test_an_address_of_another_story_is_refused_before_the_database_does():
    factories.rename(factories.published(slug="harbour"), "harbour-open")
    story = factories.draft(slug="quay")
    for taken in ("harbour", "harbour-open"):
        with pytest.raises(workflow.TransitionRefused, match="of another story"):
            transfer.readdress(story, taken, by=factories.user(REPORTER))
        with pytest.raises(IntegrityError), transaction.atomic():
            Story.objects.filter(pk=story.pk).update(slug=taken)


def test_it_is_recorded_with_both_addresses():
    story = factories.published(slug="harbour")
    person = factories.user(EDITOR)
    assert transfer.readdress(story, "quay", by=person, at=AT)
    move = story.transitions.first()
    assert (move.verb, move.by, move.at) == (workflow.READDRESS, person, AT)
    assert (move.from_state, move.to_state) == (State.DRAFT, State.DRAFT)
    assert (story.slug, story.live.slug) == ("quay", "harbour")


@pytest.mark.parametrize("state", (State.APPROVED, State.SCHEDULED, State.PUBLISHED))
def test_the_address_is_part_of_what_was_approved(state):
    story = story_in(state)
    version, rosa = story.version, factories.user(REPORTER)
    desk.save(desk.client(rosa), story, slug="quay")
    story.refresh_from_db()
    assert (story.state, story.slug) == (State.DRAFT, "quay")
    assert (story.version, story.last_author) == (version + 1, rosa)
    assert story.saved_versions.filter(number=version + 1).exists()


def test_a_story_in_review_stays_there_and_what_was_read_is_stale():
    story = story_in(State.IN_REVIEW)
    read = Story.objects.get(pk=story.pk)
    transfer.readdress(story, "quay", by=factories.user(REPORTER))
    assert story.state == State.IN_REVIEW
    with pytest.raises(workflow.StaleVersion):
        workflow.perform("approve", read, by=factories.user(EDITOR))


def test_who_scheduled_it_is_told():
    story = story_in(State.SCHEDULED)
    transfer.readdress(story, "quay", by=factories.user(REPORTER, username="rosa"))
    notice = Notice.objects.get(to=story.transitions.get(verb="schedule").by)
    assert "is no longer scheduled, because rosa changed it" in notice.sentence


def test_with_other_words_it_is_one_save():
    story = factories.draft(slug="harbour")
    desk.save(
        desk.client(factories.user(REPORTER)),
        story,
        slug="quay",
        summary="Boats wait.",
    )
    assert list(story.saved_versions.values_list("number", flat=True)) == [2, 1]


def test_the_same_address_is_no_change():
    story = factories.draft(slug="harbour")
    assert not transfer.readdress(story, "harbour", by=factories.user(REPORTER))
    assert not story.transitions.exists()
