"""One rule makes and judges slugs: words of any script, whole."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stories.document.text import is_slug, slug_of, typed_slug


@pytest.mark.parametrize(
    ("words", "slug"),
    (
        ("ท่าเรือเปิดอีกครั้ง", "ท่าเรือเปิดอีกครั้ง"),
        ("น้ำท่วม", "น้ำท่วม"),
        ("दिल्ली में बाढ़", "दिल्ली-में-बाढ़"),
        ("Café au lait", "café-au-lait"),
        ("Cafe\u0301", "café"),
        ("İstanbul’da", "istanbulda"),
        ("ＡＢＣ ２０２６年", "abc-2026年"),
        ("Plans to Re‑Engage", "plans-to-re-engage"),
        ("−3 %", "3"),
        ("5\ufe0f\u20e3 things ❤\ufe0f", "5-things"),
        ("- a - b -", "a-b"),
        ("🎻", ""),
    ),
)
def test_words_become_their_slug(words, slug):
    # The right side is in NFC too, however an editor of this file stored it.
    assert slug_of(words) == unicodedata.normalize("NFC", slug)


@pytest.mark.parametrize("typed", ("---", "", "a b", "a/b", "a--b", "-a", "A", "a\0"))
def test_what_the_rule_does_not_make_is_no_slug(typed):
    assert not is_slug(typed)


def test_typed_capitals_are_lowered_and_marks_composed():
    assert typed_slug(" Cafe\u0301-Noir ") == "café-noir"


def test_long_words_are_cut_between_characters():
    cut = slug_of("ก่" * 60, 81)

    assert cut == "ก่" * 40


def test_long_headlines_are_cut_between_words():
    assert slug_of("word " * 40, 24) == "word-word-word-word-word"


@given(st.text())
def test_slug_of_anything_is_a_slug_or_nothing(words):
    slug = slug_of(words)

    assert slug == "" or is_slug(slug)
    assert not slug.startswith("-")
    assert not slug.endswith("-")


@given(st.text(alphabet="aก่ढ़ी-_ Éßi\u0307", max_size=90), st.integers(1, 20))
@example("i\u0307\u0307", 20)
def test_every_cut_is_a_slug_within_the_limit(words, longest):
    slug = slug_of(words, longest)

    assert len(slug) <= longest
    assert slug == "" or is_slug(slug, longest)
