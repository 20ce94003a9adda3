"""Pages fit the narrowest phone, and nothing moves under the reader's eye."""

import pytest

from tests.browser import addresses
from tests.browser.looks import DESKTOP, PHONE

NARROW = {"width": 360, "height": 740}
# What WCAG 2.2, 1.4.10 calls the narrowest.
NARROWEST = {"width": 320, "height": 740}
FIRST_PAINT = """() => new Promise((resolve) => {
  new PerformanceObserver(() => resolve()).observe({ type: "paint", buffered: true });
})"""
ADD_UP_SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) window.shifted += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
# Shifts of a frame are told after it is painted.
SHIFTED = """() => new Promise((resolve) => {
  const after = (frames) => frames
    ? requestAnimationFrame(() => after(frames - 1))
    : resolve(window.shifted);
  after(3);
})"""


@pytest.mark.parametrize("name", sorted(addresses.READ))
def test_page_fits_the_narrowest_phone(demo, new_page, name):
    page = new_page(demo, viewport=NARROW, expected=addresses.ERRORS)
    page.goto(addresses.READ[name]())

    # Everything opened: what is hidden must fit as well.
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")

    assert _overhang(page) == []


@pytest.mark.parametrize("name", sorted(addresses.DESK))
def test_desk_fits_the_narrowest_phone(demo, new_page, editor, name):
    page = new_page(demo, user=editor, viewport=NARROW)
    page.goto(addresses.DESK[name]())

    assert _overhang(page) == []


TWICE = "html { font-size: 200% !important }"
# WCAG 2.2, 1.4.12: what readers may set, and no page may lose.
SPACED = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
"""
BROKEN_WORDS = r"""() => {
  const broken = [];
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, .nameplate")) {
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const word of text.data.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const tops = [...range.getClientRects()].map((it) => Math.round(it.top));
        if (new Set(tops).size > 1) broken.push(word[0]);
      }
    }
  }
  return broken;
}"""


@pytest.mark.parametrize("style", (TWICE, SPACED), ids=("twice", "spaced"))
@pytest.mark.parametrize("name", sorted(addresses.READ))
def test_page_fits_a_phone_with_the_text_that_its_reader_needs(
    demo, new_page, name, style
):
    width = NARROWEST if style is SPACED else NARROW
    # The policy allows no style but our own, as it should.
    page = new_page(demo, viewport=width, expected=addresses.ERRORS, bypass_csp=True)
    page.goto(addresses.READ[name]())
    page.add_style_tag(content=style)

    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")

    assert _overhang(page) == []
    assert page.evaluate(BROKEN_WORDS) == []


@pytest.mark.parametrize(
    ("name", "least"), (("arabic", 1.45), ("preview-arabic", 1.45), ("korean", 1.25))
)
def test_headlines_have_room_for_the_marks_of_their_script(reader, name, least):
    reader.goto(addresses.READ[name]())

    styles = reader.locator(".story :is(h1, h3)").evaluate_all("""all => all.map(it => {
        const { lineHeight, fontSize, letterSpacing } = getComputedStyle(it);
        return [parseFloat(lineHeight) / parseFloat(fontSize), letterSpacing];
    })""")

    assert min(height for height, _ in styles) >= least
    assert {spacing for _, spacing in styles} <= {"normal", "0px"}


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


@pytest.mark.parametrize(
    ("name", "direction"), (("arabic", "rtl"), ("korean", "ltr"), ("french", "ltr"))
)
def test_story_reads_in_its_own_direction(reader, name, direction):
    reader.goto(addresses.READ[name]())

    number, words = (
        reader.locator(f"#k1 {part}").bounding_box() for part in (".ordinal", ".prose")
    )

    starts_left = number["x"] < words["x"] + words["width"] / 2
    assert starts_left == (direction == "ltr")


@pytest.mark.parametrize("viewport", (DESKTOP, PHONE), ids=("desktop", "phone"))
@pytest.mark.parametrize("name", ("front", "story", "arabic", "topic"))
def test_nothing_moves_when_the_fonts_come_late(demo, new_page, name, viewport):
    page = new_page(demo, viewport=viewport)
    page.add_init_script(ADD_UP_SHIFTS)
    held = []
    page.route("**/*.woff2", lambda route: held.append(route))

    page.goto(addresses.READ[name](), wait_until="commit")
    page.evaluate(FIRST_PAINT)
    for route in held:
        route.continue_()
    page.wait_for_load_state()
    page.evaluate("document.fonts.ready")

    assert held
    assert page.evaluate(SHIFTED) < 0.01
