"""The floor to measure against: the same bytes, through Django, without any work."""

from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpResponse
from django.urls import re_path

# Path and query of a request → the body that the newsroom answered.
bodies: dict[str, bytes] = {}


def same_bytes(request):
    return HttpResponse(bodies[request.get_full_path()])


urlpatterns = [re_path("", same_bytes)]


class BareRequest(WSGIRequest):
    urlconf = __name__


class BareHandler(WSGIHandler):
    """The newsroom's middleware before the one view above."""

    request_class = BareRequest
