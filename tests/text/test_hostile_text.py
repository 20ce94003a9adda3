"""Text made to be slow takes no longer than its length accounts for."""

import time

import pytest

from stories.text import (
    clean_block,
    excerpt,
    malformed_markers,
    render_block,
    render_line,
    strip_markers,
)

# Linear work takes a tenth of the limit; measured by the processor, not the clock.
SIZE = 30_000
LIMIT_SECONDS = 6.0
UNITS = (
    "*", "[", "]", ">", "> ", "*a ", "*a**b ", "[1]", "[a", "[a[1]", "[a](http://", "(",
    "- ", "- a\n", "> a\n", "1. a\n", "\n", " ", "*a* ", "[]", "<", "_a ", "> - ",
    "a\n[1]\n", " [1]", "1]", "[ ",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_row_of_anything_is_done_soon(unit):
    text = unit * (SIZE // len(unit))
    started = time.process_time()
    render_block(text, anchor="k1", names={1: "Yonhap"})
    render_line(text, anchor="e1", names={1: "Yonhap"})
    malformed_markers(strip_markers(clean_block(text)))
    assert time.process_time() - started < LIMIT_SECONDS


def test_quotes_nested_ten_thousand_deep_are_shown():
    html = render_block(">" * 10_000 + "deep[1]", anchor="k1", names={1: "Yonhap"})
    assert html.count("<blockquote>") < 20
    assert "deep<sup" in html


@pytest.mark.parametrize(("mark", "tag"), (("- ", "<ul>"), ("1. ", "<ol>")))
def test_lists_nested_a_hundred_deep_are_shown(mark, tag):
    html = render_block(mark * 100 + "deep[1]", anchor="k1", names={1: "Yonhap"})
    assert html.count(tag) < 20
    assert "deep<sup" in html


def test_an_excerpt_of_a_long_text_is_short():
    assert len(excerpt("word " * 20_000, 120)) <= 120
