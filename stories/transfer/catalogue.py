"""The one door by which sources, publishers and topics are written: with their authors.

They belong to the whole newsroom, and whoever changes one writes in every story that
shows it.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from stories.models import ADDED, Contribution, Publisher, Source, Topic

# No reader is shown it: looking at a source again is no change of it.
_UNSEEN = frozenset({"id", "checked_at"})

Row = Source | Publisher | Topic


def write(
    row: Row, *, by, at: datetime | None = None, fields: Iterable[str] | None = None
) -> None:
    """Save `row`, or only these `fields` of it, with `by` as author of what changes."""
    with transaction.atomic():
        what = _changed(row, fields)
        row.save(update_fields=fields)
        if what:
            moment = at or timezone.now()
            Contribution.objects.credit([row], what, by=by, at=moment)


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
