"""The one door by which sources, publishers and topics are written: with their authors.

They belong to the whole newsroom, and whoever changes one writes in every story that
shows it.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from stories import press
from stories.models import ADDED, Contribution, Publisher, Source, Topic
from stories.transfer.known import BATCH

# No reader is shown it: looking at a source again is no change of it.
_UNSEEN = frozenset({"id", "checked_at"})

PUBLISHING = "stories.publish_story"
STANDING = "standing"

Row = Source | Publisher | Topic


def write(
    row: Row, *, by, at: datetime | None = None, fields: Iterable[str] | None = None
) -> None:
    """Save `row`, or only these `fields` of it, with `by` as author of what changes.

    How a source stands is public at once, where `by` may publish; of anybody else it
    waits for the next edition that cites the source.
    """
    with transaction.atomic():
        what = _changed(row, fields)
        row.save(update_fields=fields)
        if what:
            moment = at or timezone.now()
            Contribution.objects.credit([row], what, by=by, at=moment)
        if STANDING in what:
            _show_standings([row], by=by, at=at)


def add(rows: Sequence[Row], *, by, at: datetime) -> None:
    """Save new rows of one kind together, with `by` as their author."""
    if rows:
        with transaction.atomic():
            type(rows[0])._default_manager.bulk_create(rows, BATCH)
            Contribution.objects.credit(rows, ADDED, by=by, at=at)


def change(rows: Sequence[Row], fields: Collection[str], *, by, at: datetime) -> None:
    """Save these fields, which changed, of rows of one kind, as `write` does."""
    if rows and fields:
        names = sorted(fields)
        with transaction.atomic():
            type(rows[0])._default_manager.rewrite(rows, names)
            Contribution.objects.credit(rows, ", ".join(names), by=by, at=at)
            if STANDING in fields:
                _show_standings(rows, by=by, at=at)


def _show_standings(rows: Iterable[Row], *, by, at: datetime | None) -> None:
    if by.has_perm(PUBLISHING):
        press.show_standings([row for row in rows if isinstance(row, Source)], at=at)


def _changed(row: Row, fields: Iterable[str] | None) -> str:
    """The fields in which `row` differs from what is stored; empty for none."""
    model = type(row)
    stored = model._default_manager.select_for_update().filter(pk=row.pk).first()
    if stored is None:
        return ADDED
    named = fields or (field.name for field in model._meta.concrete_fields)
    columns = [model._meta.get_field(name) for name in named if name not in _UNSEEN]
    return ", ".join(
        column.name
        for column in columns
        if getattr(row, column.attname) != getattr(stored, column.attname)
    )
