"""Makes live rows anew from editions, where another release made them.

What is said of a story may then be shown otherwise, and nothing is said otherwise: no
time moves, and address and place stay. Topics, publishers and sources that stories
share are no renderings: they stay as the latest publication left them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet

from stories.document import RENDERING, StoryDocument
from stories.models import (
    Change,
    ChangeCounter,
    ChangeKind,
    Edition,
    LiveStory,
    Story,
    Subject,
)
from stories.press.editions import describe, editions_of, since_withdrawal, tags_shown
from stories.press.index import reindex

AT_ONCE = 500
# What names the row or the release, and nothing that readers see.
_UNSEEN = frozenset({"story", "edition", "rendering"})

NOT_THE_LAST = "Readers do not see its last edition: verify_editions says more."


@dataclass(frozen=True, kw_only=True)
class Rebuilt:
    """What became of one live story.

    `is_altered` is true where readers see something else than before; `obstacle` says
    why it could not be made anew, empty where it was.
    """

    slug: str
    is_altered: bool = False
    obstacle: str = ""


def outdated() -> QuerySet[LiveStory]:
    """Live stories that another release made."""
    return LiveStory.objects.exclude(rendering=RENDERING)


def rebuild(stories: QuerySet[LiveStory]) -> Iterator[Rebuilt]:
    """Make `stories` anew, each in a transaction of its own, in the order of keys.

    Others may go on publishing: what they take away meanwhile is left out. Whoever
    stops between two stories has lost nothing, and goes on with those `outdated`.
    """
    last = 0
    while keys := _following(stories, last):
        for key in keys:
            rebuilt = _rebuild(key)
            if rebuilt is not None:
                yield rebuilt
        last = keys[-1]


def _following(stories: QuerySet[LiveStory], last: int) -> list[int]:
    rows = stories.filter(pk__gt=last).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:AT_ONCE])


@transaction.atomic
def _rebuild(key: int) -> Rebuilt | None:
    """The story of that key; None where readers do not see it any more."""
    # As when publishing: the row of the desk, the log, and then what readers see.
    story = Story.objects.select_for_update().only("pk").get(pk=key)
    ChangeCounter.wait()
    live = LiveStory.objects.select_related("edition").filter(pk=key).first()
    if live is None:
        return None
    editions = editions_of(story)
    if editions[-1].pk != live.edition_id:
        return Rebuilt(slug=live.slug, obstacle=NOT_THE_LAST)
    try:
        document = live.edition.document()
    except ValueError as unreadable:
        return Rebuilt(slug=live.slug, obstacle=str(unreadable))
    is_altered = _describe_anew(live, document, editions)
    if is_altered:
        Change.objects.record(
            Subject.STORY,
            key,
            kind=ChangeKind.REBUILD,
            slug=live.slug,
            tags=tags_shown(story),
        )
    return Rebuilt(slug=live.slug, is_altered=is_altered)


def _describe_anew(
    live: LiveStory, document: StoryDocument, editions: list[Edition]
) -> bool:
    """Rewrite what differs of the rows; True where readers see something else."""
    before = _seen(live)
    describe(live, document, editions)
    live.save()
    is_indexed_anew = reindex(live, document, since_withdrawal(editions))
    return is_indexed_anew or _seen(live) != before


def _seen(live: LiveStory) -> dict[str, object]:
    return {
        field.name: getattr(live, field.attname)
        for field in LiveStory._meta.concrete_fields
        if field.name not in _UNSEEN
    }
