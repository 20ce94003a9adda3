"""A session that ends while somebody types costs a log-in, and not a word."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from stories.desk.roles import CHIEF_EDITOR
from stories.models import State, Story
from tests.browser.axe import OPTIONS, violations
from tests.browser.desk import open_story, press, save, told
from tests.factories import user
from tests.stages import story_in

PASSWORD = "correct horse battery"
# Axe would fetch imported style sheets, from beside the page instead of the sheet.
ON_THE_PAGE = OPTIONS | {"preload": False}


@pytest.fixture
def story(transactional_db):
    return story_in(State.APPROVED, is_live=True)


@pytest.fixture
def page(live_server, new_page, story, settings):
    """The story, open at the desk in a browser whose session ended meanwhile."""
    chief = user(CHIEF_EDITOR, username="ines")
    # The policy is switched off for axe, which sets styles that ours may not.
    page = new_page(live_server, user=chief, expected=[403], bypass_csp=True)
    open_story(page, story)
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    return page


def log_in(page) -> None:
    expect(page.get_by_text("nothing that was typed is lost")).to_be_visible()
    page.get_by_label("Username").fill("ines")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")


def send_again(page) -> None:
    expect(page.get_by_role("button", name="Send it again")).to_be_focused()
    page.keyboard.press("Enter")


def test_what_was_typed_in_the_story_is_saved(page, story):
    summary = page.get_by_label("Summary")
    summary.fill("Boats wait\n\n“outside” the harbour.")
    page.get_by_role("button", name="Save and continue editing").click()
    log_in(page)
    page.get_by_text("What was typed", exact=True).click()
    expect(page.get_by_text("“outside” the harbour.")).to_be_visible()
    page.get_by_role("button", name="Send it again").click()

    expect(page.locator(".messagelist .success")).to_contain_text("was changed")
    expect(summary).to_have_value("Boats wait\n\n“outside” the harbour.")
    save(page)


def test_what_was_typed_beside_a_button_is_used(page, story):
    page.get_by_label("Note", exact=True).fill("After the vote.")
    press(page, "Publish")
    log_in(page)
    send_again(page)

    expect(page.locator(".messagelist .success")).to_be_visible()
    assert Story.objects.get(pk=story.pk).transitions.first().note == "After the vote."


def test_both_pages_on_the_way_are_accessible(page, story):
    page.get_by_label("Summary").fill("Boats wait outside.")
    page.get_by_role("button", name="Save and continue editing").click()
    assert violations(page, ON_THE_PAGE) == []
    log_in(page)
    page.get_by_text("What was typed", exact=True).click()
    assert violations(page, ON_THE_PAGE) == []


def test_what_is_left_stands_beside_the_button_again(page, story):
    page.get_by_label("Note", exact=True).fill("After the vote.")
    press(page, "Publish")
    log_in(page)
    page.get_by_role("link", name="Leave it").click()
    open_story(page, story)

    expect(page.get_by_label("Note", exact=True)).to_have_value("After the vote.")


def test_a_log_in_in_another_tab_costs_nothing(page, story):
    page.get_by_label("Summary").fill("Boats wait outside.")
    other = page.context.new_page()
    other.goto(reverse("admin:login"))
    other.get_by_label("Username").fill("ines")
    other.get_by_label("Password").fill(PASSWORD)
    other.keyboard.press("Enter")
    expect(other.get_by_role("button", name="Log out")).to_be_visible()

    page.get_by_role("button", name="Save and continue editing").click()
    send_again(page)

    assert "was changed" in told(page)
    assert Story.objects.get(pk=story.pk).summary == "Boats wait outside."
