"""An edition of a story as public JSON, for its page and for the API."""

from typing import Any

from stories.models.public import Edition, LiveStory, as_published


def as_it_was(edition: Edition, live: LiveStory) -> dict[str, Any]:
    """The public JSON of an edition, read `with_told_at`, under its present slug.

    `live` is the story that it belongs to, read `with_corrections`.
    """
    published = as_published(
        edition.document(),
        edition,
        published_at=live.published_at,
        told_at=edition.told_at,
        corrections=[
            note for note in live.corrections if note["edition"] <= edition.number
        ],
    )
    return {"slug": live.slug, **published}
