"""Plain text, excerpts and addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document.text import excerpt, plain, web_address


def test_plain_text_has_no_markers_and_no_markup():
    text = "*Talks* resumed [1].\n\n- [more](https://example.org)[2]\n- **less**"
    assert plain(text) == "Talks resumed.\n\nmore\n\nless"


def test_a_short_text_is_its_own_excerpt():
    assert excerpt("Talks *resumed*[1].", 200) == "Talks resumed."


def test_an_excerpt_ends_with_a_sentence_where_it_can():
    assert excerpt("Talks resumed in Beijing. They went on all night.", 30) == (
        "Talks resumed in Beijing."
    )


def test_an_excerpt_ends_after_a_word_otherwise():
    assert (
        excerpt("Talks, resumed in Beijing, went on", 27)
        == "Talks, resumed in Beijing…"
    )


@pytest.mark.parametrize("cluster", ("e\u0301", "👩\u200d🚒", "👍\U0001f3fd"))
def test_an_excerpt_does_not_part_what_is_seen_as_one(cluster):
    text = excerpt(cluster * 30, 20)
    assert text.removesuffix("…").replace(cluster, "") == ""


@given(st.text(), st.integers(2, 60))
def test_an_excerpt_is_never_longer_than_asked(text, length):
    assert len(excerpt(text, length)) <= length


@pytest.mark.parametrize(
    "address",
    ("https://example.org", "http://example.org:8000/a?b=c#d", "HTTPS://例え.jp/"),
)
def test_a_web_address_is_kept(address):
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address",
    ("", "javascript:alert(1)", "//example.org", "ftp://example.org", "https://")
    + ("https://a b", 'https://a/"b', "https://u@example.org", "https://a/<b>")
    + ("http://[", "https://:443/", "https://a:b/"),
)
def test_no_other_address_is(address):
    assert web_address(address) == ""
