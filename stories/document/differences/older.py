"""What readers are shown as it no longer is, in sentences that name it.

Two documents of the same text: what an edition says, and the same with its sources,
publishers and topics as the newsroom knows them now.
"""

from __future__ import annotations

from stories.document import StoryDocument
from stories.document.differences.approvals import (
    Deviation,
    in_order,
    place_of,
    renamed,
    shown,
    twins_of,
    with_twins,
)
from stories.document.differences.comparison import Value
from stories.document.differences.record import (
    Difference,
    Kind,
    between,
    field_name,
)
from stories.document.messages import gettext as _
from stories.document.messages import gettext_noop as _noop

# What one of these is called, of which readers see an older one.
_ONE = {
    "authors": _noop("list of authors"),
    "standing_note": _noop("note on the standing"),
}
# Its words are another sentence, and long.
_UNQUOTED = "standing_note"
_FIRST = "standing"
SOMETHING = _noop("Readers see something older.")


def older(edition: StoryDocument, now: StoryDocument) -> tuple[Deviation, ...]:
    """Everything that the edition says otherwise, standings first.

    Empty where it says nothing else.
    """
    old, new = in_order(edition), in_order(now)
    twins = twins_of(old, new)
    differing = between(with_twins(old, twins), new)
    found = [
        *(_told(one) for one in differing if one.field == _FIRST),
        *(_of_publisher(*one) for one in renamed(twins)),
        *(_told(one) for one in differing if one.field != _FIRST),
    ]
    return tuple(found) if found or old == new else (Deviation(_(SOMETHING)),)


def older_address(edition: str, now: str) -> tuple[Deviation, ...]:
    """The same of the address, which is no part of a document."""
    if edition == now:
        return ()
    return (Deviation(_sentence(_("address"), "", edition, now), "slug"),)


def _of_publisher(_name: str, field: str, before: str, after: str) -> Deviation:
    return Deviation(
        _sentence(field_name(field), _("a publisher"), before, after), "sources"
    )


def _told(found: Difference) -> Deviation:
    return Deviation(_about(found), place_of(found))


def _about(found: Difference) -> str:
    if found.kind is not Kind.CHANGED:
        return _(SOMETHING)
    own = _ONE.get(found.field)
    name = _(own) if own else field_name(found.field)
    if found.field == _UNQUOTED:
        told = _("Readers see an older {field} of {part}.")
        return told.format(field=name, part=_whose(found))
    return _sentence(name, _whose(found), found.before, found.after)


def _whose(found: Difference) -> str:
    if found.part == "source":
        return _("source {number}").format(number=found.anchor.removeprefix("source-"))
    if found.part == "story":
        return ""
    return _("a topic") if found.part == "topic" else _(found.part)


def _sentence(field: str, whose: str, before: Value, after: Value) -> str:
    told = _("Readers see an older {field}: {before}, now {after}.")
    if whose:
        told = _("Readers see an older {field} of {part}: {before}, now {after}.")
    return told.format(
        field=field, part=whose, before=shown(before), after=shown(after)
    )
