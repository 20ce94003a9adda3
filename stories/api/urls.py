"""Where the API answers, below `/api/`."""

from django.urls import path, re_path

from stories.api.views.base import UNROUTED, Unrouted
from stories.api.views.changes import ChangeList
from stories.api.views.corrections import CorrectionList
from stories.api.views.documentation import Docs, Guide, Schema
from stories.api.views.events import EventDetail, EventList
from stories.api.views.history import (
    DifferenceDetail,
    EditionDetail,
    EditionList,
    SealDetail,
)
from stories.api.views.root import Root
from stories.api.views.sources import (
    PublisherDetail,
    PublisherList,
    SourceDetail,
    SourceList,
)
from stories.api.views.stories import StoryDetail, StoryList
from stories.api.views.topics import TopicDetail, TopicList
from stories.public import converters

converters.register()

app_name = "api"
urlpatterns = [
    path("v1/", Root.as_view(), name="root"),
    path("v1/stories/", StoryList.as_view(), name="stories"),
    path("v1/stories/<any_slug:slug>/", StoryDetail.as_view(), name="story"),
    path(
        "v1/stories/<any_slug:slug>/editions/", EditionList.as_view(), name="editions"
    ),
    path(
        "v1/stories/<any_slug:slug>/editions/<number:number>/",
        EditionDetail.as_view(),
        name="edition",
    ),
    path(
        "v1/stories/<any_slug:slug>/editions/<number:number>/seal/",
        SealDetail.as_view(),
        name="seal",
    ),
    path(
        "v1/stories/<any_slug:slug>/changes/<number:before>..<number:after>/",
        DifferenceDetail.as_view(),
        name="difference",
    ),
    path("v1/events/", EventList.as_view(), name="events"),
    path("v1/events/<event_id:id>/", EventDetail.as_view(), name="event"),
    path("v1/sources/", SourceList.as_view(), name="sources"),
    path("v1/sources/<number:id>/", SourceDetail.as_view(), name="source"),
    path("v1/publishers/", PublisherList.as_view(), name="publishers"),
    path("v1/publishers/<any_slug:slug>/", PublisherDetail.as_view(), name="publisher"),
    path("v1/topics/", TopicList.as_view(), name="topics"),
    path("v1/topics/<any_slug:slug>/", TopicDetail.as_view(), name="topic"),
    path("v1/corrections/", CorrectionList.as_view(), name="corrections"),
    path("v1/changes/", ChangeList.as_view(), name="changes"),
    path("schema/", Schema.as_view(), name="schema"),
    path("docs/", Docs.as_view(), name="docs"),
    path("guide/", Guide.as_view(), name="guide"),
    # Last: whatever else starts with /api/ is answered as a problem, too.
    re_path(r"", Unrouted.as_view(), name=UNROUTED),
]
