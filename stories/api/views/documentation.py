"""The API about itself: its OpenAPI document, a page to try it, and the guide."""

from functools import cache
from typing import ClassVar

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiYamlRenderer
from rest_framework.renderers import JSONRenderer

from stories.api.errors import BadParameters, bad_value
from stories.api.guide import guide
from stories.api.views.base import PublicView
from stories.public.absolute import absolute_url
from stories.public.caching import RELEASED_AT, public_response

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
    # What who accepts JSON, or the document's own media types, is answered.
    renderer_classes: ClassVar = [JSONRenderer, *RENDERERS.values()]

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
class Paper(View):
    """A page about the API, rendered without the request: the same for everybody."""

    http_method_names: ClassVar = ["get", "head", "options"]
    template = ""

    def context(self) -> dict:
        """What the template needs."""
        return {}

    def get(self, request) -> HttpResponse:
        """The page."""
        response = HttpResponse(render_to_string(self.template, self.context()))
        return public_response(response, tags={"api"}, modified=RELEASED_AT)


class Docs(Paper):
    """A page that shows the document and sends requests."""

    template = "api/docs.html"

    def context(self) -> dict:
        """Where the API begins."""
        return {"root": absolute_url("api:root")}


class Guide(Paper):
    """The guide to the API, for people."""

    template = "api/guide.html"

    def context(self) -> dict:
        """The guide as finished HTML, and its headings."""
        return {"guide_html": guide().html, "sections": guide().sections}
