"""Opens the API to scripts of other origins, whatever it answers.

Outside of everything that shortens an answer: also a 304 and a redirection must say so,
or the browser keeps them from the script. Nothing varies on who asks, so that caches
keep one copy for all.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from newsroom.prefixes import API


class AnyOrigin:
    """Middleware that lets every origin read what the API answers, and its `ETag`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith(API):
            response["Access-Control-Allow-Origin"] = "*"
            response["Access-Control-Expose-Headers"] = "ETag"
        return response
