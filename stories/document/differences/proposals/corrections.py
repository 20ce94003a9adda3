"""The claims that readers had already seen, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stories.document.differences import naming
from stories.document.differences.claims import Claim, Nature, claims
from stories.document.differences.comparison import (
    Comparison,
    DateChange,
    EventChange,
    PartChange,
    TextChange,
)
from stories.document.differences.names import known_names

_TELLERS: dict[Nature, Callable[[str], str]] = {
    Nature.NUMBER: naming.number,
    Nature.AMOUNT: naming.number,
    Nature.DATE: str,
    Nature.NAME: naming.quoted,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a claim stands: as reasons name it, and as a note to readers does."""

    name: str
    in_note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A claim that changed, and where it stands."""

    place: Place
    claim: Claim

    @property
    def told(self) -> tuple[str, str] | None:
        """What it said and what it says, as sentences tell it; None for mere words."""
        tell = _TELLERS.get(self.claim.nature)
        return (tell(self.claim.before), tell(self.claim.after)) if tell else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Redated:
    """An event of both versions whose date changed."""

    event: EventChange
    date: DateChange


def changed_claims(comparison: Comparison) -> tuple[Changed, ...]:
    """Each change in a text that both versions have, in reading order."""
    texts = [*_texts(comparison)]
    written = (side for _, t in texts for side in (t.before, t.after))
    names = known_names(written)
    return tuple(
        Changed(place=place, claim=claim)
        for place, text in texts
        for claim in claims(text, comparison.language, names)
    )


def redated(comparison: Comparison) -> tuple[Redated, ...]:
    """Each event of both versions whose date changed, in reading order."""
    return tuple(
        Redated(event=event, date=event.date)
        for event in comparison.events
        if event.date is not None and event.change is PartChange.CHANGED
    )


def _texts(comparison: Comparison) -> Iterator[tuple[Place, TextChange]]:
    for text in comparison.story.texts:
        name = f"the {text.field}"
        yield Place(name=name, in_note=f"in {name}"), text
    for point in comparison.key_points:
        if point.change is PartChange.CHANGED:
            title = naming.shortened(point.heading_shown)
            place = _place(naming.key_point(point), f"“{title}”" if title else "")
            yield from _named(place, "heading", point.heading, point.body)
    for event in comparison.events:
        if event.change is PartChange.CHANGED:
            told = naming.shortened(event.text_shown)
            place = _place(naming.event(event), f"the event “{told}”" if told else "")
            yield from _named(place, "label", event.label, event.text)


def _place(name: str, title: str) -> Place:
    return Place(name=name, in_note=f"in {title or name}")


def _named(
    place: Place, field: str, line: TextChange | None, text: TextChange | None
) -> Iterator[tuple[Place, TextChange]]:
    """The texts of a part: its heading or label, which is named apart, and the rest."""
    if line is not None:
        name = f"the {field} of {place.name}"
        yield Place(name=name, in_note=place.in_note), line
    if text is not None:
        yield place, text
