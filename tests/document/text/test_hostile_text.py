"""Text made to be slow takes no longer than its length accounts for."""

import time

import pytest

from stories.document.text import (
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
    "a\n[1]\n", " [1]", "1]", "[ ", "\\", "\\[", "[a\\", "[a](https://b", "https://a[1]",
    "e\u0301*", "- a\n  - b\n", "> - a\n", "は**「", "1\\. ", "[1][1]", "https://a",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_row_of_anything_is_done_soon(unit):
    text = unit * (SIZE // len(unit))
    names = {1: "Yonhap"}
    started = time.process_time()
    render_block(text, anchor="k1", names=names)
    render_line(text, anchor="e1", names=names)
    malformed_markers(strip_markers(clean_block(text)))
    assert time.process_time() - started < LIMIT_SECONDS


def test_quotes_nested_a_hundred_deep_are_shown():
    lines = [f"{'> ' * n}a\n{'> ' * n}\n" for n in range(1, 99)]
    text = "".join((*lines, "> " * 99, "deep[1]"))
    html = render_block(text, anchor="k1", names={1: "Yonhap"})
    assert 1 < html.count("<blockquote>") < 20
    assert "deep<sup" in html


@pytest.mark.parametrize(("mark", "tag"), (("- ", "<ul>"), ("1. ", "<ol>")))
def test_lists_nested_a_hundred_deep_are_shown(mark, tag):
    second = mark.replace("1", "2")
    lines = [f"{'   ' * n}{mark}a" for n in range(100)]
    lines += [f"{'   ' * n}{second}deep[1]" for n in reversed(range(100))]
    html = render_block("\n".join(lines), anchor="k1", names={1: "Yonhap"})
    assert 1 < html.count(tag) < 20
    assert "deep<sup" in html


def test_an_excerpt_of_a_long_text_is_short():
    assert len(excerpt("word " * 20_000, 120)) <= 120
