"""The way in: where everything is."""

from rest_framework.response import Response

from stories.api import examples
from stories.api.schema import described
from stories.api.serializers import RootSerializer
from stories.api.views.base import PublicView
from stories.public.absolute import absolute_url
from stories.public.caching import RELEASED_AT, public_response

PARTS = (
    "stories",
    "events",
    "sources",
    "publishers",
    "topics",
    "corrections",
    "changes",
)


@described(
    "List the endpoints",
    "Where everything is.",
    RootSerializer,
    operation_id="listEndpoints",
    example=examples.ROOT,
    tag="endpoints",
)
class Root(PublicView):
    """The way in."""

    def get(self, request) -> Response:
        """The addresses of all lists, of the schema and of its page."""
        names = (*PARTS, "schema", "docs", "guide")
        body = {name: absolute_url(f"api:{name}") for name in names}
        return public_response(
            Response(RootSerializer(body).data), tags={"api"}, modified=RELEASED_AT
        )
