"""Who may make a link, for what and how long, and what ends it before its time."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from stories.desk import previews, workflow
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import Preview, State
from tests import factories
from tests.stages import do, story_in

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)


def refusal(story, **options):
    with pytest.raises(previews.PreviewRefused) as refused:
        previews.make_preview(story, by=factories.user(EDITOR), **options)
    assert Preview.objects.count() == 0
    return refused.value.reasons


@pytest.mark.parametrize("role", (None, ADMINISTRATOR))
def test_who_writes_no_stories_makes_no_links(draft, role):
    stranger = factories.user(*filter(None, [role]))
    with pytest.raises(PermissionDenied):
        previews.make_preview(draft, by=stranger)
    assert Preview.objects.count() == 0


@pytest.mark.parametrize("state", (State.WITHDRAWN, State.ARCHIVED))
def test_story_that_is_put_away_is_shown_to_nobody(state):
    [reason] = refusal(story_in(state))
    assert reason == (
        f"The story is {state}, so it is shown to nobody; restore it first."
    )


@pytest.mark.parametrize("hours", (0, -1, 2, 721, 10**9))
def test_link_works_as_long_as_the_list_says_and_no_longer(draft, hours):
    assert refusal(draft, hours=hours) == (
        "Choose from the list how long the link works.",
    )


def test_label_that_does_not_fit_is_refused(draft):
    [reason] = refusal(draft, label="x" * 121)
    assert "has 121 characters; at most 120 fit." in reason


def test_every_reason_is_given_at_once():
    reasons = refusal(story_in(State.ARCHIVED), label="x" * 121, hours=2)
    assert len(reasons) == 3


@pytest.mark.parametrize("state", sorted(set(State) - workflow.PUT_AWAY))
def test_story_at_work_can_be_shown_in_every_state(state, editor):
    assert previews.make_preview(story_in(state), by=editor).is_open()


@pytest.mark.parametrize("role", (REPORTER, EDITOR, CHIEF_EDITOR))
def test_who_writes_stories_makes_links(draft, role):
    maker = factories.user(role)
    made = previews.make_preview(draft, by=maker, at=MONDAY)
    assert (made.story, made.made_by, made.made_at) == (draft, maker, MONDAY)
    assert made.expires_at == MONDAY + timedelta(hours=72)


@pytest.mark.parametrize("hours", previews.LIFETIMES)
def test_link_ends_when_it_was_made_to(draft, editor, hours):
    made = previews.make_preview(draft, by=editor, hours=hours, at=MONDAY)
    assert made.expires_at - made.made_at == timedelta(hours=hours)


def test_label_is_one_line_without_what_no_database_holds(draft, editor):
    made = previews.make_preview(draft, by=editor, label=" Ruth,\r\n counsel\x00 ")
    assert str(made) == "Ruth,  counsel"


def test_no_two_links_are_alike_and_each_is_long(draft, editor):
    tokens = {previews.make_preview(draft, by=editor).token for _ in range(20)}
    assert len(tokens) == 20
    assert {len(token) for token in tokens} == {48}


def test_database_holds_nothing_that_opens_a_preview(preview):
    kept = Preview.objects.filter(pk=preview.pk).values().get()
    assert not any(preview.token in str(value) for value in kept.values())


def test_whole_address_is_that_of_the_newsroom(preview, settings):
    settings.BASE_URL = "https://news.example.org"
    assert previews.link(preview) == (
        f"https://news.example.org/preview/{preview.token}/"
    )


def test_somebody_else_without_the_right_cannot_revoke(preview, reporter):
    with pytest.raises(PermissionDenied):
        previews.revoke(preview, by=reporter)
    preview.refresh_from_db()
    assert preview.is_open()


def test_maker_revokes_without_any_further_right(draft, reporter):
    made = previews.make_preview(draft, by=reporter)
    assert previews.revoke(made, by=reporter, at=made.made_at) is True
    assert (made.revoked_by, made.revoked_at) == (reporter, made.made_at)


def test_editor_revokes_what_a_reporter_made(draft, reporter, editor):
    made = previews.make_preview(draft, by=reporter)
    assert previews.revoke(made, by=editor)
    assert not made.is_open()


def test_who_revoked_first_is_kept(preview, editor):
    chief = factories.user(CHIEF_EDITOR)
    previews.revoke(preview, by=chief)
    assert previews.revoke(preview, by=editor) is False
    assert preview.revoked_by == chief


def test_link_that_expired_cannot_be_revoked(preview, editor):
    assert previews.revoke(preview, by=editor, at=preview.expires_at) is False
    assert preview.revoked_at is None


@pytest.mark.parametrize(
    ("state", "verb"),
    (
        (State.PUBLISHED, "withdraw"),
        (State.DRAFT, "archive"),
    ),
)
def test_putting_a_story_away_ends_its_links(client, state, verb, editor):
    story, other = story_in(state), story_in(state)
    ended, kept = (previews.make_preview(one, by=editor) for one in (story, other))
    do(verb, story)
    ended.refresh_from_db()
    assert ended.revoked_by == story.transitions.first().by
    assert client.get(ended.get_absolute_url()).status_code == 404
    assert client.get(kept.get_absolute_url()).status_code == 200


def test_links_stay_dead_when_the_story_comes_back(client, editor):
    story = story_in(State.PUBLISHED)
    made = previews.make_preview(story, by=editor)
    do("withdraw", story)
    do("restore", story)
    assert client.get(made.get_absolute_url()).status_code == 404
    assert previews.make_preview(story, by=editor).is_open()


def test_refused_withdrawal_ends_no_link(editor):
    story = story_in(State.PUBLISHED)
    made = previews.make_preview(story, by=editor)
    with pytest.raises(workflow.TransitionRefused):
        do("withdraw", story, note="")
    made.refresh_from_db()
    assert made.is_open()


def test_publishing_leaves_links_alone(client, preview, draft):
    factories.publish(draft)
    assert client.get(preview.get_absolute_url()).status_code == 200


def test_deleting_a_draft_deletes_its_links(preview, draft):
    draft.delete()
    assert Preview.objects.count() == 0


@pytest.mark.parametrize(
    "changes",
    (
        {"expires_at": MONDAY},
        {"revoked_at": MONDAY, "revoked_by": None},
        {"revoked_at": None, "revoked_by": "somebody"},
    ),
)
def test_database_refuses_links_that_cannot_be(draft, editor, changes):
    made = previews.make_preview(draft, by=editor, at=MONDAY)
    if changes.get("revoked_by"):
        changes = changes | {"revoked_by": editor}
    with pytest.raises(IntegrityError), transaction.atomic():
        Preview.objects.filter(pk=made.pk).update(**changes)
