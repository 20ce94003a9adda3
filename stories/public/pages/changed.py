"""Walks the tree of differences for its page: finished values, part by part.

The template asks nothing: a walk gives it the labels, addresses and stretches that it
shows, under the names that its partials state.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.document.differences import (
    Change,
    CitedSource,
    Comparison,
    DateChange,
    DateKind,
    EvidenceChange,
    EvidenceKind,
    Move,
    Node,
    PartChange,
    Run,
    RunKind,
    ValueChange,
)
from stories.document.differences.naming import capitalised, numbered
from stories.document.fields import BY_NAME, PARTS, Sort
from stories.document.text import split_markers
from stories.models.public import labels
from stories.public.pages.article import shown_date
from stories.public.pages.corrections import Notice
from stories.public.pages.names import language_name

DATES = {
    DateKind.MORE_PRECISE: _lazy("Date, now more precise"),
    DateKind.LESS_PRECISE: _lazy("Date, now less precise"),
    DateKind.OTHER: _lazy("Date, now another"),
    DateKind.REWRITTEN: _lazy("Date, the same in other words"),
}
CITATIONS = {
    EvidenceKind.ADDED: _lazy("Now cited"),
    EvidenceKind.DROPPED: _lazy("No longer cited"),
    EvidenceKind.MOVED: _lazy("Cited in another place"),
    EvidenceKind.STANDING: _lazy("Still cited, and its standing changed"),
}
_IN_WORDS = {
    Sort.LANGUAGE: language_name,
    Sort.WORD: lambda kind: labels.SOURCE_KIND.get(kind, kind),
    Sort.DATE: shown_date,
    Sort.DAY: shown_date,
    Sort.FLAG: lambda is_set: _("yes") if is_set else _("no"),
}
_TAGS = {RunKind.SAME: "", RunKind.REMOVED: "del", RunKind.ADDED: "ins"}
# In the order of the page: heading and id of the section of each kind of part.
_SECTIONS = {
    "key_points": (_lazy("Key points"), "points-changed"),
    "timeline": (_lazy("Timeline"), "events-changed"),
    "sources": (_lazy("Sources"), "sources-changed"),
}
# What is above a part and what is below it, where that is not its first text alone.
_TITLES = {"timeline": ("date", "text"), "sources": ("title", "publisher")}

Shown = dict[str, Any]


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
) -> Shown:
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
    return {
        "story": _fields(story) if story.changes else None,
        "topics_added": compared.topics_added,
        "topics_removed": compared.topics_removed,
        "sections": [
            {
                "id": name,
                "heading": heading,
                "parts": [
                    _part(node, addresses, put_right) for node in compared.of(kind)
                ],
            }
            for kind, (heading, name) in _sections().items()
        ],
        "renumbered": [(one.before, one.after) for one in compared.renumbered],
    }


def _sections() -> dict[str, tuple[str, str]]:
    others = {
        name: (capitalised(_(row.label)), f"{name}-changed")
        for name, row in PARTS.items()
        if name not in _SECTIONS and name != "topics"
    }
    return {**_SECTIONS, **others}


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, … 11th, … 21st."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    end = "th" if number % 100 in (11, 12, 13) else ends.get(number % 10, "th")
    return f"{number}{end}"


def _part(node: Node, addresses: Addresses, put_right: Mapping[str, Notice]) -> Shown:
    """A part that differs, as `_changed_parts.html` shows it."""
    title, context = _TITLES.get(node.kind, (next(iter(node.shown)), ""))
    if any(text.field == context for text in node.texts):
        context = ""
    notice = put_right.get(node.name)
    return {
        **_fields(node, shown=title if node.is_whole else ""),
        "anchor": node.name,
        "name": capitalised(numbered(node)),
        "title": node.shown[title],
        "context": node.shown.get(context, ""),
        "address": addresses.of(node.change, node.name),
        "change": node.change,
        "moved": _moved(node.moved),
        "standing": _standing(node["standing"]),
        "evidence": [_evidence(one, addresses) for one in node.evidence],
        "rests_on_other_sources": node.rests_on_other_sources,
        "put_right": notice and labels.put_right_in(notice.kind, notice.edition),
    }


def _moved(move: Move | None) -> str:
    if move is None:
        return ""
    return _("Moved from {before} to {after} place").format(
        before=ordinal(move.from_place), after=ordinal(move.to_place)
    )


def _fields(node: Node, *, shown: str = "") -> Shown:
    """What differs in a node, without the field that is `shown` already."""
    # A label is shown below what it labels.
    in_order = sorted(node.changes, key=lambda change: change.field == "label")
    return {
        "texts": [
            {"label": _label(change), "stretches": _stretches(change.runs)}
            for change in in_order
            if not isinstance(change, ValueChange) and change.field != shown
            # A long text of a difference that is not told in words has none.
            if change.runs or isinstance(change, DateChange)
        ],
        "values": [
            {
                "label": _label(value),
                "before": _in_words(value.field, value.before),
                "after": _in_words(value.field, value.after),
            }
            for value in node.values
        ],
    }


def _stretches(runs: Iterable[Run]) -> list[Shown]:
    return [{"tag": _TAGS[run.kind], "pieces": [*_pieces(run.text)]} for run in runs]


def _pieces(text: str) -> Iterator[Shown]:
    """Words and markers, apart; `number` is that of a marker."""
    for piece, number in split_markers(text):
        yield {"text": piece, "number": number}


def _in_words(field: str, value: str | int | bool | None) -> str:
    in_words = _IN_WORDS.get(BY_NAME[field].sort, str)
    return "" if value in ("", None) else str(in_words(value))


def _label(change: Change) -> str:
    """`Date of publication`; a mark is named by itself."""
    if isinstance(change, DateChange) and change.kind:
        return DATES[change.kind]
    is_mark = change.field == "planned"
    return capitalised(_("planned") if is_mark else _(BY_NAME[change.field].label))


def _standing(change: ValueChange | EvidenceChange | None) -> Shown | None:
    """How a source stood and stands: as code, and in words."""
    if change is None:
        return None
    before, after = str(change.before), str(change.after)
    return {
        "before": before,
        "before_words": labels.STANDING[before],
        "after": after,
        "after_words": labels.STANDING[after],
    }


def _evidence(change: EvidenceChange, addresses: Addresses) -> Shown:
    """A change of what a part rests on; `words` are those that a citation follows."""
    source, is_standing = change.source, change.kind is EvidenceKind.STANDING
    return {
        "sign": change.kind,
        "label": CITATIONS[change.kind],
        "number": source.number,
        "publisher": source.publisher,
        "title": source.title,
        "address": addresses.of_source(source),
        "words": "" if is_standing else change.after or change.before or "",
        "standing": _standing(change) if is_standing else None,
    }
