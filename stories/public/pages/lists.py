"""The lists: front page, topics, publishers and sources. At most three queries each."""

from itertools import groupby
from operator import attrgetter
from typing import Any

from django.db.models import F, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _lazy

from stories.document.text import web_address
from stories.models.public import (
    EVERYTHING,
    UNTOLD_KINDS,
    Change,
    LivePublisher,
    LiveSource,
    LiveStory,
    LiveTopic,
    Subject,
    labels,
    publisher_tag,
    source_tag,
    story_tag,
    topic_tag,
)
from stories.public.caching import last_change_at
from stories.public.pages.article import shown_date
from stories.public.pages.cards import Card, by_topic, card, entered, listed
from stories.public.pages.names import country_name, language_name
from stories.public.pages.pages import Missing, Page, PublicView
from stories.public.pages.paging import SIZE, Slice, before, take

NO_TOPIC = _lazy("No published story has this topic.")
NO_PUBLISHER = _lazy("No published story has this publisher.")
NO_SOURCE = _lazy("No published story has this source.")
ON_TOP = 4
TOPICS_SHOWN = 60
POINTS_SHOWN = 5


class FrontView(PublicView):
    """The lead stories that an editor chose, then the latest by topic."""

    def page(self) -> Page:
        """Queries: the latest with the time of the last change, the leads, topics."""
        place = before(self.request.GET)
        # The last change comes along with the rows: a query of its own is one too many.
        changes = Change.objects.order_by("-sequence").values("at")
        told = changes.exclude(kind__in=UNTOLD_KINDS).exclude(subject=Subject.SITE)
        stories = listed(
            LiveStory.objects.annotate(
                changed_at=Subquery(changes[:1]), told_at=Subquery(told[:1])
            )
        )
        latest = take(stories, place, size=SIZE + (0 if place else ON_TOP))
        if not latest.rows:
            return self._front({"is_first": place is None}, last_change_at())
        top = [] if place else _top(latest.rows)
        shown = {story.pk for story in top}
        river = [_card(story) for story in latest.rows if story.pk not in shown]
        context = {
            "lead": _card(top[0]) if top else None,
            "points": top[0].points[:POINTS_SHOWN] if top else [],
            "seconds": [_card(story) for story in top[1:]],
            "sections": by_topic(river),
            "topics": list(LiveTopic.objects.all()[:TOPICS_SHOWN]),
            "told_at": latest.rows[0].told_at,
            "is_first": latest.is_first,
            "older": latest.older,
        }
        return self._front(context, latest.rows[0].changed_at)

    def _front(self, context: dict[str, Any], modified) -> Page:
        return Page(
            template="public/front.html",
            context=context,
            canonical=reverse("public:front") if context["is_first"] else "",
            tags={EVERYTHING},
            modified=modified,
        )


def _top(latest: list[LiveStory]) -> list[LiveStory]:
    """A lead story and up to three seconds: those chosen, then the latest.

    The lead comes with `points`, its key points in public JSON.
    """
    # The latest is asked for too: without chosen leads it is the lead.
    stories = LiveStory.objects.filter(Q(lead__isnull=False) | Q(pk=latest[0].pk))
    ranked = listed(stories).annotate(points=F("payload__key_points"))
    chosen = list(
        ranked.order_by(F("lead").asc(nulls_last=True), "-updated_at", "-pk")[:ON_TOP]
    )
    taken = {story.pk for story in chosen}
    free = [story for story in latest if story.pk not in taken]
    return (chosen + free)[:ON_TOP]


def _card(story: LiveStory) -> Card:
    return card(story, story.shown_topics)


class TopicView(PublicView):
    """The live stories of a topic, latest first."""

    def page(self, slug: str) -> Page:
        """Queries: the topic, its stories, the last change."""
        place = before(self.request.GET)
        topic = _one(LiveTopic.objects.filter(slug=slug), NO_TOPIC)
        entries = take(entered(topic.entries.all()), place, key="live_story_id")
        context = {
            "topic": topic,
            "cards": [card(row.live_story, row.shown_topics) for row in entries.rows],
            **_pages(entries),
        }
        return Page(
            template="public/topic.html",
            context=context,
            canonical=topic.get_absolute_url() if entries.is_first else "",
            tags={topic_tag(topic.slug), *_shown(entries)},
            modified=last_change_at(),
            as_of=entries.latest_at,
        )


class PublisherView(PublicView):
    """A publisher, and the stories that cite it, with what of it they cite."""

    def page(self, slug: str) -> Page:
        """Queries: the publisher, the references to it, the last change."""
        place = before(self.request.GET)
        publisher = _one(LivePublisher.objects.filter(slug=slug), NO_PUBLISHER)
        references = publisher.references.select_related("source")
        entries = take(entered(references), place)
        context = {
            "publisher": publisher,
            "homepage": web_address(publisher.homepage),
            "country": country_name(publisher.country),
            "citing": _citing(entries),
            **_pages(entries),
        }
        return Page(
            template="public/publisher.html",
            context=context,
            canonical=publisher.get_absolute_url() if entries.is_first else "",
            tags={
                publisher_tag(publisher.slug),
                *_shown(entries),
                # Cited elsewhere, a source may get another title.
                *(source_tag(row.source_id) for row in entries.rows),
            },
            modified=last_change_at(),
            as_of=entries.latest_at,
        )


class SourceView(PublicView):
    """A source: what it is, whether it still holds, and the stories that cite it."""

    def page(self, number: int) -> Page:
        """Queries: the source with its publisher, references to it, the last change."""
        place = before(self.request.GET)
        sources = LiveSource.objects.select_related("publisher").filter(pk=number)
        source = _one(sources, NO_SOURCE)
        entries = take(entered(source.references.all()), place)
        context = {
            "source": source,
            "url": web_address(source.url),
            "archive_url": web_address(source.archive_url),
            "language_name": language_name(source.language),
            "kind": labels.SOURCE_KIND[source.kind],
            "standing": labels.STANDING[source.standing],
            "published": shown_date(source.published),
            "citing": _citing(entries),
            **_pages(entries),
        }
        return Page(
            template="public/source.html",
            context=context,
            canonical=source.get_absolute_url() if entries.is_first else "",
            tags={
                source_tag(source.pk),
                publisher_tag(source.publisher.slug),
                *_shown(entries),
            },
            modified=last_change_at(),
            as_of=entries.latest_at,
        )


def _one(rows: QuerySet, sentence: str):
    row = rows.first()
    if row is None:
        raise Missing(sentence)
    return row


def _shown(entries: Slice) -> set[str]:
    """Tags of the stories in the list: a withdrawal is told by these alone."""
    return {story_tag(row.live_story_id) for row in entries.rows}


def _citing(entries: Slice) -> list[dict[str, Any]]:
    """Cards of the stories that references belong to, each with its references."""
    return [
        {
            "card": card(rows[0].live_story, rows[0].shown_topics),
            "references": sorted(rows, key=attrgetter("number")),
        }
        for rows in (
            list(group)
            for _, group in groupby(entries.rows, key=attrgetter("live_story_id"))
        )
    ]


def _pages(entries: Slice) -> dict[str, Any]:
    return {"is_first": entries.is_first, "older": entries.older}
