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
    EvidenceKind,
    Node,
    PartChange,
    citing_field,
)
from stories.document.differences.proposals.corrections import (
    Changed,
    Redated,
    changed_claims,
    redated,
)
from stories.document.differences.summary import sentence
from stories.document.fields import BY_NAME, PARTS
from stories.document.messages import gettext as _
from stories.document.messages import gettext_noop as _noop

_CITING = [*filter(citing_field, PARTS)]
_OTHERS = [name for name in PARTS if name not in _CITING]

MINOR, CORRECTION, UPDATE = "minor", "correction", "update"

_ONLY_SLIGHT = _noop("Only spelling, punctuation, letter case or white space changed.")
_ONLY_NUMBERS = _noop("Only the numbers of the sources changed.")
_ONLY_DATE = _noop("Only the wording of a date changed.")
_CHANGED = {
    Nature.NUMBER: _noop("a number changed in {place}: {old} became {new}"),
    Nature.AMOUNT: _noop("an amount changed in {place}: {old} became {new}"),
    Nature.DATE: _noop("a date changed in {place}: {old} became {new}"),
    Nature.NAME: _noop("a name changed in {place}: {old} became {new}"),
}
_REDATED = {
    DateKind.OTHER: _noop("the date of {event} changed: {old} became {new}"),
    DateKind.LESS_PRECISE: _noop(
        "the date of {event} is less precise: {old} became {new}"
    ),
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
        told = tuple(map(naming.sentence, reasons))
        if told:
            return Proposal(kind=kind, reasons=tuple(dict.fromkeys(told)))
    return Proposal(kind=MINOR, reasons=(_minor(comparison, claims, dates),))


def _minor(
    comparison: Comparison, claims: tuple[Changed, ...], dates: tuple[Redated, ...]
) -> str:
    if dates and not claims:
        return _(_ONLY_DATE)
    only_numbers = comparison.renumbered and not claims
    if comparison.is_empty:
        return sentence(comparison)
    return _(_ONLY_NUMBERS if only_numbers else _ONLY_SLIGHT)


def _corrections(
    claims: tuple[Changed, ...], dates: tuple[Redated, ...]
) -> Iterator[str]:
    for changed in claims:
        if changed.told is not None:
            old, new = changed.told
            told = _(_CHANGED[changed.claim.nature])
            yield told.format(place=changed.place.name, old=old, new=new)
    for one in dates:
        if one.date.kind in _REDATED:
            old, new = (
                naming.date(value) or _("no date")
                for value in (one.date.before, one.date.after)
            )
            told = _(_REDATED[one.date.kind])
            yield told.format(event=naming.short(one.event), old=old, new=new)


def _updates(
    comparison: Comparison, claims: tuple[Changed, ...], dates: tuple[Redated, ...]
) -> Iterator[str]:
    yield from _new_and_gone(comparison)
    for changed in claims:
        if changed.claim.nature is Nature.WORDS:
            yield _("{place} was reworded").format(place=changed.place.name)
    for one in dates:
        if one.date.kind is DateKind.MORE_PRECISE:
            told = _("the date of {event} became more precise")
            yield told.format(event=naming.short(one.event))
    yield from _evidence(comparison)
    yield from _metadata(comparison)


def _new_and_gone(comparison: Comparison) -> Iterator[str]:
    for node in _of(comparison, *_CITING, *_OTHERS):
        if node.change is PartChange.ADDED:
            yield _("{part} is new").format(part=naming.short(node))
        elif node.change is PartChange.REMOVED:
            yield _("{part} was removed").format(part=naming.short(node))


def _evidence(comparison: Comparison) -> Iterator[str]:
    for node in _of(comparison, *_CITING):
        name = naming.short(node)
        if node.rests_on_other_sources:
            told = _("{part} rests on other sources in the same words")
            yield told.format(part=name)
        elif any(one.kind is not EvidenceKind.STANDING for one in node.evidence):
            yield _("{part} has other citations").format(part=name)
        if node.moved is not None:
            yield _("{part} moved").format(part=name)
    for node in _of(comparison, *_CITING):
        for value in node.values if node.change is PartChange.CHANGED else ():
            yield _("the {field} of {part} changed").format(
                field=_(BY_NAME[value.field].label), part=naming.short(node)
            )


def _metadata(comparison: Comparison) -> Iterator[str]:
    story = {value.field for value in comparison.story.values}
    if "language" in story:
        yield _("the language of the story changed")
    if comparison.topics_added or comparison.topics_removed:
        yield _("the topics changed")
    for field in sorted(story - {"language"}):
        yield _("the {field} changed").format(field=_(BY_NAME[field].label))
    for node in _of(comparison, *_OTHERS):
        name = naming.short(node)
        if node["standing"] is not None:
            yield _("the standing of {source} changed").format(source=name)
        if node.change is PartChange.CHANGED and _is_described(node, comparison):
            yield _("the description of {source} changed").format(source=name)
        if node.moved is not None:
            yield _("{source} moved in the list").format(source=name)


def _of(comparison: Comparison, *kinds: str) -> Iterator[Node]:
    for kind in kinds:
        yield from comparison.of(kind)


def _is_described(source: Node, comparison: Comparison) -> bool:
    """True where more than spelling differs in what is said of a source."""
    language = comparison.language
    return bool(source.values) or not all(is_slight(t, language) for t in source.texts)
