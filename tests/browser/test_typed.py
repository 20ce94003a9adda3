"""What was typed beside the story stays until it was used, whatever else is sent."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from stories.desk.roles import CHIEF_EDITOR, EDITOR
from stories.models import State
from tests.browser.desk import open_story, press, refused, save, told
from tests.factories import user
from tests.stages import story_in

PASSWORD = "correct horse battery"
AGAIN = "What you typed before is here again."


@pytest.fixture
def chief(transactional_db):
    return user(CHIEF_EDITOR, username="ines")


@pytest.fixture
def story(transactional_db):
    return story_in(State.APPROVED, is_live=True)


@pytest.fixture
def page(live_server, new_page, chief, story):
    page = new_page(live_server, user=chief)
    open_story(page, story)
    return page


def note(page):
    return page.get_by_label("Note", exact=True)


def public_note(page):
    return page.get_by_label("Public note")


def for_whom(page):
    return page.get_by_label("For whom")


def log_in(page, name: str) -> None:
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


def test_a_save_of_the_story_loses_nothing_typed_beside_it(page):
    note(page).fill("After the vote.")
    public_note(page).fill("It was Monday.")
    page.get_by_label("Publish as").select_option("Clarification")
    page.get_by_label("At a time, in UTC").fill("2126-01-06T09:00")
    for_whom(page).fill("Ruth, counsel")
    page.get_by_label("Ask for an answer").check()

    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist .success")).to_contain_text("was changed")

    expect(note(page)).to_have_value("After the vote.")
    expect(public_note(page)).to_have_value("It was Monday.")
    expect(page.get_by_label("Publish as")).to_have_value("clarification")
    expect(page.get_by_label("At a time, in UTC")).to_have_value("2126-01-06T09:00")
    expect(for_whom(page)).to_have_value("Ruth, counsel")
    expect(page.get_by_label("Ask for an answer")).to_be_checked()
    # What stands beside the buttons was sent along, and the page brings it back itself.
    expect(page.get_by_role("status").filter(has_text=AGAIN)).to_have_count(1)


def test_the_page_may_be_left_and_opened_again(page, story):
    note(page).fill("After the vote.")
    page.goto(reverse("admin:index"))
    open_story(page, story)

    expect(note(page)).to_have_value("After the vote.")


def test_one_form_is_sent_and_the_other_keeps_what_it_holds(page):
    for_whom(page).fill("Ruth, counsel")
    note(page).fill("Checked.")

    press(page, "Make a preview")
    expect(note(page)).to_have_value("Checked.")
    expect(for_whom(page)).to_have_value("")
    for_whom(page).fill("Ada")
    press(page, "Publish")

    assert "is published" in told(page)
    expect(note(page)).to_have_value("")
    expect(for_whom(page)).to_have_value("Ada")


def test_what_was_used_is_forgotten_and_what_waits_is_not(live_server, new_page):
    page = new_page(live_server, user=user(EDITOR))
    open_story(page, story_in(State.SCHEDULED))
    note(page).fill("Not today.")
    page.get_by_label("At a time, in UTC").fill("2126-03-04T10:00")

    press(page, "Unschedule")

    expect(page.get_by_label("At a time, in UTC")).to_have_value("2126-03-04T10:00")
    expect(note(page)).to_have_value("")


def test_what_a_refusal_shows_again_outlives_a_save(page, story):
    public_note(page).fill("It was Monday.")
    page.get_by_label("At a time, in UTC").fill("2020-01-06T09:00")
    press(page, "Schedule")
    assert refused(page)

    # Nothing of the first tab's memory is needed for this.
    page.evaluate("sessionStorage.clear()")
    open_story(page, story)
    expect(public_note(page)).to_have_value("")
    public_note(page).fill("It was Monday.")
    press(page, "Schedule")
    save(page)

    expect(public_note(page)).to_have_value("It was Monday.")


def test_log_out_forgets_it(page, chief, story):
    note(page).fill("After the vote.")
    page.get_by_role("button", name="Log out").click()
    page.goto(reverse("admin:stories_story_change", args=[story.pk]))
    log_in(page, "ines")

    expect(note(page)).to_have_value("")


def test_nobody_is_shown_what_somebody_else_typed(page, transactional_db, story):
    user(EDITOR, username="grace")
    note(page).fill("After the vote.")
    page.context.clear_cookies()
    page.reload()
    log_in(page, "grace")

    expect(note(page)).to_have_value("")
    assert page.evaluate("JSON.stringify(sessionStorage)").count("vote") == 0


def test_secrets_are_not_kept(page):
    note(page).fill("After the vote.")

    kept = page.evaluate("JSON.stringify(sessionStorage)")

    assert "After the vote." in kept
    assert "csrfmiddlewaretoken" not in kept


def test_a_withdrawal_uses_its_reason_once(page):
    note(page).fill("Wrong.")
    press(page, "Withdraw…")
    reason = page.get_by_label("Reason, which readers will see")
    expect(reason).to_have_value("Wrong.")
    reason.fill("It was wrong.")
    page.get_by_role("link", name="Leave it as it is").click()
    expect(note(page)).to_have_value("It was wrong.")

    press(page, "Withdraw…")
    press(page, "Withdraw")

    assert "is withdrawn" in told(page)
    expect(note(page)).to_have_value("")
