"""What editors do in a browser at the desk, in steps that many tests share."""

from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from stories.models import Story


def open_story(page: Page, story: Story) -> None:
    page.goto(reverse("admin:stories_story_change", args=[story.pk]))


def save(page: Page) -> None:
    """Save, stay on the story, and see that the desk says so."""
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".messagelist .success")).to_contain_text("was changed")


def heading(page: Page, place: int) -> str:
    """The heading of a key point, counted from 0, as it stands in its field."""
    return page.locator(f"#id_key_points-{place}-heading").input_value()


def add(page: Page, noun: str, group: str) -> Locator:
    """Add a part to the `group` it belongs to; returns its row."""
    page.get_by_role("button", name=f"Add {noun}").click()
    return page.locator(f"#{group}-group [data-part]").last


def choose_source(part: Locator, words: str) -> None:
    """Search the newsroom's sources for `words`, and take the first."""
    page = part.page
    part.locator(".select2-selection").click()
    page.locator(".select2-dropdown .select2-search__field").press_sequentially(words)
    found = page.locator(".select2-results__option--highlighted", has_text=words)
    found.click()


def press(page: Page, verb: str) -> None:
    """Press the button of a verb of the workflow."""
    page.get_by_role("button", name=verb, exact=True).click()


def told(page: Page) -> str:
    """What the desk answered to the last thing done."""
    return page.locator(".messagelist").inner_text()


def refused(page: Page) -> str:
    """Why the last button did nothing."""
    return page.get_by_role("alert").inner_text()


def tab_to(page: Page, field: Locator, most: int = 120) -> None:
    """Press Tab until `field` has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if field.evaluate("it => it === document.activeElement"):
            return
    raise AssertionError(f"{most} tabs do not lead to {field}")
