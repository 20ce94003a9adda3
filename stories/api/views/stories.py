"""Stories and their editions."""

from datetime import datetime

from django.db.models import F, QuerySet
from rest_framework.response import Response

from stories.api import examples
from stories.api.filters import StoryFilters
from stories.api.pagination import Key, Order
from stories.api.schema import GONE, NUMBER, STORY_SLUG, described
from stories.api.serializers import (
    EditionItemSerializer,
    EditionSerializer,
    StoryItemSerializer,
    StorySerializer,
)
from stories.api.views.base import (
    ListView,
    PublicView,
    absolute,
    no_edition,
    no_story,
)
from stories.caching import public_response
from stories.models.public import Edition, LiveStory, as_published, story_tag, utc


@described(
    "List stories",
    "Published stories, the most recently updated first. A story that is updated "
    "while you walk the list moves to its front, so no story comes twice; ask again "
    "with `updated_after` for what moved.",
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
            "url": absolute("story", row["slug"]),
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
        story = {**live["payload"], "url": absolute("story", slug)}
        return public_response(
            Response(StorySerializer(story).data),
            tags={story_tag(live["story_id"])},
            modified=live["made_at"],
        )


@described(
    "List a story's editions",
    "What was published under this slug, the latest edition first.",
    EditionItemSerializer(many=True),
    operation_id="listEditions",
    example=examples.EDITION_ITEM,
    path=[STORY_SLUG],
    problems=GONE,
)
class EditionList(ListView):
    """The history of a published story."""

    serializer_class = EditionItemSerializer
    order = Order("editions", (Key(name="number", descending=True),))

    def freshness(self, slug: str) -> tuple[set[str], datetime]:
        """As old as the story's latest edition."""
        live = LiveStory.objects.filter(slug=slug).values("story_id", "made_at").first()
        if live is None:
            raise no_story(slug)
        return {story_tag(live["story_id"])}, live["made_at"]

    def rows(self, slug: str) -> QuerySet:
        """All editions, without their content."""
        return Edition.objects.of_live_story(slug).values(
            "number", "kind", "note", "made_at", "digest"
        )

    def item(self, row: dict) -> dict:
        """An edition in short."""
        return {
            **row,
            "note": row["note"] or None,
            "at": utc(row["made_at"]),
            "url": absolute("edition", self.kwargs["slug"], row["number"]),
        }


@described(
    "Get an edition",
    "The story as it was published then. `updated_at` and `corrections` are those of "
    "that moment, `url` is the page that shows the edition. It does not change until "
    "the story is withdrawn.",
    EditionSerializer,
    operation_id="getEdition",
    example=examples.EDITION,
    path=[STORY_SLUG, NUMBER],
    problems=GONE,
)
class EditionDetail(PublicView):
    """A story as it was."""

    def get(self, request, slug: str, number: int) -> Response:
        """The edition's own content, and what its history up to then says."""
        history = list(
            Edition.objects.of_live_story(slug)
            .filter(number__lte=number)
            .order_by("number")
            .annotate(
                first_published=LiveStory.objects.filter(slug=slug).values(
                    "published_at"
                )
            )
            .defer("content")
        )
        if not history or history[-1].number != number:
            raise no_edition(slug, number)
        edition = history[-1]
        return public_response(
            Response(EditionSerializer(_as_it_was(slug, edition, history)).data),
            tags={story_tag(edition.story_id)},
            modified=edition.made_at,
        )


def _as_it_was(slug: str, edition: Edition, history: list[Edition]) -> dict:
    return {
        **as_published(edition.document(), history, edition.first_published),
        "slug": slug,
        "url": absolute("edition", slug, edition.number),
        "note": edition.note or None,
        "at": utc(edition.made_at),
        "digest": edition.digest,
    }
