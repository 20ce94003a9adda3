"""Stories."""

from django.db.models import F, QuerySet
from rest_framework.response import Response

from stories.api import examples, identity
from stories.api.filters import StoryFilters
from stories.api.pagination import Key, Order
from stories.api.schema import GONE, STORY_SLUG, described
from stories.api.serializers import StoryItemSerializer, StorySerializer
from stories.api.views.base import ListView, PublicView, no_story
from stories.models.public import LiveStory, story_tag, utc
from stories.public.caching import public_response


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
    filters = StoryFilters
    order = Order(
        "stories",
        (
            Key(name="updated_at", descending=True),
            Key(name="story_id", descending=True),
        ),
    )

    def rows(self) -> QuerySet:
        """All live stories; their topics come out of what detail publishes."""
        return LiveStory.objects.values(
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
class StoryDetail(PublicView):
    """A published story."""

    def get(self, request, slug: str) -> Response:
        """The story's JSON, as the press made it."""
        live = (
            LiveStory.objects.filter(slug=slug)
            .values("story_id", "payload", "made_at")
            .first()
        )
        if live is None:
            raise no_story(slug)
        story = identity.whole(live["story_id"], live["payload"])
        return public_response(
            Response(StorySerializer(story).data),
            tags={story_tag(live["story_id"])},
            modified=live["made_at"],
        )
