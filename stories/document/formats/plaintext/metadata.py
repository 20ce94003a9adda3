"""Lines of the form "Word: value" that carry what the other lines have no place for.

Of the story, they stand between "Updated" and the first key point; of a source, after
its text. The writer adds one only where its value is not the usual one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from stories.document.fields import SOURCE, STORY, Field, Sort
from stories.document.formats.plaintext.lines import Line, trim, untabbed
from stories.document.story import Source, StoryDocument, Topic

_STORY_WORDS: Mapping[str, Field] = {row.text: row for row in STORY if row.text}
_SOURCE_WORDS: Mapping[str, Field] = {row.text: row for row in SOURCE if row.text}
_HEADLINE = "Headline:\t"
_FREE = "|".join(w for w, row in _STORY_WORDS.items() if row.sort != Sort.LANGUAGE)
_STORY_FIELD = re.compile(rf"(?:{_FREE}): |Language: [A-Za-z]{{2,3}}(?:-|$)")
_MARKED_STORY_FIELD = re.compile(rf"(?:{_FREE}):\t")
_SOURCE_FIELD = re.compile(rf"({'|'.join(_SOURCE_WORDS)}):[ \t]+(\S.*)", re.DOTALL)
_URL = re.compile(r"(?:(?:URL|Link)\s*:\s*)?<?((?:https?://|www\.)[^\s<>]+)>?", re.I)


def is_headline(line: Line) -> bool:
    """True for a headline that is marked as one."""
    return line.text.startswith(_HEADLINE)


def headline(line: Line | None) -> str:
    """The text of the headline's line."""
    if line is None:
        return ""
    if is_headline(line):
        return line.text.removeprefix(_HEADLINE)
    return untabbed(line.text)


def is_story_field(line: Line) -> bool:
    """True for "Summary: …", "Language: ko" and "Topics: A, B"."""
    pattern = _MARKED_STORY_FIELD if line.is_marked else _STORY_FIELD
    return pattern.match(line.text) is not None


def with_story_fields(document: StoryDocument, lines: Iterable[Line]) -> StoryDocument:
    """`document` with what the lines say of the story."""
    for line in lines:
        word, value = line.text.split(":", 1)
        row = _STORY_WORDS[word]
        said: Any = _value(value)
        if row.sort is Sort.PARTS:
            said = tuple(Topic(name=name) for name in _names(value))
        document = replace(document, **{row.name: said})
    return document


def _names(value: str) -> list[str]:
    parts = value[1:].split("\t") if value.startswith("\t") else value.split(",")
    return [name for part in parts if (name := part.strip(" "))]


def _value(value: str) -> str:
    return value[1:] if value.startswith("\t") else trim(value)


def address(text: str) -> str:
    """The web address that a line consists of, or an empty string."""
    match = _URL.fullmatch(text)
    return match[1] if match else ""


def with_source_field(source: Source, line: Line) -> Source | None:
    """`source` with what the line says of it; None when it says nothing of the kind."""
    match = _SOURCE_FIELD.fullmatch(line.text)
    if match is None:
        return None
    word, value = match[1], match[2] if "\t" in line.text else trim(match[2])
    row = _SOURCE_WORDS[word]
    if row.sort is Sort.WORD:
        return _with_word(source, row, value.lower())
    return None if getattr(source, row.name) else _with(source, row, value)


def _with_word(source: Source, row: Field, typed: str) -> Source | None:
    words = [word for word in type(row.absent) if word == typed]  # type: ignore[attr-defined]
    return _with(source, row, words[0]) if words else None


def _with(source: Source, row: Field, value: str) -> Source:
    given: dict[str, Any] = {row.name: value}
    return replace(source, **given)


def says_the_same(one: StoryDocument, other: StoryDocument) -> bool:
    """True where both say the same of what stands in lines of the story."""
    return all(
        getattr(one, row.name) == getattr(other, row.name)
        for row in _STORY_WORDS.values()
        if row.sort != Sort.LANGUAGE
    )


def story_lines(document: StoryDocument, guessed: str, *, marked: bool) -> list[str]:
    """The lines that say what the other lines of a document do not."""
    blank, separator = ("\t", "\t") if marked else (" ", ", ")
    lines = []
    for word, row in _STORY_WORDS.items():
        value = getattr(document, row.name)
        if row.sort is Sort.LANGUAGE:
            lines += [f"{word}: {value}"] * (value != guessed)
        elif value:
            names = value if row.sort is Sort.PARTS else ()
            said = separator.join(one.name for one in names) if names else value
            lines.append(f"{word}:{blank}{said}")
    return lines


def source_lines(source: Source, *, marked: bool) -> list[str]:
    """The lines that follow a source's text."""
    blank = "\t" if marked else " "
    lines = []
    for word, row in _SOURCE_WORDS.items():
        value = getattr(source, row.name)
        if value == row.absent:
            continue
        if row.sort is Sort.WORD:
            lines.append(f"{word}: {value.value}")
        elif row.name == "url" and address(value) == value and not marked:
            lines.append(value)
        else:
            lines.append(f"{word}:{blank}{value}")
    return lines
