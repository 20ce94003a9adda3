"""Pages fit the narrowest phone, and nothing moves under the reader's eye."""

import pytest

from tests.browser import addresses
from tests.browser.looks import DESKTOP, PHONE

NARROW = {"width": 360, "height": 740}
FIRST_PAINT = """() => new Promise((resolve) => {
  new PerformanceObserver(() => resolve()).observe({ type: "paint", buffered: true });
})"""
# The newest layout shifts, which the browser keeps for who asks later.
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => {
    for (const shift of observer.takeRecords()) sum += shift.value;
    resolve(sum);
  }));
})"""


@pytest.mark.parametrize("name", sorted(addresses.READ))
def test_page_fits_the_narrowest_phone(demo, new_page, name):
    page = new_page(demo, viewport=NARROW, expected=addresses.ERRORS)
    page.goto(addresses.READ[name]())

    # Everything opened: what is hidden must fit as well.
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")

    assert _overhang(page) == []


def _overhang(page) -> list[str]:
    """What reaches out of the window to either side, where the page would scroll."""
    return page.evaluate("""() => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return [];
        const wide = [...document.querySelectorAll("body *")].filter((it) => {
            const { left, right } = it.getBoundingClientRect();
            return right > root.clientWidth + 1 || left < -1;
        });
        const parts = wide.map(it => it.outerHTML.slice(0, 120));
        return [`${root.scrollWidth} px wide`, ...parts];
    }""")


@pytest.mark.parametrize("name", sorted(addresses.READ))
def test_page_reads_in_its_own_direction(demo, new_page, name):
    page = new_page(demo, expected=addresses.ERRORS)
    page.goto(addresses.READ[name]())

    article = page.locator("article.story")
    if article.count():
        expected = "rtl" if name == "arabic" else "ltr"
        direction = article.evaluate("it => getComputedStyle(it).direction")
        assert direction == expected


@pytest.mark.parametrize("viewport", (DESKTOP, PHONE), ids=("desktop", "phone"))
@pytest.mark.parametrize("name", ("front", "story", "arabic", "topic"))
def test_nothing_moves_when_the_fonts_come_late(demo, new_page, name, viewport):
    page = new_page(demo, viewport=viewport)
    held = []
    page.route("**/*.woff2", lambda route: held.append(route))

    page.goto(addresses.READ[name](), wait_until="commit")
    page.evaluate(FIRST_PAINT)
    for route in held:
        route.continue_()
    page.wait_for_load_state()
    page.evaluate("document.fonts.ready")

    assert held
    assert page.evaluate(SHIFTS) < 0.01
