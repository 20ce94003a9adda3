"""What the grammar makes of a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a text is, as a date."""

    DATE = "date"
    RELATIVE = "relative"
    UNKNOWN = "unknown"
    IMPOSSIBLE = "impossible"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the grammar makes of a text; `edtf` is None unless it is a date.

    `relation` is what opens a range (`since`, `before`, `by`) or empty, `word` the
    word that says so, folded; `language` is the one it was read in, or empty.
    `is_interval` is True where the text itself names two ends, `is_looser` where it
    says what EDTF cannot carry (“early spring”, “the first week of May”).
    """

    kind: Kind
    edtf: str | None = None
    planned: bool = False
    problem: str = ""
    relation: str = ""
    word: str = ""
    language: str = ""
    is_interval: bool = False
    has_time: bool = False
    is_looser: bool = False

    @property
    def is_date(self) -> bool:
        """True where the text stands for a date, known or not."""
        return self.kind is not Kind.NONE


NOTHING = Reading(kind=Kind.NONE)
