"""The whole difference in one sentence for readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from stories.document import Standing
from stories.document.differences import naming
from stories.document.differences.claims import is_slight
from stories.document.differences.comparison import (
    Comparison,
    DateKind,
    EvidenceKind,
    Node,
    PartChange,
    ValueChange,
)
from stories.document.fields import PARTS, STORY, Parts
from stories.document.messages import gettext as _
from stories.document.messages import gettext_noop as _noop
from stories.document.messages import listed, ngettext

_NOTHING = _noop("Nothing that readers see changed.")
_MOST_CLAUSES = 8
Holds = Callable[[Node, str], bool]


@dataclass(frozen=True, slots=True)
class _Row:
    """What may hold for a part, and what says it of one and of many."""

    holds: Holds
    one: str
    many: str
    is_slight: bool = False

    @property
    def is_of_part(self) -> bool:
        """True where the clause begins with the parts that it is said of."""
        return self.one.startswith("{part}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """`two key points were reworded`: what is said, of what, and how often."""

    kind: Parts
    count: int
    row: _Row

    def told(self, *, again: bool) -> str:
        """In words; where the noun stood in the clause before, without it."""
        is_counted = again and self.row.is_of_part
        parts = naming.counted(self.count) if is_counted else self._parts
        return ngettext(self.row.one, self.row.many, self.count).format(part=parts)

    @property
    def _parts(self) -> str:
        if self.count > 1:
            return _("{count} {parts}").format(
                count=naming.counted(self.count), parts=_(self.kind.label)
            )
        with_vowel = self.kind.one[0] in "aeiou"
        one = _("an {part}") if with_vowel else _("a {part}")
        return one.format(part=_(self.kind.one))


def sentence(comparison: Comparison) -> str:
    """Everything that changed, counted, in one sentence; the slightest last to fit."""
    story, clauses = [*_story(comparison)], [*_clauses(comparison)]
    is_long = len(story) + len(clauses) > _MOST_CLAUSES
    if is_long:
        clauses = [clause for clause in clauses if not clause.row.is_slight]
    told = [*story, *_elided(clauses)]
    if is_long:
        told = [*told[: _MOST_CLAUSES - 1], _("other things changed")]
    if not told and comparison.renumbered:
        told.append(_("the sources have new numbers"))
    return naming.sentence(listed(told)) if told else _(_NOTHING)


def _elided(clauses: Sequence[_Clause]) -> Iterator[str]:
    last: _Clause | None = None
    for clause in clauses:
        again = last and last.kind is clause.kind and last.row.is_of_part
        yield clause.told(again=bool(again))
        last = clause


def _story(comparison: Comparison) -> Iterator[str]:
    changed = {change.field: True for change in comparison.story.changes}
    for text in comparison.story.texts:
        if not text.before or not text.after:
            changed.pop(text.field)
            told = (
                _("a {field} was added") if text.after else _("a {field} was removed")
            )
            yield told.format(field=_(text.field))
    if comparison.topics_added or comparison.topics_removed:
        changed["topics"] = True
    if changed:
        fields = listed([_(row.label) for row in STORY if row.name in changed])
        yield _("the {fields} changed").format(fields=fields)


def _clauses(comparison: Comparison) -> Iterator[_Clause]:
    for name, kind in PARTS.items():
        nodes = comparison.of(name)
        for row in _ROWS.get(name, _CITING) if nodes else ():
            count = sum(row.holds(node, comparison.language) for node in nodes)
            if count:
                yield _Clause(kind=kind, count=count, row=row)


def _is(change: PartChange) -> Holds:
    return lambda node, language: node.change is change


def _moved(node: Node, language: str) -> bool:
    return node.moved is not None


def _reworded(node: Node, language: str) -> bool:
    return node.change is PartChange.CHANGED and not _is_light(node, language)


def _edited_lightly(node: Node, language: str) -> bool:
    is_changed = node.change is PartChange.CHANGED and bool(node.texts)
    return is_changed and _is_light(node, language) and not _cites_otherwise(node)


def _is_light(node: Node, language: str) -> bool:
    return all(is_slight(text, language) for text in node.texts)


def _cites_otherwise(node: Node) -> bool:
    return any(change.kind is not EvidenceKind.STANDING for change in node.evidence)


def _rests_elsewhere(node: Node, language: str) -> bool:
    return node.rests_on_other_sources


def _recited(node: Node, language: str) -> bool:
    return _cites_otherwise(node) and not node.rests_on_other_sources


def _dated(kind: DateKind) -> Holds:
    return lambda node, language: node.date is not None and node.date.kind is kind


def _became(field: str, value: str | bool) -> Holds:
    """True where the field has that value now, and had another."""
    return lambda node, language: (
        isinstance(change := node[field], ValueChange) and change.after == value
    )


def _described(node: Node, language: str) -> bool:
    is_changed = node.change is PartChange.CHANGED
    return is_changed and bool(node.texts or node.values)


_PARTS = (
    _Row(_is(PartChange.ADDED), _noop("{part} was added"), _noop("{part} were added")),
    _Row(
        _is(PartChange.REMOVED),
        _noop("{part} was removed"),
        _noop("{part} were removed"),
    ),
)
_MOVED = _Row(_moved, _noop("{part} moved"), _noop("{part} moved"), is_slight=True)
_CITING = (
    *_PARTS,
    _Row(_reworded, _noop("{part} was reworded"), _noop("{part} were reworded")),
    _Row(
        _rests_elsewhere,
        _noop("{part} rests on other sources in the same words"),
        _noop("{part} rest on other sources in the same words"),
    ),
    _Row(
        _recited,
        _noop("{part} has other citations"),
        _noop("{part} have other citations"),
        is_slight=True,
    ),
    _Row(
        _edited_lightly,
        _noop("{part} was edited lightly"),
        _noop("{part} were edited lightly"),
        is_slight=True,
    ),
    _MOVED,
)
_SOURCES = (
    *_PARTS,
    _Row(
        _became("standing", Standing.RETRACTED.value),
        _noop("{part} was retracted"),
        _noop("{part} were retracted"),
    ),
    _Row(
        _became("standing", Standing.CORRECTED.value),
        _noop("{part} was corrected"),
        _noop("{part} were corrected"),
    ),
    _Row(
        _became("standing", Standing.UNREACHABLE.value),
        _noop("{part} can no longer be reached"),
        _noop("{part} can no longer be reached"),
    ),
    _Row(
        _became("standing", Standing.CURRENT.value),
        _noop("{part} holds again"),
        _noop("{part} hold again"),
    ),
    _Row(
        _described,
        _noop("the description of {part} changed"),
        _noop("the descriptions of {part} changed"),
        is_slight=True,
    ),
    _MOVED,
)
_EVENTS = (
    *_CITING,
    _Row(
        _dated(DateKind.MORE_PRECISE),
        _noop("the date of {part} became more precise"),
        _noop("the dates of {part} became more precise"),
    ),
    _Row(
        _dated(DateKind.LESS_PRECISE),
        _noop("the date of {part} became less precise"),
        _noop("the dates of {part} became less precise"),
    ),
    _Row(
        _dated(DateKind.OTHER),
        _noop("the date of {part} changed"),
        _noop("the dates of {part} changed"),
    ),
    _Row(
        _dated(DateKind.REWRITTEN),
        _noop("the date of {part} is written differently"),
        _noop("the dates of {part} are written differently"),
        is_slight=True,
    ),
    _Row(
        _became("planned", value=True),
        _noop("{part} is now planned"),
        _noop("{part} are now planned"),
    ),
    _Row(
        _became("planned", value=False),
        _noop("{part} is no longer planned"),
        _noop("{part} are no longer planned"),
    ),
)
# What is counted of each kind of part; of others, what is counted of key points.
_ROWS = {"sources": _SOURCES, "timeline": _EVENTS}
