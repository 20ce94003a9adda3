"""A button of “Next step” saves what was typed first; no key presses one unasked."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from playwright.sync_api import expect

from stories.desk.roles import CHIEF_EDITOR
from stories.models import State, Story
from tests.browser.axe import violations
from tests.browser.desk import open_story, press, refused, told
from tests.factories import draft, published, user
from tests.stages import story_in

WORDS = "Boats wait outside the quay."
AT = "2126-01-06T09:00"
SCRIPT = pytest.mark.parametrize("script", (True, False), ids=("script", "no-script"))


@pytest.fixture
def desk_of(live_server, new_page, transactional_db):
    """The page of a story, for a chief editor; what it asks is in `questions`."""

    def open_page(story, script=True, **options):
        options |= {"java_script_enabled": script}
        page = new_page(live_server, user=user(CHIEF_EDITOR), **options)
        page.questions = []
        page.on("dialog", lambda it: (page.questions.append(it.type), it.accept()))
        open_story(page, story)
        return page

    return open_page


def now(story) -> Story:
    return Story.objects.get(pk=story.pk)


@SCRIPT
def test_what_was_typed_is_saved_by_the_button(desk_of, script):
    story = draft()
    page = desk_of(story, script)
    page.get_by_label("Summary").fill(WORDS)

    press(page, "Submit for review")

    assert "is in review now" in told(page)
    expect(page.get_by_label("Summary")).to_have_value(WORDS)
    assert page.questions == []
    assert (now(story).state, now(story).summary) == (State.IN_REVIEW, WORDS)


@SCRIPT
def test_what_cannot_be_saved_stands_there_and_nothing_is_done(desk_of, script):
    story = draft()
    page = desk_of(story, script)
    page.get_by_label("Headline").fill("")
    page.get_by_label("Summary").fill(WORDS)
    page.get_by_label("Note", exact=True).fill("Ready.")

    press(page, "Submit for review")

    expect(page.locator("#next-step")).to_contain_text("The form has errors.")
    expect(page.get_by_label("Summary")).to_have_value(WORDS)
    expect(page.get_by_label("Note", exact=True)).to_have_value("Ready.")
    if script:
        expect(page.get_by_label("Headline")).to_be_focused()
    assert (now(story).state, now(story).version) == (State.DRAFT, 1)


@SCRIPT
def test_what_cannot_be_done_is_not_saved_either(desk_of, script):
    story = story_in(State.APPROVED)
    page = desk_of(story, script)
    page.get_by_label("Summary").fill(WORDS)

    press(page, "Publish")

    expect(page.get_by_role("alert")).to_be_focused()
    assert "Nobody has approved what you typed" in refused(page)
    expect(page.get_by_label("Summary")).to_have_value(WORDS)
    assert (now(story).state, now(story).version) == (State.APPROVED, 1)


def test_leaving_what_was_refused_is_asked_about(desk_of):
    page = desk_of(story_in(State.APPROVED))
    page.get_by_label("Summary").fill(WORDS)
    press(page, "Publish")
    expect(page.get_by_role("alert")).to_be_focused()

    page.goto(reverse("admin:index"))

    assert page.questions == ["beforeunload"]


def test_what_a_refusal_says_is_accessible(desk_of):
    page = desk_of(story_in(State.APPROVED, is_live=True), bypass_csp=True)
    page.get_by_label("Summary").fill(WORDS)
    press(page, "Publish")
    expect(page.get_by_role("alert")).to_be_focused()
    assert violations(page) == []


@SCRIPT
def test_enter_in_the_story_saves_and_does_nothing_else(desk_of, script):
    story = draft()
    page = desk_of(story, script)
    page.get_by_label("Headline").fill("Harbour stays closed")

    page.get_by_label("Headline").press("Enter")

    expect(page.locator(".messagelist .success")).to_contain_text("was changed")
    assert (now(story).state, now(story).headline) == (
        State.DRAFT,
        "Harbour stays closed",
    )


@SCRIPT
def test_enter_in_the_field_for_a_time_saves_and_keeps_the_time(desk_of, script):
    story = story_in(State.APPROVED)
    page = desk_of(story, script)
    page.get_by_label("At a time, in UTC").fill(AT)

    page.get_by_label("At a time, in UTC").press("Enter")

    expect(page.locator(".messagelist .success")).to_contain_text("was changed")
    assert now(story).state == State.APPROVED
    open_story(page, story)
    expect(page.get_by_label("At a time, in UTC")).to_have_value(AT)


def test_enter_in_the_field_for_a_time_schedules_for_who_may_only_look(
    live_server, new_page, transactional_db
):
    story, looker = story_in(State.APPROVED), user()
    rights = {"view_story", "schedule_story", "review_story"}
    looker.user_permissions.set(Permission.objects.filter(codename__in=rights))
    page = new_page(live_server, user=looker)
    open_story(page, story)
    page.get_by_label("Note", exact=True).fill("After the vote.")
    page.get_by_label("At a time, in UTC").fill(AT)

    # Enough for the first button that is seen, which sends the story back.
    page.get_by_label("At a time, in UTC").press("Enter")

    assert "is scheduled for" in told(page)


def test_ctrl_s_beside_a_button_saves_and_stays_there(desk_of):
    story = draft()
    page = desk_of(story)
    page.get_by_label("Summary").fill(WORDS)
    note = page.get_by_label("Note", exact=True)
    note.fill("Not ready yet.")

    page.keyboard.press("Control+s")

    expect(page.locator(".messagelist .success")).to_contain_text("was changed")
    expect(note).to_be_focused()
    expect(note).to_have_value("Not ready yet.")
    assert (now(story).state, now(story).summary) == (State.DRAFT, WORDS)


def test_what_a_save_kept_is_remembered_until_it_was_used(desk_of):
    story = draft()
    page = desk_of(story)
    note = page.get_by_label("Note", exact=True)
    note.fill("Not ready yet.")
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist .success")).to_contain_text("was changed")

    page.goto(reverse("admin:index"))
    open_story(page, story)
    expect(note).to_have_value("Not ready yet.")
    press(page, "Submit for review")

    assert "is in review now" in told(page)
    expect(note).to_have_value("")


@SCRIPT
def test_a_question_loses_nothing_that_was_typed(desk_of, script):
    story = published()
    page = desk_of(story, script)
    page.get_by_label("Summary").fill(WORDS)
    page.get_by_label("Note", exact=True).fill("Wrong.")

    press(page, "Withdraw…")
    expect(page.get_by_label("Reason, which readers will see")).to_have_value("Wrong.")
    page.get_by_role("link", name="Leave it as it is").click()

    expect(page.get_by_label("Summary")).to_have_value(WORDS)
    expect(page.get_by_label("Note", exact=True)).to_have_value("Wrong.")
    assert now(story).is_live
