"""One sentence for each change, in words for everyone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from stories.document import Standing
from stories.document.differences import naming
from stories.document.differences.claims import is_of_markers, is_slight
from stories.document.differences.comparison import (
    CitedSource,
    Comparison,
    DateChange,
    DateKind,
    EventChange,
    EvidenceChange,
    EvidenceKind,
    KeyPointChange,
    PartChange,
    SourceChange,
    StoryChange,
    TextChange,
    ValueChange,
)
from stories.document.fields import BY_NAME

# What readers are told by fewer words than editors.
_SHORTER = {"standing_note": "standing note"}
_STANDINGS = {
    Standing.CORRECTED.value: "was corrected by its publisher",
    Standing.RETRACTED.value: "was retracted by its publisher",
    Standing.UNREACHABLE.value: "can no longer be reached",
}
_VERBS = {
    EvidenceKind.ADDED: "now cites",
    EvidenceKind.DROPPED: "no longer cites",
}
_RENUMBERED_SHOWN = 6


def sentences(comparison: Comparison) -> tuple[str, ...]:
    """Every change in a sentence of its own, in reading order; none for none."""
    renumbered = {one.after for one in comparison.renumbered}
    told = [
        *_story(comparison.story),
        *(s for p in comparison.key_points for s in _key_point(p, comparison.language)),
        *(s for x in comparison.sources for s in _source(x, renumbered)),
        *_renumbered(comparison),
        *(s for e in comparison.events for s in _event(e, comparison.language)),
    ]
    return tuple(f"{naming.capitalised(sentence)}." for sentence in told)


def _story(story: StoryChange) -> Iterator[str]:
    if story.headline is not None:
        yield _field("the headline", "headline", story.headline)
    if story.summary is not None:
        yield _rewritten("the summary", story.summary)
    if story.language is not None:
        yield _from_to("the language of the story", story.language)
    if story.article_count is not None:
        yield _from_to("the number of articles", story.article_count)
    yield from _topics(story.topics_added, "added")
    yield from _topics(story.topics_removed, "removed")


def _topics(names: Sequence[str], verb: str) -> Iterator[str]:
    if names:
        told = naming.listed([naming.quoted(name) for name in names])
        many = len(names) > 1
        yield f"the topic{'s' * many} {told} {'were' if many else 'was'} {verb}"


def _key_point(point: KeyPointChange, language: str) -> Iterator[str]:
    full, short = naming.key_point_in_full(point), naming.key_point(point)
    if point.change in (PartChange.ADDED, PartChange.REMOVED):
        yield f"{full} was {point.change.value}"
        return
    if point.heading is not None:
        yield _field(f"the heading of {short}", "heading", point.heading)
    if point.body is not None and not _is_evidence_only(point):
        yield _reworded(full, point.body, language)
    if point.moved is not None:
        yield f"{full} moved {'up' if point.moved.is_up else 'down'}"
    yield from _evidence(point, short)


def _event(event: EventChange, language: str) -> Iterator[str]:
    full, short = naming.event_in_full(event), naming.event(event)
    if event.change in (PartChange.ADDED, PartChange.REMOVED):
        yield f"{full} was {event.change.value}"
        return
    if event.date is not None:
        yield _date(full, event.date)
    if event.label is not None:
        yield _field(f"the label of {short}", "label", event.label)
    if event.text is not None and not _is_evidence_only(event):
        yield _reworded(full, event.text, language)
    if event.planned is not None:
        now = "is now" if event.planned.after else "is no longer"
        yield f"{full} {now} marked as planned"
    if event.moved is not None:
        yield f"{full} moved {'up' if event.moved.is_up else 'down'}"
    yield from _evidence(event, short)


def _is_evidence_only(part: KeyPointChange | EventChange) -> bool:
    """True where the sentences about the evidence say all there is to say."""
    text = part.body if isinstance(part, KeyPointChange) else part.text
    return bool(part.evidence) and text is not None and is_of_markers(text)


def _reworded(name: str, change: TextChange, language: str) -> str:
    verb = "edited lightly" if is_slight(change, language) else "reworded"
    return f"{name} was {verb}"


def _rewritten(name: str, change: TextChange) -> str:
    if not change.before:
        return f"{name} is new"
    return f"{name} was {'reworded' if change.after else 'removed'}"


def _field(name: str, noun: str, change: TextChange) -> str:
    """A short text that is told whole: both headlines, both headings."""
    if not change.before or not change.after:
        verb = "added" if change.after else "removed"
        return f"{name}, {naming.quoted(change.before or change.after)}, was {verb}"
    old, new = naming.quoted(change.before), naming.quoted(change.after)
    if old == new:
        return f"{name} changed after its beginning, {new}"
    return f"{name} changed from {old} to {new}"


def _from_to(name: str, change: ValueChange) -> str:
    old, new = (
        f"{value:,}" if isinstance(value, int) else naming.quoted(str(value or ""))
        for value in (change.before, change.after)
    )
    return f"{name} changed from {old} to {new}"


def _date(name: str, change: DateChange) -> str:
    old, new = (
        f"“{naming.date(value)}”" if naming.date(value) else "no date"
        for value in (change.before, change.after)
    )
    if change.kind is DateKind.REWRITTEN:
        return f"the date of {name} is now written {new} instead of {old}"
    if change.kind is DateKind.OTHER:
        return f"the date of {name} changed from {old} to {new}"
    verb = "more" if change.kind is DateKind.MORE_PRECISE else "less"
    return f"the date of {name} became {verb} precise: from {old} to {new}"


def _evidence(part: KeyPointChange | EventChange, name: str) -> Iterator[str]:
    if part.rests_on_other_sources:
        yield f"{name} {_other_sources(part.evidence)}; its words are the same"
    for change in part.evidence:
        source = naming.cited(change.source)
        if change.kind is EvidenceKind.STANDING:
            yield f"{name} cites {source}, which {_standing(change)}"
        elif change.kind is EvidenceKind.MOVED:
            yield f"{name} cites {source} in another place"
        elif not part.rests_on_other_sources:
            verb = _VERBS[change.kind]
            yield f"{name} {verb} {source}{_for_words(change)}"


def _for_words(change: EvidenceChange) -> str:
    """The place that the citation is told for; the words before it, if any."""
    words = change.after or change.before
    return f" after {naming.quoted(words)}" if words else ""


def _other_sources(changes: Sequence[EvidenceChange]) -> str:
    now = _sources(changes, EvidenceKind.ADDED)
    before = _sources(changes, EvidenceKind.DROPPED)
    numbers = {source.number for source in now}
    new = naming.listed([naming.cited(source) for source in now])
    old = naming.listed(
        [
            f"the former {naming.cited(source)}"
            if source.number in numbers
            else naming.cited(source)
            for source in before
        ]
    )
    if not now:
        return f"no longer rests on {old}"
    return (
        f"now rests on {new} instead of {old}" if before else f"now also rests on {new}"
    )


def _sources(
    changes: Sequence[EvidenceChange], kind: EvidenceKind
) -> tuple[CitedSource, ...]:
    return tuple(dict.fromkeys(c.source for c in changes if c.kind is kind))


def _source(source: SourceChange, renumbered: Collection[int]) -> Iterator[str]:
    name = naming.source(source)
    if source.change in (PartChange.ADDED, PartChange.REMOVED):
        yield f"{naming.titled(name, source.title)} was {source.change.value}"
        return
    if source.standing is not None:
        yield f"{name} {_standing(source.standing)}"
    fields = [text.field for text in source.texts]
    fields += [value.field for value in source.values]
    if fields:
        told = naming.listed([_SHORTER.get(f) or BY_NAME[f].label for f in fields])
        yield f"the {told} of {name} changed"
    # A source that has a new number is told of by that.
    if source.moved is not None and source.number not in renumbered:
        yield f"{name} moved {'up' if source.moved.is_up else 'down'} in the list"


def _standing(change: EvidenceChange | ValueChange) -> str:
    if change.after in _STANDINGS:
        return _STANDINGS[str(change.after)]
    if change.before == Standing.UNREACHABLE:
        return "can be reached again"
    return f"is no longer marked as {change.before}"


def _renumbered(comparison: Comparison) -> Iterator[str]:
    numbers = comparison.renumbered
    if len(numbers) > _RENUMBERED_SHOWN:
        yield f"{naming.counted(len(numbers))} sources have new numbers"
    elif numbers:
        told = [f"source {one.before} is now numbered {one.after}" for one in numbers]
        yield naming.listed(told)
