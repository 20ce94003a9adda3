"""The log of publications, for who keeps a copy in step."""

from django.db.models import F, OuterRef, QuerySet, Subquery

from stories.api import examples
from stories.api.filters import ChangeFilters
from stories.api.pagination import Key, Order
from stories.api.schema import described
from stories.api.serializers import ChangeSerializer
from stories.api.views.base import ListView, absolute
from stories.models.public import (
    EVERYTHING,
    Change,
    LiveStory,
    current_slug,
    story_tag,
    utc,
)


@described(
    "List changes",
    "Every publication and withdrawal of this newsroom in the order in which they "
    "happened, without gaps. Note the `sequence` of the last one that you saw, and ask "
    "with `after` for what came since. `slug` is the story's present one.",
    ChangeSerializer(many=True),
    operation_id="listChanges",
    example=examples.CHANGE,
)
class ChangeList(ListView):
    """The log, oldest first."""

    serializer_class = ChangeSerializer
    filters = ChangeFilters
    order = Order("changes", (Key(name="sequence"),))

    def rows(self) -> QuerySet:
        """All entries, with the story's slug and the first edition that is readable."""
        live = LiveStory.objects.filter(story_id=OuterRef("story_id"))
        return Change.objects.values(
            "sequence",
            "kind",
            "at",
            "tags",
            "story_id",
            edition_number=F("edition__number"),
            slug=current_slug(),
            readable_from=Subquery(live.values("first_edition")),
        )

    def item(self, row: dict) -> dict:
        """An entry."""
        return {
            "sequence": row["sequence"],
            "kind": row["kind"],
            "at": utc(row["at"]),
            "slug": row["slug"],
            "url": absolute("story", row["slug"]),
            "edition": row["edition_number"],
            "tags": _told(row),
        }


def _told(row: dict) -> list[str]:
    """The tags, but of what was withdrawn none that say what it was about."""
    first = row["readable_from"]
    if first is not None and row["edition_number"] >= first:
        return row["tags"]
    own = {EVERYTHING, story_tag(row["story_id"])}
    return [tag for tag in row["tags"] if tag in own]
