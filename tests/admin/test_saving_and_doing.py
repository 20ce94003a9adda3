"""A button of “Next step” saves the story first, whatever the verb and the state."""

from datetime import UTC, datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from stories.admin.verbs.asking import AskedForm
from stories.admin.verbs.pressing import Press
from stories.admin.verbs.saving import Typed, save_and_do
from stories.admin.verbs.story_form import StepRefused
from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import Notice, SavedVersion, Source, State, Story, Transition
from tests import factories
from tests.admin import desk
from tests.admin.pressing import AT, NOTE, WORDS, press
from tests.admin.test_standings import RETRACTED
from tests.desk.workflow.test_behind import change
from tests.stages import story_in

pytestmark = pytest.mark.django_db

UNAPPROVED = "Nobody has approved what you typed"
OWN = "You changed the text, and nobody has approved that yet"
ASKED = "Withdraw?"
# What comes of a button that is pressed after something was typed into the story: the
# state of the saved text, the second page, or the refusal, of which nothing is saved.
TYPED = {
    ("submit", State.DRAFT): State.IN_REVIEW,
    ("take_back", State.IN_REVIEW): State.DRAFT,
    ("claim", State.IN_REVIEW): OWN,
    ("request_changes", State.IN_REVIEW): State.DRAFT,
    ("request_changes", State.APPROVED): State.DRAFT,
    ("request_changes", State.SCHEDULED): State.DRAFT,
    ("approve", State.IN_REVIEW): OWN,
    ("approve", State.APPROVED): UNAPPROVED,
    ("schedule", State.APPROVED): UNAPPROVED,
    ("schedule", State.SCHEDULED): UNAPPROVED,
    ("unschedule", State.SCHEDULED): UNAPPROVED,
    ("publish", State.APPROVED): UNAPPROVED,
    ("publish", State.SCHEDULED): UNAPPROVED,
    ("publish_without_review", State.DRAFT): State.PUBLISHED,
    ("publish_without_review", State.IN_REVIEW): State.PUBLISHED,
    ("publish_without_review", State.APPROVED): State.PUBLISHED,
    ("publish_without_review", State.SCHEDULED): State.PUBLISHED,
    ("withdraw", State.DRAFT): ASKED,
    ("withdraw", State.IN_REVIEW): ASKED,
    ("withdraw", State.APPROVED): ASKED,
    ("withdraw", State.SCHEDULED): ASKED,
    ("withdraw", State.PUBLISHED): ASKED,
    ("restore", State.WITHDRAWN): State.DRAFT,
    ("restore", State.ARCHIVED): State.DRAFT,
    ("archive", State.DRAFT): State.ARCHIVED,
    ("archive", State.WITHDRAWN): State.ARCHIVED,
}
# Where readers see the story, so that it can be withdrawn.
LIVE = {"withdraw"}


@pytest.fixture
def ines():
    return factories.user(CHIEF_EDITOR, username="ines")


@pytest.fixture
def chief(ines):
    return desk.client(ines)


def prepared(verb: str, state: State, by) -> Story:
    """A story in `state`, to which `verb` is offered to `by`."""
    own = by if verb == "take_back" else None
    is_live = verb in LIVE and state != State.ARCHIVED
    story = story_in(state, by=own, is_live=is_live)
    if verb == "approve" and state == State.APPROVED:
        # An approval that no longer holds is renewed.
        Source.objects.update(title="Another title")
    return story


def test_the_table_holds_each_verb_in_each_state_from_which_it_has_a_button(ines):
    offered = {
        (verb, state)
        for verb in workflow.BY_HAND
        for state in State
        for story in [prepared(verb, state, ines)]
        if verb in {step.name for step in workflow.offered(story, ines)}
    }
    assert offered == set(TYPED)


@pytest.mark.parametrize(("verb", "state"), TYPED)
def test_what_was_typed_is_saved_with_the_verb_or_stands_on_the_page(
    chief, ines, verb, state
):
    story = prepared(verb, state, ines)
    version, comes = story.version, TYPED[verb, state]

    response = press(chief, story, verb, summary=WORDS)

    story.refresh_from_db()
    refused = " ".join(desk.refused(response))
    if comes in (OWN, UNAPPROVED):
        assert comes in refused
        assert (story.state, story.version) == (state, version)
        assert desk.typed(response)["summary"] == WORDS
        assert desk.beside(response)["note"] == NOTE
    elif comes == ASKED:
        assert comes in response.content.decode()
        assert NOTE in response.content.decode()
        assert (story.summary, story.is_live) == (WORDS, True)
    else:
        assert not refused
        assert (story.state, story.summary) == (comes, WORDS)
        assert story.version == version + 1
        assert story.transitions.filter(verb=verb, note=NOTE).count() == 1


@pytest.mark.parametrize(("verb", "state"), TYPED)
def test_where_nothing_was_typed_the_verb_alone_is_done(chief, ines, verb, state):
    story = prepared(verb, state, ines)
    before = story.version, SavedVersion.objects.count(), Transition.objects.count()
    summary = story.summary

    response = press(chief, story, verb)

    story.refresh_from_db()
    assert not desk.refused(response)
    assert (story.version, SavedVersion.objects.count()) == before[:2]
    assert story.summary == summary
    assert "What you typed is saved" not in desk.told(response)
    done = 0 if verb == "withdraw" else 1
    assert Transition.objects.count() == before[2] + done
    if done:
        assert story.state == workflow.VERBS[verb].target
        assert [entry.change_message for entry in LogEntry.objects.all()] == [
            f"{workflow.VERBS[verb].label}. {NOTE}"
        ]


@pytest.mark.parametrize("role", (REPORTER, EDITOR))
@pytest.mark.parametrize(("verb", "state"), TYPED)
def test_a_button_asks_for_the_right_to_its_verb(verb, state, role):
    person = factories.user(role)
    story = prepared(verb, state, person)
    before = story.transitions.count()
    response = press(desk.client(person), story, verb)
    may = person.has_perm(workflow.VERBS[verb].permission)
    assert story.transitions.count() == before + may
    assert ("You may not do this" in " ".join(desk.refused(response))) == (not may)


def test_the_save_and_the_verb_are_told_and_recorded_each(chief):
    story = factories.draft()
    response = press(chief, story, "submit", summary=WORDS)
    said = desk.told(response)
    assert "What you typed is saved, as version 2." in said
    assert "is in review now" in said
    assert {entry.change_message for entry in LogEntry.objects.all()} == {
        "The summary changed.",
        f"Submit for review. {NOTE}",
    }


def test_who_publishes_directly_reads_nothing_of_an_approval_taken_back(chief):
    story = story_in(State.APPROVED, is_live=True)
    said = desk.told(press(chief, story, "publish_without_review", summary=WORDS))
    assert "Edition 2" in said
    assert "no longer is" not in said
    assert "Readers keep" not in said


def test_an_editor_is_not_told_to_publish_without_review():
    for role, may in ((EDITOR, False), (CHIEF_EDITOR, True)):
        browser, story = desk.client(factories.user(role)), story_in(State.APPROVED)
        told = " ".join(desk.refused(press(browser, story, "publish", summary=WORDS)))
        assert "Save it and submit it for review" in told
        assert ("publish it without review" in told) == may


def test_withdrawing_saves_asks_and_then_withdraws_what_was_saved(chief):
    story = factories.published()
    asked = press(chief, story, "withdraw", summary=WORDS)
    story.refresh_from_db()
    assert (story.state, story.version, story.summary) == (State.DRAFT, 2, WORDS)
    assert "Readers keep edition 1 until this version" in desk.told(asked)
    assert f'action="{desk.verb_url(story, "withdraw")}"' in asked.content.decode()
    assert asked.context["version"] == 2

    back = chief.get(desk.change_url(story))
    assert desk.beside(back)["note"] == NOTE
    assert desk.typed(back)["summary"] == WORDS

    desk.press(chief, story, "withdraw", note=NOTE, confirmed="yes")
    story.refresh_from_db()
    assert (story.state, story.summary) == (State.WITHDRAWN, WORDS)


def test_without_four_eyes_ones_own_words_are_approved_with_the_story(chief, settings):
    settings.FOUR_EYES = False
    story = story_in(State.IN_REVIEW)
    press(chief, story, "approve", summary=WORDS)
    story.refresh_from_db()
    assert (story.state, story.summary) == (State.APPROVED, WORDS)
    assert story.is_as_approved


def test_a_story_taken_up_again_says_what_was_typed_and_keeps_the_note(chief):
    story = story_in(State.WITHDRAWN)
    response = press(chief, story, "restore", summary=WORDS)
    assert "is a draft now" in desk.told(response)
    moves = story.transitions.order_by("-pk").values_list("verb", "note")
    assert moves[0] == ("restore", NOTE)


def test_the_embargo_and_the_assignee_are_saved_with_the_verb(chief):
    story, rosa = factories.draft(), factories.user(REPORTER)
    response = press(chief, story, "submit", assignee=rosa.pk, embargo=AT)
    story.refresh_from_db()
    assert "What you typed is saved, as" not in desk.told(response)
    assert (story.state, story.version) == (State.IN_REVIEW, 1)
    assert story.assignee == rosa
    assert story.embargo_until == datetime(2126, 7, 6, 9, tzinfo=UTC)
    assert Notice.objects.filter(to=rosa).count() == 1


def test_nobody_is_told_of_an_assignment_that_was_refused(chief):
    story, rosa = factories.draft(), factories.user(REPORTER)
    press(chief, story, "publish_without_review", note="", assignee=rosa.pk)
    assert not Notice.objects.exists()
    assert Story.objects.get(pk=story.pk).assignee is None


def test_a_button_takes_a_story_from_nobody_who_left(chief):
    story, rosa = factories.draft(), factories.user(REPORTER)
    Story.objects.filter(pk=story.pk).update(assignee=rosa)
    rosa.is_active = False
    rosa.save()
    press(chief, story, "submit")
    story.refresh_from_db()
    assert (story.state, story.assignee) == (State.IN_REVIEW, rosa)


def test_the_reviewer_is_told_of_no_save_where_nothing_was_typed(chief):
    dana = factories.user(EDITOR)
    story = story_in(State.IN_REVIEW)
    workflow.perform("claim", story, by=dana)
    press(chief, story, "request_changes")
    sentences = Notice.objects.filter(to=dana).values_list("sentence", flat=True)
    assert [one for one in sentences if "was changed" in one] == []


# What comes back from review: typed into, with another address, or untouched.
BROUGHT_BACK = (
    ({"summary": WORDS}, State.DRAFT, "is a draft now"),
    ({"slug": "quay"}, State.DRAFT, "is a draft now"),
    ({}, State.PUBLISHED, "is published now"),
)


@pytest.mark.parametrize("verb", ("take_back", "request_changes"))
@pytest.mark.parametrize(("typed", "state", "said"), BROUGHT_BACK)
def test_what_was_submitted_as_published_comes_back_with_its_note(
    chief, ines, verb, typed, state, said
):
    story = factories.published()
    change(Source.objects.get(), by=ines, **RETRACTED)
    workflow.perform("submit", story, by=ines)

    response = press(chief, story, verb, **typed)

    story.refresh_from_db()
    assert (story.state, story.version) == (state, 2 if typed else 1)
    assert said in desk.told(response)
    assert response.context["last_transition"].note == NOTE
    last = story.transitions.exclude(verb=workflow.READDRESS).first()
    assert (last.verb, last.to_state) == (verb, state)
    today = chief.get(reverse("admin:index")).content.decode()
    assert ("Sent back" in today) == (verb == "request_changes")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer.")
def test_the_turn_for_an_address_is_taken_before_the_story_is_held(chief, ines):
    story = prepared("take_back", State.IN_REVIEW, ines)
    with CaptureQueriesContext(connection) as captured:
        press(chief, story, "take_back", slug="quay")
    asked = [query["sql"] for query in captured]
    (turn, *_) = [n for n, sql in enumerate(asked) if "pg_advisory_xact_lock" in sql]
    (held, *_) = [
        n for n, sql in enumerate(asked) if sql.startswith('UPDATE "stories_story"')
    ]
    assert turn < held


@pytest.mark.parametrize("is_new", (False, True))
def test_what_a_refused_verb_was_sent_with_is_taken_back_by_the_door_itself(
    ines, is_new
):
    # Without the transaction that Django's admin puts around its pages.
    before = None if is_new else factories.draft(by=ines)
    typed = Typed(
        content=factories.document(summary=WORDS),
        desk={"assignee": ines},
        seen=before and before.version,
    )
    without_note = Press(
        step=workflow.BY_HAND["publish_without_review"], asked=AskedForm({})
    )
    with pytest.raises(StepRefused):
        save_and_do(typed, before, by=ines, press=without_note)
    assert not Story.objects.filter(summary=WORDS).exists()
    assert not Story.objects.filter(assignee=ines).exists()
    assert SavedVersion.objects.count() == (0 if is_new else 1)
