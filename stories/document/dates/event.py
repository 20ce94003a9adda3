"""Where an event's date ends, and where its label and its text begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from . import clock
from . import edtf as notation
from .edtf import Precision
from .fold import fold, visible
from .gathering import gather
from .grammar import LONGEST, read, year_alone
from .labels import is_label
from .lexicon import languages_for, lexicon
from .reading import Reading
from .remarks import says_planned, set_aside
from .tokens import Strange, Token, tokens
from .value import FuzzyDate

# A dash that stands free, and the dashes that editors use for it.
_FREE = re.compile(r"(?<=\s)(?:--|[-‐‑‒–—―−])(?=\s)")
_FREE_AT_END = re.compile(r".?\s[-‐‑‒–—―−]|\s--")
_TIGHT = re.compile(r"\s?(?:--|[‒–—―|]|(?<=\s)[-‐‑−]|[-‐‑−](?=\s)|[::](?=\s))\s?")
_BULLET = re.compile(r"[•‣▪●◦·*➤►–—-]\s+|[–—]")
_SIDES = 3
_LONGEST_TIME = 40
_EXACT = frozenset(
    {"time", "zone", "am", "pm", "hour", "minute", "number", "clock", "fill", "part"}
)
_LOOSE = frozenset({"since", "before", "by", "same", "later", "dash", "slash"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A date read from text, the label after it, and what is wrong with it.

    `problem` is a sentence or empty. With an `edtf` it is a remark (a year was
    inferred, day and month may be swapped); without one the date is impossible.
    """

    date: FuzzyDate
    label: str = ""
    planned: bool = False
    problem: str = ""

    @property
    def doubt(self) -> str:
        """The remark on a date that was read all the same; empty without one."""
        return self.problem if self.date.is_known else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """A timeline line in its parts; `has_date` is False where none begins it.

    `text` keeps its markers and is the whole line where there is no date.
    """

    date: FuzzyDate
    label: str = ""
    planned: bool = False
    text: str = ""
    problem: str = ""
    has_date: bool = False

    @property
    def doubt(self) -> str:
        """The remark on a date that was read all the same; empty without one."""
        return self.problem if self.date.is_known else ""


def parse(text: str, *, near: FuzzyDate | None = None) -> Parsed:
    """Read a date and the label after it: “Jan 5 2026 – Morning”.

    Total: what is no date comes back with an `edtf` of None. `near` is the date of
    the event before, from which a missing year is taken.
    """
    line = visible(text)
    found, end, start = _date_prefix(line, near, is_whole=True)
    if found is None:
        return Parsed(date=FuzzyDate(typed=line))
    return _parsed(line[:end].strip(), line[start:].strip(), found)


def split_event(line: str, near: FuzzyDate | None = None) -> EventLine:
    """Split “DATE – [LABEL –] text”; total, see `EventLine`."""
    shown = visible(line)
    bullet = _BULLET.match(shown)
    shown = shown[bullet.end() :].strip() if bullet else shown
    if _FREE_AT_END.fullmatch(shown[-3:]):
        shown = shown[:-2].rstrip("-").rstrip()
    found, end, start = _date_prefix(shown, near, is_whole=False)
    if found is None:
        return EventLine(date=FuzzyDate(), text=shown)
    dash = shown[end:start].strip()
    rest = shown[start:].strip()
    label, text = _label_and_text(rest, dash)
    parsed = _parsed(shown[:end].strip(), label, found)
    return EventLine(
        date=parsed.date,
        label=parsed.label,
        planned=parsed.planned,
        text=text,
        problem=parsed.problem,
        has_date=True,
    )


def _parsed(typed: str, label: str, found: Reading) -> Parsed:
    edtf = found.edtf
    if edtf is not None and label and not found.has_time:
        edtf = _with_time(FuzzyDate(typed=typed, edtf=edtf), label) or edtf
    return Parsed(
        date=FuzzyDate(typed=typed, edtf=edtf),
        label=label,
        planned=found.planned or _is_planned(label),
        problem=found.problem,
    )


def _is_planned(label: str) -> bool:
    return len(label) <= _LONGEST_TIME and says_planned(fold(label))


def _date_prefix(
    line: str, near: FuzzyDate | None, *, is_whole: bool
) -> tuple[Reading | None, int, int]:
    """The longest start of a line that is a date: reading, its end, the rest's start.

    Two free dashes may both belong to a range: “2024 – 2025 – The tunnel opens.”
    """
    bounds = (near.earliest, near.latest) if near is not None else None
    head = line[: LONGEST * 2]
    free = [(m.start(), m.end()) for m in islice(_FREE.finditer(head), _SIDES)]
    end_of_line = (len(line), len(line))
    for cuts in ([*free, end_of_line], _tight(head)):
        found = None
        for end, start in cuts:
            candidate = read(line[:end].strip(), bounds)
            is_alone = end == len(line) and not is_whole
            if not candidate.is_date or (is_alone and not _names_date(candidate)):
                continue
            if found is None or _is_range_of(candidate, found[0], line[found[2] : end]):
                found = (candidate, end, start)
        if found is not None:
            return found
    for end, start in () if is_whole else free[:1]:
        if (loose := year_alone(line[:end].strip())).is_date:
            return loose, end, start
    return None, 0, 0


def _names_date(reading: Reading) -> bool:
    """True for a date, also an impossible one; not for “Later” or “TBD”."""
    return bool(reading.edtf or reading.problem)


def _is_range_of(whole: Reading, found: Reading, added: str) -> bool:
    """True where a further dash joins two dates of one kind into a range.

    “Jan 5 2026 – 2030 target” is a date and a label, and so is “Jan 5 2026 – 7”,
    while “Jan 5 – 7 2026” is a range.
    """
    if found.is_interval or not whole.is_interval or whole.edtf is None:
        return False
    is_complete = found.edtf is not None and not found.problem
    if is_complete and not _names_date(read(added.strip())):
        return False
    expression = notation.read(whole.edtf)
    start, end = expression.start, expression.end
    return start is None or end is None or start.precision is end.precision


def _tight(head: str) -> list[tuple[int, int]]:
    """Places of dashes and colons that lack a space, short of a second date."""
    return [(m.start(), m.end()) for m in _TIGHT.finditer(head[:LONGEST])][:6]


def _label_and_text(rest: str, dash: str) -> tuple[str, str]:
    head = rest[: LONGEST * 2]
    for match in _FREE.finditer(head):
        if match[0] == dash or not dash:
            label, text = head[: match.start()].strip(), rest[match.end() :].strip()
            if _is_time(label) or is_label(label, text):
                return label, text
            break
    return "", rest


def _is_time(label: str) -> bool:
    return _with_time(FuzzyDate(edtf="2000-01-01"), label) is not None


def _with_time(day: FuzzyDate, label: str) -> str | None:
    """The EDTF of a day at the time a label names, None where it names none."""
    if len(label) > _LONGEST_TIME or not any(c.isdigit() for c in label):
        return None
    folded = fold(label)
    if day.precision is not Precision.DAY or day.earliest is None:
        return None
    for language in dict.fromkeys((*languages_for(folded), "en")):
        try:
            found = tokens(set_aside(folded).text, lexicon(language))
            named = gather(found, lexicon(language)) if _is_clock(found) else None
        except Strange:
            continue
        if named is not None and named.time is not None:
            return clock.written(named.time, day.earliest, named.zone)
    return None


def _is_clock(found: list[Token]) -> bool:
    """True where all pieces belong to one exact time: not “shortly before 15:00”."""
    return all(t.roles.keys() & _EXACT and not t.roles.keys() & _LOOSE for t in found)
