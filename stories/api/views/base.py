"""What every address of the API does: it reads, for everybody, nothing unknown."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from django.db.models import QuerySet
from django.http import HttpResponsePermanentRedirect
from django.urls import resolve
from rest_framework.exceptions import MethodNotAllowed, NotFound
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.response import Response
from rest_framework.views import APIView

from stories.api import errors
from stories.api.errors import Elsewhere, Withdrawn
from stories.api.pagination import KeysetPagination, Order
from stories.api.parameters import FilterBackend, FilterSet
from stories.api.strictness import known_parameters, refuse_misunderstood
from stories.models.public import EVERYTHING
from stories.public.caching import last_change_at, public_response, purgeable
from stories.public.lookup import Found, Gone, Moved, NoEdition, Result, find

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


class ListView(PublicView, ListAPIView):
    """A list in pages: its rows, their `order`, and how a row becomes JSON."""

    order: ClassVar[Order]
    filterset_class: ClassVar[type[FilterSet] | None] = None
    filter_backends: ClassVar = [FilterBackend]
    pagination_class = KeysetPagination

    @property
    def parameters(self) -> frozenset[str]:
        """Those of the list's filters, and the page."""
        return known_parameters(type(self))

    def item(self, row: dict) -> Mapping:
        """The JSON values of a row; the serializer chooses from them."""
        return row

    def items(self, rows: list[dict]) -> list[Mapping]:
        """The JSON values of a page, each by itself unless they depend on others."""
        return [self.item(row) for row in rows]

    def freshness(self) -> tuple[set[str], datetime]:
        """Cache tags of the list and when it may last have changed."""
        return {EVERYTHING}, last_change_at()

    def paginate_queryset(self, queryset: QuerySet) -> list[Mapping]:
        """A page of the list, as JSON values."""
        return self.items(super().paginate_queryset(queryset))

    def get(self, request, *args, **kwargs) -> Response:
        """One page, which caches may keep."""
        # Asked first: what is published meanwhile makes the answer newer than it says.
        tags, modified = self.freshness()
        response = super().get(request, *args, **kwargs)
        return public_response(response, tags=tags, modified=modified)


class DetailView(PublicView, RetrieveAPIView):
    """One row, named by the address, and how it becomes JSON."""

    filter_backends: ClassVar = []

    def item(self, row: dict) -> Mapping:
        """The JSON values of the row; the serializer chooses from them."""
        return row

    def freshness(self, row: dict) -> tuple[set[str], datetime]:
        """What the row shows, as cache tags, and when it may last have changed."""
        raise NotImplementedError

    def get(self, request, *args, **kwargs) -> Response:
        """The row, which caches may keep."""
        row = self.get_object()
        tags, modified = self.freshness(row)
        response = Response(self.get_serializer(self.item(row)).data)
        return public_response(response, tags=tags, modified=modified)


class CarriedView(DetailView):
    """What is public while stories carry it: as old as the latest publication."""

    def tags(self, row: dict) -> set[str]:
        """What the row shows, as cache tags."""
        raise NotImplementedError

    def get_object(self) -> dict:
        """The row, and when anything was last published."""
        # Asked first: what is published meanwhile makes the answer newer than it says.
        self.changed_at = last_change_at()
        return super().get_object()

    def freshness(self, row: dict) -> tuple[set[str], datetime]:
        """The row's own tags, and that of all changes."""
        # A withdrawal may take the row away, and of one the log tells no other tag.
        return self.tags(row) | {EVERYTHING}, self.changed_at


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


def live_story(slug: str, *numbers: int, stories: QuerySet | None = None):
    """The live story under this slug, with editions `numbers`, as `find` gives it."""
    found = find(slug, *numbers, stories=stories)
    if isinstance(found, Found):
        return found.story
    raise refusal(found)


def refusal(found: Result) -> Exception:
    """What is answered where a look-up did not find what was asked for."""
    match found:
        case Found(live):
            # Published this very moment: asked once more, it is there.
            return Elsewhere(Moved(story_id=live.pk, slug=live.slug))
        case Moved() as moved:
            return Elsewhere(moved)
        case Gone() as gone:
            return Withdrawn(gone)
        case NoEdition(number, current):
            return errors.NoEdition(
                f"The story has no edition {number}; its current one is edition "
                f"{current}."
            )
    return NotFound()
