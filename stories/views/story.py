"""The story page, and its editions as they were."""

from django.http import HttpResponse

from stories import documents
from stories.documents import StoryDocument
from stories.forwarding import Gone, forward, whereabouts, withdrawn_edition
from stories.models.public import (
    Edition,
    LiveStory,
    publisher_tag,
    source_tag,
    story_tag,
    topic_tag,
)
from stories.views import linked_data
from stories.views.article import arrange, instant
from stories.views.pages import Missing, Page, PublicView, absolute

NO_STORY = "There is no story at this address, or it was never published."


class StoryAddress(PublicView):
    """A story's own address, or one below it: gone with the story, moved with it."""

    def page(self, slug: str, **names) -> Page | HttpResponse:
        """What is shown of the live story; one query, two or three without one."""
        live = LiveStory.objects.filter(slug=slug).first()
        if live is not None:
            return self.shown(live, **names)
        found = whereabouts(slug)
        if found is None:
            raise Missing(NO_STORY)
        return gone(found) if isinstance(found, Gone) else forward(self.request, found)

    def shown(self, live: LiveStory, **names) -> Page | HttpResponse:
        """The page of a story that readers can see."""
        raise NotImplementedError


class StoryView(StoryAddress):
    """A story's current edition."""

    def shown(self, live: LiveStory) -> Page:
        """No further query."""
        url = absolute(live.get_absolute_url())
        context = arrange(live.payload, live.made_at) | {
            "url": url,
            "live": live,
            "updated_at": live.updated_at,
            "description": linked_data.description(live.payload),
            "linked_data": linked_data.news_article(live.payload, url, absolute("/")),
        }
        return Page(
            template="public/story.html",
            context=context,
            tags=story_tags(live.pk, live.payload),
            modified=live.made_at,
        )


class EditionView(StoryAddress):
    """One edition of a live story, as it was published."""

    def shown(self, live: LiveStory, number: int) -> Page:
        """One further query: the edition, or the withdrawal that took it."""
        if number < live.first_edition:
            return gone(withdrawn_edition(live, number))
        edition = Edition.objects.of_live_story(live.slug).filter(number=number).first()
        if edition is None:
            raise Missing(
                f"This story has no edition {number}; its current one is edition "
                f"{live.edition_number}."
            )
        payload = _as_it_was(edition, live)
        context = arrange(payload, edition.made_at) | {
            "url": absolute(live.get_absolute_url()),
            "live": live,
            "edition": edition,
            "is_current": edition.number == live.edition_number,
            "updated_at": edition.made_at,
            "description": linked_data.description(payload),
            "later_corrections": _corrections_after(edition, live),
        }
        return Page(
            template="public/edition.html",
            context=context,
            tags=story_tags(live.pk, payload),
            # Its notices tell what came later, so it is as new as the story.
            modified=live.made_at,
        )


def story_tags(story_id: int, payload: dict) -> set[str]:
    """Cache tags of a page that shows a whole story."""
    tags = {story_tag(story_id)}
    tags.update(topic_tag(topic["slug"]) for topic in payload["topics"])
    for source in payload["sources"]:
        tags.add(source_tag(source["id"]))
        tags.add(publisher_tag(source["publisher"]["slug"]))
    return tags


def gone(told: Gone) -> Page:
    """What is left of what was withdrawn."""
    return Page(
        template="410.html",
        context={"told": told},
        tags={story_tag(told.story_id)},
        modified=told.modified,
        status=410,
    )


def _as_it_was(edition: Edition, live: LiveStory) -> dict:
    document: StoryDocument = edition.document()
    return {
        "slug": live.slug,
        **documents.payload(document),
        "edition": edition.number,
        "kind": edition.kind,
        "corrections": [
            note
            for note in live.payload["corrections"]
            if note["edition"] <= edition.number
        ],
    }


def _corrections_after(edition: Edition, live: LiveStory) -> list[dict]:
    return [
        note | {"at": instant(note["at"])}
        for note in live.payload["corrections"]
        if note["edition"] > edition.number
    ]
