"""What cites, what only looks as if it did, and renumbering."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document.text import (
    citations,
    malformed_markers,
    occurrences,
    renumber,
    strip_markers,
)

TEXTS = st.lists(
    st.integers(0, 10_500).map("[{}]".format) | st.text(max_size=5) | st.just("["),
    max_size=12,
).map("".join)


def test_numbers_are_cited_once_in_order_of_appearance():
    assert citations("Talks resumed[2][1]. They ended[2] early [12].") == (2, 1, 12)


@pytest.mark.parametrize(
    "text",
    ("[sic]", "[we]", "[2026a]", "[0]", "[01]", "[12345]", "[ 1 ]", "[1, 2]", "[١]"),
)
def test_other_brackets_cite_nothing(text):
    assert citations(text) == ()


def test_each_occurrence_of_a_number_is_counted():
    assert occurrences("a[1]b[2]c[1]") == ((1, 1), (2, 1), (1, 2))


@pytest.mark.parametrize(
    ("text", "found"),
    (
        ("an end[1", ("[1",)),
        ("an end[1.", ("[1",)),
        ("[[1]]", ("[[1]]",)),
        ("[[1] x", ("[[1]",)),
        ("[1]]", ("[1]]",)),
        ("see 1].", ("1]",)),
        ("[ 1 ]", ("[ 1 ]",)),
        ("[1, 2] and [3-5]", ("[1, 2]", "[3-5]")),
        ("[0] [01] [12345]", ("[0]", "[01]", "[12345]")),
        ("[^1]", ("[^1]",)),
        ("[２]", ("[２]",)),
        ("[1][", ("[1][",)),
    ),
)
def test_a_marker_gone_wrong_is_found_as_typed(text, found):
    assert malformed_markers(text) == found


@pytest.mark.parametrize(
    "text",
    ("[sic]", "[3 people]", "[see [1]] x", "[2026a]", "[1][2].", "[a [1] b](x)", "a ]"),
)
def test_ordinary_brackets_are_not_malformed(text):
    assert malformed_markers(text) == ()


def test_a_long_malformed_marker_is_quoted_short():
    (quoted,) = malformed_markers("[" + "1, " * 500 + "]")
    assert len(quoted) < 50


def test_numbers_may_swap():
    assert renumber("a[1]b[2]c[3]", {1: 2, 2: 1}) == "a[2]b[1]c[3]"


@given(TEXTS, st.permutations(range(1, 10)))
def test_markers_survive_renumbering_and_back(text, permutation):
    there = dict(enumerate(permutation, 1))
    back = {new: old for old, new in there.items()}
    assert renumber(renumber(text, there), back) == text


@given(TEXTS, st.permutations(range(1, 10)))
def test_renumbering_changes_the_numbers_and_nothing_else(text, permutation):
    mapping = dict(enumerate(permutation, 1))
    changed = renumber(text, mapping)
    assert citations(changed) == tuple(mapping.get(n, n) for n in citations(text))
    assert strip_markers(changed) == strip_markers(text)


def test_stripping_takes_the_white_space_before_a_marker_too():
    assert strip_markers("Talks ended [1] [2]. He [sic] left[3].") == (
        "Talks ended. He [sic] left."
    )
