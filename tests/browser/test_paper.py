"""What a printed page keeps, and what it leaves out."""

import re

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


@pytest.mark.parametrize(
    "name", ("story", "reef", "arabic", "difference", "corrections")
)
def test_all_ink_stands_out_from_paper_in_the_dark(demo, new_page, name):
    page = new_page(demo, color_scheme="dark")
    page.goto(addresses.READ[name]())
    page.emulate_media(media="print", color_scheme="dark")

    colours = page.evaluate("""() => [...document.querySelectorAll("body *")]
        .filter(it => it.checkVisibility() && it.innerText?.trim())
        .map(it => getComputedStyle(it).color)""")

    faint = {colour for colour in colours if _against_white(colour) < 4.5}
    assert colours
    assert faint == set()


def test_paper_says_where_it_is_from_and_of_when(paper):
    imprint = paper.locator(".imprint")
    expect(imprint).to_be_visible()
    expect(imprint).to_contain_text(
        f"{addresses.story(addresses.CORRECTED)}, edition 4"
    )
    expect(imprint).to_contain_text("as of 18 November 2026, 14:30 UTC")
    paper.emulate_media(media="screen")
    expect(imprint).to_be_hidden()


def test_lists_say_so_too(reader):
    reader.goto(addresses.READ["corrections"]())
    reader.emulate_media(media="print")
    expect(reader.locator(".imprint")).to_contain_text("/corrections/, as of ")


def _against_white(colour: str) -> float:
    """The contrast of an opaque `rgb(…)` with white, by WCAG."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (light + 0.05)
