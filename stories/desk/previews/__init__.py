"""Previews: the working copy for people without an account, and what they answer.

Outside the public side, because it reads what is not published. The desk makes and
ends links by what stands here; the page itself is in `page`.
"""

from stories.desk.previews.answers import MOST_ANSWERS, AnswerRefused, give_answer
from stories.desk.previews.links import (
    DEFAULT_HOURS,
    LIFETIMES,
    PreviewRefused,
    link,
    make_preview,
    may_revoke,
    revoke,
)

__all__ = [
    "DEFAULT_HOURS",
    "LIFETIMES",
    "MOST_ANSWERS",
    "AnswerRefused",
    "PreviewRefused",
    "give_answer",
    "link",
    "make_preview",
    "may_revoke",
    "revoke",
]
