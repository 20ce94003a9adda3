"""Answers, kept in a file of their own: by what was asked, in the order of asking."""

import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

NAME = "answers.sqlite3"


class Answers:
    """What was asked, by sort and name, and the text of each answer."""

    def __init__(self, folder: Path):
        self._file = sqlite3.connect(folder / NAME, isolation_level=None)
        self._file.execute("PRAGMA synchronous = OFF")
        self._file.execute(
            "CREATE TABLE IF NOT EXISTS answer "
            "(sort TEXT, name TEXT, text BLOB, PRIMARY KEY (sort, name))"
        )

    def keep(self, sort: str, name: str, text: str) -> None:
        """Keep one answer; what was asked before is kept as it was."""
        packed = zlib.compress(text.encode("utf-8", "surrogateescape"), 1)
        row = (sort, name, packed)
        self._file.execute("INSERT OR IGNORE INTO answer VALUES (?, ?, ?)", row)

    def get(self, sort: str, name: str) -> str | None:
        """The answer, or None where it was not asked for."""
        row = self._file.execute(
            "SELECT text FROM answer WHERE sort = ? AND name = ?", (sort, name)
        ).fetchone()
        return (
            zlib.decompress(row[0]).decode("utf-8", "surrogateescape") if row else None
        )

    def names(self, sort: str) -> list[str]:
        """What was asked of that sort, in order."""
        found = self._file.execute(
            "SELECT name FROM answer WHERE sort = ? ORDER BY rowid", (sort,)
        )
        return [name for (name,) in found]

    def sorts(self) -> Iterator[str]:
        """The sorts of answers there are."""
        for (sort,) in self._file.execute("SELECT DISTINCT sort FROM answer"):
            yield sort
