"""The comparison in public JSON: nothing that the story's own JSON does not publish."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from stories.document.differences.comparison import (
    Comparison,
    DateChange,
    DateValue,
    EventChange,
    EvidenceChange,
    KeyPointChange,
    Move,
    Run,
    SourceChange,
    TextChange,
    ValueChange,
)
from stories.document.differences.summary import sentence

Payload = dict[str, Any]


def to_payload(comparison: Comparison, summary: str = "") -> Payload:
    """The comparison as JSON values; only parts that differ are listed.

    `summary` is the sentence for readers, found out where it is not given. What did not
    change within a part is null, and so are addresses that are not http or https.
    """
    story = comparison.story
    return {
        "summary": summary or sentence(comparison),
        "in_words": comparison.is_in_words,
        "story": [*map(_named_text, story.texts), *map(_named_value, story.values)],
        "topics": {
            "added": list(story.topics_added),
            "removed": list(story.topics_removed),
        },
        "key_points": [_key_point(point) for point in comparison.key_points],
        "sources": [_source(source) for source in comparison.sources],
        "events": [_event(event) for event in comparison.events],
        "renumbered": [
            {"from": one.before, "to": one.after} for one in comparison.renumbered
        ],
    }


def _key_point(point: KeyPointChange) -> Payload:
    return {
        "anchor": point.anchor,
        "change": point.change.value,
        "position": point.position,
        "moved": _move(point.moved),
        "heading": _text(point.heading),
        "body": _text(point.body),
        "evidence": [_evidence(change) for change in point.evidence],
        "same_words_other_sources": point.rests_on_other_sources,
    }


def _event(event: EventChange) -> Payload:
    return {
        "anchor": event.anchor,
        "change": event.change.value,
        "position": event.position,
        "moved": _move(event.moved),
        "date": _date(event.date),
        "label": _text(event.label),
        "text": _text(event.text),
        "planned": _value(event.planned),
        "evidence": [_evidence(change) for change in event.evidence],
        "same_words_other_sources": event.rests_on_other_sources,
    }


def _source(source: SourceChange) -> Payload:
    return {
        "number": source.number,
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url or None,
        "change": source.change.value,
        "moved": _move(source.moved),
        "standing": _value(source.standing),
        "fields": [
            *map(_named_text, source.texts),
            *map(_named_value, source.values),
        ],
    }


def _evidence(change: EvidenceChange) -> Payload:
    source = change.source
    return {
        "change": change.kind.value,
        "source": {
            "number": source.number,
            "publisher": source.publisher or None,
            "title": source.title or None,
        },
        "before": change.before,
        "after": change.after,
    }


def _date(change: DateChange | None) -> Payload | None:
    if change is None:
        return None
    return {
        "before": _date_value(change.before),
        "after": _date_value(change.after),
        "change": change.kind.value if change.kind is not None else None,
        "runs": _runs(change.runs),
    }


def _date_value(value: DateValue | None) -> Payload | None:
    if value is None:
        return None
    return {"edtf": value.edtf, "display": value.display}


def _text(change: TextChange | None) -> Payload | None:
    if change is None:
        return None
    return {
        "before": change.before or None,
        "after": change.after or None,
        "runs": _runs(change.runs),
    }


def _named_text(change: TextChange) -> Payload:
    return {
        "field": change.field,
        "before": change.before or None,
        "after": change.after or None,
        "runs": _runs(change.runs),
    }


def _named_value(change: ValueChange) -> Payload:
    before, after = (None if v == "" else v for v in (change.before, change.after))
    return {"field": change.field, "before": before, "after": after, "runs": []}


def _value(change: ValueChange | None) -> Payload | None:
    if change is None:
        return None
    return {"before": change.before, "after": change.after}


def _runs(runs: Sequence[Run]) -> list[Payload]:
    return [{"kind": run.kind.value, "text": run.text} for run in runs]


def _move(move: Move | None) -> Payload | None:
    if move is None:
        return None
    return {"from": move.from_place, "to": move.to_place}
