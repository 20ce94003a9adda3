"""Source entries: number, publisher, title, summary, address and further lines."""

import pytest

from stories.document import SourceKind, Standing
from stories.document.formats.plaintext.lines import Line
from stories.document.formats.plaintext.sources import split_source
from tests.document.bridge import HEADER, POINT, TEXT, lines_of, problems, read


def sources(*lines):
    text = f"{HEADER}{POINT}Sources (1 article)\n" + "\n".join(lines)
    return read(text).document.sources


@pytest.mark.parametrize(
    ("line", "parts"),
    (
        ("Lusa: A title: Reports it.", ("Lusa", "A title", "Reports it.")),
        ("Lusa: A title", ("Lusa", "A title", "")),
        (
            "Lusa: Summary of the chair: port",
            ("Lusa", "Summary of the chair: port", ""),
        ),
        (
            "NRC: Who pays?: a question: Sets out two points: cost and time.",
            ("NRC", "Who pays?: a question", "Sets out two points: cost and time."),
        ),
        (
            "NRC: A title: On two points: cost and time.",
            ("NRC", "A title", "On two points: cost and time."),
        ),
        (
            "NRC: A title: an account of nine days at sea without any full stop",
            ("NRC", "A title", "an account of nine days at sea without any full stop"),
        ),
        (
            "LSM.lv: At 06:00: what we know: Lists it.",
            ("LSM.lv", "At 06:00: what we know", "Lists it."),
        ),
        (
            "Le Monde : Un titre : Raconte tout.",
            ("Le Monde", "Un titre", "Raconte tout."),
        ),
        ("新華社：題名：内容を伝える。", ("新華社", "題名", "内容を伝える。")),
        ("‏وكالة: عنوان: ينقل الخبر.", ("وكالة", "عنوان", "ينقل الخبر.")),
        ("Lusa: A title:", ("Lusa", "A title", "")),
        ("No publisher at all", ("", "No publisher at all", "")),
        ("A:\tB: c:\tD: e.", ("A", "B: c", "D: e.")),
        ("A:\tB: c.", ("A", "B: c.", "")),
    ),
)
def test_line_parts_into_publisher_title_and_summary(line, parts):
    from_document = sources("-", "[1]", line)[0]
    found = (from_document.publisher.name, from_document.title, from_document.summary)
    assert found == parts


def test_split_needs_no_document():
    assert split_source(Line(1, "EFE: A title")) == ("EFE", "A title", "")


def test_source_without_number_takes_the_missing_one():
    text = TEXT.replace("[2]\nNorth", "North")
    assert [s.number for s in read(text).document.sources] == [1, 2, 3]
    (problem,) = problems(text, "source-without-number")
    assert (problem.line, problem.where) == (11, "source-2")
    assert "[2] is missing" in problem.message


def test_source_without_number_never_takes_a_number_in_use():
    found = sources("[1]", "A: One.", "-", "B: Two.", "[2]", "C: Three.")
    assert [s.number for s in found] == [1, 3, 2]


def test_source_without_dash_and_number_is_a_source_of_its_own():
    text = TEXT.replace("-\n[3]\nThe Ledger", "The Ledger")
    assert read(text).document == read(TEXT).document


def test_number_with_one_bracket_is_read_and_reported():
    text = TEXT.replace("[3]\nThe", "[3\nThe")
    assert read(text).document == read(TEXT).document
    assert lines_of(text, "malformed-citation") == [15]


def test_two_sources_with_one_number_refuse_the_document():
    text = TEXT.replace("[3]\nThe", "[2]\nThe")
    assert read(text).is_refused
    assert lines_of(text, "duplicate-source-number") == [15]


def test_counts_that_differ_are_a_warning_at_their_line():
    updated = TEXT.replace("Updated (3", "Updated (40")
    assert lines_of(updated, "source-count-mismatch") == [2]
    listed = TEXT.replace("Sources (3", "Sources (5")
    assert lines_of(listed, "source-count-mismatch") == [6]
    assert not read(updated).is_refused


def test_number_without_text_is_left_out_and_reported():
    text = TEXT.replace(
        "The Ledger: Who pays for the span?: a council asks: Sets out ", ""
    )
    text = text.replace("the dispute over the maintenance fund.\n", "")
    assert [s.number for s in read(text).document.sources] == [1, 2]
    assert lines_of(text, "source-without-text") == [15]


def test_address_without_text_is_left_out_and_reported():
    text = f"{HEADER}{POINT}Sources (1 article)\n-\nhttps://example.org/a\n"
    assert lines_of(text, "source-without-text") == [5]


def test_dash_after_the_last_source_is_nothing():
    text = TEXT.replace("\nTimeline", "\n-\nTimeline")
    assert read(text).problems == ()


def test_source_without_publisher_is_reported():
    text = f"{HEADER}{POINT}Sources (1 article)\n[1]\nOnly a title\n"
    assert lines_of(text, "source-without-publisher") == [5]


def test_further_lines_fill_their_fields():
    (source,) = sources(
        "[1]",
        "Lusa: A title: Reports it.",
        "URL: https://example.org/a",
        "Authors: Ana Reis, Tom Wu",
        "Language: pt",
        "Published: 2026-01-05",
        "Archive: https://example.net/a",
        "Kind: Video",
        "Standing: retracted",
        "Note: Withdrawn on Friday.",
    )
    assert source.url == "https://example.org/a"
    assert source.authors == "Ana Reis, Tom Wu"
    assert (source.language, source.published) == ("pt", "2026-01-05")
    assert source.archive_url == "https://example.net/a"
    assert source.kind is SourceKind.VIDEO
    assert source.standing is Standing.RETRACTED
    assert source.standing_note == "Withdrawn on Friday."


@pytest.mark.parametrize(
    "line",
    (
        "Kind: rumour",
        "Standing: wobbly",
        "Authors: Second Time",
        "https://example.org/second",
        "Read our full coverage",
    ),
)
def test_further_line_that_says_nothing_is_reported(line):
    text = "\n".join(
        [
            f"{HEADER}{POINT}Sources (1 article)",
            "[1]",
            "Lusa: A title: Reports it.",
            "https://example.org/first",
            "Authors: Ana Reis",
            line,
        ]
    )
    assert lines_of(text, "unclaimed-line") == [9]
    assert read(text).document.sources[0].authors == "Ana Reis"
