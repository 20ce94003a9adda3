"""The formats that stories are read from and written to, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from stories.document import content
from stories.document.formats import markdown, plaintext
from stories.document.reading import Reading
from stories.document.story import StoryDocument


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a story down, with the endings of its files' names."""

    name: str
    endings: tuple[str, ...]
    read: Callable[[bytes], Reading]
    write: Callable[[StoryDocument], str]


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("text", (".txt", ".text"), plaintext.read, plaintext.write),
        Format("markdown", (".md", ".markdown"), markdown.read, markdown.write),
        Format("json", (".json",), content.read, content.write),
    )
}

_LOOK = 4_096
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def guess_format(raw: bytes, name: str = "") -> str:
    """The format's name, by the ending of the file's name, else by the first bytes."""
    ending = PurePath(name).suffix.lower()
    for known in FORMATS.values():
        if ending in known.endings:
            return known.name
    start = raw[:_LOOK].removeprefix(_BYTE_ORDER_MARK).lstrip()
    if start.startswith((b"{", b"[")) and not start[1:2].isdigit():
        return "json"
    if start.startswith(b"# "):
        return "markdown"
    return "text"


def read(raw: bytes, format: str | None = None, name: str = "") -> Reading:
    """Read a document: total, whatever the bytes.

    `format` is a name of FORMATS, or None to guess it from `name` and the bytes.
    KeyError when there is no such format.
    """
    return FORMATS[format or guess_format(raw, name)].read(raw)


def write(document: StoryDocument, format: str) -> str:
    """The document in a format of FORMATS; KeyError when there is no such format."""
    return FORMATS[format].write(document)
