"""Headline, "Updated" line, metadata: the lines that say something of the story."""

import pytest

from stories.document import Topic
from tests.document.bridge import HEADER, POINT, SOURCE, TEXT, lines_of, problems, read


def test_headline_is_the_line_before_updated():
    document = read(
        "World\nTop Headlines\nQuake Hits Coast\nUpdated (1 article)"
    ).document
    assert document.headline == "Quake Hits Coast"


@pytest.mark.parametrize(
    ("line", "count", "typed"),
    (
        ("Updated (4 articles)", 4, ""),
        ("Updated (1 articles)", 1, ""),
        ("UPDATED: (1,204 articles)", 1204, ""),
        ("Updated Jan 6, 2026 (4 articles)", 4, "Jan 6, 2026"),
        ("Last updated: 6 January 2026", None, "6 January 2026"),
        ("Updated on Jan 6 2026 – (2 sources)", 2, "Jan 6 2026"),
        ("Updated 3 hours ago", None, "3 hours ago"),
        ("Updated", None, ""),
    ),
)
def test_updated_line_gives_count_and_date(line, count, typed):
    document = read(f"A Headline\n{line}\n{POINT}").document
    assert (document.article_count, document.updated) == (count, typed)
    assert document.headline == "A Headline"


def test_sentence_that_begins_with_updated_is_a_key_point():
    line = "Updated Figures Show Slower Growth The office cut its estimate twice[1]."
    reading = read(HEADER + line)
    assert len(reading.document.key_points) == 1
    assert reading.document.article_count == 1


def test_missing_updated_line_is_only_mentioned():
    reading = read(TEXT.replace("Updated (3 articles)\n", ""))
    assert reading.document.headline == read(TEXT).document.headline
    assert reading.document.article_count is None
    assert [p.code for p in reading.problems] == ["missing-updated"]


def test_menu_above_a_headline_without_updated_line_is_passed_over():
    reading = read(f"Menu\nImage: a pier\nTrams Return to Quay\n{POINT}")
    assert reading.document.headline == "Trams Return to Quay"


def test_menu_alone_is_no_story():
    reading = read("Menu\nFeeds\n")
    assert reading.is_refused
    assert reading.document.headline == ""


def test_updated_line_may_come_late():
    document = read(f"A Headline\n{POINT}Updated (7 articles)\n{POINT}").document
    assert (document.article_count, len(document.key_points)) == (7, 2)


def test_document_that_begins_with_updated_has_no_headline():
    text = TEXT.split("\n", 1)[1]
    assert read(text).is_refused
    assert lines_of(text, "headline-missing") == [1]


def test_document_that_begins_with_a_key_point_has_no_headline():
    reading = read(POINT + POINT)
    assert reading.is_refused
    assert len(reading.document.key_points) == 2


def test_document_that_begins_with_sources_has_no_headline():
    assert read("Sources (1 article)\n" + SOURCE).document.headline == ""


def test_metadata_lines_fill_their_fields():
    text = HEADER + "Summary: What it is about.\nLanguage: pt-BR\nTopics: Trade, Sea\n"
    document = read(text + POINT).document
    assert document.summary == "What it is about."
    assert document.language == "pt-BR"
    assert document.topics == (Topic(name="Trade"), Topic(name="Sea"))
    assert len(document.key_points) == 1


def test_metadata_after_a_key_point_is_not_metadata():
    document = read(f"{HEADER}{POINT}Summary: Too late to be one.\n").document
    assert document.summary == ""


def test_marked_topics_may_hold_commas():
    document = read(f"{HEADER}Topics:\tLaw, order\tSea\n{POINT}").document
    assert [topic.name for topic in document.topics] == ["Law, order", "Sea"]


def test_marked_headline_may_look_like_anything():
    document = read("Headline:\tUpdated (3 articles)\nUpdated (1 article)\n").document
    assert document.headline == "Updated (3 articles)"


@pytest.mark.parametrize("text", ("", " \n\t\n", "\ufeff\r\n\u200f"))
def test_document_without_text_is_refused_as_empty(text):
    reading = read(text)
    assert reading.is_refused
    assert [p.code for p in reading.problems] == ["empty-document"]


def test_many_foreign_lines_are_summed_up():
    found = problems(HEADER + "ab\n" * 500, "unclaimed-line")
    assert len(found) == 101
    assert "400 more lines" in found[-1].message
