"""Arranges a comparison for its page: what each part was, and what it is now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from stories.document.differences import (
    CitedSource,
    Comparison,
    DateChange,
    DateKind,
    EventChange,
    EvidenceChange,
    EvidenceKind,
    KeyPointChange,
    Move,
    PartChange,
    Run,
    RunKind,
    SourceChange,
    StoryChange,
    TextChange,
    ValueChange,
)
from stories.document.fields import BY_NAME, Sort
from stories.document.text import split_markers
from stories.models.public import labels
from stories.public.pages.article import shown_date
from stories.public.pages.corrections import Notice
from stories.public.pages.difference_parts import (
    Changed,
    Evidence,
    Part,
    Piece,
    Standing,
    Stretch,
    Text,
    Value,
)
from stories.public.pages.names import language_name

DATES = {
    DateKind.MORE_PRECISE: "Date, now more precise",
    DateKind.LESS_PRECISE: "Date, now less precise",
    DateKind.OTHER: "Date, now another",
    DateKind.REWRITTEN: "Date, the same in other words",
}
CITATIONS = {
    EvidenceKind.ADDED: "Now cited",
    EvidenceKind.DROPPED: "No longer cited",
    EvidenceKind.MOVED: "Cited in another place",
    EvidenceKind.STANDING: "Still cited, and its standing changed",
}
_IN_WORDS = {
    Sort.LANGUAGE: language_name,
    Sort.WORD: lambda kind: labels.SOURCE_KIND.get(kind, kind),
    Sort.DATE: shown_date,
    Sort.DAY: shown_date,
    Sort.FLAG: lambda is_set: "yes" if is_set else "no",
}
_TAGS = {RunKind.SAME: "", RunKind.REMOVED: "del", RunKind.ADDED: "ins"}


AnyPart = KeyPointChange | EventChange | SourceChange


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """Where the two editions stand: a part that is gone stands in the earlier one."""

    before: str
    after: str
    gone: frozenset[tuple[int, str]] = frozenset()

    def of(self, change: PartChange, anchor: str) -> str:
        """Where to read the part."""
        stands = self.before if change is PartChange.REMOVED else self.after
        return f"{stands}#{anchor}"

    def of_source(self, source: CitedSource) -> str:
        """Where to read the source, which is `gone` where the later one lacks it."""
        is_gone = (source.number, source.title) in self.gone
        change = PartChange.REMOVED if is_gone else PartChange.SAME
        return self.of(change, f"source-{source.number}")


def arrange(
    compared: Comparison,
    addresses: Addresses,
    put_right: Mapping[str, Notice] = MappingProxyType({}),
) -> Changed:
    """What the template needs, of the comparison of two editions of a story.

    `put_right` has the notice of each claim that a correction between them put right.
    """
    gone = {
        (source.number, source.title)
        for source in compared.sources
        if source.change is PartChange.REMOVED
    }
    addresses = replace(addresses, gone=frozenset(gone))
    story = compared.story
    return Changed(
        story=_story(story),
        topics_added=story.topics_added,
        topics_removed=story.topics_removed,
        key_points=tuple(
            _told(_key_point(one, addresses), put_right) for one in compared.key_points
        ),
        events=tuple(
            _told(_event(one, addresses), put_right) for one in compared.events
        ),
        sources=tuple(_source(one, addresses) for one in compared.sources),
        renumbered=tuple((one.before, one.after) for one in compared.renumbered),
    )


def _told(part: Part, put_right: Mapping[str, Notice]) -> Part:
    notice = put_right.get(part.anchor)
    if notice is None:
        return part
    return replace(part, put_right=labels.put_right_in(notice.kind, notice.edition))


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, … 11th, … 21st."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    end = "th" if number % 100 in (11, 12, 13) else ends.get(number % 10, "th")
    return f"{number}{end}"


def _story(story: StoryChange) -> Part | None:
    if not story.texts and not story.values:
        return None
    return Part(texts=_texts(story.texts), values=_values(story.values))


def _key_point(point: KeyPointChange, addresses: Addresses) -> Part:
    return Part(
        anchor=point.anchor,
        name=f"Key point {point.position}",
        title=point.heading_shown,
        address=addresses.of(point.change, point.anchor),
        change=point.change,
        moved=_moved(point.moved),
        texts=_texts(point.texts, shown="heading" if _is_whole(point) else ""),
        evidence=tuple(_evidence(one, addresses) for one in point.evidence),
        rests_on_other_sources=point.rests_on_other_sources,
    )


def _event(event: EventChange, addresses: Addresses) -> Part:
    dates = (_date(event.date),) if event.date and not _is_whole(event) else ()
    return Part(
        anchor=event.anchor,
        name=f"Event {event.position}",
        title=event.date_shown,
        context="" if event.text else event.text_shown,
        address=addresses.of(event.change, event.anchor),
        change=event.change,
        moved=_moved(event.moved),
        texts=(*dates, *_texts(event.texts)),
        values=_values([event.planned] if event.planned else ()),
        evidence=tuple(_evidence(one, addresses) for one in event.evidence),
        rests_on_other_sources=event.rests_on_other_sources,
    )


def _source(source: SourceChange, addresses: Addresses) -> Part:
    anchor = f"source-{source.number}"
    return Part(
        anchor=anchor,
        name=f"Source {source.number}",
        title=source.title,
        context=source.publisher,
        address=addresses.of(source.change, anchor),
        change=source.change,
        moved=_moved(source.moved),
        texts=_texts(source.texts, shown="title" if _is_whole(source) else ""),
        values=_values(source.values),
        standing=_standing(source.standing) if source.standing else None,
    )


def _is_whole(part: AnyPart) -> bool:
    """True for a part that is new or gone, whose title says which as it stands."""
    return part.change in (PartChange.ADDED, PartChange.REMOVED)


def _moved(move: Move | None) -> str:
    if move is None:
        return ""
    return f"Moved from {ordinal(move.from_place)} to {ordinal(move.to_place)} place"


def _texts(texts: Iterable[TextChange], *, shown: str = "") -> tuple[Text, ...]:
    """The texts that differ, without the one that is `shown` already."""
    return tuple(
        Text(label=_label(text.field), stretches=_stretches(text.runs))
        for text in texts
        if text.field != shown and text.runs
    )


def _date(date: DateChange) -> Text:
    label = DATES[date.kind] if date.kind else "Date"
    return Text(label=label, stretches=_stretches(date.runs))


def _stretches(runs: Sequence[Run]) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(tag=_TAGS[run.kind], pieces=tuple(_pieces(run.text))) for run in runs
    )


def _pieces(text: str) -> Iterator[Piece]:
    """Words and markers, apart."""
    for piece, number in split_markers(text):
        yield Piece(text=piece, number=number)


def _values(values: Iterable[ValueChange]) -> tuple[Value, ...]:
    return tuple(
        Value(
            label=_label(value.field),
            before=_in_words(value.field, value.before),
            after=_in_words(value.field, value.after),
        )
        for value in values
    )


def _in_words(field: str, value: str | int | bool | None) -> str:
    in_words = _IN_WORDS.get(BY_NAME[field].sort, str)
    return "" if value in ("", None) else str(in_words(value))


def _label(field: str) -> str:
    """`Date of publication`; a mark is named by itself."""
    label = "planned" if field == "planned" else BY_NAME[field].label
    return label[:1].upper() + label[1:]


def _standing(change: ValueChange | EvidenceChange) -> Standing:
    before, after = str(change.before), str(change.after)
    return Standing(
        before=before,
        before_words=labels.STANDING[before],
        after=after,
        after_words=labels.STANDING[after],
    )


def _evidence(change: EvidenceChange, addresses: Addresses) -> Evidence:
    source, is_standing = change.source, change.kind is EvidenceKind.STANDING
    return Evidence(
        sign=change.kind,
        label=CITATIONS[change.kind],
        number=source.number,
        publisher=source.publisher,
        title=source.title,
        address=addresses.of_source(source),
        words="" if is_standing else change.after or change.before or "",
        standing=_standing(change) if is_standing else None,
    )
