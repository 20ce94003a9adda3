"""What the next edition is proposed as, beside what readers see."""

import pytest

from stories.desk import workflow
from stories.models import EditionKind, State, Story
from tests import factories
from tests.stages import story_in

pytestmark = pytest.mark.django_db


def whole(story) -> Story:
    return Story.objects.with_parts().get(pk=story.pk)


def proposed(before: str, after: str) -> workflow.Proposed:
    """For a body that readers know and what it says now."""
    point = factories.key_point(body=f"{before}[1].")
    story = factories.published(factories.document(key_points=(point,)))
    now = factories.key_point(body=f"{after}[1].")
    found = workflow.propose(whole(factories.revise(story, key_points=(now,))))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    (
        ("The boats sail again", "The boats, sail again", EditionKind.MINOR),
        ("12 boats sail again", "14 boats sail again", EditionKind.CORRECTION),
        ("The boats sail", "The boats sail and fish", EditionKind.UPDATE),
    ),
)
def test_the_difference_names_the_kind(before, after, kind):
    found = proposed(before, after)
    assert found.kind == kind
    assert found.reasons


def test_a_correction_comes_with_the_draft_of_its_note():
    found = proposed("12 boats sail again", "14 boats sail again")
    assert found.note == "An earlier edition said 12; it is 14."


def test_what_readers_will_see_is_told_in_sentences():
    found = proposed("The boats sail", "The boats sail and fish")
    assert found.sentence == "A key point was reworded."
    assert found.sentences


@pytest.mark.parametrize("state", (State.DRAFT, State.WITHDRAWN))
def test_without_a_live_edition_there_is_nothing_to_compare(state):
    assert workflow.propose(whole(story_in(state))) is None


def test_a_story_with_many_parts_is_proposed_in_few_queries(django_assert_num_queries):
    story = factories.published()
    points = tuple(factories.key_point(f"k{number}") for number in range(1, 30))
    story = whole(factories.revise(story, key_points=points))
    story.document()
    # The live edition.
    with django_assert_num_queries(1):
        workflow.propose(story)
