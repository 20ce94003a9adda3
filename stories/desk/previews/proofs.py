"""What a preview shows: the working copy, printed as its next edition would be."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from stories import press
from stories.desk import workflow
from stories.models import EditionKind, LiveStory, Preview, State, Story
from stories.public.pages.article import arrange, since


@dataclass(frozen=True, kw_only=True)
class Proof:
    """A story as its readers would see it, and what tells that it is not theirs yet.

    `article` is the context of the story's page; `read_edition` the number of the
    edition that readers see, None where they see none.
    """

    story: Story
    article: dict[str, Any]
    read_edition: int | None

    @property
    def is_public(self) -> bool:
        """True where readers see this very text."""
        return self.story.state == State.PUBLISHED


def pull(preview: Preview, at: datetime, *, counts: bool) -> Proof | None:
    """The working copy behind `preview`; None where the link has just ended.

    `counts` marks the preview as opened.
    """
    with transaction.atomic():
        # Held while its parts are read: text and version belong together.
        stories = Story.objects.select_for_update(no_key=True).with_parts()
        story = stories.filter(pk=preview.story_id).first()
        if story is None or (counts and not _mark_opened(preview, at)):
            return None
        return _printed(story, at)


def _mark_opened(preview: Preview, at: datetime) -> bool:
    still_open = Preview.objects.open(at).filter(pk=preview.pk)
    return bool(still_open.update(opened_at=at, times_opened=F("times_opened") + 1))


def _printed(story: Story, at: datetime) -> Proof:
    live = LiveStory.objects.filter(pk=story.pk).first()
    if story.state == State.PUBLISHED:
        payload, told_at = live.payload, live.updated_at
        published_at = live.published_at
    else:
        made_at = max(at, story.scheduled_for or at)
        payload = press.proof(
            story,
            story.document(),
            kind=_kind(story),
            made_at=made_at,
            note=story.scheduled_note,
        )
        told_at = datetime.fromisoformat(payload["updated_at"])
        published_at = datetime.fromisoformat(payload["published_at"])
    return Proof(
        story=story,
        article=arrange(payload, told_at, now=at)
        | {"published_at": published_at, "updated_at": since(published_at, told_at)},
        read_edition=live.edition_number if live else None,
    )


def _kind(story: Story) -> EditionKind:
    kind = story.scheduled_kind
    return EditionKind(kind) if kind else workflow.natural_kind(story)
