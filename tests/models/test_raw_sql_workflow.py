"""What the database refuses of schedules, approvals, slugs and previews by itself."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from stories.models import Preview, PreviewAnswer, PublicSlug, State, Story
from tests import factories
from tests.models.raw_sql import refuses
from tests.stages import story_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("state", "sql", "constraint"),
    (
        (State.SCHEDULED, "scheduled_for = NULL", "story_scheduled_has_time"),
        (State.SCHEDULED, "scheduled_by_id = NULL", "story_scheduled_has_time"),
        (State.SCHEDULED, "state = 'approved'", "story_scheduled_has_time"),
        (State.APPROVED, "state = 'scheduled'", "story_scheduled_has_time"),
        (
            State.SCHEDULED,
            "embargo_until = '2126-01-06 09:01:00+00:00'",
            "story_scheduled_after_embargo",
        ),
        (State.APPROVED, "approved_content = NULL", "story_approved_is_sealed"),
        (State.APPROVED, "approved_by_id = NULL", "story_approved_is_sealed"),
        (State.DRAFT, "state = 'approved'", "story_approved_is_sealed"),
        (State.PUBLISHED, "state = 'archived'", "story_archived_is_not_live"),
    ),
)
def test_story_in_a_state_that_cannot_be_is_refused(state, sql, constraint):
    story = story_in(state)
    words = refuses(f"UPDATE stories_story SET {sql} WHERE id = %s", story.pk)
    assert constraint in words


@pytest.mark.parametrize(
    ("sql", "sentence"),
    (
        ("UPDATE stories_publicslug SET slug = 'other'", "never changed"),
        ("DELETE FROM stories_publicslug", "never forgotten"),
    ),
)
def test_public_slug_stays(sql, sentence):
    factories.published()
    assert sentence in refuses(sql)


def test_slug_that_readers_knew_is_given_to_no_other_story():
    story = factories.published(slug="harbour")
    Story.objects.filter(pk=story.pk).update(slug="harbour-reopens")
    other = factories.draft()
    words = refuses("UPDATE stories_story SET slug = 'harbour' WHERE id = %s", other.pk)
    assert "Readers know another story under this slug." in words


def test_slug_that_readers_knew_is_given_to_no_new_story():
    story = factories.published(slug="harbour")
    Story.objects.filter(pk=story.pk).update(slug="harbour-reopens")
    with (
        pytest.raises(DatabaseError, match="Readers know another story"),
        transaction.atomic(),
    ):
        Story.objects.create(slug="harbour", headline="Another harbour")


def test_story_takes_its_own_old_slug_back():
    story = factories.published(slug="harbour")
    Story.objects.filter(pk=story.pk).update(slug="harbour-reopens")
    Story.objects.filter(pk=story.pk).update(slug="harbour")
    assert PublicSlug.objects.get().story == story


@pytest.fixture
def preview():
    story = factories.draft()
    now = timezone.now()
    return Preview.objects.create(
        key="k" * 16,
        story=story,
        made_by=story.last_author,
        made_at=now,
        expires_at=now + timedelta(hours=1),
    )


@pytest.mark.parametrize(
    "sql",
    (
        "expires_at = made_at",
        "revoked_at = made_at",
        "revoked_by_id = made_by_id",
    ),
)
def test_preview_that_cannot_be_is_refused(preview, sql):
    assert "preview_" in refuses(f"UPDATE stories_preview SET {sql}")


@pytest.mark.parametrize(
    "sql", ("verdict = 'perhaps'", "name = ''", "verdict = 'note', note = ''")
)
def test_answer_that_cannot_be_is_refused(preview, sql):
    PreviewAnswer.objects.create(
        preview=preview,
        name="A. Lawyer",
        verdict="fine",
        version=1,
        at=preview.made_at,
    )
    assert "preview_answer_" in refuses(f"UPDATE stories_previewanswer SET {sql}")
