"""What every answer tells a browser that its page may not do, and who may embed it.

Outside of everything that answers, so that static files and refusals say it too.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from newsroom.prefixes import API

# Nothing here needs a device or a payment, so no script that got in has one either.
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "autoplay",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)
# Open to pages of every origin: the API, as docs/api.md promises, and what it may show.
OPEN = (API, settings.STATIC_URL, "/favicon.ico")


class ResponseHeaders:
    """Middleware that sets `Permissions-Policy` and `Cross-Origin-Resource-Policy`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_open = request.path_info.startswith(OPEN)
        response["Permissions-Policy"] = PERMISSIONS_POLICY
        response["Cross-Origin-Resource-Policy"] = (
            "cross-origin" if is_open else "same-origin"
        )
        return response
