"""What a publication makes: an edition, the public rows, and one change."""

from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR
from stories.document import Publisher, Topic, digest
from stories.models import (
    Change,
    ChangeCounter,
    Edition,
    EditionKind,
    LiveEvent,
    LivePublisher,
    LiveReference,
    LiveSource,
    LiveStory,
    LiveTopic,
    Source,
)
from stories.models import Publisher as PublisherRow
from tests import factories

pytestmark = pytest.mark.django_db


def test_edition_holds_the_whole_document():
    content = factories.document()

    story = factories.published(content)

    document = story.live_edition.document()
    assert document.key_points == content.key_points
    assert document.headline == content.headline
    assert [source.title for source in document.sources] == [
        source.title for source in content.sources
    ]


def test_editions_are_numbered_and_chained():
    story = factories.published()
    factories.publish(factories.revise(story, summary="Second."))

    first, second = Edition.objects.filter(story=story).order_by("number")
    assert (first.number, second.number) == (1, 2)
    assert first.digest == digest(first.sealed(""))
    assert second.digest == digest(second.sealed(first.digest))


def test_change_has_next_sequence_and_names_what_is_stale():
    factories.published()
    before = Change.objects.first().sequence

    story = factories.published()

    change = Change.objects.get(story=story)
    source = LiveReference.objects.get(live_story=story.pk).source_id
    assert change.sequence == before + 1
    assert change.tags == [
        "front",
        "publisher:harbour-wire",
        f"source:{source}",
        f"story:{story.pk}",
        "topic:shipping",
    ]


def test_change_names_what_the_story_left_too():
    story = factories.published()
    tides = (Topic(name="Tides", slug="tides"),)

    factories.publish(factories.revise(story, topics=tides))

    tags = Change.objects.first().tags
    assert {"topic:shipping", "topic:tides"} <= set(tags)


def test_sequence_is_taken_only_in_a_transaction(transactional_db):
    with pytest.raises(transaction.TransactionManagementError):
        ChangeCounter.take()


def test_counter_goes_on_after_the_last_change_when_its_row_is_lost():
    factories.published()
    ChangeCounter.objects.all().delete()

    factories.published()

    assert [change.sequence for change in Change.objects.all()] == [2, 1]


def test_failed_publication_leaves_nothing(monkeypatch):
    story = factories.draft()

    def fail():
        raise RuntimeError("The power went out.")

    monkeypatch.setattr(ChangeCounter, "take", fail)
    with pytest.raises(RuntimeError), transaction.atomic():
        factories.publish(story)

    assert not Edition.objects.exists()
    assert not LiveStory.objects.exists()


def test_topic_publisher_and_source_are_public_only_while_carried():
    story = factories.published()
    other = Publisher(name="Coast Gazette")
    fresh = (factories.source(publisher=other),)

    factories.publish(
        factories.revise(story, sources=fresh, topics=(Topic(name="Tides"),))
    )

    assert [topic.name for topic in LiveTopic.objects.all()] == ["Tides"]
    assert [pub.name for pub in LivePublisher.objects.all()] == ["Coast Gazette"]
    assert [src.title for src in LiveSource.objects.all()] == [fresh[0].title]


def test_what_another_story_carries_stays_public():
    one = factories.published()
    shared = one.live_edition.document().sources
    other = factories.published(factories.document(sources=shared))

    workflow.perform(
        "withdraw", one, by=factories.user(CHIEF_EDITOR), note="Was wrong."
    )

    assert LiveSource.objects.get().references.get().live_story_id == other.pk
    assert LiveTopic.objects.get().entries.get().live_story_id == other.pk


def test_withdrawal_takes_the_last_public_rows_along():
    story = factories.published()

    workflow.perform(
        "withdraw", story, by=factories.user(CHIEF_EDITOR), note="Was wrong."
    )

    for model in (LiveStory, LiveTopic, LivePublisher, LiveSource, LiveEvent):
        assert not model.objects.exists(), model
    assert Change.objects.first().kind == EditionKind.WITHDRAWAL


def test_publisher_that_a_source_moved_to_goes_with_the_source():
    one = factories.published()
    row = Source.objects.get()
    row.publisher = PublisherRow.objects.create(name="Coast Gazette", slug="coast")
    row.save()
    moved = one.document().sources
    other = factories.published(factories.document(sources=moved))
    chief = factories.user(CHIEF_EDITOR)

    workflow.perform("withdraw", other, by=chief, note="Was wrong.")
    # The source names it still, although no reference does.
    assert LivePublisher.objects.filter(slug="coast").exists()

    workflow.perform("withdraw", one, by=chief, note="Was wrong.")
    assert not LivePublisher.objects.exists()


def test_minor_edition_changes_no_date_that_readers_see():
    story = factories.published(at=datetime(2026, 1, 6, tzinfo=UTC))
    factories.revise(story, summary="Boats sail again!")

    factories.publish(
        story, kind=EditionKind.MINOR, at=datetime(2026, 1, 7, tzinfo=UTC)
    )

    live = LiveStory.objects.get(story=story)
    assert live.updated_at == datetime(2026, 1, 6, tzinfo=UTC)
    assert live.made_at == datetime(2026, 1, 7, tzinfo=UTC)
    assert live.payload["updated_at"] == "2026-01-06T00:00:00Z"


def test_correction_is_listed_with_its_note():
    story = factories.revise(factories.published(), summary="Fourteen boats sail.")

    factories.publish(
        story,
        kind=EditionKind.CORRECTION,
        public_note="It is 14 boats, not 12.",
        at=datetime(2026, 1, 8, 9, 30, tzinfo=UTC),
    )

    assert LiveStory.objects.get(story=story).payload["corrections"] == [
        {
            "edition": 2,
            "kind": "correction",
            "at": "2026-01-08T09:30:00Z",
            "note": "It is 14 boats, not 12.",
        }
    ]


def test_events_are_indexed_with_their_bounds():
    story = factories.published(
        factories.document(timeline=(factories.event(typed="Since 2019"),))
    )

    event = LiveEvent.objects.get(live_story=story.pk)
    assert (str(event.earliest), event.latest) == ("2019-01-01", None)


def test_publishing_costs_the_same_with_many_stories(django_assert_max_num_queries):
    with CaptureQueriesContext(connection) as few:
        factories.publish(factories.draft(), by=factories.user(CHIEF_EDITOR))
    for _ in range(10):
        factories.published()

    with django_assert_max_num_queries(len(few)):
        factories.publish(factories.draft(), by=factories.user(CHIEF_EDITOR))


@pytest.mark.parametrize("verb", ("publish_without_review", "withdraw"))
def test_publication_waits_for_its_turn_before_it_writes(verb):
    # Rows that stories share are written in no fixed order, so turns come first.
    story = factories.published()
    if verb != "withdraw":
        factories.revise(story, summary="Newer.")
    chief = factories.user(CHIEF_EDITOR)

    with CaptureQueriesContext(connection) as queries:
        workflow.perform(verb, story, by=chief, note="Why.")

    written = [
        query["sql"]
        for query in queries
        if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))
    ]
    assert written[0].startswith('UPDATE "stories_story"')
    assert written[1].startswith('UPDATE "stories_changecounter"')
