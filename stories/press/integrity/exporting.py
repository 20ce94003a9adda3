"""Writes a story's editions as the bytes that were sealed, for anybody to check."""

import json
from pathlib import Path

from stories.models import Edition, Story
from stories.models.edition import utc

SUMS = "SHA256SUMS"
AT_ONCE = 100


class FolderRefused(Exception):
    """The folder cannot take the history; the words say why."""


def export_history(story: Story, folder: Path) -> list[Path]:
    """Write one file an edition into the empty `folder`, and their digests.

    Each file holds exactly what the edition's digest is the SHA-256 of, the digest of
    the edition before it included. `SHA256SUMS` lists the digests as they are
    recorded, so a file that does not fit its line was changed since. Of a redacted
    edition there is its digest in place of the bytes, which nobody has any more.
    """
    _make_empty(folder)
    editions = story.editions.order_by("number").with_redaction()
    last = editions.last()
    width = max(4, len(str(last.number))) if last else 4
    written, sums, previous = [], [], ""
    for edition in editions.iterator(chunk_size=AT_ONCE):
        path = folder / f"{edition.number:0{width}}.json"
        if edition.redacted_at is None:
            path.write_bytes(edition.sealed(previous))
            sums.append(f"{edition.digest}  {path.name}\n")
        else:
            path = path.with_suffix(".redacted.json")
            path.write_text(_in_its_place(edition), encoding="ascii")
        previous = edition.digest
        written.append(path)
    (folder / SUMS).write_text("".join(sums), encoding="ascii")
    return written


def _in_its_place(edition: Edition) -> str:
    """What is known of a redacted edition. Its digest comes last, as in the guide."""
    told = {
        "number": edition.number,
        "redacted_at": utc(edition.redacted_at),
        "digest": edition.digest,
    }
    return json.dumps(told)


def _make_empty(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_empty = not any(folder.iterdir())
    except OSError as error:
        raise FolderRefused(
            f"{folder} cannot be written to: {error.strerror}."
        ) from error
    if not is_empty:
        raise FolderRefused(f"{folder} is not empty; name a new folder.")
