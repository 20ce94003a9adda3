"""Feeds of what readers are told, in three forms."""

from stories.public.feeds.corrections import CorrectionsFeed
from stories.public.feeds.forms import FORMS

__all__ = ["FORMS", "CorrectionsFeed"]
