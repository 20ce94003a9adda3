"""Reading needs no JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser import addresses, looks


@pytest.fixture
def plain(demo, new_page):
    return new_page(demo, java_script_enabled=False)


def test_reader_goes_from_front_page_to_source_and_back(plain):
    plain.goto("/")
    plain.get_by_role("link", name="Ferry that grounded").click()

    citation = plain.locator("#k4 .prose a[href='#source-4']").first
    citation.click()
    expect(plain.locator("#source-4")).to_be_in_viewport()
    plain.locator("#source-4 [role=doc-backlink]").first.click()

    expect(citation).to_be_in_viewport()


def test_sources_of_a_claim_open_in_place_on_a_phone(demo, new_page):
    page = new_page(demo, java_script_enabled=False, viewport=looks.PHONE)
    page.goto(addresses.story(addresses.CORRECTED))
    evidence = page.locator("#k1 .evidence")

    expect(evidence.get_by_role("listitem").first).not_to_be_visible()
    evidence.locator("summary").click()

    expect(evidence.get_by_role("listitem").first).to_contain_text("Copperline Wire")
    expect(evidence.get_by_role("listitem").first).to_be_in_viewport()


def test_docs_of_the_api_say_what_needs_javascript(plain):
    plain.goto("/api/docs/")

    expect(plain.get_by_role("heading", level=1)).to_have_text("The stories as data")
    # Playwright calls whatever stands in <noscript> hidden, so its size is asked for.
    words = plain.locator("noscript p")
    assert "needs JavaScript" in words.text_content()
    assert words.evaluate("it => it.getBoundingClientRect().height") > 10
