"""Lines of the form "Word: value" that carry what the other lines have no place for.

Of the story, they stand between "Updated" and the first key point; of a source, after
its text. The writer adds one only where its value is not the usual one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from stories.document.formats.plaintext.lines import Line, trim, untabbed
from stories.document.story import Source, SourceKind, Standing, StoryDocument, Topic

_HEADLINE = "Headline:\t"
_STORY_FIELD = re.compile(r"(?:Summary|Topics): |Language: [A-Za-z]{2,3}(?:-|$)")
_MARKED_STORY_FIELD = re.compile(r"(?:Summary|Topics):\t")
_SOURCE_FIELD = re.compile(
    r"(Authors|Language|Published|Archive|Kind|Standing|Note|Address):[ \t]+(\S.*)",
    re.DOTALL,
)
_URL = re.compile(r"(?:(?:URL|Link)\s*:\s*)?<?((?:https?://|www\.)[^\s<>]+)>?", re.I)

_ATTRIBUTES = {
    "Authors": "authors",
    "Language": "language",
    "Published": "published",
    "Archive": "archive_url",
    "Note": "standing_note",
    "Address": "url",
}


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
        if word == "Topics":
            names = _names(value)
            document = replace(document, topics=tuple(Topic(name=n) for n in names))
        else:
            document = _with_text(document, word, _value(value))
    return document


def _with_text(document: StoryDocument, word: str, value: str) -> StoryDocument:
    if word == "Summary":
        return replace(document, summary=value)
    return replace(document, language=value)


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
    if word == "Kind":
        return _with_kind(source, value)
    if word == "Standing":
        return _with_standing(source, value)
    attribute = _ATTRIBUTES[word]
    if getattr(source, attribute):
        return None
    return replace(source, **{attribute: value})  # type: ignore[arg-type]


def _with_kind(source: Source, value: str) -> Source | None:
    kinds = {kind.value: kind for kind in SourceKind}
    kind = kinds.get(value.lower())
    return replace(source, kind=kind) if kind else None


def _with_standing(source: Source, value: str) -> Source | None:
    standings = {standing.value: standing for standing in Standing}
    standing = standings.get(value.lower())
    return replace(source, standing=standing) if standing else None


def story_lines(document: StoryDocument, guessed: str, *, marked: bool) -> list[str]:
    """The lines that say what the other lines of a document do not."""
    blank = "\t" if marked else " "
    lines = []
    if document.summary:
        lines.append(f"Summary:{blank}{document.summary}")
    if document.language != guessed:
        lines.append(f"Language: {document.language}")
    if document.topics:
        separator = "\t" if marked else ", "
        names = separator.join(topic.name for topic in document.topics)
        lines.append(f"Topics:{blank}{names}")
    return lines


def source_lines(source: Source, *, marked: bool) -> list[str]:
    """The lines that follow a source's text."""
    blank = "\t" if marked else " "
    lines = []
    if source.url:
        plain = address(source.url) == source.url and not marked
        lines.append(source.url if plain else f"Address:{blank}{source.url}")
    for word, attribute in _ATTRIBUTES.items():
        value = getattr(source, attribute)
        if value and word not in ("Address", "Note"):
            lines.append(f"{word}:{blank}{value}")
    if source.kind is not SourceKind.ARTICLE:
        lines.append(f"Kind: {source.kind.value}")
    if source.standing is not Standing.CURRENT:
        lines.append(f"Standing: {source.standing.value}")
    if source.standing_note:
        lines.append(f"Note:{blank}{source.standing_note}")
    return lines
