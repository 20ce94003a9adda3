"""Dates as people write them: read to EDTF, bounded, ordered and shown.

`parse("Jan 5 2026 – Morning")` gives a `FuzzyDate` of `2026-01-05` and a label.
"""

from .edtf import Precision
from .event import EventLine, Parsed, parse, split_event
from .moments import FIRST, SECOND, Moment, read_moment
from .order import chronological
from .parts import Parts, parts
from .value import FuzzyDate, SortKey, bounds, from_edtf, in_words, is_day, sort_key

__all__ = [
    "FIRST",
    "SECOND",
    "EventLine",
    "FuzzyDate",
    "Moment",
    "Parsed",
    "Parts",
    "Precision",
    "SortKey",
    "bounds",
    "chronological",
    "from_edtf",
    "in_words",
    "is_day",
    "parse",
    "parts",
    "read_moment",
    "sort_key",
    "split_event",
]
