"""What is written is read back the same, with marks only where the reader would err."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from stories.document import Event, KeyPoint, Publisher, Source, StoryDocument, Topic
from stories.document.dates import FuzzyDate
from stories.document.formats import plaintext
from tests.document.bridge import TEXT, read
from tests.document.strategies import documents, identified_documents

SEED = Path(__file__).parents[4] / "shared/samples/seed/beijing-summit.txt"
STORY = read(TEXT).document


def back(document):
    return read(plaintext.write(document)).document


def test_unchanged_document_is_written_as_it_was_read():
    assert plaintext.write(STORY) == TEXT


@pytest.mark.skipif(not SEED.exists(), reason="the shared samples are not here")
def test_seed_is_written_back_byte_for_byte():
    raw = SEED.read_bytes()
    assert plaintext.write(plaintext.read(raw).document).encode() == raw


@settings(max_examples=30)
@given(documents())
def test_every_document_is_read_back_the_same(document):
    assert back(document) == document


@settings(max_examples=20)
@given(identified_documents())
def test_ids_slugs_and_anchors_are_what_a_text_cannot_carry(document):
    assert back(document) == plaintext.bare(document)


def test_heading_that_the_reader_would_miss_is_marked():
    point = KeyPoint(anchor="k1", heading="Hanger", body="Six Weeks Ahead.")
    changed = replace(STORY, key_points=(point, *STORY.key_points[1:]))
    text = plaintext.write(changed)
    assert "Hanger\tSix Weeks Ahead." in text
    assert text.count("\t") == 1


def test_paragraphs_are_folded_into_one_line():
    body = "One paragraph[1].\n\nAnother one,\nbroken[2]."
    point = replace(STORY.key_points[0], body=body)
    changed = replace(STORY, key_points=(point,))
    assert back(changed) == changed


@pytest.mark.parametrize(("heading", "body"), (("", "Only a body[1]."), ("Only", "")))
def test_key_point_without_one_half_survives(heading, body):
    point = KeyPoint(anchor="k1", heading=heading, body=body)
    changed = replace(STORY, key_points=(point,))
    assert back(changed) == changed


def test_metadata_is_written_only_where_it_differs():
    assert "Language:" not in plaintext.write(STORY)
    changed = replace(STORY, language="ko", summary="S.", topics=(Topic(name="A"),))
    text = plaintext.write(changed)
    assert text.split("\n")[2:5] == ["Summary: S.", "Language: ko", "Topics: A"]
    assert read(text).document == changed


def test_planned_event_without_a_word_for_it_is_marked():
    event = Event(
        anchor="e1",
        date=FuzzyDate(typed="Sep 2027", edtf="2027-09"),
        planned=True,
        text="Trains run.",
    )
    changed = replace(STORY, timeline=(event,))
    assert back(changed) == changed


def test_date_known_only_as_edtf_is_written_as_edtf():
    event = Event(anchor="e1", date=FuzzyDate(edtf="2027-09"), text="Trains run.")
    text = plaintext.write(replace(STORY, timeline=(event,)))
    assert "2027-09" in text.split("\n")[-1]
    typed = FuzzyDate(typed="2027-09", edtf="2027-09")
    assert read(text).document.timeline == (replace(event, date=typed),)


def test_event_without_a_date_is_written_as_its_text():
    event = Event(anchor="e1", date=FuzzyDate(), text="Crews wait on deck.")
    assert plaintext.write(replace(STORY, timeline=(event,))).endswith(
        "\nCrews wait on deck."
    )


def test_empty_document_is_written_and_read_as_one_without_headline():
    assert back(StoryDocument()) == StoryDocument()


def test_text_that_no_reader_gives_back_is_written_all_the_same():
    text = plaintext.write(replace(STORY, headline="A headline\twith a TAB"))
    assert text.startswith("Headline:\tA headline\twith a TAB\n")
    assert read(text).document.key_points == STORY.key_points


def test_source_that_would_be_misread_is_marked():
    source = Source(
        number=1,
        publisher=Publisher(name="A: B"),
        title="C: Reports d.",
        url="https://example.org/x y",
    )
    changed = replace(STORY, sources=(source,), article_count=1)
    assert back(changed) == changed
