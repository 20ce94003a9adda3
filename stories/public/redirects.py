"""Sends who asks under a former slug on to the story's present one."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

from stories.models.public import story_tag
from stories.public.caching import purgeable
from stories.public.lookup import Moved

MAX_QUERY_BYTES = 400


def forward(request: HttpRequest, moved: Moved) -> HttpResponse:
    """Send who asked on to the same address, with the story's present slug."""
    asked = request.resolver_match
    location = reverse(asked.view_name, kwargs={**asked.kwargs, "slug": moved.slug})
    query = request.META["QUERY_STRING"]
    # A header that holds more than any query of ours is refused by proxies.
    query = query if len(query) <= MAX_QUERY_BYTES else ""
    response = HttpResponsePermanentRedirect(f"{location}{'?' if query else ''}{query}")
    # Permanent, but for a story that takes its old slug back.
    return purgeable(response, {story_tag(moved.story_id)})
