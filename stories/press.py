"""The press: turns a document into an immutable edition and rewrites what readers see.

Runs inside the caller's transaction and decides nothing: who may publish, and
whether the story is fit for it, is `workflow`'s business.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model

from stories import documents
from stories.models import (
    NOTED_KINDS,
    Change,
    ChangeCounter,
    Edition,
    EditionKind,
    LiveCorrection,
    LiveEvent,
    LivePublisher,
    LiveReference,
    LiveSource,
    LiveStory,
    LiveStoryTopic,
    LiveTopic,
    PublicSlug,
    Publisher,
    Story,
    Topic,
    Withdrawal,
)
from stories.models.edition import as_published, last_told
from stories.models.source import columns_of
from stories.models.tags import (
    EVERYTHING,
    publisher_tag,
    source_tag,
    story_tag,
    topic_tag,
)


@dataclass(frozen=True, kw_only=True)
class Imprint:
    """What an edition says of itself: kind, public note, who made it and when."""

    kind: EditionKind
    made_by: AbstractBaseUser
    made_at: datetime
    note: str = ""
    approved_by: AbstractBaseUser | None = None


def publish(
    story: Story, document: documents.StoryDocument, imprint: Imprint
) -> Edition:
    """Make the next edition from `document` and show it to readers."""
    sequence = _take_turn()
    edition = _print(story, documents.to_content(document), imprint)
    stale = _tags_shown(story)
    Withdrawal.objects.filter(story=story).delete()
    PublicSlug.objects.get_or_create(
        slug=story.slug, story=story, defaults={"since": imprint.made_at}
    )
    _show(story, document)
    _log(sequence, edition, stale | _tags_shown(story))
    return edition


def proof(
    story: Story,
    document: documents.StoryDocument,
    *,
    kind: EditionKind,
    made_at: datetime,
    note: str = "",
) -> dict:
    """The public JSON that `publish` would show readers; makes and shows nothing."""
    editions = _editions(story)
    number = editions[-1].number + 1 if editions else 1
    following = Edition(
        story=story, number=number, kind=kind, made_at=made_at, note=note
    )
    return _payload(story.slug, document, [*editions, following])


def withdraw(story: Story, imprint: Imprint) -> Edition:
    """Take the story away from readers, leaving its headline and the reason."""
    sequence = _take_turn()
    live = LiveStory.objects.select_related("edition").get(story=story)
    edition = _print(story, live.edition.content, imprint)
    stale = _tags_shown(story)
    Withdrawal.objects.create(
        story=story,
        slug=live.slug,
        headline=live.headline,
        language=live.language,
        reason=imprint.note,
        at=imprint.made_at,
    )
    _hide(live)
    _log(sequence, edition, stale)
    return edition


def _take_turn() -> int:
    """Wait for the publication before this one, and take the number that follows.

    Taken first of all: stories share rows of the live tables, and two publications
    that dropped and made the same ones at once would lock each other up.
    """
    return ChangeCounter.take()


def _print(story: Story, content: dict, imprint: Imprint) -> Edition:
    editions = Edition.objects.filter(story=story).order_by("-number")
    previous = editions.only("number", "digest").first()
    edition = Edition(
        story=story,
        number=previous.number + 1 if previous else 1,
        kind=imprint.kind,
        content=content,
        note=imprint.note,
        made_by=imprint.made_by,
        approved_by=imprint.approved_by,
        made_at=imprint.made_at,
    )
    sealed = edition.sealed(previous.digest if previous else "")
    edition.digest = documents.digest(sealed)
    edition.save(force_insert=True)
    return edition


def _log(sequence: int, edition: Edition, tags: set[str]) -> Change:
    return Change.objects.create(
        sequence=sequence,
        story_id=edition.story_id,
        edition=edition,
        kind=edition.kind,
        tags=sorted(tags),
        at=edition.made_at,
    )


def _tags_shown(story: Story) -> set[str]:
    """Cache tags of everything that shows the story at this moment."""
    references = LiveReference.objects.filter(live_story=story.pk).values_list(
        "source_id", "publisher__slug"
    )
    topics = LiveStoryTopic.objects.filter(live_story=story.pk).values_list(
        "topic__slug", flat=True
    )
    tags = {EVERYTHING, story_tag(story.pk)}
    tags.update(map(topic_tag, topics))
    for source, publisher in references:
        tags.update((source_tag(source), publisher_tag(publisher)))
    return tags


def _show(story: Story, document: documents.StoryDocument) -> None:
    editions = _editions(story)
    live = LiveStory.objects.filter(story=story).first() or LiveStory(story=story)
    live.slug, live.lead = story.slug, story.lead
    describe(live, document, editions)
    live.save()
    _index(live, document)
    _index_corrections(live, _since_withdrawal(editions))


def describe(
    live: LiveStory, document: documents.StoryDocument, editions: list[Edition]
) -> None:
    """Let `live`, which has its slug, say what readers see of `document`.

    `editions` are all of the story's, oldest first; the last one is of `document`.
    """
    edition, readable = editions[-1], _since_withdrawal(editions)
    told = last_told(readable)
    live.edition = edition
    live.edition_number = edition.number
    live.kind = edition.kind
    live.made_at = edition.made_at
    live.first_edition = readable[0].number
    live.told_kind = told.kind
    live.note = told.note
    live.updated_at = told.made_at
    live.published_at = editions[0].made_at
    live.payload = _payload(live.slug, document, editions)
    live.headline = document.headline
    live.summary = document.summary
    live.language = document.language
    live.article_count = live.payload["article_count"]
    live.source_count = len(document.sources)


def _editions(story: Story) -> list[Edition]:
    """All of them, oldest first, without their content."""
    return list(
        Edition.objects.filter(story=story)
        .order_by("number")
        .only("number", "kind", "note", "made_at", "story_id")
    )


def _payload(
    slug: str, document: documents.StoryDocument, editions: list[Edition]
) -> dict:
    """The public JSON of `document` as the last of all the story's editions."""
    readable = _since_withdrawal(editions)
    return {
        "slug": slug,
        **as_published(document, readable, editions[0].made_at),
    }


def _since_withdrawal(editions: list[Edition]) -> list[Edition]:
    """Those that readers may see: what was withdrawn may be unlawful to show."""
    last = max(
        (
            place
            for place, made in enumerate(editions, 1)
            if made.kind == EditionKind.WITHDRAWAL
        ),
        default=0,
    )
    return editions[last:]


def _index(live: LiveStory, document: documents.StoryDocument) -> None:
    """Rewrite the rows that lists and filters of the public side start from."""
    left_topics = set(live.topic_entries.values_list("topic_id", flat=True))
    left = list(live.references.values_list("source_id", "publisher_id"))
    live.topic_entries.all().delete()
    live.references.all().delete()
    live.events.all().delete()
    _index_topics(live, document)
    _index_references(live, document)
    _index_events(live)
    _forget(left_topics, left)


def _index_topics(live: LiveStory, document: documents.StoryDocument) -> None:
    topics = Topic.objects.filter(slug__in=[topic.slug for topic in document.topics])
    _upsert(
        LiveTopic(id=topic.pk, slug=topic.slug, name=topic.name) for topic in topics
    )
    LiveStoryTopic.objects.bulk_create(
        LiveStoryTopic(live_story=live, topic_id=topic.pk, updated_at=live.updated_at)
        for topic in topics
    )


def _index_references(live: LiveStory, document: documents.StoryDocument) -> None:
    publishers = Publisher.objects.in_bulk(
        [source.publisher.slug for source in document.sources], field_name="slug"
    )
    _upsert(_live_publisher(publisher) for publisher in publishers.values())
    voice = {
        source.id: publishers[source.publisher.slug].pk for source in document.sources
    }
    known = {source.id: source for source in document.sources}
    _upsert(_live_source(source, voice[source.id]) for source in known.values())
    LiveReference.objects.bulk_create(
        LiveReference(
            live_story=live,
            source_id=source.id,
            publisher_id=voice[source.id],
            number=source.number,
            summary=source.summary,
            updated_at=live.updated_at,
        )
        for source in document.sources
    )


def _live_publisher(publisher: Publisher) -> LivePublisher:
    return LivePublisher(
        id=publisher.pk,
        slug=publisher.slug,
        name=publisher.name,
        homepage=publisher.homepage,
        country=publisher.country,
        language=publisher.language,
    )


def _live_source(source: documents.Source, publisher_id: int) -> LiveSource:
    return LiveSource(
        id=source.id,
        publisher_id=publisher_id,
        **columns_of(source),
    )


def _upsert(rows: Iterable[Model]) -> None:
    """Insert rows by primary key, or bring those that exist up to date."""
    rows = list(rows)
    if not rows:
        return
    model = type(rows[0])
    fields = [
        field.name for field in model._meta.concrete_fields if not field.primary_key
    ]
    model.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["id"], update_fields=fields
    )


def _index_events(live: LiveStory) -> None:
    LiveEvent.objects.bulk_create(
        LiveEvent(
            live_story=live,
            anchor=event["anchor"],
            position=position,
            date=event["date"] or "",
            earliest=event["earliest"],
            latest=event["latest"],
            planned=event["planned"],
            payload=event,
        )
        for position, event in enumerate(live.payload["timeline"])
    )


def _index_corrections(live: LiveStory, readable: list[Edition]) -> None:
    live.correction_entries.all().delete()
    LiveCorrection.objects.bulk_create(
        LiveCorrection(
            live_story=live,
            edition=made,
            number=made.number,
            kind=made.kind,
            note=made.note,
            at=made.made_at,
        )
        for made in readable
        if made.kind in NOTED_KINDS
    )


def _hide(live: LiveStory) -> None:
    topics = set(live.topic_entries.values_list("topic_id", flat=True))
    references = list(live.references.values_list("source_id", "publisher_id"))
    live.delete()
    _forget(topics, references)


def _forget(topics: set[int], references: list[tuple[int, int]]) -> None:
    """Drop the public rows that no live story carries any more."""
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
