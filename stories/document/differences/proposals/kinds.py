"""Proposes what an edition is: a minor edit, a correction or an update, and why.

The editor decides. Where a claim that readers had seen says another number, name or
date now, the proposal is a correction, whatever else is new.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stories.document.differences import naming
from stories.document.differences.claims import Nature, is_slight
from stories.document.differences.comparison import (
    Comparison,
    DateKind,
    EventChange,
    EvidenceKind,
    KeyPointChange,
    PartChange,
    SourceChange,
)
from stories.document.differences.proposals.corrections import (
    Changed,
    Redated,
    changed_claims,
    redated,
)
from stories.document.differences.summary import sentence

MINOR, CORRECTION, UPDATE = "minor", "correction", "update"

_ONLY_SLIGHT = "Only spelling, punctuation, letter case or white space changed."
_ONLY_NUMBERS = "Only the numbers of the sources changed."

_NOUNS = {
    Nature.NUMBER: "a number",
    Nature.AMOUNT: "an amount",
    Nature.DATE: "a date",
    Nature.NAME: "a name",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """`minor`, `correction` or `update`, with sentences that say why."""

    kind: str
    reasons: tuple[str, ...]


def propose_kind(comparison: Comparison) -> Proposal:
    """The kind of edition that the difference looks like."""
    claims, dates = changed_claims(comparison), redated(comparison)
    for kind, reasons in (
        (CORRECTION, _corrections(claims, dates)),
        (UPDATE, _updates(comparison, claims, dates)),
    ):
        told = tuple(f"{naming.capitalised(reason)}." for reason in reasons)
        if told:
            return Proposal(kind=kind, reasons=tuple(dict.fromkeys(told)))
    return Proposal(kind=MINOR, reasons=(_minor(comparison, claims, dates),))


def _minor(
    comparison: Comparison, claims: tuple[Changed, ...], dates: tuple[Redated, ...]
) -> str:
    if dates and not claims:
        return "Only the wording of a date changed."
    only_numbers = comparison.renumbered and not claims
    if comparison.is_empty:
        return sentence(comparison)
    return _ONLY_NUMBERS if only_numbers else _ONLY_SLIGHT


def _corrections(
    claims: tuple[Changed, ...], dates: tuple[Redated, ...]
) -> Iterator[str]:
    for changed in claims:
        if changed.told is not None:
            old, new = changed.told
            noun = _NOUNS[changed.claim.nature]
            yield f"{noun} changed in {changed.place.name}: {old} became {new}"
    for one in dates:
        if one.date.kind in (DateKind.OTHER, DateKind.LESS_PRECISE):
            old, new = (
                naming.date(value) or "no date"
                for value in (one.date.before, one.date.after)
            )
            verb = "changed" if one.date.kind is DateKind.OTHER else "is less precise"
            where = naming.event(one.event)
            yield f"the date of {where} {verb}: {old} became {new}"


def _updates(
    comparison: Comparison, claims: tuple[Changed, ...], dates: tuple[Redated, ...]
) -> Iterator[str]:
    yield from _new_and_gone(comparison)
    for changed in claims:
        if changed.claim.nature is Nature.WORDS:
            yield f"{changed.place.name} was reworded"
    for one in dates:
        if one.date.kind is DateKind.MORE_PRECISE:
            yield f"the date of {naming.event(one.event)} became more precise"
    yield from _evidence(comparison)
    yield from _metadata(comparison)


def _new_and_gone(comparison: Comparison) -> Iterator[str]:
    verbs = {PartChange.ADDED: "is new", PartChange.REMOVED: "was removed"}
    for point in comparison.key_points:
        if point.change in verbs:
            yield f"{naming.key_point(point)} {verbs[point.change]}"
    for event in comparison.events:
        if event.change in verbs:
            yield f"{naming.event(event)} {verbs[event.change]}"
    for source in comparison.sources:
        if source.change in verbs:
            yield f"{naming.source(source)} {verbs[source.change]}"


def _evidence(comparison: Comparison) -> Iterator[str]:
    parts: list[tuple[str, KeyPointChange | EventChange]] = [
        *((naming.key_point(point), point) for point in comparison.key_points),
        *((naming.event(event), event) for event in comparison.events),
    ]
    for name, part in parts:
        if part.rests_on_other_sources:
            yield f"{name} rests on other sources in the same words"
        elif any(c.kind is not EvidenceKind.STANDING for c in part.evidence):
            yield f"{name} has other citations"
        if part.moved is not None:
            yield f"{name} moved"
    for event in comparison.events:
        if event.planned is not None:
            yield f"the mark “planned” of {naming.event(event)} changed"


def _metadata(comparison: Comparison) -> Iterator[str]:
    story = comparison.story
    if story.language is not None:
        yield "the language of the story changed"
    if story.topics_added or story.topics_removed:
        yield "the topics changed"
    if story.article_count is not None:
        yield "the number of articles changed"
    for source in comparison.sources:
        name = naming.source(source)
        if source.standing is not None:
            yield f"the standing of {name} changed"
        if source.change is PartChange.CHANGED and _is_described(source, comparison):
            yield f"the description of {name} changed"
        if source.moved is not None:
            yield f"{name} moved in the list"


def _is_described(source: SourceChange, comparison: Comparison) -> bool:
    """True where more than spelling differs in what is said of a source."""
    language = comparison.language
    return bool(source.values) or not all(is_slight(t, language) for t in source.texts)
