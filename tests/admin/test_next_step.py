"""What a story's page says of its present, and which button stands out."""

from datetime import UTC, datetime

import pytest

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import EditionKind, Source, State, Story
from tests import factories
from tests.admin import desk
from tests.stages import FAR_OFF, do, story_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


def facts(story, person) -> list[str]:
    return desk.client(person).get(desk.change_url(story)).context["facts"]


def primary(story, person) -> list[str]:
    groups = desk.client(person).get(desk.change_url(story)).context["groups"]
    offers = [offer for group in groups for offer in group["verbs"] + group["timed"]]
    return [offer["verb"].name for offer in offers if offer["is_primary"]]


@pytest.mark.parametrize(
    ("kind", "words"),
    (
        (None, "as an update"),
        (EditionKind.MINOR, "as a minor edit"),
        (EditionKind.CORRECTION, "as a correction"),
    ),
)
def test_a_schedule_says_when_as_what_and_who(settings, dana, kind, words):
    settings.TIME_ZONE = "Europe/Berlin"
    story = story_in(State.APPROVED, is_live=True)
    workflow.perform(
        "schedule",
        story,
        by=dana,
        kind=kind,
        public_note="It said twelve.",
        scheduled_for=datetime(2126, 1, 6, 8, tzinfo=UTC),
    )
    assert facts(story, factories.user(REPORTER))[0] == (
        f"Publishes itself on 6 Jan 2126, 09:00 CET {words}, scheduled by dana."
    )


def test_a_first_edition_is_scheduled_as_new(dana):
    story = story_in(State.APPROVED)
    workflow.perform("schedule", story, by=dana, scheduled_for=FAR_OFF)
    assert " as a new story, " in facts(story, dana)[0]


def test_an_embargo_to_come_is_told_and_one_that_is_over_is_not(dana):
    story = factories.draft()
    workflow.set_embargo(story, FAR_OFF, by=dana)
    assert facts(story, dana) == [
        "Under embargo until 6 Jan 2126, 09:00 UTC: nothing of it is published before."
    ]
    Story.objects.filter(pk=story.pk).update(embargo_until="2026-01-01T00:00Z")
    assert facts(story, dana) == []


def test_who_reviews_it_is_told(dana):
    story = story_in(State.IN_REVIEW)
    workflow.perform("claim", story, by=dana)
    assert facts(story, factories.user(EDITOR))[0] == "dana is reviewing it."
    assert facts(story, dana)[0] == "You are reviewing it."


def test_an_approval_is_told_and_that_it_no_longer_holds(dana):
    story = story_in(State.IN_REVIEW)
    workflow.perform("approve", story, by=dana)
    assert facts(story, dana) == ["Approved by dana."]
    Source.objects.update(title="Another title")
    assert "approve it anew" in facts(story, dana)[1]


@pytest.mark.parametrize(
    ("state", "role", "expected"),
    (
        (State.DRAFT, REPORTER, ["submit"]),
        (State.IN_REVIEW, REPORTER, []),
        (State.IN_REVIEW, EDITOR, ["approve"]),
        (State.APPROVED, CHIEF_EDITOR, ["publish"]),
        (State.SCHEDULED, CHIEF_EDITOR, []),
        (State.PUBLISHED, CHIEF_EDITOR, []),
        (State.WITHDRAWN, EDITOR, ["restore"]),
        (State.ARCHIVED, REPORTER, ["restore"]),
    ),
)
def test_one_button_at_most_stands_out(state, role, expected):
    assert primary(story_in(state), factories.user(role)) == expected


def test_an_approval_to_renew_comes_before_publishing(dana):
    story = story_in(State.APPROVED)
    Source.objects.update(title="Another title")
    assert primary(story, dana) == ["approve"]


def test_the_note_names_the_buttons_that_need_one():
    story = story_in(State.IN_REVIEW)
    page = desk.client(factories.user(CHIEF_EDITOR)).get(desk.change_url(story))
    assert page.context["note_for"] == ["Request changes", "Publish without review"]
    assert "Needed for: request changes, publish without review." in (
        page.content.decode()
    )


def test_the_note_is_asked_for_where_somebody_else_is_reviewing(dana):
    story = story_in(State.IN_REVIEW)
    workflow.perform("claim", story, by=dana)
    page = desk.client(factories.user(EDITOR)).get(desk.change_url(story))
    assert page.context["note_for"] == ["Request changes", "Take the review"]


def test_a_correction_is_published_by_its_own_button(dana):
    story = story_in(State.APPROVED, is_live=True)
    response = desk.save_and_do(
        desk.client(dana),
        story,
        "correct",
        kind=EditionKind.MINOR,
        public_note="It said twelve.",
    )

    assert "Edition 2" in desk.told(response)
    assert story.editions.first().kind == EditionKind.CORRECTION


def test_a_story_put_away_is_brought_back_as_a_draft(dana):
    story = story_in(State.ARCHIVED)
    response = desk.press(desk.client(dana), story, "restore")
    assert "is a draft now" in desk.told(response)


def test_archiving_is_done_at_once_because_it_is_undone_as_easily(dana):
    story = factories.draft()
    response = desk.press(desk.client(dana), story, "archive")
    assert "is archived now" in desk.told(response)


def test_taking_a_review_over_is_refused_without_a_word(dana):
    story = story_in(State.IN_REVIEW)
    do("claim", story)
    response = desk.press(desk.client(dana), story, "claim")
    assert list(desk.refused(response).values()) == ["verb-note"]
    response = desk.press(desk.client(dana), story, "claim", note="She is ill.")
    assert desk.told(response) == f"You are reviewing “{story}” now."
    assert facts(story, dana)[0] == "You are reviewing it."


def test_an_embargo_does_not_hide_what_the_reviewer_asked_for(dana):
    story = story_in(State.IN_REVIEW)
    workflow.perform("request_changes", story, by=dana, note="Which quay?")
    workflow.set_embargo(story, FAR_OFF, by=dana)
    page = desk.client(dana).get(desk.change_url(story)).content.decode()
    assert "Which quay?" in page


def test_taking_the_review_does_not_hide_the_reporters_note(dana):
    story, rosa = factories.draft(), factories.user(REPORTER)
    workflow.perform("submit", story, by=rosa, note="Mind the tide table.")
    workflow.perform("claim", story, by=dana)
    page = desk.client(dana).get(desk.change_url(story)).content.decode()
    assert "Mind the tide table." in page


def test_why_a_review_was_taken_over_is_the_last_word(dana):
    story = story_in(State.IN_REVIEW)
    do("claim", story)
    workflow.perform("claim", story, by=dana, note="She is ill.")
    page = desk.client(dana).get(desk.change_url(story)).content.decode()
    assert "She is ill." in page


@pytest.mark.parametrize("four_eyes", (True, False))
def test_an_author_is_not_offered_the_own_review(dana, settings, four_eyes):
    settings.FOUR_EYES = four_eyes
    story = story_in(State.IN_REVIEW, by=dana)
    offered = {verb.name for verb in workflow.offered(story, dana)}
    assert ("approve" in offered, "claim" in offered) == (not four_eyes,) * 2
    told = [fact for fact in facts(story, dana) if "Some of it is yours" in fact]
    assert bool(told) == four_eyes


def test_who_reviews_what_others_wrote_reads_whose_it_is_and_who_may_approve(dana):
    rosa = factories.user(REPORTER, username="rosa")
    assert facts(story_in(State.IN_REVIEW, by=rosa), dana) == [
        "Not yet approved: changes by rosa (the text, source 1, the publisher "
        "“Harbour Wire”, and the topic “Shipping”).",
        "dana may approve it.",
    ]


def test_a_save_in_review_is_marked_with_the_way_to_what_changed(dana):
    rosa = factories.user(REPORTER, username="rosa")
    story = story_in(State.IN_REVIEW, by=rosa)
    workflow.perform("claim", story, by=dana)
    page = desk.client(dana).get(desk.change_url(story))
    assert page.context["saved_in_review"] is None
    factories.revise(story, by=rosa, summary="At the old quay.")
    client = desk.client(dana)
    marked = client.get(desk.change_url(story)).context["saved_in_review"]
    assert "Changed since the review was taken, by rosa;" in marked["sentence"]
    assert "At the old quay" in client.get(marked["address"]).content.decode()
