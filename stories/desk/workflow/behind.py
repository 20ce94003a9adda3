"""What readers see of a live story that the newsroom knows better by now.

A source, publisher or topic belongs to the whole newsroom, and may change while an
edition goes on saying what it was.
"""

from collections.abc import Sequence

from stories import press
from stories.document import StoryDocument, differences
from stories.document.differences import Deviation
from stories.models import LiveStory, Story


def behind(story: Story) -> tuple[Deviation, ...]:
    """What the story's live edition says otherwise, in sentences; empty for nothing.

    Whatever else was written in the working copy meanwhile is no part of it.
    """
    return behind_each([story])[story.pk]


def behind_each(stories: Sequence[Story]) -> dict[int, tuple[Deviation, ...]]:
    """The same of several stories by their keys, in three queries.

    With their `live_edition`, or in one query more for each.
    """
    editions = {one.pk: _edition(one) for one in stories if one.is_live}
    readable = {key: said for key, said in editions.items() if said is not None}
    known = press.known_now(readable.values())
    slugs = dict(
        LiveStory.objects.filter(pk__in=list(readable)).values_list("pk", "slug")
    )
    found = {one.pk: () for one in stories}
    for story in stories:
        if story.pk in readable:
            said = readable[story.pk]
            found[story.pk] = (
                *differences.older_address(slugs[story.pk], story.slug),
                *differences.older(said, known.told_by(said)),
            )
    return found


def _edition(story: Story) -> StoryDocument | None:
    """What readers see, or None for what only a newer release can read."""
    try:
        return story.live_edition.document()
    except ValueError:
        return None
