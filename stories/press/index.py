"""Rewrites the rows that lists and filters of the public side start from."""

from stories import documents
from stories.models import (
    NOTED_KINDS,
    Edition,
    LiveCorrection,
    LiveEvent,
    LiveReference,
    LiveStory,
    LiveStoryTopic,
)
from stories.press import shared


def index(
    live: LiveStory, document: documents.StoryDocument, readable: list[Edition]
) -> list[shared.Shared]:
    """Let `live`, which shows `document`, be found; `readable` are its editions.

    Returns the rows of other stories too that say something else than before.
    """
    left = shared.carried_by(live)
    live.topic_entries.all().delete()
    live.references.all().delete()
    live.events.all().delete()
    topics = _index_topics(live, document)
    evidence = _index_references(live, document)
    _index_events(live)
    _index_corrections(live, readable)
    shared.forget(left)
    return [*topics, *evidence]


def hide(live: LiveStory) -> None:
    """Take the story and what only it carried from readers."""
    left = shared.carried_by(live)
    live.delete()
    shared.forget(left)


def _index_topics(
    live: LiveStory, document: documents.StoryDocument
) -> list[shared.Shared]:
    topics, altered = shared.show_topics(document)
    LiveStoryTopic.objects.bulk_create(
        LiveStoryTopic(live_story=live, topic_id=topic.pk, updated_at=live.updated_at)
        for topic in topics
    )
    return altered


def _index_references(
    live: LiveStory, document: documents.StoryDocument
) -> list[shared.Shared]:
    voice, altered = shared.show_sources(document)
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
    return altered


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
