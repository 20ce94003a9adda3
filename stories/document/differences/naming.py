"""How sentences name the parts of a story, count them and list them."""

from __future__ import annotations

from collections.abc import Sequence

from stories.document.differences.comparison import (
    CitedSource,
    DateValue,
    EventChange,
    KeyPointChange,
    SourceChange,
)
from stories.document.text import excerpt, isolated

_LONGEST = 60
# More than an excerpt can show, and little enough to parse.
_CONSIDERED = 400
_COUNTS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve"),
)


def shortened(text: str, length: int = _LONGEST) -> str:
    """The beginning of a text in one plain line, of either direction."""
    return isolated(excerpt(text[:_CONSIDERED], length))


def quoted(text: str) -> str:
    """A text in quotation marks, shortened."""
    return f"“{shortened(text)}”"


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b, and c`."""
    if len(words) < 3:
        return " and ".join(words)
    return f"{', '.join(words[:-1])}, and {words[-1]}"


def number(typed: str) -> str:
    """A number as a sentence tells it: `1,200`, `US$5`, and `twelve` for “Twelve”."""
    is_spelled = typed.isalpha() or typed[1:2].islower()
    return typed.lower() if typed[0].isalpha() and is_spelled else isolated(typed)


def date(value: DateValue | None) -> str:
    """A date as readers see it; empty where there is none."""
    return isolated(value.display) if value is not None else ""


def counted(count: int) -> str:
    """A count in words up to twelve, in digits above: `three`, `1,300`."""
    return _COUNTS[count] if count < len(_COUNTS) else f"{count:,}"


def capitalised(sentence: str) -> str:
    """The sentence with a capital in front; its other letters stay."""
    return sentence[:1].upper() + sentence[1:]


def key_point(point: KeyPointChange) -> str:
    """`key point 3`."""
    return f"key point {point.position}"


def event(event: EventChange) -> str:
    """`event 3`."""
    return f"event {event.position}"


def titled(name: str, title: str) -> str:
    """A name with a title in apposition: `key point 3, “Small boats first”,`."""
    shown = shortened(title)
    return f"{name}, “{shown}”," if shown else name


def key_point_in_full(point: KeyPointChange) -> str:
    """`key point 3, “Small boats first”,`."""
    return titled(key_point(point), point.heading_shown)


def event_in_full(found: EventChange) -> str:
    """`event 3, “Talks resumed.”,`."""
    return titled(event(found), found.text_shown)


def source(found: SourceChange | CitedSource) -> str:
    """`source 4 (Reuters)`."""
    publisher = shortened(found.publisher)
    return f"source {found.number}" + (f" ({publisher})" if publisher else "")


def cited(found: CitedSource) -> str:
    """The source as a citation names it, which may be none that the story lists."""
    is_listed = found.publisher or found.title
    return source(found) if is_listed else f"source {found.number} (not listed)"
