"""Two editors on one story: the second is told, and loses nothing."""

import pytest
from playwright.sync_api import expect

from stories.desk.roles import EDITOR
from tests.browser.desk import add, open_story, save
from tests.factories import document, draft, user

MINE = "My own words, typed for an hour[1]."


@pytest.fixture
def story(transactional_db):
    return draft(document())


@pytest.fixture
def overtaken(live_server, new_page, story):
    """The page of the second editor, who saves after the first has."""
    first = new_page(live_server, user=user(EDITOR, username="ada"))
    second = new_page(live_server, user=user(EDITOR, username="grace"))
    open_story(first, story)
    open_story(second, story)
    first.get_by_label("Headline").fill("Harbour opens on Tuesday")
    save(first)
    second.locator("#id_key_points-0-body").fill(MINE)
    added = add(second, "key point", "key_points")
    added.get_by_label("Heading").fill("A point of mine")
    second.get_by_role("button", name="Save and continue editing").click()
    return second


def test_second_editor_is_told_who_changed_what(overtaken):
    told = overtaken.get_by_role("alert", name="What changed since you opened")

    expect(told).to_contain_text("ada saved version 2")
    expect(told).to_contain_text("The headline changed.")


def test_nothing_that_the_second_editor_typed_is_lost(overtaken):
    expect(overtaken.locator("#id_key_points-0-body")).to_have_value(MINE)
    added = overtaken.locator("#key_points-group [data-part]").last
    expect(added.get_by_label("Heading")).to_have_value("A point of mine")


def test_second_editor_saves_in_a_new_tab(overtaken, story):
    with overtaken.expect_popup() as opened:
        overtaken.get_by_role("link", name="as it is now in a new tab").click()
    tab = opened.value

    expect(tab.get_by_label("Headline")).to_have_value("Harbour opens on Tuesday")
    tab.locator("#id_key_points-0-body").fill(MINE)
    save(tab)

    story.refresh_from_db()
    assert (story.headline, story.version) == ("Harbour opens on Tuesday", 3)
    assert story.key_points.get().body == MINE
