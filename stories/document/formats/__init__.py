"""The table of formats that stories are read from and written to, by name.

Commands and the import screen offer what stands here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from stories.document import content
from stories.document.formats import markdown, plaintext
from stories.document.messages import gettext_noop as _
from stories.document.reading import Reading
from stories.document.story import StoryDocument


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a story down.

    `label` is what people call it, a message id; `endings` are those of its files'
    names, the usual one first. `opening` is a pattern of the first bytes of a document
    that is in this format whatever its name, None where they do not tell.
    """

    name: str
    label: str
    endings: tuple[str, ...]
    read: Callable[[bytes], Reading]
    write: Callable[[StoryDocument], str]
    opening: bytes | None = None


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format(
            "text",
            _("House format"),
            (".txt", ".text"),
            plaintext.read,
            plaintext.write,
        ),
        Format(
            "markdown",
            "Markdown",
            (".md", ".markdown"),
            markdown.read,
            markdown.write,
            opening=rb"# ",
        ),
        Format(
            "json",
            "JSON",
            (".json",),
            content.read,
            content.write,
            # A bracket with a figure is a marker of the house format.
            opening=rb"[{\[](?![0-9])",
        ),
    )
}
ENDINGS = tuple(ending for known in FORMATS.values() for ending in known.endings)

_LOOK = 4_096
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def guess_format(raw: bytes, name: str = "") -> str:
    """The format's name, by the ending of the file's name, else by the first bytes."""
    ending = PurePath(name).suffix.lower()
    for known in FORMATS.values():
        if ending in known.endings:
            return known.name
    start = raw[:_LOOK].removeprefix(_BYTE_ORDER_MARK).lstrip()
    for known in FORMATS.values():
        if known.opening and re.match(known.opening, start):
            return known.name
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
