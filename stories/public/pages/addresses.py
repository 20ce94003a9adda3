"""Addresses at and below a story's: gone with the story, and moved with it."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _lazy

from stories.models.public import LiveStory, story_tag
from stories.public.lookup import Found, Gone, Moved, NoEdition, find
from stories.public.pages.pages import Missing, Page, PublicView
from stories.public.redirects import forward

NO_STORY = _lazy("There is no story at this address, or it was never published.")
NO_EDITION = _lazy(
    "This story has no edition {number}; its current one is edition {current}."
)


class StoryAddress(PublicView):
    """A story's own address, or one below it."""

    def stories(self) -> QuerySet:
        """Live stories, with what the page needs of them."""
        return LiveStory.objects.all()

    def page(self, slug: str, **names) -> Page | HttpResponse:
        """What is shown of the live story, or what became of it.

        Whatever else an address names is the number of an edition.
        """
        match find(slug, *names.values(), stories=self.stories()):
            case Found(live):
                return self.shown(live, **names)
            case Moved() as moved:
                return forward(self.request, moved)
            case Gone() as told:
                return gone(told)
            case NoEdition(number, current):
                raise Missing(NO_EDITION.format(number=number, current=current))
        raise Missing(NO_STORY)

    def shown(self, live: LiveStory, **names) -> Page | HttpResponse:
        """The page of a story, all of whose editions in `names` readers can see."""
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
