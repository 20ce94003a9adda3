"""The desk holds a headline that is one long word, and its head stands in a line."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from stories.desk import notices
from stories.desk.roles import CHIEF_EDITOR
from tests.factories import document, draft, published, user

WIDTHS = (360, 768)
LONG = "W" * 300


@pytest.fixture
def chief(transactional_db):
    return user(CHIEF_EDITOR)


@pytest.fixture
def addresses(chief):
    working = draft(document(headline=LONG), by=chief)
    live = published(document(headline=LONG.replace("W", "M")), by=chief)
    notices.tell(chief, working, f"“{LONG}” was sent back.")
    pages = ("change", "history")
    of_story = [
        reverse(f"admin:stories_story_{page}", args=[live.pk]) for page in pages
    ]
    lists = ("index", "stories_story_changelist", "stories_edition_changelist")
    return [*(reverse(f"admin:{name}") for name in lists), *of_story]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_of_the_desk_scrolls_sideways(
    live_server, new_page, chief, addresses, width
):
    page = new_page(live_server, user=chief, viewport={"width": width, "height": 800})
    too_wide = []
    for address in addresses:
        page.goto(address)
        root = page.locator("html")
        if root.evaluate("it => it.scrollWidth > it.clientWidth"):
            too_wide.append(address)

    assert too_wide == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_lines_of_the_head_start_at_one_edge(live_server, new_page, chief, width):
    page = new_page(live_server, user=chief, viewport={"width": width, "height": 800})
    page.goto(reverse("admin:index"))
    expect(page.locator("#user-tools")).to_be_visible()

    starts = {
        page.locator(part).bounding_box()["x"]
        for part in ("#site-name", ".desk-nav", "#user-tools")
    }

    assert len(starts) == 1
