"""Topics."""

from stories.api import examples, identity
from stories.api.pagination import Key, Order
from stories.api.schema import TOPIC_SLUG, described
from stories.api.serializers import TopicSerializer
from stories.api.views.base import CarriedView, ListView
from stories.models.public import LiveTopic, topic_tag


class Topics:
    """Topics that published stories carry, and their JSON values."""

    serializer_class = TopicSerializer
    queryset = LiveTopic.objects.values("id", "slug", "name")

    def item(self, row: dict) -> dict:
        """A topic."""
        return {**row, **identity.where("topic", row["slug"])}


@described(
    "List topics",
    "Topics that published stories carry, by slug.",
    TopicSerializer(many=True),
    operation_id="listTopics",
    example=examples.TOPIC,
)
class TopicList(Topics, ListView):
    """Topics across stories."""

    order = Order("topics", (Key(name="slug"),))


@described(
    "Get a topic",
    "A topic that at least one published story carries.",
    TopicSerializer,
    operation_id="getTopic",
    example=examples.TOPIC,
    path=[TOPIC_SLUG],
)
class TopicDetail(Topics, CarriedView):
    """One topic."""

    lookup_field = "slug"

    def tags(self, row: dict) -> set[str]:
        """The topic."""
        return {topic_tag(row["slug"])}
