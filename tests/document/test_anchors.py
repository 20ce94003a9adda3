"""One rule of anchors: readers and the save agree, and nothing is renamed quietly."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document import formats
from stories.document.anchors import KEY_POINT, numbered

GIVEN = st.lists(st.sampled_from(("", "k1", "k2", "k7", "e1", "k99999", "k1234567")))


def read(*anchors: str):
    points = [
        {"anchor": anchor, "heading": "Boats", "body": "They sail."}
        for anchor in anchors
    ]
    content = {"headline": "Harbour reopens", "key_points": points}
    return formats.read(json.dumps(content).encode(), "json")


def renamed(reading) -> list[str]:
    return [one.message for one in reading.problems if one.code == "renamed-anchor"]


@pytest.mark.parametrize("anchor", ("k1234567", "e1", "K2", "k0", "point"))
def test_anchor_that_cannot_stay_is_told(anchor):
    reading = read("k1", anchor)

    (message,) = renamed(reading)
    assert f"Key point 2 has the anchor “{anchor}”" in message
    assert [point.anchor for point in reading.document.key_points] == ["k1", "k2"]


def test_anchor_that_stands_twice_is_told():
    assert len(renamed(read("k3", "k3"))) == 1


def test_part_without_an_anchor_is_given_one_without_a_word():
    assert renamed(read("", "k7")) == []


def test_anchor_in_markdown_is_told_with_its_line():
    text = "# Harbour reopens\n\n## Boats {#k1234567}\n\nThey sail.\n"

    (told,) = (
        problem
        for problem in formats.read(text.encode(), "markdown").problems
        if problem.code == "renamed-anchor"
    )
    assert told.line == 3


@given(GIVEN)
def test_what_was_numbered_once_stays_as_it_is(given_anchors):
    anchors, following = numbered(KEY_POINT, given_anchors)

    assert len(set(anchors)) == len(anchors)
    assert numbered(KEY_POINT, anchors, following) == (anchors, following)
