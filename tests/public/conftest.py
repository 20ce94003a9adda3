"""What the tests of the public pages share."""

from datetime import UTC, datetime, timedelta

import pytest

from stories.desk.roles import CHIEF_EDITOR
from stories.models import Edition, LiveReference, LiveStory, LiveStoryTopic, State
from tests import factories

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)


@pytest.fixture
def chief(db):
    return factories.user(CHIEF_EDITOR)


@pytest.fixture
def publish_many(chief):
    """Publish so many stories, a minute apart, in the order in which they come."""

    def publish(count, **changes):
        return [
            factories.published(
                factories.document(**changes),
                by=chief,
                at=MONDAY + timedelta(minutes=number),
            )
            for number in range(count)
        ]

    return publish


@pytest.fixture
def live_copies():
    """Live rows like a published story's, so many and each a minute later.

    Written without the press, which would take a second for every ten.
    """

    def copy(story, count):
        live = LiveStory.objects.select_related("edition").get(pk=story.pk)
        stories = type(story).objects.bulk_create(
            _like(story, slug=f"copy-{n}", state=State.DRAFT, live_edition_id=None)
            for n in range(count)
        )
        editions = Edition.objects.bulk_create(
            _like(live.edition, story_id=made.pk, digest=f"{made.pk:064}")
            for made in stories
        )
        times = [live.updated_at + timedelta(minutes=n + 1) for n in range(count)]
        lives = LiveStory.objects.bulk_create(
            _like(
                live,
                story_id=made.story_id,
                edition_id=made.pk,
                slug=f"copy-{n}",
                updated_at=at,
            )
            for n, (made, at) in enumerate(zip(editions, times, strict=True))
        )
        for model, original in (
            (LiveStoryTopic, live.topic_entries.get()),
            (LiveReference, live.references.get()),
        ):
            model.objects.bulk_create(
                _like(original, live_story_id=made.pk, updated_at=made.updated_at)
                for made in lives
            )
        return lives

    return copy


def _like(row, **changes):
    values = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name != "id"
    }
    return type(row)(**values | changes)
