"""The verbs: refusals first, then what each one does."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.desk.workflow import BY_HAND, VERBS, StaleVersion, TransitionRefused
from stories.models import (
    NOTED_KINDS,
    Edition,
    EditionKind,
    LiveStory,
    State,
    Story,
    Transition,
    Withdrawal,
)
from tests import factories
from tests.stages import story_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("verb", tuple(BY_HAND))
def test_verb_needs_its_permission(verb):
    story = story_in(State.DRAFT)

    with pytest.raises(PermissionDenied, match="You may not do this"):
        workflow.perform(verb, story, by=factories.user(), note="Because.")


def test_author_cannot_approve_own_change():
    editor = factories.user(EDITOR)
    story = factories.draft(by=editor)
    workflow.perform("submit", story, by=editor)

    with pytest.raises(TransitionRefused, match="somebody else must approve"):
        workflow.perform("approve", story, by=editor)


def test_author_cannot_take_the_review_of_an_own_change():
    editor = factories.user(EDITOR)
    story = factories.draft(by=editor)
    workflow.perform("submit", story, by=editor)

    with pytest.raises(TransitionRefused, match="somebody else must review"):
        workflow.perform("claim", story, by=editor)


def test_author_may_approve_where_the_setting_says_so(settings):
    settings.FOUR_EYES = False
    editor = factories.user(EDITOR)
    story = factories.draft(by=editor)
    workflow.perform("submit", story, by=editor)

    workflow.perform("approve", story, by=editor)

    assert story.approved_by == editor


@pytest.mark.parametrize(
    ("verb", "state"),
    (
        ("request_changes", State.IN_REVIEW),
        ("publish_without_review", State.DRAFT),
        ("withdraw", State.PUBLISHED),
    ),
)
def test_verb_that_needs_a_reason_is_refused_without(verb, state):
    story = story_in(state)

    with pytest.raises(TransitionRefused) as refusal:
        workflow.perform(verb, story, by=factories.user(CHIEF_EDITOR), note="  ")

    assert refusal.value.reasons == (VERBS[verb].asks_note,)


def test_unfit_story_is_refused_with_every_reason_at_once():
    point = factories.key_point(body="Boats sail[1][7]. Buoys float[8].")
    story = factories.draft(factories.document(key_points=(point,)))

    with pytest.raises(TransitionRefused) as refusal:
        factories.publish(story)

    assert any("[7]" in reason for reason in refusal.value.reasons)
    assert any("[8]" in reason for reason in refusal.value.reasons)
    assert not Edition.objects.filter(story=story).exists()


@pytest.mark.parametrize("kind", NOTED_KINDS)
def test_correction_without_public_note_is_refused(kind):
    story = factories.revise(factories.published(), headline="Harbour reopens fully")

    with pytest.raises(TransitionRefused, match=f"A {kind} needs a public note"):
        factories.publish(story, kind=kind)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    (
        ("withdrawal", "not a kind of edition to publish"),
        ("reinstatement", "not a kind of edition to publish"),
        ("new", "published before"),
    ),
)
def test_kind_that_does_not_fit_is_refused(kind, sentence):
    story = factories.revise(factories.published(), headline="Harbour reopens fully")

    with pytest.raises(TransitionRefused, match=sentence):
        factories.publish(story, kind=EditionKind(kind))


def test_withdrawn_story_comes_back_as_nothing_else():
    story = factories.revise(story_in(State.WITHDRAWN), summary="Now right.")

    with pytest.raises(TransitionRefused, match="as a reinstatement only"):
        factories.publish(story, kind=EditionKind.UPDATE)


def test_first_edition_cannot_be_an_update():
    with pytest.raises(TransitionRefused, match="never published"):
        factories.publish(factories.draft(), kind=EditionKind.UPDATE)


def test_second_of_two_editors_is_told():
    story = story_in(State.IN_REVIEW)
    theirs = Story.objects.get(pk=story.pk)
    factories.revise(story, summary="Boats sail again, slowly.")

    with pytest.raises(StaleVersion, match="saved the story"):
        workflow.perform("approve", theirs, by=factories.user(EDITOR))


def test_save_of_what_was_moved_in_the_meantime_is_refused():
    theirs = story_in(State.IN_REVIEW)
    workflow.perform(
        "approve", Story.objects.get(pk=theirs.pk), by=factories.user(EDITOR)
    )

    with pytest.raises(StaleVersion, match="was not saved"):
        workflow.revise(theirs, by=factories.user(EDITOR), seen=theirs.version)

    assert Story.objects.get(pk=theirs.pk).state == State.APPROVED


def test_story_that_moves_while_a_verb_is_done_is_not_moved_twice(monkeypatch):
    def withdraw_first(request):
        Story.objects.filter(pk=request.story.pk).update(state=State.WITHDRAWN)

    submit = replace(VERBS["submit"], effect=withdraw_first)
    monkeypatch.setitem(VERBS, "submit", submit)

    with pytest.raises(StaleVersion, match="moved the story"):
        workflow.perform("submit", story_in(State.DRAFT), by=factories.user(REPORTER))


def test_verb_that_fails_half_way_leaves_nothing(monkeypatch):
    def fail(**_values):
        raise RuntimeError("The power went out.")

    story = story_in(State.APPROVED)
    monkeypatch.setattr(Transition.objects, "create", fail)

    with pytest.raises(RuntimeError):
        workflow.perform("publish", story, by=factories.user(EDITOR))

    assert not Edition.objects.filter(story=story).exists()
    assert Story.objects.get(pk=story.pk).state == State.APPROVED


def test_transition_records_who_when_and_why():
    story = story_in(State.IN_REVIEW)
    editor = factories.user(EDITOR)

    workflow.perform("request_changes", story, by=editor, note=" Name the source. ")

    transition = Transition.objects.filter(story=story).first()
    assert (transition.by, transition.note) == (editor, "Name the source.")
    assert (transition.from_state, transition.to_state) == ("in_review", "draft")


def test_approval_is_forgotten_when_the_story_goes_back():
    story = story_in(State.APPROVED)

    workflow.perform(
        "request_changes", story, by=factories.user(EDITOR), note="Once more."
    )

    assert story.approved_by is None


def test_publication_names_maker_and_approver():
    story = story_in(State.APPROVED)
    approver, maker = story.approved_by, factories.user(EDITOR)

    workflow.perform("publish", story, by=maker)

    edition = story.live_edition
    assert (edition.approved_by, edition.made_by) == (approver, maker)


def test_withdrawal_hides_the_story_and_gives_the_reason():
    story = story_in(State.WITHDRAWN)

    assert not LiveStory.objects.filter(story=story).exists()
    assert Withdrawal.objects.get(story=story).reason == "In a test."
    assert story.live_edition is None


def test_draft_with_live_edition_can_be_withdrawn():
    story = factories.revise(factories.published(), summary="New.")

    workflow.perform(
        "withdraw", story, by=factories.user(CHIEF_EDITOR), note="Unlawful."
    )

    assert story.state == State.WITHDRAWN


def test_withdrawn_story_comes_back_as_reinstatement():
    story = factories.revise(story_in(State.WITHDRAWN), summary="Now right.")

    factories.publish(story)

    assert story.live_edition.kind == "reinstatement"
    assert not Withdrawal.objects.filter(story=story).exists()


@pytest.mark.parametrize(
    ("before", "after"),
    (
        (State.DRAFT, State.DRAFT),
        (State.IN_REVIEW, State.IN_REVIEW),
        (State.APPROVED, State.DRAFT),
        (State.SCHEDULED, State.DRAFT),
        (State.PUBLISHED, State.DRAFT),
        (State.WITHDRAWN, State.DRAFT),
        (State.ARCHIVED, State.DRAFT),
    ),
)
def test_saving_content_takes_back_an_approval(before, after):
    story = story_in(before)
    version = story.version

    factories.revise(story, summary="Boats sail again, slowly.")

    assert (story.state, story.version) == (after, version + 1)
    assert story.approved_by is None


def test_readers_keep_the_live_edition_while_the_desk_edits():
    story = factories.published()

    factories.revise(story, headline="Not yet public")

    assert story.has_unpublished_edits
    assert LiveStory.objects.get(story=story).headline != "Not yet public"


def test_offered_verbs_are_those_the_user_may_do_now():
    story = story_in(State.IN_REVIEW)

    names = [verb.name for verb in workflow.offered(story, factories.user(EDITOR))]

    assert names == ["approve", "request_changes", "claim"]


def test_withdrawal_is_not_offered_before_publication():
    story = story_in(State.DRAFT)

    names = [v.name for v in workflow.offered(story, factories.user(CHIEF_EDITOR))]

    assert "withdraw" not in names


def test_edition_of_another_story_is_not_restored():
    other = factories.published().editions.get()
    story = story_in(State.PUBLISHED)
    with pytest.raises(workflow.TransitionRefused, match="belongs to another story"):
        workflow.perform(
            "restore", story, by=factories.user(CHIEF_EDITOR), edition=other
        )
