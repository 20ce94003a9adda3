"""The public pages, from editions and live rows alone."""

from stories.public.pages.corrections import CorrectionsView
from stories.public.pages.difference import DifferencesView, DifferenceView
from stories.public.pages.history import EditionsView
from stories.public.pages.lists import FrontView, PublisherView, SourceView, TopicView
from stories.public.pages.memento import TimeMapView
from stories.public.pages.pages import bad_request, forbidden, not_found, server_error
from stories.public.pages.story import EditionView, StoryView

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
