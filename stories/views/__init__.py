"""The public pages, from editions and live rows alone."""

from stories.views.lists import FrontView, PublisherView, SourceView, TopicView
from stories.views.memento import TimeMapView
from stories.views.pages import not_found, server_error
from stories.views.story import EditionView, StoryView

__all__ = [
    "EditionView",
    "FrontView",
    "PublisherView",
    "SourceView",
    "StoryView",
    "TimeMapView",
    "TopicView",
    "not_found",
    "server_error",
]
