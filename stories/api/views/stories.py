"""Stories."""

from datetime import datetime

from django.db.models import F

from stories.api import examples, identity
from stories.api.filters import StoryFilters
from stories.api.pagination import Key, Order
from stories.api.schema import GONE, STORY_SLUG, described
from stories.api.serializers import StoryItemSerializer, StorySerializer
from stories.api.views.base import DetailView, ListView, live_story
from stories.models.public import LiveStory, story_tag, utc


@described(
    "List stories",
    "Published stories, the most recently updated first. A story that is updated "
    "while you walk the list moves to its front, so no story comes twice. To keep a "
    "copy in step, follow `/api/v1/changes/`: no filter here tells of what was "
    "withdrawn, has another slug or had a minor edition.",
    StoryItemSerializer(many=True),
    operation_id="listStories",
    example=examples.STORY_ITEM,
)
class StoryList(ListView):
    """Published stories."""

    serializer_class = StoryItemSerializer
    filterset_class = StoryFilters
    order = Order(
        "stories",
        (
            Key(name="updated_at", descending=True),
            Key(name="story_id", descending=True),
        ),
    )
    queryset = LiveStory.objects.values(
        "story_id",
        "slug",
        "headline",
        "summary",
        "language",
        "edition_number",
        "kind",
        "article_count",
        "published_at",
        "updated_at",
        # Out of what detail publishes.
        topic_names=F("payload__topics"),
    )

    def item(self, row: dict) -> dict:
        """A story in short."""
        return {
            **row,
            "id": row["story_id"],
            **identity.where("story", row["slug"]),
            "summary": row["summary"] or None,
            "edition": row["edition_number"],
            "published_at": utc(row["published_at"]),
            "updated_at": utc(row["updated_at"]),
            "topics": row["topic_names"],
        }


@described(
    "Get a story",
    "A published story, whole, as its current edition tells it.",
    StorySerializer,
    operation_id="getStory",
    example=examples.STORY,
    path=[STORY_SLUG],
    problems=GONE,
)
class StoryDetail(DetailView):
    """A published story."""

    serializer_class = StorySerializer
    queryset = LiveStory.objects.values("story_id", "payload", "made_at")

    def get_object(self) -> dict:
        """The live story, or what became of it."""
        return live_story(self.kwargs["slug"], stories=self.get_queryset())

    def item(self, row: dict) -> dict:
        """The story's JSON, as the press made it."""
        return identity.whole(row["story_id"], row["payload"])

    def freshness(self, row: dict) -> tuple[set[str], datetime]:
        """As old as its latest edition."""
        return {story_tag(row["story_id"])}, row["made_at"]
