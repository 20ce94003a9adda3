"""The public pages, from editions and live rows alone."""

from stories.views.corrections import CorrectionsView
from stories.views.difference import DifferencesView, DifferenceView
from stories.views.history import EditionsView
from stories.views.lists import FrontView, PublisherView, SourceView, TopicView
from stories.views.memento import TimeMapView
from stories.views.pages import bad_request, forbidden, not_found, server_error
from stories.views.story import EditionView, StoryView

__all__ = [
    "CorrectionsView",
    "DifferenceView",
    "DifferencesView",
    "EditionView",
    "EditionsView",
    "FrontView",
    "PublisherView",
    "SourceView",
    "StoryView",
    "TimeMapView",
    "TopicView",
    "bad_request",
    "forbidden",
    "not_found",
    "server_error",
]
