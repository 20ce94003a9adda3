"""What keeps texts of a story: a row for each table, followed by all that redacts.

What readers see of a story is none of them: it is made anew from the editions.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from stories.document.fields import ADDRESSES, FREE, KEY_POINT, SHARED
from stories.models import (
    Edition,
    KeyPoint,
    LiveSource,
    Notice,
    Original,
    Preview,
    PreviewAnswer,
    Reference,
    SavedVersion,
    Source,
    Story,
    TimelineEvent,
    Transition,
    Withdrawal,
)


@dataclass(frozen=True, kw_only=True)
class Holder:
    """A table that keeps texts of a story.

    `rows` are those of one story, and `name` says what one of them is. `texts` are
    columns of plain text, `contents` such of a document's JSON form. What stands in
    one of `emptied` is taken away whole: a part of it would lead nowhere.
    """

    model: type[Model]
    sort: str
    rows: Callable[[Story], QuerySet]
    name: Callable[[Model], str]
    texts: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    emptied: tuple[str, ...] = ()

    @property
    def is_working_copy(self) -> bool:
        """True for what the next edition would be made from."""
        return self.sort == "working copy" or self.model is Source

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns that hold words of people."""
        return self.texts + self.contents + self.emptied


def _of_story(model: type[Model]) -> Callable[[Story], QuerySet]:
    return lambda story: model.objects.filter(story=story).order_by("pk")


def _log(story: Story) -> QuerySet:
    kind = ContentType.objects.get_for_model(Story)
    return LogEntry.objects.filter(content_type=kind, object_id=str(story.pk))


def _day(at: datetime) -> str:
    return date_format(at, "j M Y")


_SOURCE_TEXTS = tuple(row.name for row in SHARED if row.sort in FREE)
HOLDERS = (
    Holder(
        model=Edition,
        sort=_noop("edition"),
        rows=_of_story(Edition),
        name=lambda row: _("Edition {number}").format(number=row.number),
        texts=("note",),
        contents=("content",),
    ),
    Holder(
        model=Withdrawal,
        sort=_noop("withdrawal"),
        rows=_of_story(Withdrawal),
        name=lambda _row: _("What readers are told of the withdrawal"),
        texts=("headline", "reason"),
    ),
    Holder(
        model=Story,
        sort=_noop("working copy"),
        rows=lambda story: Story.objects.filter(pk=story.pk),
        name=lambda _row: _("The working copy"),
        texts=("headline", "summary", "updated", "scheduled_note"),
        contents=("approved_content",),
    ),
    Holder(
        model=KeyPoint,
        sort=_noop("working copy"),
        rows=_of_story(KeyPoint),
        name=lambda row: _("Key point {place} of the working copy").format(
            place=row.position + 1
        ),
        texts=tuple(row.name for row in KEY_POINT if row.sort in FREE),
    ),
    Holder(
        model=Reference,
        sort=_noop("working copy"),
        rows=_of_story(Reference),
        name=lambda row: _("Source {number} of the working copy").format(
            number=row.number
        ),
        texts=("summary",),
    ),
    Holder(
        model=TimelineEvent,
        sort=_noop("working copy"),
        rows=_of_story(TimelineEvent),
        name=lambda row: _("Event {place} of the working copy").format(
            place=row.position + 1
        ),
        texts=("text", "label", "typed"),
    ),
    Holder(
        model=Source,
        sort=_noop("source"),
        rows=lambda story: Source.objects.filter(references__story=story).distinct(),
        name=lambda row: _("Source no. {key}, for every story that cites it").format(
            key=row.pk
        ),
        texts=_SOURCE_TEXTS,
        emptied=ADDRESSES,
    ),
    Holder(
        model=LiveSource,
        sort=_noop("source"),
        rows=lambda story: LiveSource.objects.filter(
            references__live_story=story.pk
        ).select_related("publisher"),
        name=lambda row: _("Source no. {key}, as readers see it").format(key=row.pk),
        texts=_SOURCE_TEXTS,
        emptied=ADDRESSES,
    ),
    Holder(
        model=SavedVersion,
        sort=_noop("saved version"),
        rows=_of_story(SavedVersion),
        name=lambda row: _("Saved version {number}").format(number=row.number),
        contents=("content",),
    ),
    Holder(
        model=Original,
        sort=_noop("imported document"),
        rows=_of_story(Original),
        name=lambda row: _("The document imported on {day}").format(
            day=_day(row.imported_at)
        ),
        texts=("name", "text"),
    ),
    Holder(
        model=Transition,
        sort=_noop("note"),
        rows=_of_story(Transition),
        name=lambda row: _("The note of “{verb}” on {day}").format(
            verb=row.verb, day=_day(row.at)
        ),
        texts=("note",),
    ),
    Holder(
        model=Preview,
        sort=_noop("preview"),
        rows=_of_story(Preview),
        name=lambda row: _("The preview made on {day}").format(day=_day(row.made_at)),
        texts=("label",),
    ),
    Holder(
        model=PreviewAnswer,
        sort=_noop("answer"),
        rows=lambda story: PreviewAnswer.objects.filter(preview__story=story),
        name=lambda row: _("An answer given on {day}").format(day=_day(row.at)),
        texts=("name", "note"),
    ),
    Holder(
        model=Notice,
        sort=_noop("notice"),
        rows=lambda story: Notice.objects.filter(story=story).select_related("to"),
        name=lambda row: _("A notice to {person}").format(person=row.to),
        texts=("sentence",),
    ),
    Holder(
        model=LogEntry,
        sort=_noop("action"),
        rows=_log,
        name=lambda row: _("The record of an action on {day}").format(
            day=_day(row.action_time)
        ),
        texts=("change_message", "object_repr"),
    ),
)


def held(story: Story) -> Iterator[tuple[Holder, Model]]:
    """Every row that keeps texts of the story, a few in memory at a time."""
    for holder in HOLDERS:
        for row in holder.rows(story).iterator(chunk_size=50):
            yield holder, row
