"""Which live stories say of a source, publisher or topic what the desk says otherwise.

A row for each, kept in step by whatever publishes and by whatever saves a source,
publisher or topic. Both wait for each other first, so that none is overlooked.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import QuerySet

from stories.document import Source, StoryDocument, Topic
from stories.models import LiveReference, LiveStory, LiveStoryTopic, OlderFact
from stories.models import Publisher as PublisherRow
from stories.models import Source as SourceRow
from stories.models import Topic as TopicRow
from stories.models.older import saying
from stories.models.source import columns_of
from stories.models.subjects import SHARED, SharedRow

BATCH = 500
# Which live stories show it, by its key.
CARRIERS = {
    SourceRow: (LiveReference, "source_id"),
    PublisherRow: (LiveReference, "publisher_id"),
    TopicRow: (LiveStoryTopic, "topic_id"),
}


@dataclass(frozen=True, kw_only=True)
class KnownNow:
    """Sources by their keys and topics by their slugs, as the desk has them."""

    sources: Mapping[int, SourceRow]
    topics: Mapping[str, TopicRow]

    def told_by(self, document: StoryDocument) -> StoryDocument:
        """The same text, with its sources, publishers and topics as they are now."""
        return replace(
            document,
            sources=tuple(map(self._source, document.sources)),
            topics=tuple(map(self._topic, document.topics)),
        )

    def _source(self, said: Source) -> Source:
        row = self.sources.get(said.id) if said.id else None
        return row.as_value(number=said.number, summary=said.summary) if row else said

    def _topic(self, said: Topic) -> Topic:
        row = self.topics.get(said.slug)
        return replace(said, name=row.name) if row else said


def known_now(shown: Iterable[StoryDocument]) -> KnownNow:
    """What the desk has of all that these documents show, in two queries."""
    shown = list(shown)
    keys = {source.id for one in shown for source in one.sources if source.id}
    slugs = {topic.slug for one in shown for topic in one.topics}
    return KnownNow(
        sources=SourceRow.objects.select_related("publisher").in_bulk(keys),
        topics=TopicRow.objects.in_bulk(slugs, field_name="slug"),
    )


def note_older(
    stored: Mapping[int, SharedRow], rows: Sequence[SharedRow], *, at: datetime
) -> None:
    """Keep which live stories say of `rows` what was `stored` before. After `wait`.

    All of one kind; those that are new are shown by nobody.
    """
    told = {
        row.pk: row
        for row in rows
        if row.pk in stored and saying(stored[row.pk]) != saying(row)
    }
    keys = list(told)
    for start in range(0, len(keys), BATCH):
        _note(stored, [told[key] for key in keys[start : start + BATCH]], at)


def _note(
    stored: Mapping[int, SharedRow], rows: Sequence[SharedRow], at: datetime
) -> None:
    subject = SHARED[type(rows[0])]
    keys = [row.pk for row in rows]
    facts = OlderFact.objects.filter(**{f"{subject}__in": keys})
    known = set(facts.values_list("live_story_id", f"{subject}_id"))
    facts.filter(said__in=[saying(row) for row in rows]).delete()
    OlderFact.objects.bulk_create(
        (
            OlderFact(
                live_story_id=story,
                said=saying(stored[key]),
                since=at,
                **{f"{subject}_id": key},
            )
            for story, key in _shown_by(type(rows[0]), keys)
            if (story, key) not in known
        ),
        BATCH,
    )


def shown_keys(kind: type[SharedRow], keys: Sequence[int]) -> list[int]:
    """Those of `keys` whose row some live story shows."""
    model, column = CARRIERS[kind]
    shown: list[int] = []
    for start in range(0, len(keys), BATCH):
        rows = model.objects.filter(**{f"{column}__in": keys[start : start + BATCH]})
        shown.extend(rows.order_by().values_list(column, flat=True).distinct())
    return shown


def _shown_by(kind: type[SharedRow], keys: Sequence[int]) -> QuerySet:
    """Pairs of a live story and the key of what it shows, each once."""
    model, column = CARRIERS[kind]
    shown = model.objects.filter(**{f"{column}__in": keys})
    return shown.order_by().values_list("live_story_id", column).distinct()


def renew_older(live: LiveStory, document: StoryDocument) -> None:
    """Keep what the desk says otherwise than `document`, the edition just made.

    After `wait`. As a rule nothing: only what was saved since the document was read.
    """
    live.older_facts.all().delete()
    OlderFact.objects.bulk_create(_facts(live, document, at=live.made_at), BATCH)


def reword_older(live: LiveStory, document: StoryDocument, *, at: datetime) -> None:
    """The same, where `document` is the edition as before with words covered.

    What was older before keeps its time.
    """
    since = {_subject(fact): fact.since for fact in live.older_facts.all()}
    facts = _facts(live, document, at=at)
    for fact in facts:
        fact.since = since.get(_subject(fact), at)
    live.older_facts.all().delete()
    OlderFact.objects.bulk_create(facts, BATCH)


def _subject(fact: OlderFact) -> tuple[int | None, ...]:
    return fact.source_id, fact.publisher_id, fact.topic_id


def _facts(
    live: LiveStory, document: StoryDocument, *, at: datetime
) -> list[OlderFact]:
    return [
        OlderFact(
            live_story=live,
            said=saying(said),
            since=at,
            **{SHARED[type(row)]: row},
        )
        for row, said in _told_twice(document)
        if saying(row) != saying(said)
    ]


def _told_twice(
    document: StoryDocument,
) -> Iterator[tuple[SharedRow, SharedRow]]:
    """What the desk has of it, each once, beside a row that says what that says."""
    known = known_now([document])
    names = {source.publisher.slug: source.publisher for source in document.sources}
    publishers = PublisherRow.objects.in_bulk(names, field_name="slug")
    # A story may list one source under two numbers.
    for source in {one.id: one for one in document.sources}.values():
        row = known.sources.get(source.id)
        voice = publishers.get(source.publisher.slug)
        if row is not None and voice is not None:
            yield row, SourceRow(pk=row.pk, publisher=voice, **columns_of(source))
    for slug, row in publishers.items():
        yield row, PublisherRow(pk=row.pk, name=names[slug].name, slug=slug)
    for topic in document.topics:
        if row := known.topics.get(topic.slug):
            yield row, TopicRow(pk=row.pk, name=topic.name, slug=topic.slug)
