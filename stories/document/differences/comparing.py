"""Compares two versions part by part: those with anchors by anchor, sources by name.

The work is bounded for the story as a whole; what would take longer is shown as
replaced instead of word by word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any

from stories.document import Publisher, StoryDocument, Topic
from stories.document.dates import FuzzyDate
from stories.document.differences.alignment import Effort, aligned
from stories.document.differences.comparison import (
    SHOWN,
    Change,
    Comparison,
    DateChange,
    EvidenceChange,
    Node,
    Renumbering,
    Run,
    RunKind,
    TextChange,
    Value,
    ValueChange,
    citing_field,
    told_rows,
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
from stories.document.differences.twins import Twins, named, twins
from stories.document.differences.words import in_words, text_change
from stories.document.fields import BY_NAME, FREE, PARTS, TABLES, Field, Parts, Sort
from stories.document.text import citations, strip_markers, web_address

_AS_SEEN: Mapping[Sort, Callable[[Any], Value]] = {
    Sort.PUBLISHER: attrgetter("name"),
    Sort.WORD: attrgetter("value"),
    Sort.ADDRESS: web_address,
}
# Texts that cite first: they are told best, while there is effort left.
_KINDS = sorted(PARTS.values(), key=lambda row: not citing_field(row.name))
# Every field that a part has by itself, in the order of its dataclass.
_RECORDED = {
    kind: [
        one.name
        for one in fields(kind)
        if BY_NAME[one.name].sort not in (Sort.PARTS, Sort.ANCHOR)
    ]
    for kind in TABLES
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """What the comparison of a part needs besides its two versions."""

    lists: Sides
    language: str
    effort: Effort


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cited:
    """What differs in a text that cites, its words and its evidence apart."""

    text: TextChange | None = None
    evidence: tuple[EvidenceChange, ...] = ()
    rests_on_other_sources: bool = False


def compare(
    before: StoryDocument, after: StoryDocument, *, largest: int | None = None
) -> Comparison:
    """Everything that differs between two versions of a story.

    Not word by word where more than `largest` characters differ.
    """
    is_in_words = largest is None or _characters(before, after) <= largest
    reading = _Reading(
        lists=sides(before.sources, after.sources),
        language=after.language,
        effort=Effort() if is_in_words else Effort(steps=0, in_words=False),
    )
    story = _node("story", Twins(before=before, after=after, shown=after), reading)
    pairs = {row.name: [*_twins(row, before, after, reading.lists)] for row in _KINDS}
    nodes = {
        kind: [
            _node(kind, twin, reading)
            for twin in found
            if not _is_same(kind, twin, reading.lists)
        ]
        for kind, found in pairs.items()
    }
    old, new = _topics(before), _topics(after)
    return Comparison(
        language=after.language,
        story=story,
        topics_added=tuple(name for name in new if name not in old),
        topics_removed=tuple(name for name in old if name not in new),
        parts=tuple(node for kind in PARTS for node in nodes[kind]),
        renumbered=tuple(_renumbered(pairs["sources"])),
        is_in_words=is_in_words,
    )


def _is_same(kind: str, twin: Twins, lists: Sides) -> bool:
    """True where nothing differs, nor what the part rests on."""
    if twin.before != twin.after or twin.moved is not None:
        return False
    name = citing_field(kind)
    return not name or lists.are_same(citations(getattr(twin.after, name)))


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


def _twins(
    row: Parts, before: StoryDocument, after: StoryDocument, lists: Sides
) -> Iterator[Twins]:
    if row.name == "sources":
        return _replacing([*twins(lists.before.sources, lists.after.sources)])
    name = _topic_name if row.kind is Topic else attrgetter("anchor")
    old, new = (getattr(document, row.name) for document in (before, after))
    return twins(named(old, name), named(new, name))


def _replacing(sources: Iterable[Twins]) -> Iterator[Twins]:
    """With each new source beside the one that had its number and is gone."""
    gone = {one.shown.number: one.shown for one in sources if one.after is None}
    for one in sources:
        is_new = one.before is None and one.shown.number in gone
        yield replace(one, instead=gone[one.shown.number]) if is_new else one


def _topic_name(topic: Topic) -> str:
    return topic.slug or topic.name.casefold()


def _topics(document: StoryDocument) -> dict[str, None]:
    return dict.fromkeys(topic.name for topic in document.topics)


def _node(kind: str, twin: Twins, reading: _Reading) -> Node:
    cited = _cited(kind, twin, reading)
    changes = tuple(
        change
        for row in told_rows(kind)
        if (change := cited.text if row.cites else _change(row, twin, reading))
    )
    return Node(
        kind=kind,
        name=_name(kind, twin.shown),
        change=twin.change(is_changed=bool(changes)),
        number=twin.shown.number if kind == "sources" else twin.place,
        shown={} if kind == "story" else _shown(kind, twin.shown, reading.language),
        moved=twin.moved,
        changes=changes,
        evidence=cited.evidence,
        rests_on_other_sources=cited.rests_on_other_sources,
        place=twin.place,
        recorded=tuple(_recorded(twin.before or twin.instead, twin.after)),
    )


def _name(kind: str, part: Any) -> str:
    if kind == "sources":
        return f"source-{part.number}"
    return str(part.name if kind == "topics" else getattr(part, "anchor", ""))


def _shown(kind: str, part: Any, language: str) -> dict[str, str]:
    """The part as readers see it, in the words that name it."""
    found = {}
    for name in SHOWN[kind]:
        row, value = BY_NAME[name], getattr(part, name)
        if row.sort is Sort.TYPED_DATE:
            found[name] = value.display(language)
        else:
            seen = _AS_SEEN.get(row.sort, str)(value)
            found[name] = strip_markers(str(seen)) if row.cites else str(seen)
    return found


def _change(row: Field, twin: Twins, reading: _Reading) -> Change | None:
    """What differs in a field; of a part that is new or gone, its texts, whole."""
    if row.sort in FREE:
        return _text(row.name, twin, reading.effort)
    if row.sort is Sort.TYPED_DATE:
        return _date(row.name, twin, reading)
    if not twin.is_pair:
        return None
    old, new = (getattr(part, row.name) for part in (twin.before, twin.after))
    if old == new:
        return None
    if row.name == "article_count":
        old, new = _articles(twin.before), _articles(twin.after)
    seen = _AS_SEEN.get(row.sort, _itself)
    before, after = seen(old), seen(new)
    if before == after:
        return None
    return ValueChange(field=row.name, before=before, after=after)


def _itself(value: Value) -> Value:
    return value


def _articles(document: StoryDocument) -> int:
    """The number of articles that readers are told: that of the sources if none is."""
    stated = document.article_count
    return len(document.sources) if stated is None else stated


def _date(name: str, twin: Twins, reading: _Reading) -> DateChange | None:
    old: Any = getattr(twin.before, name, None)
    new: Any = getattr(twin.after, name, None)
    if twin.is_pair:
        return date_change(name, (old, new), reading.language, reading.effort)
    value = date_value(old or new, reading.language)
    kind = RunKind.ADDED if old is None else RunKind.REMOVED
    return DateChange(
        field=name,
        kind=None,
        before=None if old is None else value,
        after=None if new is None else value,
        runs=(Run(kind=kind, text=value.display),) if value.display else (),
    )


def _text(name: str, twin: Twins, effort: Effort) -> TextChange | None:
    """The difference of a text that does not cite; whole if the part is new or gone."""
    old, new = (getattr(part, name, "") for part in (twin.before, twin.after))
    return text_change(name, old, new, effort)


def _recorded(before: Any | None, after: Any | None) -> Iterator[ValueChange]:
    """Every field that differs between the two, as typed; none where one is missing."""
    if before is None or after is None or before == after:
        return
    for name in _RECORDED[type(after)]:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield ValueChange(field=name, before=_typed(old), after=_typed(new))


def _typed(value: object) -> Value:
    if isinstance(value, Publisher):
        return value.name
    if isinstance(value, FuzzyDate):
        return value.typed or value.edtf or ""
    return value if isinstance(value, str | int) else None


def _renumbered(sources: Iterable[Twins]) -> Iterator[Renumbering]:
    for twin in sources:
        if twin.is_pair and twin.before.number != twin.after.number:
            yield Renumbering(before=twin.before.number, after=twin.after.number)


def _cited(kind: str, twin: Twins, reading: _Reading) -> _Cited:
    name = citing_field(kind)
    if not name:
        return _Cited()
    if not twin.is_pair:
        return _Cited(text=_text(name, twin, reading.effort))
    before, after = getattr(twin.before, name), getattr(twin.after, name)
    lists = reading.lists
    if before == after and lists.are_same(citations(before)):
        return _Cited()
    old = wording(before, lists.before.identities)
    new = wording(after, lists.after.identities)
    if old.keys == new.keys:
        return _Cited(evidence=standings(new, lists))
    pairs = aligned(old.keys, new.keys, reading.effort)
    return _Cited(
        text=in_words(name, (before, after), (old, new), pairs, reading.effort),
        evidence=evidence(old, new, pairs, lists),
        rests_on_other_sources=rests_on_other_sources(old, new),
    )
