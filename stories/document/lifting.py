"""Brings content of every format that was ever kept up to the present one.

Content carries the number of its format beside it. Whoever adds a field says in its
row, by `since`, which number brings it; whoever renames or drops one writes the step
from the number before. Either keeps a sample: `python -m tests.document.samples`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from stories.document.fields import TABLES
from stories.document.messages import gettext as _
from stories.document.messages import gettext_noop as _noop

Content = dict[str, Any]

# The step that takes content of a number to the next, where more is to be done than to
# leave what came later at its default. It gives back a content of its own and leaves
# the one that it is given as it was sealed.
STEPS: dict[int, Callable[[Content], Content]] = {}
# The format that `to_content` writes. What carries no number is of the first.
CONTENT_FORMAT = max(
    *(row.since for table in TABLES.values() for row in table),
    *(number + 1 for number in STEPS),
)


class NewerContent(ValueError):
    """Content of a format that a newer release wrote; the words say what to do.

    `for_readers` says it to those who can do nothing about it.
    """

    for_readers = _noop(
        "This text was written with a newer version of our software than the one that "
        "runs now. Nothing is lost; try again later."
    )

    def __init__(self, content_format: int):
        self.content_format = content_format
        super().__init__(
            _(
                "A newer release of Newsroom wrote this text, in format "
                "{content_format}; this release reads formats up to {newest}. "
                "Nothing is lost: install the newer release again."
            ).format(content_format=content_format, newest=CONTENT_FORMAT)
        )


def lifted(content: Mapping[str, Any], content_format: int) -> Content:
    """`content` of that format as one of the present format.

    Raises NewerContent for a format that this release does not know yet.
    """
    if content_format > CONTENT_FORMAT:
        raise NewerContent(content_format)
    risen = dict(content)
    for number in range(content_format, CONTENT_FORMAT):
        risen = STEPS.get(number, dict)(risen)
    return risen
