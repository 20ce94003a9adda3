"""One sentence for each change, in words for everyone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from stories.document import Standing
from stories.document.differences import naming
from stories.document.differences.claims import is_of_markers, is_slight
from stories.document.differences.comparison import (
    Change,
    CitedSource,
    Comparison,
    DateChange,
    DateKind,
    EvidenceChange,
    EvidenceKind,
    Node,
    PartChange,
    TextChange,
    ValueChange,
)
from stories.document.fields import BY_NAME, PARTS, Sort
from stories.document.messages import gettext as _
from stories.document.messages import gettext_noop as _noop
from stories.document.messages import in_figures, listed, ngettext

# What readers are told by fewer words than editors, and by more.
_SHORTER = {"standing_note": _noop("standing note")}
_OF_STORY = {"language": _noop("language of the story")}
_STANDINGS = {
    Standing.CORRECTED.value: _noop("{source} was corrected by its publisher"),
    Standing.RETRACTED.value: _noop("{source} was retracted by its publisher"),
    Standing.UNREACHABLE.value: _noop("{source} can no longer be reached"),
}
_CITED_STANDINGS = {
    Standing.CORRECTED.value: _noop(
        "{part} cites {source}, which was corrected by its publisher"
    ),
    Standing.RETRACTED.value: _noop(
        "{part} cites {source}, which was retracted by its publisher"
    ),
    Standing.UNREACHABLE.value: _noop(
        "{part} cites {source}, which can no longer be reached"
    ),
}
_CITES = {
    (EvidenceKind.ADDED, True): _noop("{part} now cites {source} after {words}"),
    (EvidenceKind.ADDED, False): _noop("{part} now cites {source}"),
    (EvidenceKind.DROPPED, True): _noop(
        "{part} no longer cites {source} after {words}"
    ),
    (EvidenceKind.DROPPED, False): _noop("{part} no longer cites {source}"),
}
_DATES = {
    DateKind.REWRITTEN: _noop(
        "the date of {part} is now written {new} instead of {old}"
    ),
    DateKind.OTHER: _noop("the date of {part} changed from {old} to {new}"),
    DateKind.MORE_PRECISE: _noop(
        "the date of {part} became more precise: from {old} to {new}"
    ),
    DateKind.LESS_PRECISE: _noop(
        "the date of {part} became less precise: from {old} to {new}"
    ),
}
_RENUMBERED_SHOWN = 6


def sentences(comparison: Comparison) -> tuple[str, ...]:
    """Every change in a sentence of its own, in reading order; none for none."""
    told = [*_story(comparison)]
    for kind in PARTS:
        for node in comparison.of(kind):
            told += _part(node, comparison)
        if kind == "sources":
            told += _renumbered(comparison)
    return tuple(map(naming.sentence, told))


def _story(comparison: Comparison) -> Iterator[str]:
    for change in comparison.story.changes:
        row = BY_NAME[change.field]
        name = _("the {field}").format(field=_(_OF_STORY.get(row.name) or row.label))
        if isinstance(change, TextChange) and row.longest is None:
            yield _rewritten(name, change)
        else:
            yield _field(name, change)
    if added := comparison.topics_added:
        yield ngettext(
            "the topic {topics} was added", "the topics {topics} were added", len(added)
        ).format(topics=listed([*map(naming.quoted, added)]))
    if removed := comparison.topics_removed:
        yield ngettext(
            "the topic {topics} was removed",
            "the topics {topics} were removed",
            len(removed),
        ).format(topics=listed([*map(naming.quoted, removed)]))


def _part(node: Node, comparison: Comparison) -> Iterator[str]:
    if node.change is PartChange.ADDED:
        yield _("{part} was added").format(part=naming.in_full(node))
    elif node.change is PartChange.REMOVED:
        yield _("{part} was removed").format(part=naming.in_full(node))
    elif naming.is_source(node):
        yield from _source(node, {one.after for one in comparison.renumbered})
    else:
        for change in node.changes:
            yield from _change(node, change, comparison.language)
        yield from _moved(node, naming.in_full(node))
        yield from _evidence(node, naming.short(node))


def _change(node: Node, change: Change, language: str) -> Iterator[str]:
    """A field of a part with an anchor."""
    row, full = BY_NAME[change.field], naming.in_full(node)
    if isinstance(change, DateChange):
        yield _date(full, change)
    elif row.cites and isinstance(change, TextChange):
        if not node.evidence or not is_of_markers(change):
            yield _reworded(full, change, language)
    elif row.sort is Sort.FLAG:
        marked = _("{part} is now marked as {mark}")
        unmarked = _("{part} is no longer marked as {mark}")
        told = marked if change.after else unmarked
        yield told.format(part=full, mark=_(row.name))
    else:
        name = _("the {field} of {part}")
        yield _field(name.format(field=_(row.label), part=naming.short(node)), change)


def _moved(node: Node, name: str) -> Iterator[str]:
    if node.moved is not None:
        told = _("{part} moved up") if node.moved.is_up else _("{part} moved down")
        yield told.format(part=name)


def _reworded(name: str, change: TextChange, language: str) -> str:
    if is_slight(change, language):
        return _("{part} was edited lightly").format(part=name)
    return _("{part} was reworded").format(part=name)


def _rewritten(name: str, change: TextChange) -> str:
    if not change.before:
        return _("{field} is new").format(field=name)
    told = _("{field} was reworded") if change.after else _("{field} was removed")
    return told.format(field=name)


def _field(name: str, change: Change) -> str:
    """What is told whole: both headlines, both headings, both numbers."""
    sides = change.before, change.after
    if isinstance(change, TextChange) and not all(sides):
        added, removed = (
            _("{field}, {text}, was added"),
            _("{field}, {text}, was removed"),
        )
        told = added if change.after else removed
        return told.format(
            field=name, text=naming.quoted(change.before or change.after)
        )
    old, new = (
        in_figures(value) if isinstance(value, int) else naming.quoted(str(value or ""))
        for value in sides
    )
    if old == new and isinstance(change, TextChange):
        return _("{field} changed after its beginning, {text}").format(
            field=name, text=new
        )
    return _("{field} changed from {old} to {new}").format(field=name, old=old, new=new)


def _date(name: str, change: DateChange) -> str:
    old, new = (
        f"“{naming.date(value)}”" if naming.date(value) else _("no date")
        for value in (change.before, change.after)
    )
    told = _(_DATES[change.kind or DateKind.OTHER])
    return told.format(part=name, old=old, new=new)


def _evidence(node: Node, name: str) -> Iterator[str]:
    if node.rests_on_other_sources:
        yield _other_sources(name, node.evidence)
    for change in node.evidence:
        source = naming.cited(change.source)
        if change.kind is EvidenceKind.STANDING:
            yield _cited_standing(name, source, change)
        elif change.kind is EvidenceKind.MOVED:
            told = _("{part} cites {source} in another place")
            yield told.format(part=name, source=source)
        elif not node.rests_on_other_sources:
            words = change.after or change.before
            told = _(_CITES[change.kind, bool(words)])
            yield told.format(
                part=name, source=source, words=words and naming.quoted(words)
            )


def _other_sources(name: str, changes: Sequence[EvidenceChange]) -> str:
    now = _sources(changes, EvidenceKind.ADDED)
    before = _sources(changes, EvidenceKind.DROPPED)
    numbers = {source.number for source in now}
    new = listed([naming.cited(source) for source in now])
    old = listed(
        [
            _("the former {source}").format(source=naming.cited(source))
            if source.number in numbers
            else naming.cited(source)
            for source in before
        ]
    )
    if not now:
        told = _("{part} no longer rests on {old}; its words are the same")
    elif before:
        told = _("{part} now rests on {new} instead of {old}; its words are the same")
    else:
        told = _("{part} now also rests on {new}; its words are the same")
    return told.format(part=name, new=new, old=old)


def _sources(
    changes: Sequence[EvidenceChange], kind: EvidenceKind
) -> tuple[CitedSource, ...]:
    return tuple(dict.fromkeys(c.source for c in changes if c.kind is kind))


def _source(node: Node, renumbered: Collection[int]) -> Iterator[str]:
    name, standing = naming.short(node), node["standing"]
    if isinstance(standing, ValueChange):
        yield _standing(name, standing)
    changes: tuple[Change, ...] = (*node.texts, *node.values)
    names = [_SHORTER.get(one.field) or BY_NAME[one.field].label for one in changes]
    if names:
        told = listed([_(name) for name in names])
        yield _("the {fields} of {source} changed").format(fields=told, source=name)
    # A source that has a new number is told of by that.
    if node.moved is not None and node.number not in renumbered:
        up, down = (
            _("{source} moved up in the list"),
            _("{source} moved down in the list"),
        )
        yield (up if node.moved.is_up else down).format(source=name)


def _standing(source: str, change: ValueChange) -> str:
    if told := _STANDINGS.get(str(change.after)):
        return _(told).format(source=source)
    if change.before == Standing.UNREACHABLE:
        return _("{source} can be reached again").format(source=source)
    return _("{source} is no longer marked as {standing}").format(
        source=source, standing=_(str(change.before))
    )


def _cited_standing(part: str, source: str, change: EvidenceChange) -> str:
    if told := _CITED_STANDINGS.get(str(change.after)):
        return _(told).format(part=part, source=source)
    if change.before == Standing.UNREACHABLE:
        again = _("{part} cites {source}, which can be reached again")
        return again.format(part=part, source=source)
    told = _("{part} cites {source}, which is no longer marked as {standing}")
    return told.format(part=part, source=source, standing=_(str(change.before)))


def _renumbered(comparison: Comparison) -> Iterator[str]:
    numbers = comparison.renumbered
    if len(numbers) > _RENUMBERED_SHOWN:
        yield _("{count} sources have new numbers").format(
            count=naming.counted(len(numbers))
        )
    elif numbers:
        told = _("source {before} is now numbered {after}")
        yield listed(
            [told.format(before=one.before, after=one.after) for one in numbers]
        )
