"""How the API describes itself: the words and examples of its OpenAPI document."""

from collections.abc import Iterable, Mapping

from drf_spectacular.utils import (
    OpenApiExample,
    OpenApiParameter,
    OpenApiResponse,
    extend_schema,
    extend_schema_view,
)

from stories.api import examples
from stories.api.errors import MEDIA_TYPE
from stories.api.serializers import (
    BadParametersSerializer,
    ProblemSerializer,
    WithdrawnSerializer,
)
from stories.public.converters import AnySlug, EventId

PATH = OpenApiParameter.PATH
SLUG = {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "pattern": f"^{AnySlug.one}+$",
}
NUMERAL = {"type": "integer", "minimum": 1, "maximum": 10**18 - 1}
EVENT = {"type": "string", "pattern": f"^{EventId.regex}$", "maxLength": 31}


def _in_path(name: str, schema: dict, description: str) -> OpenApiParameter:
    return OpenApiParameter(name, schema, PATH, description=description)


STORY_SLUG = _in_path("slug", SLUG, "The story's slug.")
TOPIC_SLUG = _in_path("slug", SLUG, "The topic's slug.")
PUBLISHER_SLUG = _in_path("slug", SLUG, "The publisher's slug.")
EVENT_ID = _in_path("id", EVENT, "The story's id, a hyphen and the event's anchor.")
SOURCE_ID = _in_path("id", NUMERAL, "The source's id.")
BEFORE = _in_path("before", NUMERAL, "The earlier edition.")
AFTER = _in_path("after", NUMERAL, "The later edition.")
NUMBER = _in_path("number", NUMERAL, "The edition's number.")


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


NOT_ALLOWED = _problem(
    ProblemSerializer,
    "The method is not GET, HEAD or OPTIONS, whatever else the request says.",
    examples.NOT_ALLOWED,
)
NOT_ACCEPTABLE = _problem(
    ProblemSerializer, "Something else than JSON is accepted only.", examples.NOT_JSON
)
FAILED_CONDITION = _problem(
    ProblemSerializer,
    "`If-Match` or `If-Unmodified-Since` asks for what is not there now.",
    examples.FAILED_CONDITION,
)
EVERYWHERE = {405: NOT_ALLOWED, 406: NOT_ACCEPTABLE, 412: FAILED_CONDITION}
UNCHANGED = OpenApiResponse(
    description="What `If-None-Match` names is still what is said."
)
MOVED = {
    301: OpenApiResponse(
        description="The story has another slug, or the address is written otherwise."
    )
}


def _header(name: str, description: str, *statuses: int) -> OpenApiParameter:
    return OpenApiParameter(
        name,
        str,
        OpenApiParameter.HEADER,
        description=description,
        response=list(statuses),
    )


HEADERS = (
    _header("ETag", "Names these bytes, for `If-None-Match`.", 200, 304),
    _header("Last-Modified", "When this was last said otherwise.", 200, 304),
    _header("Cache-Control", "Who may keep it, and how long.", 200, 304, 400),
    _header("Cache-Tag", "What it shows, for caches that purge by tag.", 200),
    _header("Location", "Where it is.", 301),
    _header("Allow", "The methods that are possible.", 405),
)


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
    others = _others(path, problems or {})
    headers = [one for one in HEADERS if {200, *others}.intersection(one.response)]
    return extend_schema_view(
        get=extend_schema(
            operation_id=operation_id,
            summary=summary,
            description=description,
            parameters=[*path, *headers],
            # Not an OpenApiResponse, in which a list is not seen to be one.
            responses={(200, "application/json"): answer, **_by_media_type(others)},
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


def _others(
    path: list[OpenApiParameter], problems: Mapping[int, OpenApiResponse]
) -> dict[int, OpenApiResponse]:
    """What else than its answer an address may give, by status."""
    return {
        **(MOVED if STORY_SLUG in path else {}),
        304: UNCHANGED,
        400: BAD_REQUEST,
        **({404: NOT_FOUND} if path else {}),
        **EVERYWHERE,
        **problems,
    }


def _by_media_type(others: Mapping[int, OpenApiResponse]) -> dict:
    """Refusals under their own media type; what has no body under none."""
    return {
        (status, MEDIA_TYPE) if told.response else status: told
        for status, told in others.items()
    }
