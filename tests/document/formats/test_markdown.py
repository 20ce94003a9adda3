"""The Markdown format: lossless, readable, and read from any bytes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document.dates import FuzzyDate
from stories.document.formats import markdown
from stories.document.story import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    Standing,
    StoryDocument,
    Topic,
)
from tests.document.strategies import identified_documents

STORY = StoryDocument(
    headline="Harbour reopens",
    summary="Ships move again.",
    topics=(Topic(name="Ports", slug="ports"),),
    key_points=(
        KeyPoint(anchor="k1", heading="First ships leave", body="Nine left[1]."),
    ),
    sources=(
        Source(
            number=1,
            publisher=Publisher(name="Ledger", slug="ledger"),
            title="Channel open: nine ships out",
            standing=Standing.CORRECTED,
        ),
    ),
    timeline=(
        Event(
            anchor="e1",
            date=FuzzyDate(typed="Jun 2025", edtf="2025-06"),
            label="Morning",
            text="The channel opens. [1]",
        ),
    ),
)
WRITTEN = """\
# Harbour reopens

- Summary: Ships move again.
- Topic: Ports {#ports}

## First ships leave {#k1}

Nine left[1].

## Sources

1. Ledger {#ledger}
   - Title: Channel open: nine ships out
   - Standing: corrected

## Timeline

- Jun 2025 {#e1}
  - Label: Morning
  - Text: The channel opens. [1]
"""


def read(text):
    return markdown.read(text.encode())


def told(reading):
    return [(problem.code, problem.line) for problem in reading.problems]


def test_a_story_is_written_so_that_people_can_read_it():
    assert markdown.write(STORY) == WRITTEN


def test_what_was_written_is_read_without_a_problem():
    reading = read(WRITTEN)
    assert reading.document == STORY
    assert reading.problems == ()


@given(identified_documents())
def test_reading_what_was_written_gives_the_same_document(document):
    assert read(markdown.write(document)).document == document


@pytest.mark.parametrize(
    "body", ("# Not a headline", "a\n## Sources\nb", "\\## b", "##", "### deeper")
)
def test_a_body_may_look_like_a_heading(body):
    point = KeyPoint(anchor="k1", heading="Heading", body=body)
    document = StoryDocument(headline="H", key_points=(point,))
    assert read(markdown.write(document)).document == document


@pytest.mark.parametrize("heading", ("Sources", "Timeline", "Sources {#k9}", ""))
def test_a_key_point_may_be_headed_like_a_section(heading):
    point = KeyPoint(anchor="k1", heading=heading, body="Body.")
    document = StoryDocument(headline="H", key_points=(point,))
    assert read(markdown.write(document)).document == document


def test_parts_know_their_lines():
    lines = read(WRITTEN).lines
    assert (lines["headline"], lines["k1"], lines["source-1"], lines["e1"]) == (
        1,
        6,
        12,
        18,
    )


def test_lists_written_by_hand_are_read():
    document = read(
        "# H\n## Sources\n1. Ledger: Nine ships out: First report.\n"
        "## Timeline\n* Jun 2025 – The channel opens. [1]\n"
    ).document
    (source,), (event,) = document.sources, document.timeline
    assert (source.publisher.name, source.title) == ("Ledger", "Nine ships out")
    assert source.summary == "First report."
    assert (event.date.edtf, event.text) == ("2025-06", "The channel opens. [1]")


def test_counts_entries_unknown_dates_and_plans_are_written():
    source = replace(STORY.sources[0], id=7)
    event = replace(STORY.timeline[0], date=FuzzyDate(typed="Jun 2025"), planned=True)
    document = replace(STORY, sources=(source,), timeline=(event,), article_count=1)
    text = markdown.write(document)
    for line in ("- Articles: 1", "- Entry: 7", "- Date: unknown", "- Planned: yes"):
        assert line in text
    assert read(text).document == document


def test_a_key_point_without_a_body_is_written():
    point = KeyPoint(anchor="k1", heading="Heading", body="")
    document = StoryDocument(headline="H", key_points=(point,))
    assert read(markdown.write(document)).document == document


def test_line_ends_do_not_matter():
    assert read(WRITTEN.replace("\n", "\r\n")).document == STORY


@pytest.mark.parametrize(
    ("text", "code", "line"),
    (
        ("", "empty-document", 1),
        ("\n \n", "empty-document", 1),
        ("Harbour reopens", "unclaimed-line", 1),
        ("# H\n# Again", "unclaimed-line", 2),
        ("# H\n- Colour: blue", "unclaimed-line", 2),
        ("# H\n- Summary: a\n- Summary: b", "unclaimed-line", 3),
        ("# H\n## Sources\nwords", "unclaimed-line", 3),
        ("# H\n## Sources\n- P: T", "source-without-number", 3),
        ("# H\n## Sources\n1. P: T\n1. P: U", "duplicate-source-number", 4),
        ("# H\n## Sources\n1. P: T\n   - Kind: book", "wrong-value", 3),
        ("# H\n## Sources\n1. P: T\n   - Entry: x", "wrong-value", 3),
        ("# H\n## Sources\n1. P: T\n## A\nb[1]", "section-order", 4),
        ("# H\n## A\nb[2]\n## Sources\n1. P: T", "dangling-citation", 2),
        ("# H\n## A\nb[1", "malformed-citation", 2),
        ("# H\n- Articles: 5\n## Sources\n1. P: T", "source-count-mismatch", 2),
        ("# H\n- Articles: many", "wrong-value", 1),
        ("# H\n## Timeline\n- The channel opens.", "event-without-date", 3),
        (
            "# H\n## Timeline\n- x\n  - Date: 2026-02-30\n  - Text: y",
            "impossible-date",
            3,
        ),
        ("# H\n## <b>A</b>\nb", "markup-in-text", 2),
        ("## A\nb", "headline-missing", None),
    ),
)
def test_every_problem_is_told_with_its_line(text, code, line):
    assert (code, line) in told(read(text))


def test_a_missing_headline_refuses_the_document():
    assert read("## A\n\nb").is_refused


def test_bytes_that_are_no_text_are_refused_and_the_rest_is_read():
    reading = markdown.read(b"# Harbour \xff reopens")
    assert reading.is_refused
    assert reading.document.headline == "Harbour \ufffd reopens"


@given(st.binary(max_size=300) | st.text(max_size=100).map(lambda t: t.encode()))
def test_no_bytes_stop_the_reader(raw):
    assert isinstance(markdown.read(raw).document, StoryDocument)


@given(st.lists(st.sampled_from((*WRITTEN.splitlines(), "x", "# ", "## ", "0. a"))))
def test_no_order_of_lines_stops_the_reader(lines):
    reading = read("\n".join(lines))
    anchors = [point.anchor for point in reading.document.key_points]
    assert len(anchors) == len(set(anchors))
