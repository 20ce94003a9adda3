"""Brings an old edition back into the working copy, as a draft, never to readers."""

from datetime import datetime

from django.db import transaction

from stories.desk import workflow
from stories.desk.transfer.saving import save
from stories.models import Edition, Story


def restore(
    story: Story,
    *,
    by,
    edition: Edition | None = None,
    note: str = "",
    at: datetime | None = None,
) -> Story:
    """Make `story` a draft again, with the content of `edition` if one is named.

    What the working copy held until now stays among its saved versions. Raises what
    `workflow.perform` and `save` raise; nothing is half done then.
    """
    with transaction.atomic():
        workflow.perform("restore", story, by=by, edition=edition, note=note, at=at)
        if edition is not None:
            document = edition.document()
            save(story, document, by=by, seen=story.version, at=at)
    story.refresh_from_db()
    return story
