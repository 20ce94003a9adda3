"""What stands beside and below the claims: sources in the margin, the timeline."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import addresses

STORIES = ("story", "reef", "arabic", "korean", "french")


def boxes(page: Page, selector: str) -> list[dict[str, float]]:
    """Left, top, right and bottom of every element, in pixels of the page."""
    return page.locator(selector).evaluate_all(
        "all => all.map(it => it.getBoundingClientRect().toJSON())"
    )


def overlaps(one: dict, other: dict) -> bool:
    return all(
        one[start] < other[end] - 1 and other[start] < one[end] - 1
        for start, end in (("left", "right"), ("top", "bottom"))
    )


@pytest.mark.parametrize("name", STORIES)
def test_sources_stand_beside_their_claim_and_overlap_nothing(reader, name):
    reader.goto(addresses.READ[name]())
    proof = boxes(reader, ".key-point .evidence ul")
    claims = boxes(reader, ".key-point:has(.evidence)")
    prose = boxes(reader, ".key-point .prose")

    assert proof
    for beside, claim in zip(proof, claims, strict=True):
        assert claim["top"] <= beside["top"] < claim["bottom"]
        assert beside["bottom"] <= claim["bottom"] + 1
    others = prose + proof
    clashes = [(a, b) for a in proof for b in others if a != b and overlaps(a, b)]
    assert clashes == []


@pytest.mark.parametrize("name", STORIES)
def test_events_follow_one_another_and_overlap_nothing(reader, name):
    reader.goto(addresses.READ[name]())
    happenings = boxes(reader, ".timeline .happening")

    tops = [box["top"] for box in happenings]
    assert len(tops) > 2
    assert tops == sorted(tops)
    assert not any(
        overlaps(one, other)
        for one, other in zip(happenings, happenings[1:], strict=False)
    )


def test_planned_event_is_told_apart_by_a_word_and_a_hollow_mark(reader, shoot):
    reader.goto(addresses.story(addresses.FUZZY))
    reader.locator("#timeline").evaluate("it => it.scrollIntoView()")
    shoot(reader, "story-timeline")
    planned = reader.locator(".event.is-planned:not(.is-approximate)").first
    happened = reader.locator(".event", has_text="Sep").first

    expect(planned).to_contain_text("Planned")
    assert width_of_mark(planned) < width_of_mark(happened)


def width_of_mark(event) -> float:
    """How thick the ring is that marks an event on the timeline's rule, in pixels."""
    return event.locator(".happening").evaluate(
        "it => parseFloat(getComputedStyle(it, '::before').borderTopWidth)"
    )
