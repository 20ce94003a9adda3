"""Events of all timelines."""

from django.db.models import QuerySet

from stories.api import examples
from stories.api.filters import EventFilters
from stories.api.pagination import Key, Order
from stories.api.schema import described
from stories.api.serializers import EventSerializer
from stories.api.views.base import ListView, absolute
from stories.models.public import LiveEvent


@described(
    "List events",
    "Entries of all timelines, those that start latest first; events with an open "
    "start or without a known date come last.",
    EventSerializer(many=True),
    operation_id="listEvents",
    example=examples.EVENT,
)
class EventList(ListView):
    """Events across stories."""

    serializer_class = EventSerializer
    filters = EventFilters
    # Anchors and not row ids, which every edition of a story makes anew.
    order = Order(
        "events",
        (
            Key(name="earliest", descending=True, nullable=True),
            Key(name="live_story_id", descending=True),
            Key(name="anchor"),
        ),
    )

    def rows(self) -> QuerySet:
        """Events of live stories, as published, with what names their story."""
        return LiveEvent.objects.values(
            "payload",
            "earliest",
            "live_story_id",
            "anchor",
            "live_story__slug",
            "live_story__headline",
        )

    def item(self, row: dict) -> dict:
        """An event and its story."""
        slug = row["live_story__slug"]
        story = {
            "slug": slug,
            "url": absolute("story", slug),
            "headline": row["live_story__headline"],
        }
        return {**row["payload"], "story": story}
