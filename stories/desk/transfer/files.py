"""Documents on disk: which files a list of paths means, and their bytes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from stories.document.formats import ENDINGS
from stories.document.limits import MAX_DOCUMENT_BYTES


def documents_under(paths: Iterable[Path]) -> list[Path]:
    """Files as named, folders as the documents below them; each file once."""
    found: dict[Path, None] = {}
    for path in paths:
        for document in _expanded(path):
            found.setdefault(document)
    return list(found)


def _expanded(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for child in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in child.relative_to(path).parts)
        if child.suffix.lower() in ENDINGS and child.is_file() and not hidden:
            yield child


def raw_bytes(path: Path) -> bytes:
    """The file's bytes, never more than are needed to see that it is too large."""
    with path.open("rb") as file:
        return file.read(MAX_DOCUMENT_BYTES + 1)
