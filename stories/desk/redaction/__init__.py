"""Redaction: covers words that may not be kept, wherever a story keeps them."""

from stories.desk.redaction.deciding import (
    carry_out,
    decline,
    may_decide,
    may_redact,
    propose,
    waiting_for,
)
from stories.desk.redaction.places import Place, left_alone, places
from stories.desk.redaction.refusals import RedactionRefused

__all__ = [
    "Place",
    "RedactionRefused",
    "carry_out",
    "decline",
    "left_alone",
    "may_decide",
    "may_redact",
    "places",
    "propose",
    "waiting_for",
]
