"""Finds what readers are shown under an address: a story, its editions, or why not.

Pages, the API and whatever else shows a story by its slug ask `find`, and nothing else.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from stories.models.public import Edition, LiveStory, PublicSlug, Withdrawal


@dataclass(frozen=True)
class Found:
    """The row of the live story; it has every edition that was asked for."""

    story: Any


@dataclass(frozen=True)
class NoEdition:
    """A live story that never had edition `number`; its latest one is `current`."""

    number: int
    current: int


@dataclass(frozen=True, kw_only=True)
class Moved:
    """A story that readers knew under another slug than `slug`, its present one."""

    story_id: int
    slug: str


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


@dataclass(frozen=True)
class NeverWas:
    """Nothing was ever published under the slug."""


Result = Found | NoEdition | Moved | Gone | NeverWas


def find(slug: str, *numbers: int, stories: QuerySet | None = None) -> Result:
    """The live story under `slug`, where readers can see its editions `numbers`.

    `stories` are live stories with what the caller needs of them. One query, up to
    three where nothing is found.
    """
    rows = LiveStory.objects.defer("payload") if stories is None else stories
    live = rows.filter(slug=slug).first()
    if live is None:
        return _elsewhere(slug)
    if numbers and min(numbers) < live.first_edition:
        return _withdrawn_edition(live, min(numbers))
    if numbers and max(numbers) > live.edition_number:
        return NoEdition(max(numbers), live.edition_number)
    return Found(live)


def withdrawn(story: int) -> Gone | None:
    """What is told of the story with this id, where it was withdrawn."""
    withdrawal = Withdrawal.objects.filter(pk=story).first()
    return _gone(withdrawal) if withdrawal else None


def _elsewhere(slug: str) -> Moved | Gone | NeverWas:
    known = PublicSlug.objects.filter(slug=slug).with_current().first()
    if known is None:
        return NeverWas()
    if known.current != slug:
        return Moved(story_id=known.story_id, slug=known.current)
    withdrawal = Withdrawal.objects.filter(slug=slug).first()
    if withdrawal is None:
        # Published again this very moment: asked once more, it is there.
        return Moved(story_id=known.story_id, slug=slug)
    return _gone(withdrawal)


def _gone(withdrawal: Withdrawal) -> Gone:
    return Gone(
        story_id=withdrawal.pk,
        headline=withdrawal.headline,
        language=withdrawal.language,
        reason=withdrawal.reason,
        at=withdrawal.at,
        modified=withdrawal.at,
    )


def _withdrawn_edition(live: LiveStory, number: int) -> Gone:
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
