"""The one door by which sources, publishers and topics are written: with their authors.

They belong to the whole newsroom, and whoever changes one writes in every story that
shows it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from stories import press
from stories.desk.transfer.known import BATCH
from stories.models import ADDED, Contribution, Source
from stories.models.subjects import SharedRow

# No reader is shown it: looking at a source again is no change of it.
_UNSEEN = frozenset({"id", "checked_at"})

PUBLISHING = "stories.publish_story"
STANDING = "standing"


def write(
    row: SharedRow,
    *,
    by,
    at: datetime | None = None,
    fields: Iterable[str] | None = None,
) -> None:
    """Save `row`, or only these `fields` of it, with `by` as author of what changes.

    How a source stands is public at once, where `by` may publish; of anybody else it
    waits for the next edition that cites the source.
    """
    with transaction.atomic():
        stored = _stored([row])
        what = _changed(row, stored.get(row.pk), fields)
        row.save(update_fields=fields)
        if what:
            moment = at or timezone.now()
            Contribution.objects.credit([row], what, by=by, at=moment)
            _note_older(stored, at=moment)
        if STANDING in what:
            _show_standings([row], by=by, at=at)


def add(rows: Sequence[SharedRow], *, by, at: datetime) -> None:
    """Save new rows of one kind together, with `by` as their author."""
    if rows:
        with transaction.atomic():
            type(rows[0])._default_manager.bulk_create(rows, BATCH)
            Contribution.objects.credit(rows, ADDED, by=by, at=at)


def change(
    rows: Sequence[SharedRow], fields: Collection[str], *, by, at: datetime
) -> None:
    """Save these fields, which changed, of rows of one kind, as `write` does."""
    if rows and fields:
        names = sorted(fields)
        with transaction.atomic():
            stored = _stored(rows, only_shown=True)
            type(rows[0])._default_manager.rewrite(rows, names)
            Contribution.objects.credit(rows, ", ".join(names), by=by, at=at)
            _note_older(stored, at=at)
            if STANDING in fields:
                _show_standings(rows, by=by, at=at)


def _show_standings(rows: Iterable[SharedRow], *, by, at: datetime | None) -> None:
    if by.has_perm(PUBLISHING):
        press.show_standings([row for row in rows if isinstance(row, Source)], at=at)


def _stored(
    rows: Sequence[SharedRow], *, only_shown: bool = False
) -> Mapping[int, SharedRow]:
    """Those of `rows` that are stored, as they are, held until the transaction ends.

    With `only_shown`, those alone that live stories show. Publications wait here, and
    this waits for them: before rows of the desk are held, so that nobody who holds
    some waits for somebody who wants them.
    """
    keys = [row.pk for row in rows if row.pk is not None]
    if not keys:
        return {}
    press.wait()
    kind = type(rows[0])
    if only_shown and not (keys := press.shown_keys(kind, keys)):
        return {}
    # Not the key: a story that takes a source into its list holds that.
    held = kind._default_manager.select_for_update(no_key=True)
    return held.order_by("pk").in_bulk(keys)


def _note_older(stored: Mapping[int, SharedRow], *, at: datetime) -> None:
    """Keep which live stories go on saying what was `stored`."""
    if stored:
        model = type(next(iter(stored.values())))
        # Read again: what was saved may be some fields of rows read long ago.
        fresh = model._default_manager.in_bulk(list(stored))
        press.note_older(stored, list(fresh.values()), at=at)


def _changed(
    row: SharedRow, stored: SharedRow | None, fields: Iterable[str] | None
) -> str:
    """The fields in which `row` differs from what is `stored`; empty for none."""
    model = type(row)
    if stored is None:
        return ADDED
    named = fields or (field.name for field in model._meta.concrete_fields)
    columns = [model._meta.get_field(name) for name in named if name not in _UNSEEN]
    return ", ".join(
        column.name
        for column in columns
        if getattr(row, column.attname) != getattr(stored, column.attname)
    )
