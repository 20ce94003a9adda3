"""A story's history in a browser: two texts chosen, compared, and one brought back."""

import pytest
from playwright.sync_api import expect

from stories.desk.roles import EDITOR
from stories.models import Story
from tests.browser.desk import open_story, press, told
from tests.factories import (
    document,
    key_point,
    publish,
    published,
    revise,
    source,
    user,
)

SOURCES = (source(1), source(2))


@pytest.fixture
def story(transactional_db):
    points = (
        key_point("k1", heading="Harbour reopens", body="Twelve boats sail[1]."),
        key_point("k2", heading="Pilots lead", body="Pilots lead the way[2]."),
    )
    made = published(document(headline="First", key_points=points, sources=SOURCES))
    made = publish(revise(made, headline="Second"))
    later = (points[1], key_point("k1", body="Fourteen boats sail[2]."))
    return revise(made, headline="Third", key_points=later)


@pytest.fixture
def page(live_server, new_page, story):
    page = new_page(live_server, user=user(EDITOR))
    open_story(page, story)
    page.get_by_role("link", name="History", exact=True).click()
    return page


def test_two_texts_are_chosen_and_compared_by_keyboard(page):
    page.get_by_label("Compare", exact=True).focus()
    page.keyboard.type("Edition 1")
    page.keyboard.press("Tab")
    page.keyboard.type("Working")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="What changed")).to_be_visible()
    expect(page.locator("#k1 del", has_text="Twelve")).to_be_visible()
    expect(page.locator("#k1 ins", has_text="Fourteen")).to_be_visible()
    evidence = page.locator("#k1 .evidence-changed")
    expect(evidence).to_contain_text("Now cited")
    expect(evidence).to_contain_text("No longer cited")
    expect(page.get_by_text("Moved from")).to_be_visible()


def test_a_part_leads_to_where_it_stands_in_the_working_copy(page, story):
    page.goto(page.url.replace("history/", "changes/1..copy/"))
    page.locator("#k1").get_by_role("link", name="Key point").click()

    expect(page.locator(".part:has(#k1)")).to_be_in_viewport()
    assert page.url.endswith("/change/#k1")


def test_an_edition_is_brought_back(page, story):
    name = "Restore this edition… (edition 1)"
    page.get_by_role("button", name=name).click()
    expect(page.locator("main")).to_contain_text("becomes a draft with what edition 1")
    press(page, "Restore")

    assert "says what edition 1 said" in told(page)
    expect(page.get_by_label("Headline")).to_have_value("First")
    assert Story.objects.get().live.headline == "Second"
