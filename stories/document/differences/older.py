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

# What one of these is called, of which readers see an older one.
_ONE = {"authors": "list of authors", "standing_note": "note on the standing"}
# Its words are another sentence, and long.
_UNQUOTED = "standing_note"
_FIRST = "standing"
SOMETHING = "Readers see something older."


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
    return tuple(found) if found or old == new else (Deviation(SOMETHING),)


def older_address(edition: str, now: str) -> tuple[Deviation, ...]:
    """The same of the address, which is no part of a document."""
    if edition == now:
        return ()
    return (Deviation(_sentence("address", "", edition, now), "slug"),)


def _of_publisher(_name: str, field: str, before: str, after: str) -> Deviation:
    return Deviation(_sentence(field, "a publisher", before, after), "sources")


def _told(found: Difference) -> Deviation:
    return Deviation(_about(found), place_of(found))


def _about(found: Difference) -> str:
    if found.kind is not Kind.CHANGED:
        return SOMETHING
    name = _ONE.get(found.field) or field_name(found.field)
    if found.field == _UNQUOTED:
        return f"Readers see an older {name} of {_whose(found)}."
    return _sentence(name, _whose(found), found.before, found.after)


def _whose(found: Difference) -> str:
    if found.part == "source":
        return f"source {found.anchor.removeprefix('source-')}"
    return {"topic": "a topic", "story": ""}.get(found.part, found.part)


def _sentence(field: str, whose: str, before: Value, after: Value) -> str:
    what = f"{field} of {whose}" if whose else field
    return f"Readers see an older {what}: {shown(before)}, now {shown(after)}."
