"""Shows readers a story anew, of which words were covered."""

from collections.abc import Iterable
from datetime import datetime

from stories.models import Change, ChangeKind, LiveSource, LiveStory, Story, Subject
from stories.press.editions import describe, editions_of, since_withdrawal, tags_shown
from stories.press.index import reindex
from stories.press.older import reword_older
from stories.press.shared import public_slug, record_altered


def show_covered(story: Story, *, sources: Iterable[LiveSource], at: datetime) -> None:
    """Make what readers see of `story` anew, and tell every copy. After `wait`.

    `sources` are those of which words were covered too. No time of publication moves,
    since nothing was published; what no reader ever saw is told to nobody.
    """
    slug = public_slug(story.pk)
    if not slug:
        return
    live = LiveStory.objects.select_related("edition").filter(story=story).first()
    if live is not None:
        editions, document = editions_of(story), live.edition.document()
        describe(live, document, editions)
        live.save()
        reindex(live, document, since_withdrawal(editions))
        reword_older(live, document, at=at)
    Change.objects.record(
        Subject.STORY,
        story.pk,
        kind=ChangeKind.REDACTION,
        slug=slug,
        tags=tags_shown(story),
        at=at,
    )
    record_altered(sources, at=at)
