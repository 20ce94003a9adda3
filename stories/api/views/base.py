"""What every address of the API does: it reads, for everybody, nothing unknown."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from django.db.models import QuerySet
from django.http import HttpResponsePermanentRedirect
from django.urls import resolve
from rest_framework.exceptions import MethodNotAllowed, NotFound
from rest_framework.response import Response
from rest_framework.views import APIView

from stories.api import pagination
from stories.api.errors import Elsewhere, NoEdition, Withdrawn
from stories.api.parameters import ParameterSet, refuse_misunderstood
from stories.api.schema import FilterParameters, PageParameters
from stories.api.serializers import Finished
from stories.models.public import EVERYTHING, LiveStory
from stories.public.caching import last_change_at, public_response, purgeable
from stories.public.redirects import Gone, whereabouts, withdrawn_edition

UNROUTED = "unrouted"


class PublicView(APIView):
    """One address: GET, HEAD and OPTIONS, without cookies."""

    http_method_names: ClassVar = ["get", "head", "options"]

    @property
    def parameters(self) -> frozenset[str]:
        """Names that the query may hold."""
        return frozenset()

    @property
    def default_response_headers(self) -> dict[str, str]:
        """What is possible here; without `Vary`, since nothing depends on `Accept`."""
        return {"Allow": ", ".join(self.allowed_methods)}

    def initial(self, request, *args, **kwargs):
        """Refuse what cannot be understood before anything is read.

        The method first: what else is wrong with a POST is of no interest.
        """
        if request.method.lower() not in self.http_method_names:
            raise MethodNotAllowed(request.method)
        super().initial(request, *args, **kwargs)
        # A browser that asks for permission must hear it, to be told the rest.
        if request.method != "OPTIONS":
            refuse_misunderstood(request.query_params, self.parameters)

    def options(self, request, *args, **kwargs):
        """What other origins may do: read."""
        headers = {
            "Access-Control-Allow-Methods": ", ".join(self.allowed_methods),
            # What a script must ask for before it may send it: its copy's validators.
            "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
            "Access-Control-Max-Age": "86400",
            "Cache-Control": "no-store",
        }
        return Response(status=204, headers=headers)


class ListView(PublicView):
    """A list in pages: `order`, what narrows it, and how a row becomes JSON."""

    order: ClassVar[pagination.Order]
    serializer_class: ClassVar[type[Finished]]
    filters: ClassVar[type[ParameterSet] | None] = None
    # What describes the parameters to readers of the schema.
    pagination_class = PageParameters
    filter_backends: ClassVar = [FilterParameters]

    @property
    def parameters(self) -> frozenset[str]:
        """The list's filters, and the page."""
        names = self.filters.base_filters if self.filters else ()
        return pagination.PARAMETERS.union(names)

    def rows(self, **names) -> QuerySet:
        """The whole list, as values that hold the keys of `order`."""
        raise NotImplementedError

    def item(self, row: dict) -> Mapping:
        """The JSON values of a row; the serializer chooses from them."""
        return row

    def items(self, rows: list[dict]) -> list[Mapping]:
        """The JSON values of a page, each by itself unless they depend on others."""
        return [self.item(row) for row in rows]

    def freshness(self, **names) -> tuple[set[str], datetime]:
        """Cache tags of the list and when it may last have changed."""
        return {EVERYTHING}, last_change_at()

    def get(self, request, **names) -> Response:
        """One page."""
        # Asked first: what is published meanwhile makes the answer newer than it says.
        tags, modified = self.freshness(**names)
        rows, query = self.rows(**names), request.query_params
        if self.filters:
            rows = self.filters.narrowed(rows, query)
        page = pagination.page(rows, self.order, query)
        body = {
            "next": pagination.address(request.path, query, page.next),
            "previous": pagination.address(request.path, query, page.previous),
            "results": self.serializer_class(self.items(page.rows), many=True).data,
        }
        return public_response(Response(body), tags=tags, modified=modified)


class RowView(PublicView):
    """One row, named by the address: `rows` and `item` as in a list of them."""

    serializer_class: ClassVar[type[Finished]]

    def tags(self, row: dict) -> set[str]:
        """What the row shows, as cache tags."""
        raise NotImplementedError

    def get(self, request, **key) -> Response:
        """The row, as old as the latest publication, which may have touched it."""
        modified = last_change_at()
        row = self.rows().filter(**key).first()
        if row is None:
            raise NotFound
        body = self.serializer_class(self.item(row)).data
        # A withdrawal may take the row away, and of one the log tells no other tag.
        tags = self.tags(row) | {EVERYTHING}
        return public_response(Response(body), tags=tags, modified=modified)


class Unrouted(PublicView):
    """Every address of the API where nothing is."""

    schema = None

    def dispatch(self, request, *args, **kwargs):
        """Send a forgotten slash on its way."""
        path = request.path_info
        if not path.endswith("/") and resolve(f"{path}/").url_name != UNROUTED:
            full = request.get_full_path(force_append_slash=True)
            return purgeable(HttpResponsePermanentRedirect(full), {EVERYTHING})
        return super().dispatch(request, *args, **kwargs)

    def initial(self, request, *args, **kwargs):
        """Say that there is nothing, whatever the method and the parameters."""
        raise NotFound


def no_story(slug: str) -> Exception:
    """Why no story is live under this slug, as far as the public may know."""
    found = whereabouts(slug)
    if found is None:
        return NotFound()
    return Withdrawn(found) if isinstance(found, Gone) else Elsewhere(found)


def no_edition(slug: str, number: int) -> Exception:
    """Why there is no such edition to be read of the story under this slug."""
    live = LiveStory.objects.filter(slug=slug).defer("payload").first()
    if live is None:
        return no_story(slug)
    if number < live.first_edition:
        return Withdrawn(withdrawn_edition(live, number))
    return NoEdition(
        f"The story has no edition {number}; its current one is edition "
        f"{live.edition_number}."
    )
