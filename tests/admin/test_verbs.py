"""The workflow's buttons: one POST-only door, refusals in sentences."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.urls import reverse

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import EditionKind, State
from tests import factories
from tests.admin import desk
from tests.admin.desk import press, told
from tests.stages import story_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief():
    return desk.client(factories.user(CHIEF_EDITOR))


def test_a_reporter_submits_a_draft():
    story = factories.draft()
    response = press(desk.client(factories.user(REPORTER)), story, "submit")
    story.refresh_from_db()
    assert story.state == State.IN_REVIEW
    assert "is in review now" in told(response)


def test_a_story_goes_from_draft_to_readers():
    story = factories.draft()
    press(desk.client(factories.user(REPORTER)), story, "submit")
    editor = desk.client(factories.user(EDITOR))
    press(editor, story, "approve")
    response = press(editor, story, "publish")
    story.refresh_from_db()
    assert story.state == State.PUBLISHED
    assert story.live.get_absolute_url() in told(response)


def test_the_note_is_kept_with_the_transition(chief):
    story = factories.draft()
    press(chief, story, "submit", note="Second source\r\nconfirmed")
    assert story.transitions.get().note == "Second source\nconfirmed"


def test_the_record_of_actions_names_the_verb_and_the_note(chief):
    story = factories.draft()
    press(chief, story, "submit", note="Ready.")
    assert LogEntry.objects.get().change_message == "Submit for review. Ready."


def test_an_edition_is_published_as_the_kind_chosen(chief):
    story = factories.revise(factories.published(), headline="Put right")
    response = press(
        chief,
        story,
        "publish_without_review",
        kind=EditionKind.CORRECTION,
        note="Ada rang.",
        public_note="The headline was wrong.",
    )
    assert "Edition 2" in told(response)
    edition = story.editions.first()
    assert (edition.kind, edition.note) == ("correction", "The headline was wrong.")


def test_a_story_sent_back_is_a_draft(chief):
    story = factories.draft()
    press(chief, story, "submit")
    story.refresh_from_db()
    response = press(chief, story, "request_changes", note="Which quay?")
    assert "is a draft now" in told(response)


def test_an_unknown_kind_is_refused(chief):
    story = factories.draft()
    response = press(chief, story, "publish_without_review", kind="scoop", note="Now.")
    assert "“scoop” is not a kind of edition" in " ".join(desk.refused(response))


def test_a_button_shown_for_an_older_version_does_nothing(chief):
    story = factories.draft()
    factories.revise(story, headline="Newer")
    response = press(chief, story, "submit", version=1)
    story.refresh_from_db()
    assert story.state == State.DRAFT
    assert "Somebody saved the story" in " ".join(desk.refused(response))


@pytest.mark.parametrize("version", ("", "one", "-1", "9" * 30))
def test_a_button_without_a_usable_version_does_nothing(chief, version):
    story = factories.draft()
    response = press(chief, story, "submit", version=version)
    story.refresh_from_db()
    assert story.state == State.DRAFT
    assert "without the version" in " ".join(desk.refused(response))


def test_withdrawing_asks_first_and_keeps_the_reason_typed(chief):
    story = factories.published()
    response = press(chief, story, "withdraw", note="Source retracted.")
    story.refresh_from_db()
    assert story.state == State.PUBLISHED
    assert "Source retracted." in response.content.decode()
    assert "Withdraw?" in response.content.decode()


def test_withdrawing_is_done_once_confirmed(chief):
    story = factories.published()
    response = press(chief, story, "withdraw", note="Wrong.", confirmed="yes")
    story.refresh_from_db()
    assert story.state == State.WITHDRAWN
    assert "Readers find its headline and the reason" in told(response)


def test_a_withdrawn_story_says_what_readers_find_and_how_to_open_it(chief):
    story = factories.published()
    told_on = press(chief, story, "withdraw", note="Wrong.", confirmed="yes")
    assert "Readers find its headline and the reason" in told_on.content.decode()
    assert "Save a change to open it again" in told_on.content.decode()
    desk.save(chief, story, summary="Put right.")
    opened = chief.get(desk.change_url(story)).content.decode()
    assert "Readers find its headline and the reason" in opened
    assert "Save a change" not in opened


@pytest.mark.parametrize("verb", workflow.VERBS)
def test_a_get_does_nothing_and_leads_to_the_button(chief, verb):
    story = factories.draft()
    if verb not in workflow.BY_HAND:
        assert chief.get(desk.verb_url(story, verb)).status_code == 404
        return
    response = chief.get(desk.verb_url(story, verb), follow=True)
    assert response.redirect_chain == [(desk.change_url(story), 302)]
    assert desk.told(response) == "Nothing was done: press the button again."
    story.refresh_from_db()
    assert story.state == State.DRAFT


@pytest.mark.parametrize("method", ("put", "patch", "delete", "options"))
def test_other_methods_are_not_allowed(chief, method):
    url = desk.verb_url(factories.draft(), "submit")
    assert getattr(chief, method)(url).status_code == 405


def test_a_get_tells_a_stranger_of_no_story():
    url = desk.verb_url(factories.draft(), "submit")
    assert desk.client(factories.user()).get(url).status_code == 403


def test_a_button_without_the_csrf_token_does_nothing(chief):
    story = factories.draft()
    chief.handler.enforce_csrf_checks = True
    response = chief.post(desk.verb_url(story, "submit"), {"version": 1})
    assert response.status_code == 403


@pytest.mark.parametrize("key", ("999999", "abc", "9" * 40))
def test_a_missing_story_is_not_found_even_without_the_right(key):
    url = reverse("admin:stories_story_do", args=[key, "withdraw"])
    assert desk.client(factories.user(REPORTER)).post(url).status_code == 404


def test_an_unknown_verb_is_not_found(chief):
    assert chief.post(desk.verb_url(factories.draft(), "burn")).status_code == 404


@pytest.mark.parametrize("verb", ("approve", "publish", "withdraw"))
def test_a_reporter_may_not_do_what_editors_do(verb):
    story = factories.published()
    response = press(desk.client(factories.user(REPORTER)), story, verb, note="Please.")
    story.refresh_from_db()
    who = "a chief editor" if verb == "withdraw" else "an editor or a chief editor"
    assert list(desk.refused(response)) == [
        f"You may not do this: {verb}. Only {who} may."
    ]
    assert story.state == State.PUBLISHED


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("role", (REPORTER, EDITOR, CHIEF_EDITOR))
def test_the_page_shows_a_button_for_each_verb_offered(state, role):
    story = story_in(state)
    user = factories.user(role)
    page = desk.client(user).get(desk.change_url(story))
    offered = {verb.name for verb in workflow.offered(story, user)}
    assert desk.buttons(page) == offered
    assert offered <= set(workflow.BY_HAND)


@pytest.mark.parametrize("state", State)
def test_who_may_only_look_has_a_form_with_a_button_for_each_verb(state):
    story = story_in(state)
    user = factories.user(CHIEF_EDITOR)
    user.groups.clear()
    rights = {step.permission.partition(".")[2] for step in workflow.BY_HAND.values()}
    user.user_permissions.set(
        Permission.objects.filter(codename__in={*rights, "view_story"})
    )
    response = desk.client(user).get(desk.change_url(story))
    page = response.content.decode()
    shown = {
        name
        for name in workflow.VERBS
        if f'formaction="{desk.verb_url(story, name)}"' in page
    }
    assert shown == {verb.name for verb in workflow.offered(story, user)}
    assert desk.buttons(response) == set()


def kinds(browser, story) -> list[tuple[str, str]]:
    """Kinds to choose from; none where there is no such field."""
    fields = browser.get(desk.change_url(story)).context["asked"].fields
    return list(fields["kind"].choices) if "kind" in fields else []


@pytest.mark.parametrize(
    ("prepare", "expected"),
    (
        (lambda story: story, []),
        (
            lambda story: factories.revise(factories.publish(story), headline="New"),
            ["", "correction", "clarification", "minor"],
        ),
    ),
)
def test_kinds_are_offered_once_there_is_an_edition(chief, prepare, expected):
    story = prepare(factories.draft())
    assert [value for value, _ in kinds(chief, story)] == expected


def test_a_withdrawn_story_is_offered_as_reinstatement(chief):
    story = factories.published()
    press(chief, story, "withdraw", note="Wrong.", confirmed="yes")
    story = factories.revise(story, headline="Right")
    assert kinds(chief, story)[0] == ("", "Reinstatement")
