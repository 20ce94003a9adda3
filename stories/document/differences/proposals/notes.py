"""Drafts the public note of a correction, for the editor to finish."""

from __future__ import annotations

from collections.abc import Iterator

from stories.document.differences import naming
from stories.document.differences.comparison import Comparison, DateKind, DateValue
from stories.document.differences.dating import is_plain
from stories.document.differences.proposals.corrections import (
    Redated,
    changed_claims,
    redated,
    title_of,
)
from stories.document.messages import gettext as _
from stories.document.messages import gettext_noop as _noop
from stories.document.messages import listed

_MOST_SENTENCES = 5
_MORE = _noop("Other details were corrected as well.")


def correction_note(comparison: Comparison) -> str:
    """What an earlier edition said and what is right; empty where there is nothing.

    At most five sentences. Each names its place where there are several; a value that
    changed alike in several places is told once.
    """
    dates = [*_wrong_dates(comparison)]
    claims = _wrong_claims(comparison)
    is_several = len(claims) + len(dates) > 1
    told = [_claim(*values, place if is_several else "") for values, place in claims]
    told += [_date(one, is_several=is_several) for one in dates]
    if len(told) > _MOST_SENTENCES:
        told = [*told[: _MOST_SENTENCES - 1], _(_MORE)]
    return " ".join(told)


def _wrong_claims(comparison: Comparison) -> list[tuple[tuple[str, str], str]]:
    """Both values as they are told, each pair once, with the place it stands in."""
    found: dict[tuple[str, str], list[str]] = {}
    for changed in changed_claims(comparison):
        if changed.told is not None:
            found.setdefault(changed.told, []).append(changed.place.in_note)
    return [
        (values, listed([*dict.fromkeys(places)][:3]))
        for values, places in found.items()
    ]


def _wrong_dates(comparison: Comparison) -> Iterator[Redated]:
    for one in redated(comparison):
        if one.date.kind in (DateKind.OTHER, DateKind.LESS_PRECISE):
            yield one


def _claim(before: str, after: str, place: str) -> str:
    told = _("An earlier edition said {before}; it is {after}.")
    if place:
        told = _("An earlier edition said {before} {place}; it is {after}.")
    return told.format(before=before, place=place, after=after)


def _date(one: Redated, *, is_several: bool) -> str:
    name = _("an event")
    if is_several:
        name = title_of(one.event) or naming.short(one.event)
    before, after = one.date.before, one.date.after
    if _is_named(before) and _is_named(after):
        told = _("An earlier edition dated {event} to {old}; it is {new}.")
        old, new = naming.date(before), naming.date(after)
    else:
        told = _("An earlier edition gave {old} as the date of {event}; it is {new}.")
        old, new = (
            f"“{naming.date(value)}”" if naming.date(value) else _("no date")
            for value in (before, after)
        )
    return told.format(event=name, old=old, new=new)


def _is_named(value: DateValue | None) -> bool:
    return value is not None and bool(value.display) and is_plain(value.edtf)
