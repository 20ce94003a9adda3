"""How the API describes itself: the words and examples of its OpenAPI document."""

from collections.abc import Iterable, Mapping

from drf_spectacular.utils import (
    OpenApiExample,
    OpenApiParameter,
    OpenApiResponse,
    extend_schema,
    extend_schema_view,
)

from stories.api import examples, pagination
from stories.api.errors import MEDIA_TYPE
from stories.api.serializers import (
    BadParametersSerializer,
    ProblemSerializer,
    WithdrawnSerializer,
)

PATH = OpenApiParameter.PATH
STORY_SLUG = OpenApiParameter("slug", str, PATH, description="The story's slug.")
TOPIC_SLUG = OpenApiParameter("slug", str, PATH, description="The topic's slug.")
PUBLISHER_SLUG = OpenApiParameter(
    "slug", str, PATH, description="The publisher's slug."
)
EVENT_ID = OpenApiParameter(
    "id", str, PATH, description="The story's id, a hyphen and the event's anchor."
)
SOURCE_ID = OpenApiParameter("id", int, PATH, description="The source's id.")
BEFORE = OpenApiParameter("before", int, PATH, description="The earlier edition.")
AFTER = OpenApiParameter("after", int, PATH, description="The later edition.")
NUMBER = OpenApiParameter("number", int, PATH, description="The edition's number.")


def _problem(serializer, description: str, example: dict) -> OpenApiResponse:
    return OpenApiResponse(
        serializer,
        description=description,
        examples=[OpenApiExample(example["title"], value=example)],
    )


BAD_REQUEST = _problem(
    BadParametersSerializer,
    "A parameter is unknown, repeated or cannot be understood; nothing was read.",
    examples.BAD_PARAMETERS,
)
NOT_FOUND = _problem(
    ProblemSerializer, "Nothing is published there.", examples.NOT_FOUND
)
GONE = {
    410: _problem(
        WithdrawnSerializer,
        "The story was withdrawn, with all its editions, or the edition was.",
        examples.WITHDRAWN,
    )
}


def described(
    summary: str,
    description: str,
    answer,
    *,
    operation_id: str,
    example: dict,
    path: Iterable[OpenApiParameter] = (),
    problems: Mapping[int, OpenApiResponse] | None = None,
    tag: str = "",
):
    """Describe a view's GET, with what else it may answer, as a class decorator.

    An address with a parameter in its path may answer 404.
    """
    path = list(path)
    refusals = {400: BAD_REQUEST, **({404: NOT_FOUND} if path else {})}
    refusals |= problems or {}
    responses = {(code, MEDIA_TYPE): problem for code, problem in refusals.items()}
    return extend_schema_view(
        get=extend_schema(
            operation_id=operation_id,
            summary=summary,
            description=description,
            parameters=path,
            # Not an OpenApiResponse, in which a list is not seen to be one.
            responses={(200, "application/json"): answer, **responses},
            examples=[
                OpenApiExample(
                    "An example",
                    value=example,
                    response_only=True,
                    status_codes=["200"],
                )
            ],
            # Otherwise the first part of the path.
            tags=[tag] if tag else None,
        )
    )


class FilterParameters:
    """Describes a list's filters, as REST framework's filter backends do."""

    def get_schema_operation_parameters(self, view) -> list[dict]:
        """A parameter object for each filter."""
        filters = view.filters.base_filters if view.filters else {}
        return [
            {
                "name": name,
                "in": "query",
                "description": f"{one.does} Must be {one.expects}.",
                # In the schema and not beside it, where Swagger UI would fill it in.
                "schema": {**one.schema, "examples": [one.example]},
            }
            for name, one in filters.items()
        ]


class PageParameters:
    """Describes pages by cursor, as REST framework's pagination classes do."""

    def get_schema_operation_parameters(self, view) -> list[dict]:
        """The parameter objects that every list takes."""
        return [
            {
                "name": pagination.LIMIT,
                "in": "query",
                "description": "How many rows a page has at most.",
                "schema": {
                    "type": "integer",
                    "minimum": 1,
                    "maximum": pagination.MAX_LIMIT,
                    "default": pagination.DEFAULT_LIMIT,
                },
            },
            {
                "name": pagination.CURSOR,
                "in": "query",
                "description": (
                    "The page to show: opaque, taken from `next` or `previous`."
                ),
                "schema": {"type": "string"},
            },
        ]

    def get_paginated_response_schema(self, rows: dict) -> dict:
        """The envelope of a page."""
        address = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {
                "next": {
                    **address,
                    "description": "The next page; null on the last.",
                    "example": examples.NEXT,
                },
                "previous": {
                    **address,
                    "description": "The page before; null on the first.",
                    "example": None,
                },
                "results": rows,
            },
        }
