"""From a claim to its source and back, by mouse and by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import addresses, looks

FIRST = "#k1 .prose a[href='#source-1']"


def test_citation_leads_to_its_source_and_back_to_that_very_claim(reader, shoot):
    reader.goto(addresses.story(addresses.CORRECTED))
    shoot(reader, "story", looks.ALL)
    citation = reader.locator("#k4 .prose a[href='#source-4']").first

    citation.click()
    source = reader.locator("#source-4")
    expect(source).to_be_in_viewport()
    assert _is_target(source)
    expect(citation).not_to_be_in_viewport()

    source.locator(f"a[href='#{citation.get_attribute('id')}']").click()
    expect(citation).to_be_in_viewport()
    assert _is_target(citation)


def test_citation_is_followed_there_and_back_by_keyboard_alone(reader):
    reader.goto(addresses.story(addresses.CORRECTED))
    citation = reader.locator(FIRST).first
    way_back = reader.locator("#source-1 [role=doc-backlink]").first

    _tab_to(reader, citation)
    reader.keyboard.press("Enter")
    expect(reader.locator("#source-1")).to_be_in_viewport()
    _tab_to(reader, way_back)
    reader.keyboard.press("Enter")

    expect(citation).to_be_in_viewport()
    assert _is_target(citation)
    # Reading goes on from the claim, not from the top of the page.
    reader.keyboard.press("Tab")
    expect(reader.locator("#k1 :focus, #k2 :focus")).to_have_count(1)


def test_skip_link_comes_first_and_leads_past_the_masthead(reader):
    reader.goto(addresses.story(addresses.CORRECTED))

    reader.keyboard.press("Tab")
    expect(reader.locator(".skip")).to_be_focused()
    expect(reader.locator(".skip")).to_be_in_viewport()
    reader.keyboard.press("Enter")
    reader.keyboard.press("Tab")

    expect(reader.locator("main :focus")).to_have_count(1)


def test_every_citation_has_its_own_way_back(reader):
    reader.goto(addresses.story(addresses.CORRECTED))

    cited = reader.locator("[role=doc-noteref]").evaluate_all(
        "all => all.map(a => a.id)"
    )
    back = reader.locator("[role=doc-backlink]").evaluate_all(
        "all => all.map(a => a.hash.slice(1))"
    )

    assert cited
    assert sorted(back) == sorted(cited)


def test_links_of_citations_have_names_that_tell_them_apart(reader):
    reader.goto(addresses.story(addresses.CORRECTED))

    expect(reader.locator(FIRST).first).to_have_accessible_name(
        "Source 1, Copperline Wire"
    )
    back = reader.locator("#source-1 [role=doc-backlink]")
    names = back.evaluate_all("all => all.map(a => a.ariaLabel)")
    assert len(names) > 1
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", sorted(addresses.READ))
def test_every_link_within_a_page_has_its_target(demo, new_page, name):
    page = new_page(demo, expected=addresses.ERRORS)
    page.goto(addresses.READ[name]())

    lost = page.evaluate("""() => [...document.querySelectorAll('a[href^="#"]')]
        .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1))))
        .map(a => a.outerHTML)""")

    assert lost == []


def test_a_copied_claim_keeps_numbers_and_citations_apart(reader):
    reader.goto(addresses.story(addresses.CORRECTED))

    reader.evaluate("""() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector("#k1"));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
    }""")
    copied = reader.evaluate("getSelection().toString()").strip()

    assert copied.startswith("Ferry runs onto Gannet Bank")
    assert "ashore by 21:15[1][2]." in copied


def _is_target(place) -> bool:
    return place.evaluate("it => it.matches(':target')")


def _tab_to(page: Page, wanted, most: int = 60) -> None:
    """Press Tab until `wanted` has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("it => it === document.activeElement"):
            return
    raise AssertionError(f"{most} tabs do not lead to {wanted}")
