"""Addresses of the public pages; slugs may be of any script."""

from django.urls import path

from stories import converters, views

converters.register()

urlpatterns = [
    path("", views.FrontView.as_view(), name="front"),
    path("stories/<any_slug:slug>/", views.StoryView.as_view(), name="story"),
    path(
        "stories/<any_slug:slug>/editions/<number:number>/",
        views.EditionView.as_view(),
        name="edition",
    ),
    path(
        "stories/<any_slug:slug>/timemap/", views.TimeMapView.as_view(), name="timemap"
    ),
    path("topics/<any_slug:slug>/", views.TopicView.as_view(), name="topic"),
    path(
        "publishers/<any_slug:slug>/", views.PublisherView.as_view(), name="publisher"
    ),
    path("sources/<number:number>/", views.SourceView.as_view(), name="source"),
]
