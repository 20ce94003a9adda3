"""Reviews: whoever was at one is told when somebody else takes it over or ends it."""

import pytest

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR
from stories.models import Notice, State, Story, Transition
from tests import factories
from tests.stages import story_in

pytestmark = pytest.mark.django_db

# Each verb that takes a story in review somewhere, or to somebody.
SENTENCES = {
    "take_back": "was taken back by ingrid. Not today.",
    "claim": "was taken over by ingrid. Not today.",
    "request_changes": "was sent back for changes by ingrid. Not today.",
    "approve": "was approved by ingrid. Not today.",
    "publish_without_review": "was published without review by ingrid. Not today.",
    "withdraw": "was withdrawn by ingrid. Not today.",
    "restore": "was made a draft again by ingrid. Not today.",
}


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


@pytest.fixture
def ingrid():
    return factories.user(CHIEF_EDITOR, username="ingrid")


def in_review_by(reviewer) -> Story:
    """A story of which readers see an edition, and whose next one is in review."""
    story = story_in(State.IN_REVIEW, is_live=True)
    workflow.perform("claim", story, by=reviewer)
    return story


def told(person) -> list[str]:
    return [notice.sentence for notice in Notice.objects.filter(to=person)]


def test_every_verb_that_a_review_allows_has_a_sentence():
    from_review = {
        name
        for name, verb in workflow.BY_HAND.items()
        if State.IN_REVIEW in verb.sources
    }
    assert SENTENCES.keys() == from_review


@pytest.mark.parametrize(("verb", "sentence"), tuple(SENTENCES.items()))
def test_a_reviewer_is_told_what_somebody_else_did(dana, ingrid, verb, sentence):
    story = in_review_by(dana)
    edition = story.editions.get() if verb == "restore" else None
    if verb == "take_back":
        Transition.objects.filter(verb="submit").update(by=ingrid)
    workflow.perform(verb, story, by=ingrid, note="Not today.", edition=edition)
    assert told(dana) == [f"“{story.headline}”, which you were reviewing, {sentence}"]


def test_without_a_note_the_sentence_ends_with_who_did_it(dana, ingrid):
    workflow.perform("approve", in_review_by(dana), by=ingrid)
    assert told(dana)[0].endswith("was approved by ingrid.")


@pytest.mark.parametrize("verb", ("request_changes", "approve"))
def test_what_reviewers_do_themselves_is_told_to_nobody(dana, verb):
    workflow.perform(verb, in_review_by(dana), by=dana, note="Which quay?")
    assert told(dana) == []


def test_a_story_that_nobody_reviewed_tells_nobody(ingrid):
    workflow.perform("approve", story_in(State.IN_REVIEW), by=ingrid)
    assert not Notice.objects.exists()


def test_a_save_leaves_the_review_to_its_reviewer(dana):
    story = in_review_by(dana)
    factories.revise(story, summary="Boats sail again, at noon.")
    assert (story.state, story.reviewer) == (State.IN_REVIEW, dana)


def test_the_review_is_offered_to_everybody_but_its_reviewer(dana, ingrid):
    story = in_review_by(dana)
    offered = {
        person: "claim" in [verb.name for verb in workflow.offered(story, person)]
        for person in (dana, ingrid)
    }
    assert offered == {dana: False, ingrid: True}
