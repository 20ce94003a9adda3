"""How large a document may be, at every door where one comes in, and its encoding.

Readers, the story's form, the import and whatever else saves a document ask here. How
long a field and a list may be stands in the table of fields, and the columns agree with
it. What was saved or sealed once is read whatever its size. Nothing here knows a
format, and whatever the bytes, the answer takes well under a second.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from stories.document.fields import PARTS
from stories.document.messages import gettext as _
from stories.document.messages import in_figures
from stories.document.reading import Problem, Severity

MAX_DOCUMENT_BYTES = 2 * 1024 * 1024
MAX_LINE_BYTES = 100_000
# A story has dozens of lines; millions of tiny ones would take seconds to explain.
MAX_LINES = 20_000
# The largest story: what is within it is saved in a second, and read in one.
MAX_ENTRIES: Mapping[str, int] = {name: row.most for name, row in PARTS.items()}
# The codes of problems after which nothing more of a document is looked at.
LIMIT_CODES = frozenset({"document-too-large", "line-too-long"})

_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def split_lines(text: str) -> list[str]:
    r"""Lines without their ends, which are `\r\n`, `\r` or `\n` and nothing else.

    `str.splitlines` would also split at U+2028 and others, which may stand in text.
    """
    return _LINE_END.split(text)


def decode(raw: bytes, *, limit_lines: bool = True) -> tuple[str, tuple[Problem, ...]]:
    """Text of a document, and what is wrong with its bytes.

    The text is empty when a limit is broken, so that nothing of it is read on;
    bytes that are not UTF-8 are an error too, but the rest of the text comes along
    with U+FFFD in their place. A byte order mark and control characters are dropped.
    `limit_lines` is for formats whose lines are paragraphs.
    """
    if len(raw) > MAX_DOCUMENT_BYTES:
        return "", (too_large(len(raw)),)
    text, problems = _decoded(raw)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        return "", problems
    if limit_lines and (broken := _too_long(text) or _too_many(text)):
        return "", (*problems, broken)
    control = _CONTROL.search(text)
    if control is None:
        return text, problems
    return _CONTROL.sub("", text), (*problems, _control(text, control))


def empty_document() -> Problem:
    """The problem of a document without any text."""
    return Problem(
        code="empty-document",
        severity=Severity.ERROR,
        line=1,
        message=_("The document is empty. Nothing can be read from it."),
    )


def _decoded(raw: bytes) -> tuple[str, tuple[Problem, ...]]:
    if raw.startswith(_UTF16_MARKS):
        return raw.decode("utf-16", errors="replace"), (_utf16(),)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        problem = _not_utf8(raw, error.start)
        return raw.decode("utf-8", errors="replace"), (problem,)


def _line_at(text: str, position: int) -> int:
    return len(_LINE_END.findall(text, 0, position)) + 1


def too_large(size: int) -> Problem:
    """The problem of a document of `size` bytes, more than MAX_DOCUMENT_BYTES."""
    return Problem(
        code="document-too-large",
        severity=Severity.ERROR,
        message=(
            _(
                "The document is too large: {size} bytes, and the limit is 2 MiB "
                "({max_document_bytes} bytes). Split it into several stories."
            ).format(
                size=in_figures(size), max_document_bytes=in_figures(MAX_DOCUMENT_BYTES)
            )
        ),
    )


def too_many(field: str, count: int) -> str:
    """Why a story may not have `count` entries of a list; empty where it may.

    `field` is a name of MAX_ENTRIES.
    """
    most = MAX_ENTRIES[field]
    if count <= most:
        return ""
    return _(
        "The story has {count} {label}, and the limit is {most}. "
        "Split it into several stories."
    ).format(
        count=in_figures(count), label=_(PARTS[field].label), most=in_figures(most)
    )


def refused_lists(counts: Mapping[str, int]) -> tuple[Problem, ...]:
    """A problem for each list of more entries than a story may have."""
    return tuple(
        Problem(code="document-too-large", severity=Severity.ERROR, message=sentence)
        for field, count in counts.items()
        if (sentence := too_many(field, count))
    )


def _too_long(text: str) -> Problem | None:
    if len(text) <= MAX_LINE_BYTES // 4:
        return None
    for number, line in enumerate(split_lines(text), 1):
        size = len(line.encode("utf-8", errors="replace"))
        if size > MAX_LINE_BYTES:
            return Problem(
                code="line-too-long",
                severity=Severity.ERROR,
                line=number,
                message=(
                    _(
                        "Line {number} is too long: {size} bytes, and the limit is "
                        "{max_line_bytes}. Break it into paragraphs."
                    ).format(
                        number=number,
                        size=in_figures(size),
                        max_line_bytes=in_figures(MAX_LINE_BYTES),
                    )
                ),
            )
    return None


def _too_many(text: str) -> Problem | None:
    count = len(_LINE_END.findall(text)) + 1
    if count <= MAX_LINES:
        return None
    return Problem(
        code="document-too-large",
        severity=Severity.ERROR,
        message=(
            _(
                "The document is too large: {count} lines, and the limit is "
                "{max_lines}. Split it into several stories."
            ).format(count=in_figures(count), max_lines=in_figures(MAX_LINES))
        ),
    )


def _utf16() -> Problem:
    return Problem(
        code="invalid-encoding",
        severity=Severity.ERROR,
        line=1,
        message=(
            _(
                "The document is encoded as UTF-16, and only UTF-8 is read. "
                "Save it again with the encoding UTF-8."
            )
        ),
    )


def _not_utf8(raw: bytes, position: int) -> Problem:
    line = _line_at(raw[:position].decode("utf-8"), position)
    return Problem(
        code="invalid-encoding",
        severity=Severity.ERROR,
        line=line,
        message=(
            _(
                "The document is not valid UTF-8: line {line} holds the invalid byte "
                "0x{position}. Save it again with the encoding UTF-8."
            ).format(line=line, position=f"{raw[position]:02X}")
        ),
    )


def _control(text: str, control: re.Match[str]) -> Problem:
    line = _line_at(text, control.start())
    name = "NUL" if control[0] == "\0" else f"U+{ord(control[0]):04X}"
    return Problem(
        code="invalid-encoding",
        severity=Severity.WARNING,
        line=line,
        message=(
            _(
                "Line {line} holds a control character ({name}), which is not text. "
                "It was dropped, with any others; look whether a letter is missing."
            ).format(line=line, name=name)
        ),
    )
