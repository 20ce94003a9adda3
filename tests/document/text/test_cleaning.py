"""What is changed in typed text before it is stored, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document.text import clean_block, clean_line

ANY_TEXT = st.text(st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("typed", "stored"),
    (
        (" a\tb\r\nc ", "a b c"),
        ("a\0\x1b[1mb", "a[1mb"),
        ("a\ud800b", "ab"),
        ("a\ufffe\uffffb", "ab"),
        ("e\u0301 \u2011 &amp; <b>", "e\u0301 \u2011 &amp; <b>"),
        ("a\u2029\u2028b", "a b"),
    ),
)
def test_a_line_is_stored_without_breaks_and_controls(typed, stored):
    assert clean_line(typed) == stored


@pytest.mark.parametrize(
    ("typed", "stored"),
    (
        ("\r\na\r\nb\rc\n\nd\n", "a\nb\nc\n\nd"),
        ("a\u2028b\u2029c", "a\nb\n\nc"),
        ("a\tb\0", "a b"),
    ),
)
def test_a_block_keeps_its_paragraphs(typed, stored):
    assert clean_block(typed) == stored


LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("typed", "stored"),
    (
        ("a\u202eb\u202cc", "abc"),
        ("\u202a\u202b\u202d x", "x"),
        (f"a{LRI}b", "ab"),
        (f"a{PDI}b", "ab"),
        (f"عن {LRI}C++{PDI} هنا", f"عن {LRI}C++{PDI} هنا"),
        (f"{FSI}a{LRI}b{PDI}", f"a{LRI}b{PDI}"),
        (f"{PDI}{FSI}a{PDI}{PDI}", f"{FSI}a{PDI}"),
    ),
)
def test_directional_controls_reach_no_further_than_the_text(typed, stored):
    assert clean_line(typed) == stored
    assert clean_block(typed) == stored


def test_an_isolate_ends_with_its_line():
    assert clean_block(f"a{LRI}b\nc{PDI}d\n{LRI}e{PDI}") == f"ab\ncd\n{LRI}e{PDI}"


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_block(clean_block(text)) == clean_block(text)


@given(ANY_TEXT)
def test_clean_text_can_be_stored(text):
    assert "\0" not in clean_block(text)
    assert clean_line(text).encode("utf-8").decode() == clean_line(text)
