"""Redactions: words that may not be kept, covered by two people together."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

JUDGES = "stories.judge_redaction"
ADMINISTERS = "stories.administer_redaction"


class RedactionState(models.TextChoices):
    """How far a redaction has come."""

    PROPOSED = "proposed", _lazy("Waits for the second person")
    DONE = "done", "Done"
    DECLINED = "declined", "Declined"


class Redaction(models.Model):
    """Covers words in everything kept of a story, by two people together.

    One of them has the right to judge what may not be kept, the other administers
    the newsroom. `words` are forgotten as soon as it is done or declined; `covered`
    then names the places, and how many there were of each sort.
    """

    story = models.ForeignKey(
        "stories.Story", models.PROTECT, related_name="redactions"
    )
    state = models.CharField(
        max_length=10,
        choices=RedactionState.choices,
        default=RedactionState.PROPOSED,
        editable=False,
    )
    words = models.CharField(max_length=300, blank=True)
    whole_words = models.BooleanField(
        _lazy("only as whole words"),
        default=False,
        help_text=_lazy("“Ann” is then left in “announced”."),
    )
    reason = models.TextField(
        help_text=_lazy("Kept for good: name the duty, not what must be forgotten.")
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="redactions_proposed",
        editable=False,
    )
    proposed_at = models.DateTimeField(editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="redactions_decided",
        editable=False,
    )
    decided_at = models.DateTimeField(null=True, editable=False)
    covered = models.JSONField(default=list, editable=False)

    class Meta:
        ordering = ["-proposed_at", "-pk"]
        default_permissions = ("view",)
        permissions = [
            ("judge_redaction", "Can judge what may not be kept of a story"),
            ("administer_redaction", "Can cover what a chief says may not be kept"),
        ]
        constraints = [
            models.CheckConstraint(
                name="redaction_state_known",
                condition=Q(state__in=RedactionState.values),
            ),
            models.CheckConstraint(
                name="redaction_by_two_people",
                condition=~Q(state=RedactionState.DONE)
                | (Q(decided_by__isnull=False) & ~Q(decided_by=F("proposed_by"))),
            ),
            models.CheckConstraint(
                name="redaction_forgets_its_words",
                condition=Q(state=RedactionState.PROPOSED, decided_at__isnull=True)
                | Q(words="", decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="redaction_has_reason", condition=~Q(reason="")
            ),
        ]

    def __str__(self):
        return _("Redaction of {proposed_at}").format(
            proposed_at=f"{self.proposed_at:%Y-%m-%d %H:%M}"
        )

    @property
    def is_waiting(self) -> bool:
        """True until a second person does or declines it."""
        return self.state == RedactionState.PROPOSED
