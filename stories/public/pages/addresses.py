"""Addresses at and below a story's: gone with the story, and moved with it."""

from django.db.models import QuerySet
from django.http import HttpResponse

from stories.models.public import LiveStory, story_tag
from stories.public.pages.pages import Missing, Page, PublicView
from stories.public.redirects import Gone, forward, whereabouts

NO_STORY = "There is no story at this address, or it was never published."


class StoryAddress(PublicView):
    """A story's own address, or one below it."""

    def stories(self) -> QuerySet:
        """Live stories, with what the page needs of them."""
        return LiveStory.objects.all()

    def page(self, slug: str, **names) -> Page | HttpResponse:
        """What is shown of the live story: one query, up to three without one."""
        live = self.stories().filter(slug=slug).first()
        if live is not None:
            return self.shown(live, **names)
        found = whereabouts(slug)
        if found is None:
            raise Missing(NO_STORY)
        return gone(found) if isinstance(found, Gone) else forward(self.request, found)

    def shown(self, live: LiveStory, **names) -> Page | HttpResponse:
        """The page of a story that readers can see."""
        raise NotImplementedError


class HistoryAddress(StoryAddress):
    """An address that tells of a story's editions, and does not show the story."""

    def stories(self) -> QuerySet:
        """Live stories without what they say."""
        return LiveStory.objects.defer("payload")


def gone(told: Gone) -> Page:
    """What is left of what was withdrawn."""
    return Page(
        template="410.html",
        context={"told": told},
        tags={story_tag(told.story_id)},
        modified=told.modified,
        as_of=told.modified,
        status=410,
    )


def no_edition(live: LiveStory, number: int) -> Missing:
    """Why a story that readers can see has no such edition."""
    return Missing(
        f"This story has no edition {number}; its current one is edition "
        f"{live.edition_number}."
    )
