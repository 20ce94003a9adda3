"""Addresses of the public pages; slugs may be of any script."""

from django.urls import path, register_converter
from django.urls.converters import IntConverter, StringConverter

from stories import views


class AnySlugConverter(StringConverter):
    """A slug of any script, without what no database can look up."""

    regex = r"[^/\x00-\x20\x7f]+"


class NumberConverter(IntConverter):
    """A number as the newsroom writes it: no leading zero, and it fits a key."""

    regex = "[1-9][0-9]{0,17}"


register_converter(AnySlugConverter, "slugged")
register_converter(NumberConverter, "number")

urlpatterns = [
    path("", views.FrontView.as_view(), name="front"),
    path("stories/<slugged:slug>/", views.StoryView.as_view(), name="story"),
    path(
        "stories/<slugged:slug>/editions/<number:number>/",
        views.EditionView.as_view(),
        name="edition",
    ),
    path("topics/<slugged:slug>/", views.TopicView.as_view(), name="topic"),
    path("publishers/<slugged:slug>/", views.PublisherView.as_view(), name="publisher"),
    path("sources/<number:number>/", views.SourceView.as_view(), name="source"),
]
