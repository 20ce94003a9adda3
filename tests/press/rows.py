"""The rows that the press makes of a document, without a database."""

from datetime import UTC, datetime

from stories import press
from stories.document import CONTENT_FORMAT, StoryDocument, to_content
from stories.models import Edition, LiveStory
from stories.press.index import correction_rows, event_rows, reference_rows

KINDS = ("new", "correction", "update", "minor")
STORY = 7


def rows(name: str, document: StoryDocument) -> dict:
    """By table, what readers see of `document` as the fourth edition of a story."""
    editions = [
        Edition(
            pk=number,
            story_id=STORY,
            number=number,
            kind=kind,
            note="It is 14." if kind == "correction" else "",
            made_at=datetime(2026, 1, number, 8, 15, tzinfo=UTC),
            content=to_content(document),
            content_format=CONTENT_FORMAT,
        )
        for number, kind in enumerate(KINDS, 1)
    ]
    live = LiveStory(story_id=STORY, slug=f"harbour-{name}")
    press.describe(live, document, editions)
    voice = {source.id: source.id + 100 for source in document.sources}
    others = {
        "references": reference_rows(live, document, voice),
        "events": event_rows(live),
        "corrections": correction_rows(live, editions),
    }
    return {
        "story": _told(live),
        **{table: [_told(row) for row in made] for table, made in others.items()},
    }


def _told(row) -> dict:
    return {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name not in {"id", "rendering"}
    }
