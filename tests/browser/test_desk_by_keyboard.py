"""The story form, from end to end without a mouse."""

import pytest
from playwright.sync_api import expect

from stories.desk.roles import EDITOR
from tests.browser.desk import heading, open_story, tab_to
from tests.factories import document, draft, key_point, user


@pytest.fixture
def page(live_server, new_page, transactional_db):
    points = (
        key_point("k1", heading="Harbour reopens"),
        key_point("k2", heading="Pilots lead the way"),
    )
    page = new_page(live_server, user=user(EDITOR))
    open_story(page, draft(document(key_points=points)))
    return page


def test_ctrl_s_saves_and_stays(page):
    tab_to(page, page.locator("#id_headline"))
    page.keyboard.press("End")
    page.keyboard.type(", at last")
    page.keyboard.press("Control+s")

    expect(page.locator(".messagelist .success")).to_contain_text("was changed")
    assert page.get_by_label("Headline").input_value().endswith(", at last")


def test_key_point_is_moved_and_the_focus_stays_with_it(page):
    tab_to(page, page.locator("#key_points-0 [data-move='1']"))
    page.keyboard.press("Enter")

    expect(page.locator("#key_points-0 [data-move='1']")).to_be_focused()
    expect(page.get_by_role("status").get_by_text("Now at place 2.")).to_have_count(1)
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert heading(page, 0) == "Pilots lead the way"


def test_key_point_is_added_and_removed(page):
    tab_to(page, page.locator("#key_points-group [data-part-add]"))
    page.keyboard.press("Enter")
    added = page.locator("#key_points-group [data-part]").last
    expect(added.get_by_label("Heading")).to_be_focused()
    page.keyboard.type("Repairs take until spring")
    page.keyboard.press("Tab")
    page.keyboard.type("The council votes in April[1].")
    page.keyboard.press("Control+s")
    expect(page.locator("#id_key_points-2-body")).to_have_value(
        "The council votes in April[1]."
    )

    tab_to(page, page.locator("#id_key_points-2-DELETE"), most=120)
    page.keyboard.press("Space")
    page.keyboard.press("Control+s")
    expect(page.locator("#id_key_points-2-body")).to_have_count(0)
