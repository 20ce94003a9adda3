"""Makes problem details (RFC 9457) of whatever fails under /api/ outside of the API.

The host, the conditions of a request and its form are judged by Django before the API
is asked, or after it has answered, and would be told in HTML or not at all.
"""

from collections.abc import Callable
from http import HTTPStatus

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, JsonResponse

from newsroom.prefixes import API
from stories.api.errors import MEDIA_TYPE, problem, quoted

HOST = "This newsroom does not answer for the host that was asked."
SENTENCES = {
    HTTPStatus.BAD_REQUEST: "The request cannot be read. Ask for less at once.",
    HTTPStatus.METHOD_NOT_ALLOWED: (
        "{method} is not possible at {path}: the API is read only. "
        "Use GET, HEAD or OPTIONS."
    ),
    HTTPStatus.PRECONDITION_FAILED: (
        "What is there now is not what the request asks for by If-Match or "
        "If-Unmodified-Since. Ask without them."
    ),
}
OTHERWISE = "The newsroom could not answer this. Try again in a while."


class ApiProblems:
    """Middleware around all others, so that it sees what they refuse."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_told = response.get("Content-Type") == MEDIA_TYPE
        if (
            not request.path_info.startswith(API)
            or response.status_code < 400
            or is_told
        ):
            return response
        return _told(request, response)


def _told(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    status = response.status_code
    sentence = SENTENCES.get(status, OTHERWISE)
    if status == HTTPStatus.BAD_REQUEST and not _is_known_host(request):
        sentence = HOST
    detail = sentence.format(method=quoted(request.method), path=quoted(request.path))
    told = JsonResponse(problem(status, detail), status=status, content_type=MEDIA_TYPE)
    kept = {
        name: response[name] for name in ("Allow", "Retry-After") if name in response
    }
    for name, value in {"Cache-Control": "no-store", **kept}.items():
        told[name] = value
    told["Access-Control-Allow-Origin"] = "*"
    return told


def _is_known_host(request: HttpRequest) -> bool:
    try:
        request.get_host()
    except DisallowedHost:
        return False
    return True
