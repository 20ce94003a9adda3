"""A proof says exactly what publishing would, and makes nothing."""

from datetime import UTC, datetime

import pytest

from stories import press
from stories.desk.roles import CHIEF_EDITOR
from stories.models import Change, Edition, EditionKind, LiveStory, State
from tests import factories
from tests.stages import story_in

pytestmark = pytest.mark.django_db

LATER = datetime(2026, 3, 2, 10, tzinfo=UTC)


def proof(story, **imprint):
    return press.proof(story, story.document(), made_at=LATER, **imprint)


@pytest.mark.parametrize(
    ("state", "is_live", "kind", "note"),
    (
        (State.DRAFT, False, EditionKind.NEW, ""),
        (State.DRAFT, True, EditionKind.UPDATE, ""),
        (State.DRAFT, True, EditionKind.MINOR, ""),
        (State.DRAFT, True, EditionKind.CORRECTION, "It was Tuesday."),
        (State.WITHDRAWN, False, EditionKind.REINSTATEMENT, ""),
    ),
)
def test_proof_is_what_publishing_then_shows(state, is_live, kind, note):
    story = story_in(state, is_live=is_live)
    if state == State.WITHDRAWN:
        story = factories.revise(story, summary="All is well.")
    pulled = proof(story, kind=kind, note=note)
    named = {} if kind in {"new", "reinstatement"} else {"kind": kind}
    factories.publish(
        story,
        by=factories.user(CHIEF_EDITOR),
        at=LATER,
        public_note=note,
        **named,
    )
    assert pulled == LiveStory.objects.get(story=story).payload
    assert (pulled["kind"], pulled["slug"]) == (kind, story.slug)


def test_proof_makes_no_edition_and_no_change():
    story = story_in(State.DRAFT, is_live=True)
    before = (Edition.objects.count(), Change.objects.count())
    payload = LiveStory.objects.get(story=story).payload
    proof(story, kind=EditionKind.UPDATE)
    assert (Edition.objects.count(), Change.objects.count()) == before
    assert LiveStory.objects.get(story=story).payload == payload


def test_proof_costs_one_query(django_assert_num_queries):
    story = story_in(State.DRAFT, is_live=True)
    document = story.document()
    with django_assert_num_queries(1):  # the story's editions
        press.proof(story, document, kind=EditionKind.UPDATE, made_at=LATER)
