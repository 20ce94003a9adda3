"""Axe finds nothing to complain about, in light and dark, on a desktop and a phone."""

import pytest

from tests.browser import addresses, looks
from tests.browser.axe import FOR_READING, violations


@pytest.fixture
def examined(demo, new_page):
    """Opens a page in which axe may measure: it sets styles that ours may not."""

    def open_page(path: str, **options):
        page = new_page(demo, bypass_csp=True, **options)
        page.goto(path)
        return page

    return open_page


@pytest.mark.parametrize("name", sorted(addresses.READ))
def test_page_for_reading_is_accessible(examined, shoot, name):
    page = examined(addresses.READ[name](), expected=addresses.ERRORS)
    if name == "preview":
        shoot(page, name, looks.BOTH[:1])

    assert violations(page, FOR_READING) == []


@pytest.mark.parametrize("path", ("/api/docs/", "/admin/login/"))
def test_page_for_newcomers_is_accessible(examined, path):
    page = examined(path)
    page.locator(".opblock, form").first.wait_for()

    assert violations(page) == []


@pytest.mark.parametrize("name", sorted(addresses.DESK))
def test_desk_is_accessible(examined, editor, shoot, name):
    page = examined(addresses.DESK[name](), user=editor)
    if name in {"desk-index", "desk-stories", "desk-story"}:
        shoot(page, name)
    if name == "desk-previews":
        shoot(page, name, looks.BOTH[:1])
    if name == "desk-story":
        page.locator("#key_points-group").evaluate("it => it.scrollIntoView()")
        shoot(page, "desk-key-points")

    assert violations(page) == []
