"""Size, length of lines and encoding are judged before anything is read."""

import pytest

from stories.document.limits import (
    MAX_DOCUMENT_BYTES,
    MAX_LINE_BYTES,
    MAX_LINES,
    decode,
    split_lines,
)
from stories.document.reading import Severity


def test_plain_utf8_comes_as_it_is():
    assert decode("é 사\r\n".encode()) == ("é 사\r\n", ())


def test_a_byte_order_mark_is_dropped():
    assert decode(b"\xef\xbb\xbfHeadline") == ("Headline", ())


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    (
        (b"x" * (MAX_DOCUMENT_BYTES + 1), "document-too-large", None),
        (b"a\n" * MAX_LINES, "document-too-large", None),
        (b"a\nb\n" + b"x" * (MAX_LINE_BYTES + 1), "line-too-long", 3),
        (b"a\r\n" + "사".encode() * 40_000, "line-too-long", 2),
    ),
)
def test_a_broken_limit_refuses_the_whole_text(raw, code, line):
    text, (problem,) = decode(raw)
    assert (text, problem.code, problem.line) == ("", code, line)
    assert problem.severity is Severity.ERROR


def test_a_document_at_the_limits_is_read():
    line = b"x" * MAX_LINE_BYTES + b"\n"
    raw = (line * 21)[:MAX_DOCUMENT_BYTES]
    assert decode(raw) == (raw.decode(), ())


def test_long_lines_pass_where_lines_mean_nothing():
    raw = b"x" * (MAX_LINE_BYTES + 1)
    assert decode(raw, limit_lines=False) == (raw.decode(), ())


@pytest.mark.parametrize("newline", (b"\n", b"\r\n", b"\r"))
def test_bytes_that_are_not_utf8_are_named_with_their_line(newline):
    text, (problem,) = decode(newline.join((b"a", b"b\xe9b", b"c\xff")))
    assert (problem.code, problem.line) == ("invalid-encoding", 2)
    assert "0xE9" in problem.message
    assert "b\ufffdb" in text


@pytest.mark.parametrize("coding", ("utf-16-le", "utf-16-be"))
def test_utf16_is_refused_by_name(coding):
    text, (problem,) = decode("\ufeffHeadline".encode(coding))
    assert text == "Headline"
    assert "UTF-16" in problem.message
    assert problem.severity is Severity.ERROR


def test_control_characters_are_dropped_and_told():
    text, (problem,) = decode(b"a\nb\0c\x1b\n")
    assert text == "a\nbc\n"
    assert (problem.line, problem.severity) == (2, Severity.WARNING)
    assert "NUL" in problem.message


def test_only_newlines_separate_lines():
    assert split_lines("a\r\nb\rc\nd\u2028e\x0bf") == ["a", "b", "c", "d\u2028e\x0bf"]
