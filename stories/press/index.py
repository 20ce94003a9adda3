"""Rewrites the rows that lists and filters of the public side start from."""

import json
from dataclasses import replace

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Manager, Model

from stories.document import StoryDocument
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
    live: LiveStory, document: StoryDocument, readable: list[Edition]
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


def _index_topics(live: LiveStory, document: StoryDocument) -> list[shared.Shared]:
    topics, altered = shared.show_topics(document)
    LiveStoryTopic.objects.bulk_create(
        LiveStoryTopic(live_story=live, topic_id=topic.pk, updated_at=live.updated_at)
        for topic in topics
    )
    return altered


def _index_references(live: LiveStory, document: StoryDocument) -> list[shared.Shared]:
    voice, altered = shared.show_sources(document)
    LiveReference.objects.bulk_create(reference_rows(live, document, voice))
    return altered


def _index_events(live: LiveStory) -> None:
    LiveEvent.objects.bulk_create(event_rows(live))


def _index_corrections(live: LiveStory, readable: list[Edition]) -> None:
    live.correction_entries.all().delete()
    LiveCorrection.objects.bulk_create(correction_rows(live, readable))


def reindex(live: LiveStory, document: StoryDocument, readable: list[Edition]) -> bool:
    """Make the story's own rows anew where they say otherwise; True where they did.

    Which topics, sources and publishers it carries stays; a source that the newsroom
    does not know any more cannot come back into lists, and stays in the story alone.
    """
    voice = dict(live.references.values_list("source_id", "publisher_id"))
    lost = [source for source in document.sources if source.id not in voice]
    found = replace(document, sources=shared.known(lost))
    voice |= shared.show_sources(found)[0]
    live.topic_entries.update(updated_at=live.updated_at)
    rewritten = [
        _rewrite(live.references, reference_rows(live, document, voice)),
        _rewrite(live.events, event_rows(live)),
        _rewrite(live.correction_entries, correction_rows(live, readable)),
    ]
    return any(rewritten)


def _rewrite(kept: Manager, rows: list[Model]) -> bool:
    """Put `rows` in place of those that are kept, unless they say the same."""
    if sorted(map(_told, kept.all())) == sorted(map(_told, rows)):
        return False
    kept.all().delete()
    kept.model.objects.bulk_create(rows)
    return True


def _told(row: Model) -> str:
    """All that a row says, but its key."""
    told = {
        field.attname: field.to_python(getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if not field.primary_key
    }
    return json.dumps(told, cls=DjangoJSONEncoder, sort_keys=True)


def reference_rows(
    live: LiveStory, document: StoryDocument, voice: dict[int, int]
) -> list[LiveReference]:
    """The numbered sources that have a publisher in `voice`, by their keys."""
    return [
        LiveReference(
            live_story=live,
            source_id=source.id,
            publisher_id=voice[source.id],
            number=source.number,
            summary=source.summary,
            updated_at=live.updated_at,
        )
        for source in document.sources
        if source.id in voice
    ]


def event_rows(live: LiveStory) -> list[LiveEvent]:
    """The events of the timeline, as the payload tells them."""
    return [
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
    ]


def correction_rows(live: LiveStory, readable: list[Edition]) -> list[LiveCorrection]:
    """The corrections and clarifications among the editions that readers may see."""
    return [
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
    ]
