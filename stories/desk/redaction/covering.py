"""Covers words in every row that keeps them; editions by way of their tombstones."""

import re
from datetime import datetime

from django.db.models import F, Model

from stories import press
from stories.desk.redaction.holders import Holder, held
from stories.document.text.covering import covered, covered_content
from stories.models import (
    Edition,
    KeptDifference,
    Redaction,
    SavedVersion,
    Source,
    Story,
    Tombstone,
)


def cover(
    redaction: Redaction, wanted: re.Pattern[str], *, by, at: datetime
) -> list[tuple[Holder, Model]]:
    """Every row that was covered, with its holder. In the caller's transaction.

    The working copy gets another version, so that nobody saves over it what they
    opened before.
    """
    story = redaction.story
    found = []
    for holder, row in held(story):
        changed = _changed(holder, row, wanted)
        if not changed:
            continue
        found.append((holder, row))
        if isinstance(row, Edition):
            _cover_edition(redaction, row, changed, at)
        else:
            _cover_row(row, changed, at)
    # After the editions, whose rows who keeps a difference holds meanwhile.
    KeptDifference.objects.drop_of(story)
    if any(holder.is_working_copy for holder, _ in found):
        _keep_version(story, by=by, at=at)
    return found


def _changed(holder: Holder, row: Model, wanted: re.Pattern[str]) -> dict:
    """The columns that hold the words, with these covered."""
    changed = {}
    for name in holder.columns:
        value = getattr(row, name)
        if name in holder.contents:
            new = covered_content(value, wanted)
        elif not value or not wanted.search(value):
            continue
        else:
            new = "" if name in holder.emptied else covered(value, wanted)
        if new != value:
            changed[name] = _fitting(row, name, new)
    return changed


def _fitting(row: Model, name: str, value):
    longest = row._meta.get_field(name).max_length
    return value[:longest] if longest and isinstance(value, str) else value


def _cover_row(row: Model, changed: dict, at: datetime) -> None:
    rows = type(row)._default_manager.filter(pk=row.pk)
    rows.update(**changed)
    if isinstance(row, Source):
        # Other live stories that cite it go on holding the words.
        press.note_older({row.pk: row}, list(rows), at=at)


def _cover_edition(
    redaction: Redaction, edition: Edition, changed: dict, at: datetime
) -> None:
    stone = Tombstone.objects.create(
        redaction=redaction, edition=edition, digest=edition.digest
    )
    Edition.objects.filter(pk=edition.pk).update(**changed)
    Tombstone.objects.filter(pk=stone.pk).update(covered_at=at)


def _keep_version(story: Story, *, by, at: datetime) -> None:
    Story.objects.filter(pk=story.pk).update(version=F("version") + 1, saved_at=at)
    fresh = Story.objects.with_parts().get(pk=story.pk)
    SavedVersion.objects.keep(fresh, fresh.document(), by=by, at=at)
