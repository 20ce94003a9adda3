"""Feeds of what readers are told, in three forms."""

from stories.feeds.corrections import CorrectionsFeed
from stories.feeds.forms import FORMS

__all__ = ["FORMS", "CorrectionsFeed"]
