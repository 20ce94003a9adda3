"""What was put right, across stories."""

from stories.api import examples, identity
from stories.api.filters import CorrectionFilters
from stories.api.pagination import Key, Order
from stories.api.schema import described
from stories.api.serializers import CorrectionItemSerializer
from stories.api.views.base import ListView
from stories.models.public import LiveCorrection, utc


@described(
    "List corrections",
    "Corrections and clarifications of published stories, the latest first. Those of "
    "a story that is withdrawn leave the list with it.",
    CorrectionItemSerializer(many=True),
    operation_id="listCorrections",
    example=examples.CORRECTION,
)
class CorrectionList(ListView):
    """Corrections across stories."""

    serializer_class = CorrectionItemSerializer
    filterset_class = CorrectionFilters
    # Editions and not row ids, which every edition of a story makes anew.
    order = Order(
        "corrections",
        (Key(name="at", descending=True), Key(name="edition_id", descending=True)),
    )
    queryset = LiveCorrection.objects.values(
        "at",
        "edition_id",
        "number",
        "kind",
        "note",
        "live_story_id",
        "live_story__slug",
        "live_story__headline",
    )

    def item(self, row: dict) -> dict:
        """A correction and its story."""
        story, slug = row["live_story_id"], row["live_story__slug"]
        note = {
            "edition": row["number"],
            "kind": row["kind"],
            "at": utc(row["at"]),
            "note": row["note"],
        }
        return {
            **identity.correction(story, slug, note),
            "story": identity.story_name(story, slug, row["live_story__headline"]),
        }
