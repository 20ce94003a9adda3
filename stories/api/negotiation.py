"""What a request accepts: it may refuse an answer, and never changes one.

Caches keep one copy for everybody, so nothing varies by `Accept`: neither its order
nor its parameters count.
"""

from django.http.request import MediaType
from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import BaseContentNegotiation


class OneAnswer(BaseContentNegotiation):
    """The first renderer of a view, for whoever accepts what any of them would send."""

    def select_parser(self, request, parsers):
        """The only one: nothing is ever sent to the API."""
        return parsers[0]

    def select_renderer(self, request, renderers, format_suffix=None):
        """The renderer and its media type, without what the request added to it."""
        sent = [renderer.media_type for renderer in renderers]
        accepted = request._request.accepted_types
        asks = request.META.get("HTTP_ACCEPT", "").strip()
        if asks and not any(_covers(one, kind) for one in accepted for kind in sent):
            raise NotAcceptable(available_renderers=renderers)
        return renderers[0], renderers[0].media_type


def _covers(accepted: MediaType, media_type: str) -> bool:
    main, _, sub = media_type.partition("/")
    return accepted.main_type in ("*", main) and accepted.sub_type in ("*", sub)
