"""The claims that readers had already seen, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stories.document.differences import naming
from stories.document.differences.claims import Claim, Nature, claims
from stories.document.differences.comparison import (
    Comparison,
    DateChange,
    Node,
    PartChange,
    TextChange,
    citing_field,
)
from stories.document.differences.names import known_names
from stories.document.fields import BY_NAME, PARTS
from stories.document.messages import gettext as _

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

    event: Node
    date: DateChange


def changed_claims(comparison: Comparison) -> tuple[Changed, ...]:
    """Each change in a text that both versions have, in reading order."""
    texts = [*_texts(comparison)]
    written = (side for __, t in texts for side in (t.before, t.after))
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
        name = _("the {field}").format(field=_(BY_NAME[text.field].label))
        yield Place(name=name, in_note=_("in {place}").format(place=name)), text
    for kind in filter(citing_field, PARTS):
        for node in comparison.of(kind):
            if node.change is PartChange.CHANGED:
                for text in node.texts:
                    yield _place(node, text), text


def _place(node: Node, text: TextChange) -> Place:
    """Where a text stands: a heading or a label is named apart in reasons."""
    row, name = BY_NAME[text.field], naming.short(node)
    noted = title_of(node) or name
    if not row.cites:
        told = _("the {field} of {part}")
        name = told.format(field=_(row.label), part=name)
    return Place(name=name, in_note=_("in {place}").format(place=noted))


def title_of(node: Node) -> str:
    """What a note to readers calls a part: its heading, “the event” and what happened.

    Empty for a part without a title.
    """
    title = naming.shortened(node.title)
    if not title:
        return ""
    told = _("“{title}”") if node.kind == "key_points" else _("the {part} “{title}”")
    return told.format(part=naming.noun(node), title=title)
