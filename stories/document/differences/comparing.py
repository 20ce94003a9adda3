"""Compares two versions part by part: key points and events by anchor, sources by name.

The work is bounded for the story as a whole; what would take longer is shown as
replaced instead of word by word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from stories.document import Event, KeyPoint, Source, StoryDocument
from stories.document.differences.alignment import Effort, aligned
from stories.document.differences.comparison import (
    Comparison,
    DateChange,
    EventChange,
    EvidenceChange,
    KeyPointChange,
    PartChange,
    Renumbering,
    Run,
    RunKind,
    SourceChange,
    StoryChange,
    TextChange,
    Value,
    ValueChange,
)
from stories.document.differences.dating import date_change, date_value
from stories.document.differences.evidence import (
    Sides,
    evidence,
    rests_on_other_sources,
    sides,
    standings,
)
from stories.document.differences.tokens import wording
from stories.document.differences.twins import Twins, anchored, twins
from stories.document.differences.words import in_words, text_change
from stories.document.fields import FREE, SOURCE, Field, Sort
from stories.document.text import citations, strip_markers, web_address

# Compared apart: which of them holds less is news, and numbers are told as such.
_TOLD_APART = {"standing", "number"}
_TOLD = [row for row in SOURCE if row.is_told and row.name not in _TOLD_APART]
_SOURCE_TEXTS = [row.name for row in _TOLD if row.sort in FREE]
_ORDER = (
    *(Sort.PUBLISHER, Sort.WORD, Sort.ADDRESS, Sort.LANGUAGE),
    *(Sort.DATE, Sort.DAY),
)
_SOURCE_VALUES = [row for sort in _ORDER for row in _TOLD if row.sort is sort]
_AS_SEEN: Mapping[Sort, Callable[[Any], Value]] = {
    Sort.PUBLISHER: attrgetter("name"),
    Sort.WORD: attrgetter("value"),
    Sort.ADDRESS: web_address,
    Sort.LANGUAGE: str,
    Sort.DATE: str,
    Sort.DAY: str,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cited:
    """What differs in a text that cites, its words and its evidence apart."""

    text: TextChange | None = None
    evidence: tuple[EvidenceChange, ...] = ()
    rests_on_other_sources: bool = False


def compare(
    before: StoryDocument, after: StoryDocument, *, largest: int | None = None
) -> Comparison:
    """Everything that readers see differ between two versions of a story.

    Not word by word where more than `largest` characters differ.
    """
    is_in_words = largest is None or _characters(before, after) <= largest
    effort = Effort() if is_in_words else Effort(steps=0, in_words=False)
    lists = sides(before.sources, after.sources)
    story = _story(before, after, effort)
    sources = [*twins(lists.before.sources, lists.after.sources)]
    points = twins(anchored(before.key_points), anchored(after.key_points))
    events = twins(anchored(before.timeline), anchored(after.timeline))
    found_points = [_key_point(pair, lists, effort) for pair in points]
    found_events = [_event(pair, lists, after.language, effort) for pair in events]
    found_sources = [_source(pair, effort) for pair in sources]
    return Comparison(
        language=after.language,
        story=story,
        key_points=tuple(one for one in found_points if _differs(one)),
        sources=tuple(one for one in found_sources if _differs(one)),
        events=tuple(one for one in found_events if _differs(one)),
        renumbered=tuple(_renumbered(sources)),
        is_in_words=is_in_words,
    )


def _characters(before: StoryDocument, after: StoryDocument) -> int:
    """How much text differs at most: of all texts that only one version has."""
    return sum(map(len, _prose(before) ^ _prose(after)))


def _prose(document: StoryDocument) -> set[str]:
    return {
        document.summary,
        *(
            text
            for point in document.key_points
            for text in (point.heading, point.body)
        ),
        *(text for one in document.sources for text in (one.title, one.summary)),
        *(event.text for event in document.timeline),
    }


def _differs(part: KeyPointChange | EventChange | SourceChange) -> bool:
    if isinstance(part, SourceChange):
        return part.change is not PartChange.SAME or part.moved is not None
    is_same = part.change is PartChange.SAME
    return not is_same or part.moved is not None or bool(part.evidence)


def _story(before: StoryDocument, after: StoryDocument, effort: Effort) -> StoryChange:
    old, new = _topics(before), _topics(after)
    return StoryChange(
        headline=text_change("headline", before.headline, after.headline, effort),
        summary=text_change("summary", before.summary, after.summary, effort),
        language=_value("language", before.language, after.language),
        article_count=_value("article_count", _articles(before), _articles(after))
        if before.article_count != after.article_count
        else None,
        topics_added=tuple(name for name in new if name not in old),
        topics_removed=tuple(name for name in old if name not in new),
    )


def _topics(document: StoryDocument) -> dict[str, None]:
    return dict.fromkeys(topic.name for topic in document.topics)


def _articles(document: StoryDocument) -> int:
    """The number of articles that readers are told: that of the sources if none is."""
    stated = document.article_count
    return len(document.sources) if stated is None else stated


def _key_point(twin: Twins[KeyPoint], lists: Sides, effort: Effort) -> KeyPointChange:
    body = _cited(twin, "body", lists, effort)
    heading = _text("heading", twin.before, twin.after, effort)
    return KeyPointChange(
        anchor=twin.shown.anchor,
        change=twin.change(is_changed=heading is not None or body.text is not None),
        position=twin.position,
        heading_shown=twin.shown.heading,
        moved=twin.moved,
        heading=heading,
        body=body.text,
        evidence=body.evidence,
        rests_on_other_sources=body.rests_on_other_sources,
    )


def _event(
    twin: Twins[Event], lists: Sides, language: str, effort: Effort
) -> EventChange:
    text = _cited(twin, "text", lists, effort)
    label = _text("label", twin.before, twin.after, effort)
    date = _date(twin, language, effort)
    planned = None
    if twin.before is not None and twin.after is not None:
        planned = _value("planned", twin.before.planned, twin.after.planned)
    return EventChange(
        anchor=twin.shown.anchor,
        change=twin.change(is_changed=any((text.text, label, date, planned))),
        position=twin.position,
        text_shown=strip_markers(twin.shown.text),
        date_shown=twin.shown.date.display(language),
        moved=twin.moved,
        date=date,
        text=text.text,
        label=label,
        planned=planned,
        evidence=text.evidence,
        rests_on_other_sources=text.rests_on_other_sources,
    )


def _date(twin: Twins[Event], language: str, effort: Effort) -> DateChange | None:
    if twin.before is not None and twin.after is not None:
        return date_change(twin.before.date, twin.after.date, language, effort)
    value = date_value(twin.shown.date, language)
    kind = RunKind.ADDED if twin.before is None else RunKind.REMOVED
    return DateChange(
        kind=None,
        before=None if twin.before is None else value,
        after=None if twin.after is None else value,
        runs=(Run(kind=kind, text=value.display),) if value.display else (),
    )


def _source(twin: Twins[Source], effort: Effort) -> SourceChange:
    texts = [_text(name, twin.before, twin.after, effort) for name in _SOURCE_TEXTS]
    standing, values = None, []
    if twin.before is not None and twin.after is not None:
        old, new = twin.before, twin.after
        standing = _value("standing", old.standing.value, new.standing.value)
        values = [_source_value(row, old, new) for row in _SOURCE_VALUES]
    kept = tuple(text for text in texts if text is not None)
    source = twin.shown
    return SourceChange(
        number=source.number,
        change=twin.change(is_changed=bool(kept or standing or any(values))),
        publisher=source.publisher.name,
        title=source.title,
        url=web_address(source.url),
        moved=twin.moved,
        standing=standing,
        texts=kept,
        values=tuple(value for value in values if value is not None),
    )


def _source_value(row: Field, before: Source, after: Source) -> ValueChange | None:
    seen = _AS_SEEN[row.sort]
    old, new = getattr(before, row.name), getattr(after, row.name)
    return _value(row.name, seen(old), seen(new))


def _renumbered(sources: Sequence[Twins[Source]]) -> Iterator[Renumbering]:
    for twin in sources:
        if twin.before is not None and twin.after is not None:
            old, new = twin.before.number, twin.after.number
            if old != new:
                yield Renumbering(before=old, after=new)


def _value(field: str, before: Value, after: Value) -> ValueChange | None:
    if before == after:
        return None
    return ValueChange(field=field, before=before, after=after)


def _text(
    name: str, before: object | None, after: object | None, effort: Effort
) -> TextChange | None:
    """The difference of a text that does not cite; whole if the part is new or gone."""
    old, new = ("" if part is None else getattr(part, name) for part in (before, after))
    return text_change(name, old, new, effort)


def _cited(
    twin: Twins[KeyPoint] | Twins[Event], name: str, lists: Sides, effort: Effort
) -> _Cited:
    if twin.before is None or twin.after is None:
        return _Cited(text=_text(name, twin.before, twin.after, effort))
    before, after = getattr(twin.before, name), getattr(twin.after, name)
    if before == after and not citations(before):
        return _Cited()
    old = wording(before, lists.before.identities)
    new = wording(after, lists.after.identities)
    if old.keys == new.keys:
        return _Cited(evidence=standings(new, lists))
    pairs = aligned(old.keys, new.keys, effort)
    return _Cited(
        text=in_words(name, (before, after), (old, new), pairs, effort),
        evidence=evidence(old, new, pairs, lists),
        rests_on_other_sources=rests_on_other_sources(old, new),
    )
