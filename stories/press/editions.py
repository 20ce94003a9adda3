"""The press: turns a document into an immutable edition and rewrites what readers see.

Runs inside the caller's transaction and decides nothing: who may publish, and
whether the story is fit for it, is `workflow`'s business.
"""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser

from stories.document import (
    CONTENT_FORMAT,
    RENDERING,
    StoryDocument,
    digest,
    to_content,
)
from stories.models import (
    Change,
    ChangeCounter,
    ChangeKind,
    Edition,
    EditionKind,
    LiveReference,
    LiveStory,
    LiveStoryTopic,
    PublicSlug,
    Remains,
    Story,
    Subject,
    Withdrawal,
)
from stories.models.edition import as_published, corrections, last_told
from stories.models.tags import publisher_tag, source_tag, topic_tag
from stories.press.corrected import corrected
from stories.press.index import hide, index
from stories.press.older import renew_older
from stories.press.shared import Shared, public_slug, record_altered
from stories.press.withdrawals import keep_remains, told_of


@dataclass(frozen=True, kw_only=True)
class Imprint:
    """What an edition says of itself: kind, public note, who made it and when."""

    kind: EditionKind
    made_by: AbstractBaseUser
    made_at: datetime
    note: str = ""
    approved_by: AbstractBaseUser | None = None


def publish(story: Story, document: StoryDocument, imprint: Imprint) -> Edition:
    """Make the next edition from `document` and show it to readers."""
    _take_turn()
    content = to_content(document)
    edition = _print(story, content, CONTENT_FORMAT, imprint)
    former, stale = public_slug(story.pk), tags_shown(story)
    Withdrawal.objects.filter(story=story).delete()
    PublicSlug.objects.get_or_create(
        slug=story.slug, story=story, defaults={"since": imprint.made_at}
    )
    altered = _show(story, document)
    if former and former != story.slug:
        _log_rename(story, former, imprint.made_at)
    _log(edition, story.slug, stale | tags_shown(story))
    record_altered(altered, at=imprint.made_at)
    return edition


def proof(
    story: Story,
    document: StoryDocument,
    *,
    kind: EditionKind,
    made_at: datetime,
    note: str = "",
) -> dict:
    """The public JSON that `publish` would show readers; makes and shows nothing."""
    editions = editions_of(story)
    number = editions[-1].number + 1 if editions else 1
    following = Edition(
        story=story, number=number, kind=kind, made_at=made_at, note=note
    )
    return _payload(story.slug, document, [*editions, following])


def withdraw(
    story: Story, imprint: Imprint, remains: Remains = Remains.HEADLINE
) -> Edition:
    """Take the story away from readers, leaving them told what `remains`."""
    _take_turn()
    live = LiveStory.objects.select_related("edition").get(story=story)
    shown = live.edition
    edition = _print(story, shown.content, shown.content_format, imprint)
    keep_remains(edition, remains)
    stale = tags_shown(story)
    Withdrawal.objects.create(
        story=story,
        slug=live.slug,
        language=live.language,
        at=imprint.made_at,
        **told_of(edition),
    )
    hide(live)
    _log(edition, live.slug, stale)
    return edition


def _take_turn() -> None:
    """Wait for the publication before this one.

    First of all: stories share rows of the live tables, and two publications that
    dropped and made the same ones at once would lock each other up.
    """
    ChangeCounter.wait()


def _print(
    story: Story, content: dict, content_format: int, imprint: Imprint
) -> Edition:
    editions = Edition.objects.filter(story=story).order_by("-number")
    previous = editions.only("number", "digest").first()
    edition = Edition(
        story=story,
        number=previous.number + 1 if previous else 1,
        kind=imprint.kind,
        content=content,
        content_format=content_format,
        note=imprint.note,
        made_by=imprint.made_by,
        approved_by=imprint.approved_by,
        made_at=imprint.made_at,
    )
    sealed = edition.sealed(previous.digest if previous else "")
    edition.digest = digest(sealed)
    edition.save(force_insert=True)
    return edition


def _log(edition: Edition, slug: str, tags: set[str]) -> None:
    Change.objects.record(
        Subject.STORY,
        edition.story_id,
        kind=edition.kind,
        edition=edition,
        slug=slug,
        tags=tags,
        at=edition.made_at,
    )


def _log_rename(story: Story, former: str, at: datetime) -> None:
    Change.objects.record(
        Subject.STORY,
        story.pk,
        kind=ChangeKind.RENAME,
        slug=story.slug,
        former_slug=former,
        at=at,
    )


def tags_shown(story: Story) -> set[str]:
    """Cache tags of everything that shows the story at this moment."""
    references = LiveReference.objects.filter(live_story=story.pk).values_list(
        "source_id", "publisher__slug"
    )
    topics = LiveStoryTopic.objects.filter(live_story=story.pk).values_list(
        "topic__slug", flat=True
    )
    tags = set(map(topic_tag, topics))
    for source, publisher in references:
        tags.update((source_tag(source), publisher_tag(publisher)))
    return tags


def _show(story: Story, document: StoryDocument) -> list[Shared]:
    """Rewrite the live rows; returns rows of other stories too that were altered."""
    editions = editions_of(story)
    live = LiveStory.objects.filter(story=story).first() or LiveStory(story=story)
    live.slug = story.slug
    describe(live, document, editions)
    live.save()
    altered = index(live, document, since_withdrawal(editions))
    renew_older(live, document)
    return altered


def describe(live: LiveStory, document: StoryDocument, editions: list[Edition]) -> None:
    """Let `live`, which has its slug, say what readers see of `document`.

    `editions` are all of the story's, oldest first; the last one is of `document`.
    """
    edition, readable = editions[-1], since_withdrawal(editions)
    told = last_told(readable)
    live.edition = edition
    live.edition_number = edition.number
    live.kind = edition.kind
    live.made_at = edition.made_at
    live.first_edition = readable[0].number
    live.told_kind = told.kind
    live.note = told.note
    live.updated_at = told.made_at
    live.published_at = editions[0].made_at
    live.payload = _payload(live.slug, document, editions)
    live.headline = document.headline
    live.summary = document.summary
    live.language = document.language
    live.article_count = live.payload["article_count"]
    live.source_count = len(document.sources)
    live.rendering = RENDERING


def editions_of(story: Story) -> list[Edition]:
    """All of them, oldest first, without their content."""
    return list(
        Edition.objects.filter(story=story)
        .order_by("number")
        .only("number", "kind", "note", "made_at", "story_id")
    )


def _payload(slug: str, document: StoryDocument, editions: list[Edition]) -> dict:
    """The public JSON of `document` as the last of all the story's editions."""
    readable = since_withdrawal(editions)
    return {
        "slug": slug,
        **as_published(
            document,
            readable[-1],
            published_at=editions[0].made_at,
            told_at=last_told(readable).made_at,
            corrections=corrections(readable),
        ),
        "corrected": corrected(document, readable),
    }


def since_withdrawal(editions: list[Edition]) -> list[Edition]:
    """Those that readers may see: what was withdrawn may be unlawful to show."""
    last = max(
        (
            place
            for place, made in enumerate(editions, 1)
            if made.kind == EditionKind.WITHDRAWAL
        ),
        default=0,
    )
    return editions[last:]
