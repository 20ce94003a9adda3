"""The story page, and its editions as they were."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import http_date

from stories.models.public import Edition, LiveStory, story_tag
from stories.public.absolute import absolute, absolute_url
from stories.public.as_it_was import as_it_was
from stories.public.pages import linked_data, memento
from stories.public.pages.addresses import StoryAddress
from stories.public.pages.article import arrange, since
from stories.public.pages.corrections import difference, notices
from stories.public.pages.pages import Page
from stories.public.pages.timeline import ends


class StoryView(StoryAddress):
    """A story's current edition; that of another time for who asks for it."""

    varies_on = (memento.HEADER,)

    def shown(self, live: LiveStory) -> Page | HttpResponse:
        """No further query, or one to find the edition of a time."""
        asked = self.request.headers.get(memento.HEADER)
        if asked is not None:
            return memento.negotiated(live, asked)
        url = absolute(live.get_absolute_url())
        now = timezone.now()
        told_by_time, until = _around(now, ends(live.payload["timeline"]))
        context = arrange(live.payload, live.updated_at, now=now) | {
            "url": url,
            "live": live,
            "published_at": live.published_at,
            "updated_at": since(live.published_at, live.updated_at),
            "first": reverse("public:edition", args=[live.slug, live.first_edition]),
            "difference": _difference(live, live.edition_number),
            "description": linked_data.description(live.payload),
            "linked_data": linked_data.news_article(
                live.payload, url, absolute_url("public:front")
            ),
        }
        return Page(
            template="public/story.html",
            context=context,
            canonical=live.get_absolute_url(),
            # What it says of topics and sources is sealed with the edition.
            tags={story_tag(live.pk)},
            modified=max(filter(None, (live.made_at, told_by_time))),
            as_of=live.made_at,
            until=until,
            headers={"Link": memento.of_the_story(live)},
        )


class EditionView(StoryAddress):
    """One edition of a live story, as it was published."""

    def stories(self) -> QuerySet:
        """Live stories with their corrections, but without what they say."""
        return LiveStory.objects.with_corrections()

    def shown(self, live: LiveStory, number: int) -> Page:
        """One further query: the edition."""
        editions = Edition.objects.shown_with(live).with_told_at().with_redaction()
        beside = editions.with_neighbours(first=live.first_edition)
        edition = beside.get(number=number)
        is_current = edition.number == live.edition_number
        payload = as_it_was(edition, live)
        context = arrange(payload, edition.told_at) | {
            "url": absolute(live.get_absolute_url()),
            "live": live,
            "edition": edition,
            "is_current": is_current,
            "published_at": live.published_at,
            "updated_at": since(live.published_at, edition.told_at),
            "first": reverse("public:edition", args=[live.slug, live.first_edition]),
            "difference": _difference(live, number),
            "description": linked_data.description(payload),
            "later_corrections": notices(live.slug, _corrections_after(edition, live)),
        }
        return Page(
            template="public/edition.html",
            context=context,
            canonical=live.get_absolute_url() if is_current else "",
            tags={story_tag(live.pk)},
            # Its notices tell what came later, so it is as new as the story.
            modified=live.made_at,
            as_of=live.made_at,
            headers={
                "Memento-Datetime": http_date(edition.made_at.timestamp()),
                "Link": memento.beside(live, edition, seen_from=memento.EDITION),
            },
        )


def _around(
    now: datetime, moments: Iterable[datetime]
) -> tuple[datetime | None, datetime | None]:
    """The last of `moments` until `now`, and the first after it."""
    past, ahead = [], []
    for moment in moments:
        (past if moment <= now else ahead).append(moment)
    return max(past, default=None), min(ahead, default=None)


def _difference(live: LiveStory, number: int) -> str:
    """Where to see what an edition changed; the first that readers see, itself."""
    if number == live.first_edition:
        return reverse("public:edition", args=[live.slug, number])
    return difference(live.slug, number)


def _corrections_after(edition: Edition, live: LiveStory) -> list[dict]:
    return [note for note in live.corrections if note["edition"] > edition.number]
