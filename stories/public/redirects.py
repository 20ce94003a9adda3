"""What the public finds where a story is not: why it is gone, or where it is now."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

from stories.models.public import Edition, LiveStory, PublicSlug, Withdrawal, story_tag
from stories.public.caching import purgeable

MAX_QUERY_BYTES = 400


@dataclass(frozen=True, kw_only=True)
class Gone:
    """What is told of what was withdrawn, and nothing else of it.

    `again` is the slug under which the story was published once more, or empty; then
    `headline` is its present one: the former may have been what was wrong.
    `headline` and `reason` are empty where readers are not told them, and `modified`
    is when this was last said otherwise.
    """

    story_id: int
    headline: str
    language: str
    reason: str
    at: datetime
    modified: datetime
    again: str = ""


@dataclass(frozen=True, kw_only=True)
class Moved:
    """A story that readers knew under another slug than `slug`, its present one."""

    story_id: int
    slug: str


def whereabouts(slug: str) -> Gone | Moved | None:
    """What became of the story that is not live under `slug`; None if none ever was.

    One query, and one for a withdrawal.
    """
    known = PublicSlug.objects.filter(slug=slug).with_current().first()
    if known is None:
        return None
    if known.current != slug:
        return Moved(story_id=known.story_id, slug=known.current)
    withdrawal = Withdrawal.objects.filter(slug=slug).first()
    if withdrawal is None:
        # Published again this very moment: asked once more, it is there.
        return Moved(story_id=known.story_id, slug=slug)
    return _gone(withdrawal)


def withdrawn_story(story: int) -> Gone | None:
    """What is told of the story with this id, where it was withdrawn."""
    withdrawal = Withdrawal.objects.filter(pk=story).first()
    return _gone(withdrawal) if withdrawal else None


def _gone(withdrawal: Withdrawal) -> Gone:
    return Gone(
        story_id=withdrawal.pk,
        headline=withdrawal.headline,
        language=withdrawal.language,
        reason=withdrawal.reason,
        at=withdrawal.at,
        modified=withdrawal.at,
    )


def withdrawn_edition(live: LiveStory, number: int) -> Gone:
    """What is told of an edition before the last withdrawal of a live story."""
    editions = Edition.objects.defer("content")
    withdrawal = editions.withdrawal_after(live.pk, number)
    return Gone(
        story_id=live.pk,
        headline=live.headline,
        language=live.language,
        reason=withdrawal.told_reason,
        at=withdrawal.made_at,
        modified=live.made_at,
        again=live.slug,
    )


def forward(request: HttpRequest, moved: Moved) -> HttpResponse:
    """Send who asked on to the same address, with the story's present slug."""
    asked = request.resolver_match
    location = reverse(asked.view_name, kwargs={**asked.kwargs, "slug": moved.slug})
    query = request.META["QUERY_STRING"]
    # A header that holds more than any query of ours is refused by proxies.
    query = query if len(query) <= MAX_QUERY_BYTES else ""
    response = HttpResponsePermanentRedirect(f"{location}{'?' if query else ''}{query}")
    # Permanent, but for a story that takes its old slug back.
    return purgeable(response, {story_tag(moved.story_id)})
