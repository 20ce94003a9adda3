"""The whole difference in one sentence for readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from stories.document import Standing
from stories.document.differences import naming
from stories.document.differences.claims import is_slight
from stories.document.differences.comparison import (
    Comparison,
    DateKind,
    EventChange,
    EvidenceKind,
    KeyPointChange,
    PartChange,
    SourceChange,
    StoryChange,
)

AnyPart = KeyPointChange | EventChange | SourceChange
Claiming = KeyPointChange | EventChange
Part = TypeVar("Part", KeyPointChange, EventChange, SourceChange)
Asked = TypeVar("Asked", contravariant=True)

_NOTHING = "Nothing that readers see changed."
_MOST_CLAUSES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row(Generic[Asked]):
    """What may hold for a part, and the verbs that say it of one and of many."""

    holds: Callable[[Asked, str], bool]
    one: str
    many: str
    about: tuple[str, str] = ("", "")
    is_slight: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """`two key points were reworded`: what the verb is said of, and how often.

    `about` is what else stands before the parts, such as `the date of`.
    """

    noun: str
    count: int
    one: str
    many: str
    about: tuple[str, str] = ("", "")
    is_slight: bool = False

    def told(self, *, again: bool) -> str:
        """In words; where the noun stood in the clause before, without it."""
        is_one = self.count == 1
        verb = self.one if is_one else self.many
        if again and not any(self.about):
            return f"{naming.counted(self.count)} {verb}"
        article = "an" if self.noun[0] in "aeiou" else "a"
        parts = (
            f"{article} {self.noun}"
            if is_one
            else f"{naming.counted(self.count)} {self.noun}s"
        )
        return f"{self.about[not is_one]}{parts} {verb}"


def sentence(comparison: Comparison) -> str:
    """Everything that changed, counted, in one sentence; the slightest last to fit."""
    story, clauses = [*_story(comparison.story)], [*_clauses(comparison)]
    is_long = len(story) + len(clauses) > _MOST_CLAUSES
    if is_long:
        clauses = [clause for clause in clauses if not clause.is_slight]
    told = [*story, *_elided(clauses)]
    if is_long:
        told = [*told[: _MOST_CLAUSES - 1], "other things changed"]
    if not told and comparison.renumbered:
        told.append("the sources have new numbers")
    return f"{naming.capitalised(naming.listed(told))}." if told else _NOTHING


def _elided(clauses: Sequence[_Clause]) -> Iterator[str]:
    last: _Clause | None = None
    for clause in clauses:
        again = last is not None and last.noun == clause.noun and not any(last.about)
        yield clause.told(again=again)
        last = clause


def _story(story: StoryChange) -> Iterator[str]:
    for text in story.texts:
        if not text.before or not text.after:
            yield f"a {text.field} was {'added' if text.after else 'removed'}"
    changed = [text.field for text in story.texts if text.before and text.after]
    changed += ["language"] * (story.language is not None)
    changed += ["topics"] * bool(story.topics_added or story.topics_removed)
    changed += ["number of articles"] * (story.article_count is not None)
    if changed:
        yield f"the {naming.listed(changed)} changed"


def _clauses(comparison: Comparison) -> Iterator[_Clause]:
    language = comparison.language
    yield from _counted("key point", comparison.key_points, _KEY_POINTS, language)
    yield from _counted("source", comparison.sources, _SOURCES, language)
    yield from _counted("event", comparison.events, _EVENTS, language)


def _counted(
    noun: str, parts: Sequence[Part], rows: Sequence[_Row[Part]], language: str
) -> Iterator[_Clause]:
    for row in rows:
        count = sum(row.holds(part, language) for part in parts)
        if count:
            yield _Clause(
                noun=noun,
                count=count,
                one=row.one,
                many=row.many,
                about=row.about,
                is_slight=row.is_slight,
            )


def _is(change: PartChange) -> Callable[[AnyPart, str], bool]:
    return lambda part, language: part.change is change


def _moved(part: AnyPart, language: str) -> bool:
    return part.moved is not None


def _reworded(part: Claiming, language: str) -> bool:
    return part.change is PartChange.CHANGED and not _is_light(part, language)


def _edited_lightly(part: Claiming, language: str) -> bool:
    is_changed = part.change is PartChange.CHANGED and bool(part.texts)
    return is_changed and _is_light(part, language) and not _cites_otherwise(part)


def _is_light(part: Claiming, language: str) -> bool:
    return all(is_slight(text, language) for text in part.texts)


def _cites_otherwise(part: Claiming) -> bool:
    return any(change.kind is not EvidenceKind.STANDING for change in part.evidence)


def _rests_elsewhere(part: Claiming, language: str) -> bool:
    return part.rests_on_other_sources


def _recited(part: Claiming, language: str) -> bool:
    return _cites_otherwise(part) and not part.rests_on_other_sources


def _dated(kind: DateKind) -> Callable[[EventChange, str], bool]:
    return lambda event, language: event.date is not None and event.date.kind is kind


def _planned(*, now: bool) -> Callable[[EventChange, str], bool]:
    return lambda event, language: (
        event.planned is not None and event.planned.after is now
    )


def _stands(standing: Standing) -> Callable[[SourceChange, str], bool]:
    return lambda source, language: (
        source.standing is not None and source.standing.after == standing.value
    )


def _described(source: SourceChange, language: str) -> bool:
    is_changed = source.change is PartChange.CHANGED
    return is_changed and bool(source.texts or source.values)


_MOVED: _Row[AnyPart] = _Row(holds=_moved, one="moved", many="moved", is_slight=True)
_CLAIMS: tuple[_Row[Claiming], ...] = (
    _Row(holds=_reworded, one="was reworded", many="were reworded"),
    _Row(
        holds=_rests_elsewhere,
        one="rests on other sources in the same words",
        many="rest on other sources in the same words",
    ),
    _Row(
        holds=_recited,
        one="has other citations",
        many="have other citations",
        is_slight=True,
    ),
    _Row(
        holds=_edited_lightly,
        one="was edited lightly",
        many="were edited lightly",
        is_slight=True,
    ),
    _MOVED,
)
_PARTS: tuple[_Row[AnyPart], ...] = (
    _Row(holds=_is(PartChange.ADDED), one="was added", many="were added"),
    _Row(holds=_is(PartChange.REMOVED), one="was removed", many="were removed"),
)
_KEY_POINTS: tuple[_Row[KeyPointChange], ...] = (*_PARTS, *_CLAIMS)
_SOURCES: tuple[_Row[SourceChange], ...] = (
    *_PARTS,
    _Row(holds=_stands(Standing.RETRACTED), one="was retracted", many="were retracted"),
    _Row(holds=_stands(Standing.CORRECTED), one="was corrected", many="were corrected"),
    _Row(
        holds=_stands(Standing.UNREACHABLE),
        one="can no longer be reached",
        many="can no longer be reached",
    ),
    _Row(
        holds=_stands(Standing.CURRENT),
        one="holds again",
        many="hold again",
    ),
    _Row(
        holds=_described,
        one="changed",
        many="changed",
        about=("the description of ", "the descriptions of "),
        is_slight=True,
    ),
    _MOVED,
)
_DATE = ("the date of ", "the dates of ")
_EVENTS: tuple[_Row[EventChange], ...] = (
    *_PARTS,
    *_CLAIMS,
    *(
        _Row(holds=_dated(kind), one=verb, many=verb, about=_DATE)
        for kind, verb in (
            (DateKind.MORE_PRECISE, "became more precise"),
            (DateKind.LESS_PRECISE, "became less precise"),
            (DateKind.OTHER, "changed"),
        )
    ),
    _Row(
        holds=_dated(DateKind.REWRITTEN),
        one="is written differently",
        many="are written differently",
        about=_DATE,
        is_slight=True,
    ),
    _Row(holds=_planned(now=True), one="is now planned", many="are now planned"),
    _Row(
        holds=_planned(now=False),
        one="is no longer planned",
        many="are no longer planned",
    ),
)
