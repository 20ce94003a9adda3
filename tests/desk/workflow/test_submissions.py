"""Reviews and their authors: saves in between, taking back, sending back."""

import pytest

from stories.desk import workflow
from stories.desk.roles import EDITOR, REPORTER
from stories.models import Notice, State, Story
from tests import factories
from tests.stages import story_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


@pytest.fixture
def rosa():
    return factories.user(REPORTER, username="rosa")


def told(person) -> list[str]:
    return [notice.sentence for notice in Notice.objects.filter(to=person)]


def test_the_reviewer_is_told_of_a_save(dana, rosa):
    story = story_in(State.IN_REVIEW, by=rosa, headline="Quay opens")
    workflow.perform("claim", story, by=dana)
    factories.revise(story, by=rosa, summary="Boats sail again, at noon.")
    assert told(dana) == [
        "“Quay opens”, which you are reviewing, was changed by rosa. Its page says "
        "what changed."
    ]


def test_many_saves_are_told_once_until_the_notice_is_seen(dana, rosa):
    story = story_in(State.IN_REVIEW, by=rosa)
    workflow.perform("claim", story, by=dana)
    factories.revise(story, by=rosa, summary="At noon.")
    factories.revise(story, by=rosa, summary="At one.")
    assert len(told(dana)) == 1
    Notice.objects.update(seen_at="2026-01-06T09:00Z")
    factories.revise(story, by=rosa, summary="At two.")
    assert len(told(dana)) == 2


def test_reviewers_are_not_told_of_their_own_saves(dana, rosa):
    story = story_in(State.IN_REVIEW, by=rosa)
    workflow.perform("claim", story, by=dana)
    factories.revise(story, by=dana, summary="At noon.")
    assert told(dana) == []


def test_a_reporter_takes_back_what_they_submitted(rosa):
    story = factories.draft()
    workflow.perform("submit", story, by=rosa)
    workflow.perform("take_back", story, by=rosa)
    assert story.state == State.DRAFT


def test_a_reporter_takes_back_what_they_wrote_and_others_submitted(rosa):
    story = story_in(State.IN_REVIEW, by=rosa)
    workflow.perform("take_back", story, by=rosa)
    assert story.state == State.DRAFT


def test_nobody_takes_back_what_is_not_theirs(rosa):
    story = story_in(State.IN_REVIEW)
    with pytest.raises(workflow.TransitionRefused, match="submitted or wrote"):
        workflow.perform("take_back", story, by=rosa)
    assert Story.objects.get().state == State.IN_REVIEW


def test_taking_back_is_offered_to_who_wrote_it_only(dana, rosa):
    story = story_in(State.IN_REVIEW, by=rosa)
    offered = {
        person: "take_back" in [verb.name for verb in workflow.offered(story, person)]
        for person in (dana, rosa)
    }
    assert offered == {dana: False, rosa: True}


def test_the_author_is_told_that_a_story_was_sent_back(dana, rosa):
    story = story_in(State.IN_REVIEW, by=rosa, headline="Quay opens")
    workflow.perform("request_changes", story, by=dana, note="Which quay?")
    assert told(rosa) == [
        "“Quay opens”, which you wrote, was sent back for changes by dana. Which quay?"
    ]


def test_the_assignee_is_told_that_a_story_was_sent_back(dana, rosa):
    story = story_in(State.IN_REVIEW)
    Story.objects.update(assignee=rosa)
    workflow.perform("request_changes", story, by=dana, note="Which quay?")
    assert "which is assigned to you, was sent back for changes" in told(rosa)[0]


def test_who_scheduled_what_they_wrote_is_told_once(dana, rosa):
    story = story_in(State.SCHEDULED, by=rosa)
    Story.objects.update(scheduled_by=rosa)
    workflow.perform("request_changes", story, by=dana, note="Which quay?")
    assert len(told(rosa)) == 1
