"""Who changed what of a story, and of the sources, publishers and topics that it shows.

Four eyes look at these rows: nobody approves what contains a change of their own.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import reduce
from operator import or_

from django.conf import settings
from django.db import models
from django.db.models import Q

from stories.models import bulk
from stories.models.history import Transition
from stories.models.parts import Reference
from stories.models.source import Publisher, Source
from stories.models.story import Story
from stories.models.subjects import SHARED, SharedRow
from stories.models.topic import Topic

# What changed, where it is no field of a source, publisher or topic.
TEXT, ADDRESS, RESTORED, ADDED = "text", "address", "restored", "added"
SUBJECTS = {Story: "story"} | SHARED
# Databases take so many keys in one statement.
BATCH = 500

Subject = Story | SharedRow


class ContributionQuerySet(models.QuerySet):
    """Selections by what somebody else has answered for, and by what a story shows."""

    def unsettled(self):
        """Those that no approval and no publication contained since."""
        return self.filter(settled_by=None)

    def unpublished(self):
        """Those that no publication contained since; an approval may have."""
        return self.filter(Q(settled_by=None) | Q(settled_by__edition=None))

    def of(self, story: Story):
        """Those that the working copy of `story` contains, its own among them.

        What comes back can be counted and listed, and not be filtered any more.
        """
        references = Reference.objects.filter(story=story)
        topics = Story.topics.through.objects.filter(story=story)
        # A union of four look-ups by index; one OR of them would read the whole table.
        rows = self.order_by()
        own, *shown = (
            rows.filter(story=story),
            rows.filter(source__in=references.values("source")),
            rows.filter(publisher__in=references.values("source__publisher")),
            rows.filter(topic__in=topics.values("topic")),
        )
        return own.union(*shown, all=True)

    def settle(self, keys: Iterable[int], transition: Transition) -> None:
        """Note that `transition` contained the contributions with these keys."""
        keys = list(keys)
        for start in range(0, len(keys), BATCH):
            batch = self.filter(pk__in=keys[start : start + BATCH])
            batch.update(settled_by=transition)

    def take_back_approvals_of(self, story: Story) -> None:
        """Let those that only approvals of `story` contained wait for others again."""
        approved = self.filter(settled_by__story=story, settled_by__edition=None)
        approved.update(settled_by=None)

    def credit(
        self, subjects: Iterable[Subject], what: str, *, by, at: datetime
    ) -> None:
        """Record that `by` changed `what` of each of `subjects`."""
        bulk.insert(
            [
                self.model(
                    **{f"{SUBJECTS[type(one)]}_id": one.pk}, what=what, by=by, at=at
                )
                for one in subjects
            ]
        )


def _is_only(subject: str) -> Q:
    return Q(**{f"{one}__isnull": one != subject for one in SUBJECTS.values()})


class Contribution(models.Model):
    """Somebody's change of one story, source, publisher or topic.

    `what` is `text`, `address`, `restored` or `added`, or the fields of a source,
    publisher or topic that were changed. `settled_by` is the approval, and once there
    is one the publication, of a story that contained it.
    """

    story = models.ForeignKey(
        Story, models.CASCADE, null=True, related_name="contributions"
    )
    source = models.ForeignKey(
        Source, models.CASCADE, null=True, related_name="contributions"
    )
    publisher = models.ForeignKey(
        Publisher, models.CASCADE, null=True, related_name="contributions"
    )
    topic = models.ForeignKey(
        Topic, models.CASCADE, null=True, related_name="contributions"
    )
    what = models.CharField(max_length=200)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="contributions"
    )
    at = models.DateTimeField()
    # Without its approval, which goes with a draft, a change waits for others again.
    settled_by = models.ForeignKey(
        Transition, models.SET_NULL, null=True, related_name="settled"
    )

    objects = ContributionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="contribution_has_one_subject",
                condition=reduce(or_, map(_is_only, SUBJECTS.values())),
            ),
            models.CheckConstraint(
                name="contribution_says_what", condition=~Q(what="")
            ),
        ]

    def __str__(self):
        return f"{self.what}, by {self.by}"
