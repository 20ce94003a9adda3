"""What a printed page keeps, and what it leaves out."""

import pytest
from playwright.sync_api import expect

from tests.browser import addresses


@pytest.fixture
def paper(reader):
    reader.goto(addresses.story(addresses.CORRECTED))
    reader.emulate_media(media="print")
    return reader


def test_addresses_of_sources_are_printed(paper):
    link = paper.locator("#source-1 .title a")

    printed = link.evaluate("it => getComputedStyle(it, '::after').content")

    assert "copperline.example/2026/11/09/ferry-aground" in printed


def test_navigation_is_left_out_and_the_story_is_not(paper):
    expect(paper.get_by_role("navigation")).to_have_count(0)
    expect(paper.get_by_role("heading", level=1)).to_be_visible()
    expect(paper.locator("#k1 .prose")).to_be_visible()
    expect(paper.locator("#e1 .text")).to_be_visible()
    expect(paper.locator("#source-7 .title")).to_be_visible()


def test_paper_is_white_even_in_the_dark(demo, new_page):
    page = new_page(demo, color_scheme="dark")
    page.goto(addresses.story(addresses.CORRECTED))
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    on_screen = page.evaluate(ground)
    page.emulate_media(media="print")

    ink = page.locator("#k1 .prose").evaluate("it => getComputedStyle(it).color")

    assert page.evaluate(ground) != on_screen
    assert max(int(part) for part in ink.strip("rgb()").split(",")) < 60


def test_folded_sentences_are_printed(reader):
    reader.goto(f"{addresses.story(addresses.CORRECTED)}changes/2..3/")
    told = reader.locator(".in-words li").first
    assert not told.is_visible()
    reader.emulate_media(media="print")
    expect(told).to_be_visible()
    expect(reader.locator(".in-words summary")).to_be_hidden()
