"""Sources, and the publishers behind them."""

from stories.api import examples, identity
from stories.api.filters import PublisherFilters, SourceFilters
from stories.api.pagination import Key, Order
from stories.api.schema import PUBLISHER_SLUG, SOURCE_ID, described
from stories.api.serializers import PublisherSerializer, SourceSerializer
from stories.api.views.base import CarriedView, ListView
from stories.document.fields import ADDRESSES, SHARED
from stories.document.text import web_address
from stories.models.public import LivePublisher, LiveSource, publisher_tag, source_tag
from stories.public.absolute import absolute_url


class Sources:
    """Sources that published stories cite, and their JSON values."""

    serializer_class = SourceSerializer
    queryset = LiveSource.objects.values(
        "id",
        "publisher__slug",
        "publisher__name",
        *(row.name for row in SHARED),
    )

    def item(self, row: dict) -> dict:
        """A source; its addresses are such that they may be linked to."""
        absent = (shown.name for shown in SHARED if shown.absent == "")
        return {
            **row,
            **{name: row[name] or None for name in absent},
            "api_url": absolute_url("api:source", row["id"]),
            "publisher": {
                "slug": row["publisher__slug"],
                "name": row["publisher__name"],
            },
            **{name: web_address(row[name]) or None for name in ADDRESSES},
        }


@described(
    "List sources",
    "Sources that published stories cite, the newest in this newsroom first.",
    SourceSerializer(many=True),
    operation_id="listSources",
    example=examples.SOURCE,
)
class SourceList(Sources, ListView):
    """Sources across stories."""

    filterset_class = SourceFilters
    order = Order("sources", (Key(name="id", descending=True),))


@described(
    "Get a source",
    "A source that at least one published story cites.",
    SourceSerializer,
    operation_id="getSource",
    example=examples.SOURCE,
    path=[SOURCE_ID],
)
class SourceDetail(Sources, CarriedView):
    """One source."""

    lookup_field = "id"

    def tags(self, row: dict) -> set[str]:
        """The source, and the publisher that it names."""
        return {source_tag(row["id"]), publisher_tag(row["publisher__slug"])}


class Publishers:
    """Publishers of those sources, and their JSON values."""

    serializer_class = PublisherSerializer
    queryset = LivePublisher.objects.values(
        "id", "slug", "name", "homepage", "country", "language"
    )

    def item(self, row: dict) -> dict:
        """A publisher."""
        return {
            **row,
            **identity.where("publisher", row["slug"]),
            "homepage": web_address(row["homepage"]) or None,
            "country": row["country"] or None,
            "language": row["language"] or None,
        }


@described(
    "List publishers",
    "Publishers of the sources that published stories cite, by slug.",
    PublisherSerializer(many=True),
    operation_id="listPublishers",
    example=examples.PUBLISHER,
)
class PublisherList(Publishers, ListView):
    """Publishers across stories."""

    filterset_class = PublisherFilters
    order = Order("publishers", (Key(name="slug"),))


@described(
    "Get a publisher",
    "A publisher that at least one published story cites.",
    PublisherSerializer,
    operation_id="getPublisher",
    example=examples.PUBLISHER,
    path=[PUBLISHER_SLUG],
)
class PublisherDetail(Publishers, CarriedView):
    """One publisher."""

    lookup_field = "slug"

    def tags(self, row: dict) -> set[str]:
        """The publisher."""
        return {publisher_tag(row["slug"])}
