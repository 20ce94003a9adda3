"""A reader follows what changed, without JavaScript, and sees it without colours."""

import pytest
from playwright.sync_api import expect

from stories.desk.roles import CHIEF_EDITOR
from tests import factories
from tests.browser import looks
from tests.histories import told_differently

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story(live_server):
    return told_differently(by=factories.user(CHIEF_EDITOR))


@pytest.fixture
def plain(story, live_server, new_page):
    """A reader on the story's page, in a browser without JavaScript."""
    page = new_page(live_server, java_script_enabled=False)
    page.goto(story.live.get_absolute_url())
    return page


def test_each_part_of_the_status_leads_to_its_proof(plain):
    status = plain.locator(".status")
    expect(status.get_by_role("link")).to_have_count(4)

    status.get_by_role("link", name="Published").click()
    expect(plain.locator(".notice").first).to_contain_text("You are reading edition 1")
    plain.go_back()
    status.get_by_role("link", name="Updated").click()
    expect(plain.locator(".edition")).to_have_count(2)
    plain.go_back()
    status.get_by_role("link", name="Edition 2").click()
    expect(plain.locator(".kicker").first).to_have_text("What changed")
    plain.go_back()
    status.get_by_role("link", name="sources").click()
    expect(plain.locator("#sources")).to_be_in_viewport()


def test_reader_chooses_two_editions(plain):
    plain.locator(".status").get_by_role("link", name="Updated").click()

    plain.get_by_label("Compare edition").fill("2")
    plain.get_by_label("with edition").fill("1")
    plain.get_by_role("button", name="Compare").click()

    plain.wait_for_url("**/changes/1..2/")
    expect(plain.get_by_label("Compare edition")).to_have_value("1")


def test_notice_leads_to_what_changed_and_that_to_the_part(plain):
    plain.locator(".corrections").get_by_role("link", name="what changed").click()
    plain.get_by_role("link", name="Key point 3").click()

    expect(plain.locator("#k2")).to_be_in_viewport()


def test_what_went_and_came_differs_in_more_than_colour(plain):
    plain.goto("/stories/harbour/changes/1..2/")

    lines = [
        plain.locator(f".texts {tag}").first.evaluate(
            "it => getComputedStyle(it).textDecorationLine"
        )
        for tag in ("del", "ins")
    ]
    assert lines == ["line-through", "underline"]


def test_difference_is_shown(story, live_server, new_page, shoot):
    page = new_page(live_server)
    page.goto("/stories/harbour/changes/1..2/")
    shoot(page, "difference")
    page.locator("#points-changed").evaluate("it => it.scrollIntoView()")
    shoot(page, "difference-points")
    page.goto("/stories/harbour/editions/")
    shoot(page, "editions", (looks.BOTH[0],))

    expect(page.locator(".edition").first).to_contain_text("See what changed")
