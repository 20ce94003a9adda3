"""Addresses of the public pages; slugs may be of any script."""

from django.urls import path

from stories import converters, feeds, views

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
        "stories/<any_slug:slug>/editions/",
        views.EditionsView.as_view(),
        name="editions",
    ),
    path(
        "stories/<any_slug:slug>/changes/",
        views.DifferencesView.as_view(),
        name="differences",
    ),
    path(
        "stories/<any_slug:slug>/changes/<number:before>..<number:after>/",
        views.DifferenceView.as_view(),
        name="difference",
    ),
    path(
        "stories/<any_slug:slug>/timemap/", views.TimeMapView.as_view(), name="timemap"
    ),
    path("corrections/", views.CorrectionsView.as_view(), name="corrections"),
    *(
        path(
            f"corrections/feed.{form}",
            feeds.CorrectionsFeed.as_view(form=form),
            name=f"corrections-{form}",
        )
        for form in feeds.FORMS
    ),
    path("topics/<any_slug:slug>/", views.TopicView.as_view(), name="topic"),
    path(
        "publishers/<any_slug:slug>/", views.PublisherView.as_view(), name="publisher"
    ),
    path("sources/<number:number>/", views.SourceView.as_view(), name="source"),
]
