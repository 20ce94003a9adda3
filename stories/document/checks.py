"""The evidence checks: whether a story may be published, as sentences for its editor.

An error blocks publication. Nothing here asks a database: what the newsroom knows of
the sources beyond the document comes in as facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from stories.document import findings
from stories.document.dates import Precision
from stories.document.findings import Check, Finding, named_events, named_key_points
from stories.document.messages import gettext as _
from stories.document.messages import listed, ngettext
from stories.document.reading import Problem, Severity
from stories.document.story import Source, Standing, StoryDocument
from stories.document.text import citations, isolated


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFacts:
    """What the newsroom knows of a source now, beyond what the document says.

    `voice` names the publisher whose words they are, so that five reprints of one
    wire count as one; `standing` is today's, None where the document's still holds.
    """

    voice: str = ""
    standing: Standing | None = None
    standing_note: str = ""


def check(
    document: StoryDocument, facts: Mapping[int, SourceFacts] | None = None
) -> tuple[Problem, ...]:
    """Every problem of `document`, errors first; empty when there is none.

    `facts` are by the newsroom-wide id of the source.
    """
    known = facts or {}
    current = replace(
        document, sources=tuple(_current(source, known) for source in document.sources)
    )
    problems = (*findings.run(CHECKS, current), *_single_voice(current, known))
    order = list(Severity)
    return tuple(sorted(problems, key=lambda problem: order.index(problem.severity)))


def _current(source: Source, facts: Mapping[int, SourceFacts]) -> Source:
    fact = facts.get(source.id) if source.id is not None else None
    if fact is None or fact.standing is None:
        return source
    return replace(source, standing=fact.standing, standing_note=fact.standing_note)


def _cited(document: StoryDocument) -> frozenset[int]:
    texts = (text for _, _, text in findings.parts(document))
    return frozenset(number for text in texts for number in citations(text))


def no_citation(document: StoryDocument) -> Iterator[Finding]:
    if document.sources and not _cited(document):
        yield Finding(
            "key_points",
            _(
                "The story cites none of its sources. "
                "Mark each claim with the number of its source, such as [1]."
            ),
        )


def empty_headings(document: StoryDocument) -> Iterator[Finding]:
    for name, point in named_key_points(document):
        if not point.heading.strip():
            yield Finding(
                point.anchor, _("{name} has no heading. Write one.").format(name=name)
            )


def empty_bodies(document: StoryDocument) -> Iterator[Finding]:
    for name, point in named_key_points(document):
        if not point.body.strip():
            yield Finding(
                point.anchor,
                _("{name} has no text. Write its body or remove it.").format(name=name),
            )


def empty_events(document: StoryDocument) -> Iterator[Finding]:
    for name, event in named_events(document):
        if not event.text.strip():
            yield Finding(
                event.anchor,
                _("{name} has no text. Say what happened or remove it.").format(
                    name=name
                ),
            )


def uncited_key_points(document: StoryDocument) -> Iterator[Finding]:
    for name, point in named_key_points(document):
        if point.body.strip() and not point.citations:
            yield Finding(
                point.anchor,
                _(
                    "{name} cites no source. Add the marker of the source it rests on."
                ).format(name=name),
            )


def uncited_events(document: StoryDocument) -> Iterator[Finding]:
    for name, event in named_events(document):
        if event.text.strip() and not event.citations:
            yield Finding(
                event.anchor,
                _(
                    "{name} cites no source. Add the marker of the source it rests on."
                ).format(name=name),
            )


def uncited_sources(document: StoryDocument) -> Iterator[Finding]:
    cited = _cited(document)
    for source in document.sources:
        if source.number not in cited:
            yield Finding(
                f"source-{source.number}",
                _(
                    "Source [{number}], {name}, is "
                    "cited nowhere. Cite it where it supports a claim, or remove it "
                    "from the list."
                ).format(number=source.number, name=isolated(source.publisher.name)),
            )


def retracted_sources(document: StoryDocument) -> Iterator[Finding]:
    cited = _cited(document)
    for source in document.sources:
        if source.number in cited and source.standing is Standing.RETRACTED:
            note = f" ({source.standing_note.rstrip('.')})" * bool(source.standing_note)
            yield Finding(
                f"source-{source.number}",
                _(
                    "Source [{number}], {name}, was "
                    "retracted{note}, but the story still cites it. "
                    "Rest the claim on another source, or say that it was retracted."
                ).format(
                    number=source.number,
                    name=isolated(source.publisher.name),
                    note=note,
                ),
            )


def unknown_dates(document: StoryDocument) -> Iterator[Finding]:
    impossible = {finding.where for finding in findings.impossible_dates(document)}
    for name, event in named_events(document):
        is_unknown = event.date.typed and event.date.precision is Precision.UNKNOWN
        if is_unknown and event.anchor not in impossible:
            yield Finding(
                event.anchor,
                _(
                    "{name} has the date “{typed}”, which the calendar cannot "
                    "place; it stays where it stands in the list. "
                    "Write the day, month or year if it is known."
                ).format(name=name, typed=event.date.typed),
            )


def no_summary(document: StoryDocument) -> Iterator[Finding]:
    if not document.summary.strip():
        yield Finding(
            "summary",
            _(
                "The story has no summary. Write one or two sentences for lists, "
                "feeds and search engines."
            ),
        )


def cited_in_summary(document: StoryDocument) -> Iterator[Finding]:
    markers = [f"[{number}]" for number in citations(document.summary)]
    if not markers:
        return
    sentence = ngettext(
        "The summary has the marker {markers}; a summary cites nothing. "
        "Move the claim and its marker to a key point.",
        "The summary has the markers {markers}; a summary cites nothing. "
        "Move the claim and its markers to a key point.",
        len(markers),
    )
    yield Finding("summary", sentence.format(markers=listed(markers)))


def _single_voice(
    document: StoryDocument, facts: Mapping[int, SourceFacts]
) -> Iterator[Problem]:
    voices = {_voice(source, facts) for source in document.sources}
    if len(voices) != 1:
        return
    count = len(document.sources)
    sentence = ngettext(
        "The story rests on one publisher, {publisher}: its only source. Look for a "
        "second one that confirms it.",
        "The story rests on one publisher, {publisher}: the voice of all {count} "
        "sources. Look for a second one that confirms it.",
        count,
    )
    yield Problem(
        code="single-publisher",
        severity=Severity.WARNING,
        where="sources",
        message=sentence.format(publisher=isolated(voices.pop()), count=count),
    )


def _voice(source: Source, facts: Mapping[int, SourceFacts]) -> str:
    fact = facts.get(source.id) if source.id is not None else None
    return fact.voice if fact and fact.voice else source.publisher.name


CHECKS = (
    Check("headline-missing", Severity.ERROR, findings.missing_headline),
    Check("missing-key-points", Severity.ERROR, findings.missing_key_points),
    Check("missing-sources", Severity.ERROR, findings.missing_sources),
    Check("unknown-language", Severity.ERROR, findings.unknown_language),
    Check("incomplete-source", Severity.ERROR, findings.incomplete_sources),
    Check("uncitable-number", Severity.ERROR, findings.uncitable_numbers),
    Check("no-citation", Severity.ERROR, no_citation),
    Check("dangling-citation", Severity.ERROR, findings.dangling_citations),
    Check("duplicate-source-number", Severity.ERROR, findings.duplicate_numbers),
    Check("empty-heading", Severity.ERROR, empty_headings),
    Check("empty-body", Severity.ERROR, empty_bodies),
    Check("empty-event", Severity.ERROR, empty_events),
    Check("impossible-date", Severity.ERROR, findings.impossible_dates),
    Check("event-without-date", Severity.WARNING, findings.undated_events),
    Check("unknown-date", Severity.WARNING, unknown_dates),
    Check("malformed-citation", Severity.WARNING, findings.malformed_citations),
    Check("missing-source-number", Severity.WARNING, findings.missing_numbers),
    Check("uncited-key-point", Severity.WARNING, uncited_key_points),
    Check("uncited-event", Severity.WARNING, uncited_events),
    Check("uncited-reference", Severity.WARNING, uncited_sources),
    Check("retracted-source", Severity.WARNING, retracted_sources),
    Check("unusable-address", Severity.WARNING, findings.unusable_addresses),
    Check("missing-summary", Severity.WARNING, no_summary),
    Check("citation-in-summary", Severity.WARNING, cited_in_summary),
)
