"""What is wrong with a text is said with its line, in words that name the matter."""

import pytest

from stories.document import Severity
from stories.document.formats import plaintext
from tests.document.bridge import TEXT, problems, read


def test_marker_without_a_source_is_named_with_its_number():
    text = TEXT.replace("mid‑April[1][2]", "mid‑April[1][7]").replace(
        "[2][3]\n", "[9]\n"
    )
    found = problems(text, "dangling-citation")
    assert [p.line for p in found] == [3, 22]
    assert "[7]" in found[0].message
    assert "[9]" in found[1].message
    assert not read(text).is_refused


@pytest.mark.parametrize("typed", ("[1", "[[1]]", "[1, 2]", "[ 1 ]"))
def test_malformed_marker_is_quoted(typed):
    (problem,) = problems(TEXT.replace("[1][2]", typed, 1), "malformed-citation")
    assert problem.line == 3
    assert typed in problem.message


def test_markup_is_kept_as_typed_and_only_mentioned():
    typed = "<script>alert(1)</script>"
    text = TEXT.replace("load tests", f"{typed} tests").replace("Radio:", "<b>FM</b>:")
    reading = read(text)
    assert typed in reading.document.key_points[0].body
    assert reading.document.sources[1].publisher.name == "Northshore <b>FM</b>"
    assert {p.severity for p in reading.problems} == {Severity.INFO}
    assert {p.code for p in reading.problems} == {"markup-in-text"}


def test_tag_between_title_case_words_does_not_move_the_border():
    text = TEXT.replace("Cracked Hanger", "Cracked <em class='x y'>Hanger</em>")
    heading = read(text).document.key_points[0].heading
    assert heading.startswith("Cracked <em class='x y'>Hanger</em>")
    assert heading.endswith("Ahead of Schedule")


def test_bytes_that_are_not_utf_8_refuse_with_their_line():
    reading = plaintext.read(TEXT.encode("cp1252", "replace"))
    assert reading.is_refused
    assert reading.problems[0].code == "invalid-encoding"
    assert reading.problems[0].line == 4


def test_line_beyond_the_limit_refuses_with_its_line():
    reading = read(TEXT.replace("load tests", "x" * 100_001))
    assert [(p.code, p.line) for p in reading.problems] == [("line-too-long", 3)]
    assert reading.is_refused


def test_reading_tells_where_every_part_stands():
    lines = read(TEXT).lines
    assert (lines["headline"], lines["updated"], lines["k1"]) == (1, 2, 3)
    assert (lines["sources"], lines["source-2"], lines["e6"]) == (6, 11, 23)
