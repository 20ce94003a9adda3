"""Does a verb, and writes the old edition that it brings back into the working copy."""

from datetime import datetime

from django.db import transaction

from stories.desk import workflow
from stories.desk.transfer.saving import save
from stories.models import Edition, Story, Transition


def perform(
    verb: str,
    story: Story,
    *,
    by,
    edition: Edition | None = None,
    at: datetime | None = None,
    **asked,
) -> Transition:
    """Do `verb` to `story` as `workflow.perform` does, and save what `edition` said.

    What the working copy held until then stays among its saved versions. Raises what
    `workflow.perform` and `save` raise; nothing is half done then.
    """
    with transaction.atomic():
        moved = workflow.perform(verb, story, by=by, edition=edition, at=at, **asked)
        if edition is not None:
            save(story, edition.document(), by=by, seen=story.version, at=at)
    story.refresh_from_db()
    return moved
