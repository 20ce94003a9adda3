"""When two entries of documents are one source."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document import (
    Publisher,
    Source,
    identify_source,
    is_same_source,
    source_keys,
)

LIVE = Source(number=1, publisher=Publisher(name="Écho"), title="Live updates")
MONDAY = replace(LIVE, url="https://e.example/monday", id=1)
TUESDAY = replace(LIVE, url="https://e.example/tuesday", id=2)
SOURCES = st.builds(
    lambda name, title, url, day, pk: Source(
        number=1,
        publisher=Publisher(name=name),
        title=title,
        url=url,
        published=day,
        id=pk,
    ),
    st.sampled_from(("Écho", "écho", "Post")),
    st.sampled_from(("Live", "Late")),
    st.sampled_from(("", "https://e.example/1", "https://e.example/2")),
    st.sampled_from(("", "2026", "2026-03-02", "2026-03-03", "last week", "yore")),
    st.integers(1, 9),
)


@pytest.mark.parametrize(
    ("one", "other"),
    (
        ({"url": "https://e.example/1"}, {"url": "https://e.example/2"}),
        ({"published": "2026-03-02"}, {"published": "2026-03-03"}),
        ({"published": "last week"}, {"published": "2026-03-03"}),
        ({"title": "Live updates"}, {"title": "Late updates"}),
    ),
)
def test_what_is_given_otherwise_makes_another_source(one, other):
    assert not is_same_source(replace(LIVE, **one), replace(LIVE, **other))


@pytest.mark.parametrize(
    ("one", "other"),
    (
        ({}, {"url": "https://e.example/1", "published": "2026-03-02"}),
        ({"published": "2026-03"}, {"published": "2026-03-02"}),
        ({"url": "https://e.example/1"}, {"published": "2026-03-02"}),
        ({}, {"publisher": Publisher(name="écho")}),
    ),
)
def test_what_one_side_lacks_contradicts_nothing(one, other):
    assert is_same_source(replace(LIVE, **one), replace(LIVE, **other))


def test_one_url_is_one_source_whatever_its_title():
    assert is_same_source(MONDAY, replace(MONDAY, title="Renamed", published="1999"))


def test_entry_that_may_be_several_sources_is_none_of_them():
    assert identify_source(LIVE, [MONDAY, TUESDAY]) == (None, 2)


def test_source_that_the_story_cites_is_meant_before_others():
    assert identify_source(LIVE, [MONDAY, TUESDAY], {2}) == (TUESDAY, 1)


def test_equal_url_is_meant_before_equal_date():
    undated = replace(MONDAY, title="Renamed", published="2025")
    dated = replace(LIVE, published="2026", id=3)
    entry = replace(MONDAY, published="2026", id=None)

    assert identify_source(entry, [dated, undated]) == (undated, 1)


@given(SOURCES, SOURCES)
def test_sameness_has_no_direction(one, other):
    assert is_same_source(one, other) == is_same_source(other, one)


@given(SOURCES, SOURCES)
def test_same_sources_share_a_key(one, other):
    shares = source_keys(one).title == source_keys(other).title or one.url == other.url
    assert shares or not is_same_source(one, other)


@given(SOURCES, st.lists(SOURCES, max_size=5))
def test_what_is_identified_is_the_same_and_contradicts_nothing(source, candidates):
    found, _ = identify_source(source, candidates)

    assert found is None or is_same_source(source, found)
    assert identify_source(source, [source, *candidates])[0] is not None
