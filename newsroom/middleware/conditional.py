"""Answers 304 to whoever has the answer already, whether they ask by GET or by HEAD.

Where bytes have a name, `ETag`, only that tells: a redaction, or a newer release, says
something else of what was published when it was.
"""

from django.http import HttpRequest, HttpResponseBase
from django.middleware.http import ConditionalGetMiddleware
from django.utils.cache import get_conditional_response
from django.utils.http import parse_http_date_safe


class Conditional(ConditionalGetMiddleware):
    """Django's own, which knows GET alone, for HEAD too (RFC 9110, 13.2.2)."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """The response, or 304 or 412 in its place."""
        if response.has_header("ETag"):
            request.META.pop("HTTP_IF_MODIFIED_SINCE", None)
        if request.method != "HEAD":
            return super().process_response(request, response)
        etag, modified = response.get("ETag"), response.get("Last-Modified")
        if not etag and not modified:
            return response
        since = parse_http_date_safe(modified) if modified else None
        return get_conditional_response(request, etag, since, response)
