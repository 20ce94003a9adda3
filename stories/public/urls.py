"""Addresses of the public pages; slugs may be of any script."""

from django.urls import path

from stories.public import converters, feeds, pages

converters.register()

app_name = "public"
urlpatterns = [
    path("", pages.FrontView.as_view(), name="front"),
    path("stories/<any_slug:slug>/", pages.StoryView.as_view(), name="story"),
    path(
        "stories/<any_slug:slug>/editions/<number:number>/",
        pages.EditionView.as_view(),
        name="edition",
    ),
    path(
        "stories/<any_slug:slug>/editions/",
        pages.EditionsView.as_view(),
        name="editions",
    ),
    path(
        "stories/<any_slug:slug>/changes/",
        pages.DifferencesView.as_view(),
        name="differences",
    ),
    path(
        "stories/<any_slug:slug>/changes/<number:before>..<number:after>/",
        pages.DifferenceView.as_view(),
        name="difference",
    ),
    path(
        "stories/<any_slug:slug>/timemap/", pages.TimeMapView.as_view(), name="timemap"
    ),
    path("corrections/", pages.CorrectionsView.as_view(), name="corrections"),
    *(
        path(
            f"corrections/feed.{form}",
            feeds.CorrectionsFeed.as_view(form=form),
            name=f"corrections-{form}",
        )
        for form in feeds.FORMS
    ),
    path("topics/<any_slug:slug>/", pages.TopicView.as_view(), name="topic"),
    path(
        "publishers/<any_slug:slug>/", pages.PublisherView.as_view(), name="publisher"
    ),
    path("sources/<number:number>/", pages.SourceView.as_view(), name="source"),
]
