"""Builds what tests need, through the same doors that the product uses."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

from stories import press
from stories.desk import transfer, workflow
from stories.desk.roles import CHIEF_EDITOR
from stories.document import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    StoryDocument,
    Topic,
    dates,
)
from stories.models import EditionKind, Story
from stories.models import Publisher as PublisherRow
from stories.models import Source as SourceRow
from stories.models.source import columns_of

_numbers = count(1)


def user(*roles: str, username: str = "", **fields):
    """An active member of staff in the groups named."""
    made = get_user_model().objects.create_user(
        username=username or f"user{next(_numbers)}",
        password="correct horse battery",
        is_staff=True,
        **fields,
    )
    made.groups.set(Group.objects.filter(name__in=roles))
    return made


def source(number: int = 1, **changes) -> Source:
    """A numbered source of its own, unlike any other."""
    mark = next(_numbers)
    values = {
        "number": number,
        "publisher": Publisher(name="Harbour Wire"),
        "title": f"Report {mark} from the harbour",
        "url": f"https://wire.example.org/reports/{mark}",
        "summary": "Counts the boats.",
    }
    return Source(**values | changes)


def key_point(anchor: str = "k1", **changes) -> KeyPoint:
    values = {
        "anchor": anchor,
        "heading": "Harbour Reopens After Storm",
        "body": "The harbour opened on Monday[1].",
    }
    return KeyPoint(**values | changes)


def event(anchor: str = "e1", typed: str = "Jan 5 2026", **changes) -> Event:
    values = {"date": dates.parse(typed).date, "text": "The harbour opens. [1]"}
    return Event(anchor=anchor, **values | changes)


def document(**changes) -> StoryDocument:
    """A story that may be published: a key point, a source, an event, a topic."""
    mark = next(_numbers)
    values = {
        "headline": f"Harbour reopens, day {mark}",
        "summary": "Boats sail again.",
        "topics": (Topic(name="Shipping", slug="shipping"),),
        "key_points": (key_point(),),
        "sources": (source(),),
        "timeline": (event(),),
    }
    return StoryDocument(**values | changes)


def draft(content: StoryDocument | None = None, *, by=None, **kwargs) -> Story:
    """A story at the desk that was never published."""
    story, _ = transfer.create(
        content or document(), by=by or user(CHIEF_EDITOR), **kwargs
    )
    return story


def published(
    content: StoryDocument | None = None,
    *,
    by=None,
    at: datetime | None = None,
    **kwargs,
) -> Story:
    """A story that readers can see, first published `at`."""
    by = by or user(CHIEF_EDITOR)
    story = draft(content, by=by, **kwargs)
    return publish(story, by=by, at=at)


def publish(story: Story, *, by=None, at: datetime | None = None, **kwargs) -> Story:
    """Publish the working copy as it is, as its next edition."""
    workflow.perform(
        "publish_without_review",
        story,
        by=by or user(CHIEF_EDITOR),
        at=at or datetime(2026, 1, 6, 8, 15, tzinfo=UTC),
        **{"note": "In a test.", **kwargs},
    )
    return story


def published_without_limits(
    content: StoryDocument, *, by=None, at: datetime | None = None
) -> Story:
    """A live story larger than the desk takes, as an earlier release may hold."""
    by = by or user(CHIEF_EDITOR)
    story = draft(replace(content, key_points=(), sources=(), timeline=()), by=by)
    imprint = press.Imprint(
        kind=EditionKind.NEW,
        made_by=by,
        made_at=at or datetime(2026, 1, 6, 8, 15, tzinfo=UTC),
    )
    with transaction.atomic():
        sealed = replace(content, sources=_with_rows(content.sources))
        story.live_edition = press.publish(story, sealed, imprint)
        story.save()
    return story


def _with_rows(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources with the ids of rows that are made for them."""
    names = {source.publisher.name for source in sources}
    publishers = {
        row.name: row
        for row in PublisherRow.objects.bulk_create(
            PublisherRow(name=name, slug=name.lower().replace(" ", "-"))
            for name in sorted(names)
        )
    }
    rows = SourceRow.objects.bulk_create(
        SourceRow(publisher=publishers[one.publisher.name], **columns_of(one))
        for one in sources
    )
    return tuple(
        replace(
            one,
            id=row.pk,
            publisher=Publisher(name=row.publisher.name, slug=row.publisher.slug),
        )
        for one, row in zip(sources, rows, strict=True)
    )


def revise(story: Story, *, by=None, **changes) -> Story:
    """Save the working copy with these fields of its document changed."""
    current = Story.objects.with_parts().get(pk=story.pk)
    transfer.save(
        current,
        replace(current.document(), **changes),
        by=by or user(CHIEF_EDITOR),
        seen=current.version,
    )
    story.refresh_from_db()
    return story


def publish_and_reopen(story: Story) -> None:
    """Publish the working copy, and make it a draft again."""
    publish(story)
    revise(story, summary="Not yet read by anybody.")


def rename(story: Story, slug: str, *, by=None, at: datetime | None = None) -> Story:
    """Publish the story anew, under another slug."""
    transfer.readdress(story, slug, by=user(CHIEF_EDITOR))
    return publish(revise(story, by=by, summary=f"Now at {slug}."), by=by, at=at)


def lead_with(*stories: Story, by=None) -> None:
    """Give live stories the first places on the front page, in this order."""
    person = by or user(CHIEF_EDITOR)
    for story in reversed(stories):
        workflow.front.arrange("lead", story.pk, seen=press.places(), by=person)
