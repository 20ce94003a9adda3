"""Events of all timelines."""

from datetime import datetime

from rest_framework.exceptions import NotFound

from stories.api import examples, identity
from stories.api.errors import Withdrawn
from stories.api.filters import EventFilters
from stories.api.pagination import Key, Order
from stories.api.schema import EVENT_ID, GONE, described
from stories.api.serializers import EventSerializer
from stories.api.views.base import DetailView, ListView
from stories.models.public import LiveEvent, story_tag
from stories.public.lookup import withdrawn


class Events:
    """Entries of the timelines of published stories, and their JSON values."""

    serializer_class = EventSerializer
    queryset = LiveEvent.objects.values(
        "payload",
        "earliest",
        "live_story_id",
        "anchor",
        "position",
        "live_story__slug",
        "live_story__headline",
        "live_story__made_at",
    )

    def item(self, row: dict) -> dict:
        """An event and its story."""
        story, slug = row["live_story_id"], row["live_story__slug"]
        return {
            **identity.event(story, row["payload"]),
            "story": identity.story_name(story, slug, row["live_story__headline"]),
        }


@described(
    "List events",
    "Entries of all timelines, those that start latest first; events with an open "
    "start or without a known date come last.",
    EventSerializer(many=True),
    operation_id="listEvents",
    example=examples.EVENT,
)
class EventList(Events, ListView):
    """Events across stories."""

    filterset_class = EventFilters
    # Places and not row ids, which every edition of a story makes anew.
    order = Order(
        "events",
        (
            Key(name="earliest", descending=True, nullable=True),
            Key(name="live_story_id", descending=True),
            Key(name="position"),
        ),
    )


@described(
    "Get an event",
    "An entry of a published story's timeline, as its current edition tells it. "
    "Its id is the story's and its anchor, for ever.",
    EventSerializer,
    operation_id="getEvent",
    example=examples.EVENT,
    path=[EVENT_ID],
    problems=GONE,
)
class EventDetail(Events, DetailView):
    """One event."""

    def get_object(self) -> dict:
        """The event; of a story that was withdrawn, that it was."""
        story, _, anchor = self.kwargs["id"].partition("-")
        row = self.get_queryset().filter(live_story_id=story, anchor=anchor).first()
        if row is None:
            gone = withdrawn(int(story))
            raise Withdrawn(gone) if gone else NotFound()
        return row

    def freshness(self, row: dict) -> tuple[set[str], datetime]:
        """As old as its story's latest edition."""
        return {story_tag(row["live_story_id"])}, row["live_story__made_at"]
