"""The API about itself: its OpenAPI document, and a page to read and try it."""

from functools import cache
from typing import ClassVar

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiYamlRenderer

from stories.api.errors import BadParameters, bad_value
from stories.api.identity import absolute
from stories.api.views.base import PublicView
from stories.caching import RELEASED_AT, public_response

FORMAT = "format"
RENDERERS = {"json": OpenApiJsonRenderer, "yaml": OpenApiYamlRenderer}


@cache
def openapi(notation: str) -> bytes:
    """The OpenAPI 3.1 document, which only a release changes."""
    schema = SchemaGenerator().get_schema(request=None, public=True)
    return RENDERERS[notation]().render(schema, renderer_context={})


class Schema(PublicView):
    """The OpenAPI document. The address says which notation, so that nothing varies."""

    schema = None

    @property
    def parameters(self) -> frozenset[str]:
        """Which notation."""
        return frozenset({FORMAT})

    def get(self, request) -> HttpResponse:
        """The document in JSON, or in YAML where asked for."""
        notation = request.query_params.get(FORMAT, "json")
        if notation not in RENDERERS:
            raise BadParameters([bad_value(FORMAT, notation, "json or yaml")])
        response = HttpResponse(
            openapi(notation), content_type=RENDERERS[notation].media_type
        )
        return public_response(response, tags={"api"}, modified=RELEASED_AT)


# Nothing here changes anything, so that a POST is a wrong method and not a forgery.
@method_decorator(csrf_exempt, name="dispatch")
class Docs(View):
    """A page that shows the document and sends requests."""

    http_method_names: ClassVar = ["get", "head", "options"]

    def get(self, request) -> HttpResponse:
        """The page, without the request, so that it is the same for everybody."""
        body = render_to_string("api/docs.html", {"root": absolute("api:root")})
        response = HttpResponse(body)
        return public_response(response, tags={"api"}, modified=RELEASED_AT)
