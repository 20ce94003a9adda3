"""Words that may not be kept are found however they were typed, and covered."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document.text.covering import (
    COVER,
    covered,
    covered_content,
    excerpts,
    objection,
    pattern,
    texts_of,
)

NAME = "José Kim"


@pytest.mark.parametrize(
    "typed",
    (
        "José Kim",
        "JOSÉ KIM",
        "Jose\u0301 Kim",
        "José\n  Kim",
        "José\u00a0Kim",
        "Jo\u00adsé \u2067Kim",
        "**José** Kim",
        "Jos&#233; Kim",
        r"Jos\u00e9 Kim",
        r"Jos\u00C9\nKim",
    ),
)
def test_every_way_of_typing_them_is_found(typed):
    assert pattern(NAME).search(f"It was {typed}, they say.")
    assert "Kim" not in covered(f"It was {typed}, they say.", pattern(NAME))


def test_what_stands_around_them_stays():
    assert (
        covered("It was José Kim, 40[1].", pattern(NAME)) == f"It was {COVER}, 40[1]."
    )


def test_whole_words_leave_longer_ones():
    text = "Ann announced it. ANN left."
    assert covered(text, pattern("Ann", whole_words=True)) == (
        f"{COVER} announced it. {COVER} left."
    )
    assert covered(text, pattern("ann")) == f"{COVER} {COVER}ounced it. {COVER} left."


@pytest.mark.parametrize("words", ("", " ", "a", "x" * 301, "Kim[1]"))
def test_words_that_cannot_be_looked_for(words):
    assert objection(words)


def test_only_free_text_of_a_document_is_covered():
    content = {
        "kind": "article",
        "language": "en",
        "key_points": [{"anchor": "k1", "body": "An article.", "citations": [1]}],
        "sources": [{"url": "https://x.example/article", "title": "Article"}],
    }
    assert covered_content(content, pattern("article")) == {
        "kind": "article",
        "language": "en",
        "key_points": [{"anchor": "k1", "body": f"An {COVER}.", "citations": [1]}],
        "sources": [{"url": None, "title": COVER}],
    }
    assert list(texts_of(content)) == [
        "An article.",
        "https://x.example/article",
        "Article",
    ]


def test_excerpts_show_the_words_in_their_context():
    text = f"{'before ' * 20}José\nKim{' after' * 20}"
    before, words, after = excerpts(text, pattern(NAME))[0]
    assert before.startswith("…")
    assert before.endswith("before ")
    assert words == "José Kim"
    assert after.startswith(" after")
    assert after.endswith("…")


@given(st.text(alphabet="aé ß한*\\\"&'", min_size=2, max_size=12), st.text())
def test_nothing_is_left_of_them(words, around):
    wanted = words.split()
    if objection(words):
        return
    text = f"{around} {' '.join(wanted)} {around}"
    assert not pattern(words).search(covered(text, pattern(words)))
    escaped = json.dumps(text)
    assert not pattern(words).search(covered(escaped, pattern(words)))
    assert pattern(words).search(text)
    assert pattern(words).search(escaped)
