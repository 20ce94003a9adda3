"""The front page: one lead, a few seconds, the river, and the way to topics."""

from playwright.sync_api import expect

from tests.browser import looks

LEAD = "Ferry that grounded in Kestrel Bay"


def test_lead_stands_first_and_largest(reader, shoot):
    reader.goto("/")

    lead, second, brief = (
        _size_of_type(reader, rank) for rank in ("lead", "second", "brief")
    )
    expect(reader.locator("article").first).to_contain_text(LEAD)
    assert lead > 1.5 * second
    assert second >= brief
    shoot(reader, "front", looks.ALL)


def _size_of_type(page, rank: str) -> float:
    heading = page.locator(f".card.{rank}").first.locator("h2, h3")
    return heading.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")


def test_every_card_says_how_many_sources_and_when_it_changed(reader):
    reader.goto("/")

    cards = reader.locator("article.card")
    assert cards.count() >= 12
    for proof in cards.locator(".proof").all():
        expect(proof).to_contain_text("source")
        expect(proof).to_contain_text("2026")


def test_topic_in_the_masthead_leads_to_its_stories(reader, shoot):
    reader.goto("/")

    reader.get_by_role("navigation", name="Topics").get_by_text("Science").click()

    expect(reader).to_have_url("/topics/science/")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Science")
    shoot(reader, "topic")
    reader.locator("article.card h2 a").first.click()
    topics = reader.get_by_role("navigation", name="Topics of this story")
    expect(topics).to_contain_text("Science")


def test_headline_leads_to_the_story_and_the_nameplate_back(reader):
    reader.goto("/")

    reader.get_by_role("link", name=LEAD).click()
    expect(reader.get_by_role("heading", level=1)).to_contain_text(LEAD)
    reader.get_by_role("link", name="Newsroom", exact=True).click()

    expect(reader).to_have_url("/")
