"""Reading never fails, and takes time that grows with the text and no faster."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stories.document.formats import plaintext
from stories.document.limits import MAX_LINE_BYTES
from tests.document.bridge import HEADER, POINT, SOURCE, TEXT, read

PIECES = st.sampled_from(
    [
        *TEXT.split("\n"),
        "-",
        "[1]",
        "[2",
        "\t",
        "Updated",
        "Sources",
        "Timeline",
        ": ",
        "",
    ]
)
GENEROUS_SECONDS = 10.0
"""Many times what is needed, so that a busy machine fails nothing."""


@given(st.binary(max_size=400))
def test_any_bytes_are_read(raw):
    reading = plaintext.read(raw)
    assert reading.document is not None


@given(st.lists(PIECES | st.text(max_size=30), max_size=30).map("\n".join))
def test_any_mixture_of_lines_is_read(text):
    reading = read(text)
    listed = {point.anchor for point in reading.document.key_points}
    assert {guess.anchor for guess in reading.headings} == listed
    assert all(0 <= guess.confidence <= 1 for guess in reading.headings)


@settings(max_examples=30)
@given(st.data())
def test_document_with_a_hole_is_read(data):
    start = data.draw(st.integers(0, len(TEXT)))
    end = data.draw(st.integers(start, len(TEXT)))
    assert read(TEXT[:start] + TEXT[end:]).document is not None


@pytest.mark.parametrize("before", ("", "Sources (1 article)\n-\n[1]\nA", "Timeline\n"))
@pytest.mark.parametrize(
    "unit", (" ", ": ", "[", "[1]", "– ", "A ", "\t", "(", "가 ", "1")
)
def test_longest_line_is_read_at_once(before, unit):
    line = "x" + unit * ((MAX_LINE_BYTES - 200) // len(unit.encode())) + "x."
    started = time.process_time()
    reading = read(f"{HEADER}{before}{line}\n")
    assert time.process_time() - started < GENEROUS_SECONDS
    assert reading.document.headline


@pytest.mark.parametrize(
    ("body", "count"),
    (
        (POINT * 3_000, "3,000 key points, and the limit is 500"),
        ("Sources\n" + SOURCE * 3_000, "3,000 sources, and the limit is 1,000"),
        (
            "Timeline\n" + "Jan 5 2026 – Ships leave port. [1]\n" * 3_000,
            "3,000 events, and the limit is 2,000",
        ),
        ("Image: x\n" * 3_000, ""),
    ),
    ids=("points", "sources", "events", "captions"),
)
def test_documents_beyond_any_story_are_refused_at_once(body, count):
    started = time.process_time()
    reading = read(HEADER + body)
    assert time.process_time() - started < GENEROUS_SECONDS
    assert reading.is_refused == bool(count)
    assert count in " ".join(problem.message for problem in reading.problems)
