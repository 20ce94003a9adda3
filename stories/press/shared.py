"""What live stories share: the public rows of topics, publishers and sources.

They say what the latest edition that carries them says, with one exception: how a
source stands is public at once, wherever readers see the source itself.
"""

from collections.abc import Iterable
from datetime import datetime

from stories.document import Source, StoryDocument
from stories.models import (
    Change,
    ChangeCounter,
    LivePublisher,
    LiveSource,
    LiveStory,
    LiveTopic,
    Withdrawal,
)
from stories.models import Publisher as PublisherRow
from stories.models import Source as SourceRow
from stories.models import Topic as TopicRow
from stories.models.live import LIVE_SUBJECTS
from stories.models.source import columns_of
from stories.models.tags import publisher_tag

Shared = LiveTopic | LivePublisher | LiveSource
# Keys of topics, and of sources with their publishers.
Carried = tuple[set[int], list[tuple[int, int]]]

_SUBJECTS = {model: subject for subject, model in LIVE_SUBJECTS.items()}


def wait() -> None:
    """Wait for the publication before this one; later ones wait until it commits."""
    ChangeCounter.wait()


def public_slug(story: int) -> str:
    """The slug under which readers find the story now, or its withdrawal; or empty."""
    shown = (model.objects.filter(story=story) for model in (LiveStory, Withdrawal))
    found = (rows.values_list("slug", flat=True).first() for rows in shown)
    return next(filter(None, found), "")


def show_topics(
    document: StoryDocument,
) -> tuple[list[TopicRow], list[Shared]]:
    """The topics of `document`, shown to readers, and the rows that this altered."""
    slugs = [topic.slug for topic in document.topics]
    topics = list(TopicRow.objects.filter(slug__in=slugs))
    rows = [LiveTopic(id=one.pk, slug=one.slug, name=one.name) for one in topics]
    return topics, _upsert(rows)


def show_sources(
    document: StoryDocument,
) -> tuple[dict[int, int], list[Shared]]:
    """Show the sources of `document` and their publishers to readers.

    Returns the key of each source's publisher, and the rows that this altered.
    """
    publishers = PublisherRow.objects.in_bulk(
        [source.publisher.slug for source in document.sources], field_name="slug"
    )
    altered = _upsert([_live_publisher(one) for one in publishers.values()])
    known = {source.id: source for source in document.sources}
    voice = {key: publishers[one.publisher.slug].pk for key, one in known.items()}
    # Read now, when no other writer is at it, and not with the document.
    standings = SourceRow.objects.in_bulk(known)
    rows = [
        LiveSource(
            id=key,
            publisher_id=voice[key],
            **columns_of(source) | _standing(standings[key]),
        )
        for key, source in known.items()
    ]
    return voice, [*altered, *_upsert(rows)]


def known(sources: list[Source]) -> tuple[Source, ...]:
    """Those of `sources` that the newsroom still has, with their publishers."""
    if not sources:
        return ()
    keys = {source.id for source in sources if source.id is not None}
    rows = SourceRow.objects.in_bulk(keys)
    slugs = {source.publisher.slug for source in sources}
    publishers = PublisherRow.objects.in_bulk(slugs, field_name="slug")
    return tuple(
        source
        for source in sources
        if source.id in rows and source.publisher.slug in publishers
    )


def show_standings(sources: Iterable[SourceRow], *, at: datetime | None = None) -> None:
    """Let readers see at once how `sources` stand, where they see the sources at all.

    What else is said of them reaches readers with the next edition that cites them.
    Only in the transaction in which they were saved.
    """
    ChangeCounter.wait()
    told = {source.pk: _standing(source) for source in sources}
    shown = LiveSource.objects.select_related("publisher").in_bulk(list(told))
    altered: list[Shared] = []
    for key, live in shown.items():
        if LiveSource.objects.filter(pk=key).exclude(**told[key]).update(**told[key]):
            altered.append(live)
    record_altered(altered, at=at)


def record_altered(rows: Iterable[Shared], *, at: datetime | None) -> None:
    """An entry of the log for each row that readers already knew."""
    for row in rows:
        tags = (
            {publisher_tag(row.publisher.slug)} if isinstance(row, LiveSource) else ()
        )
        Change.objects.record(
            _SUBJECTS[type(row)],
            row.pk,
            slug=getattr(row, "slug", ""),
            tags=tags,
            at=at,
        )


def carried_by(live: LiveStory) -> Carried:
    """What the story carries, for `forget`."""
    return (
        set(live.topic_entries.values_list("topic_id", flat=True)),
        list(live.references.values_list("source_id", "publisher_id")),
    )


def forget(left: Carried) -> None:
    """Drop the public rows among those `left` that no live story carries any more."""
    topics, references = left
    sources = {source for source, _ in references}
    publishers = {publisher for _, publisher in references}
    LiveTopic.objects.filter(pk__in=topics, entries__isnull=True).delete()
    gone = LiveSource.objects.filter(pk__in=sources, references__isnull=True)
    # A source may have moved to another publisher since the references were made.
    publishers.update(gone.values_list("publisher_id", flat=True))
    gone.delete()
    LivePublisher.objects.filter(
        pk__in=publishers, references__isnull=True, sources__isnull=True
    ).delete()


def _standing(source: SourceRow) -> dict[str, str]:
    return {"standing": source.standing, "standing_note": source.standing_note}


def _live_publisher(publisher: PublisherRow) -> LivePublisher:
    return LivePublisher(
        id=publisher.pk,
        slug=publisher.slug,
        name=publisher.name,
        homepage=publisher.homepage,
        country=publisher.country,
        language=publisher.language,
    )


def _upsert(rows: list[Shared]) -> list[Shared]:
    """Insert rows of one table by their keys, or bring those that exist up to date.

    Returns those that said something else before.
    """
    if not rows:
        return []
    model = type(rows[0])
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    known = model.objects.in_bulk([row.pk for row in rows])
    model.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[field.name for field in fields],
    )
    return [
        row
        for row in rows
        if row.pk in known
        and any(
            getattr(row, field.attname) != getattr(known[row.pk], field.attname)
            for field in fields
        )
    ]
