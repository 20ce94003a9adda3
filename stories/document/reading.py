"""What reading a document yields: a document, and every problem found on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from stories.document.story import StoryDocument

# The code of what is told of a date that was read, though not beyond doubt.
DOUBTFUL_DATE = "doubtful-date"


class Severity(StrEnum):
    """How bad a problem is: an error refuses the document."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing an editor should know, in a sentence that says what to do.

    `line` counts from 1 and is None where no line is to blame; `where` is the
    anchor of the part concerned (`k1`, `e5`, `source-2`) or a field's name.
    """

    code: str
    message: str
    severity: Severity = Severity.WARNING
    line: int | None = None
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingGuess:
    """Where the reader of the house format thinks a heading ends.

    `confidence` runs from 0 to 1; `start` and `end` are offsets of heading and
    body in the trimmed line: heading = line[:end], body = line[start:].
    """

    line: int
    anchor: str
    confidence: float
    end: int
    start: int

    @property
    def is_uncertain(self) -> bool:
        """True where an editor should look."""
        return self.confidence < 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The result of reading: total, whatever the bytes.

    `document` holds what could be recovered, also when the reading is refused.
    `lines` maps anchors (`k1`, `e5`, `source-2`) to lines, for messages.
    """

    document: StoryDocument
    problems: tuple[Problem, ...] = ()
    headings: tuple[HeadingGuess, ...] = ()
    lines: dict[str, int] = field(default_factory=dict)

    @property
    def is_refused(self) -> bool:
        """True when at least one problem is an error."""
        return any(p.severity is Severity.ERROR for p in self.problems)


def in_line_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems sorted by line, those without a line first, otherwise stable."""
    return tuple(sorted(problems, key=lambda p: p.line or 0))
