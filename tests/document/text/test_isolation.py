"""Right-to-left text that is quoted in a sentence leaves the sentence in order."""

import pytest

from stories.document.text import isolated

HEBREW = "שלום"
ARABIC = "الميناء"


@pytest.mark.parametrize(
    "text", ("", "Pier shut", "Über 5 €, “so”", "항구", "港口", "١٢", "1–2")
)
def test_other_text_is_left_as_it_is(text):
    assert isolated(text) == text


@pytest.mark.parametrize("text", (HEBREW, f"{ARABIC} 12", f"Port of {HEBREW} (3)"))
def test_right_to_left_text_is_isolated(text):
    assert isolated(text) == f"\u2068{text}\u2069"


CONTROLS = [
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
    *"\u200e\u200f\u061c",
]


@pytest.mark.parametrize("control", CONTROLS, ids=ascii)
def test_controls_do_not_reach_beyond_the_text(control):
    assert isolated(f"Pier{control} shut") == "\u2068Pier shut\u2069"
    assert isolated(f"{control}{HEBREW}{control}") == f"\u2068{HEBREW}\u2069"
    assert isolated(control) == ""


def test_isolated_text_is_isolated_once():
    assert isolated(isolated(HEBREW)) == isolated(HEBREW)
