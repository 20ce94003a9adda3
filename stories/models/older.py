"""What live editions say of sources, publishers and topics, and the desk otherwise.

Rows for the desk: readers never reach them.
"""

import hashlib
import json
from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q

from stories.document import fields
from stories.models.source import Publisher, Source
from stories.models.subjects import SHARED, SharedRow
from stories.models.topic import Topic

# What a story shows of each. A source's publisher is told by its key.
SHOWN = {
    Source: ("publisher_id", *(row.name for row in fields.SHARED if row.since == 1)),
    Publisher: ("name", "slug"),
    Topic: ("name", "slug"),
}

_LATER = [row.name for row in fields.SHARED if row.since > 1]


def saying(row: SharedRow) -> str:
    """A digest of all that a story shows of `row`: equal where that is equal."""
    shown = [getattr(row, name) for name in SHOWN[type(row)]]
    if isinstance(row, Source):
        # Only where they say something: what was digested before they came still holds.
        later = [(name, getattr(row, name)) for name in _LATER]
        shown += [[name, value] for name, value in later if value]
    return digest(row.pk, shown)


def digest(key: int, shown: list) -> str:
    """SHA-256 of a row's key and of what is shown of it, in hexadecimal digits."""
    written = json.dumps([key, *shown], ensure_ascii=False).encode()
    return hashlib.sha256(written).hexdigest()


def _is_only(subject: str) -> Q:
    return Q(**{f"{one}__isnull": one != subject for one in SHARED.values()})


class OlderFact(models.Model):
    """A source, publisher or topic of which a live edition says what no longer is.

    `said` is what the edition says of it, as `saying` digests it, so that the row goes
    where the desk says that again; `since` is when the desk said otherwise. The next
    edition takes the story's rows away.
    """

    live_story = models.ForeignKey(
        "stories.LiveStory", models.CASCADE, related_name="older_facts"
    )
    source = models.ForeignKey(
        Source, models.CASCADE, null=True, related_name="older_facts"
    )
    publisher = models.ForeignKey(
        Publisher, models.CASCADE, null=True, related_name="older_facts"
    )
    topic = models.ForeignKey(
        Topic, models.CASCADE, null=True, related_name="older_facts"
    )
    said = models.CharField(max_length=64)
    since = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="older_fact_has_one_subject",
                condition=reduce(or_, map(_is_only, SHARED.values())),
            ),
            *(
                models.UniqueConstraint(
                    fields=[subject, "live_story"],
                    condition=Q(**{f"{subject}__isnull": False}),
                    name=f"older_{subject}_once",
                )
                for subject in SHARED.values()
            ),
        ]

    def __str__(self):
        return f"{self.live_story_id} since {self.since}"
