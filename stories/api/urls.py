"""Where the API answers, below `/api/`."""

from django.urls import path, re_path, register_converter
from django.urls.converters import IntConverter, StringConverter

from stories.api.views.base import UNROUTED, Unrouted
from stories.api.views.documentation import Docs, Schema
from stories.api.views.events import EventList
from stories.api.views.root import Root
from stories.api.views.sources import (
    PublisherDetail,
    PublisherList,
    SourceDetail,
    SourceList,
)
from stories.api.views.stories import (
    EditionDetail,
    EditionList,
    StoryDetail,
    StoryList,
)
from stories.api.views.topics import TopicDetail, TopicList


class SlugInAnyScript(StringConverter):
    """A slug of any script. NUL is left out, which PostgreSQL cannot look for."""

    regex = r"[^/\x00]{1,200}"


class Number(IntConverter):
    """A number without leading zeros that fits a database key."""

    regex = "[1-9][0-9]{0,17}"


register_converter(SlugInAnyScript, "api_slug")
register_converter(Number, "api_number")

app_name = "api"
urlpatterns = [
    path("v1/", Root.as_view(), name="root"),
    path("v1/stories/", StoryList.as_view(), name="stories"),
    path("v1/stories/<api_slug:slug>/", StoryDetail.as_view(), name="story"),
    path(
        "v1/stories/<api_slug:slug>/editions/", EditionList.as_view(), name="editions"
    ),
    path(
        "v1/stories/<api_slug:slug>/editions/<api_number:number>/",
        EditionDetail.as_view(),
        name="edition",
    ),
    path("v1/events/", EventList.as_view(), name="events"),
    path("v1/sources/", SourceList.as_view(), name="sources"),
    path("v1/sources/<api_number:id>/", SourceDetail.as_view(), name="source"),
    path("v1/publishers/", PublisherList.as_view(), name="publishers"),
    path("v1/publishers/<api_slug:slug>/", PublisherDetail.as_view(), name="publisher"),
    path("v1/topics/", TopicList.as_view(), name="topics"),
    path("v1/topics/<api_slug:slug>/", TopicDetail.as_view(), name="topic"),
    path("schema/", Schema.as_view(), name="schema"),
    path("docs/", Docs.as_view(), name="docs"),
    # Last: whatever else starts with /api/ is answered as a problem, too.
    re_path(r"", Unrouted.as_view(), name=UNROUTED),
]
