"""Refusals: every reason at once, each a sentence with the place that it is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something cannot be done now.

    `where` is what to look at: an anchor, `source-2`, a field of the story, or what
    the verb was asked with (`note`, `public_note`, `kind`, `scheduled_for`).
    """

    sentence: str
    where: str = ""

    def __str__(self):
        return self.sentence


class TransitionRefused(Exception):
    """A verb that cannot be done now; `details` are Reasons, `reasons` their words."""

    def __init__(self, *reasons: Reason | str):
        self.details = tuple(
            reason if isinstance(reason, Reason) else Reason(reason)
            for reason in reasons
        )
        super().__init__(" ".join(self.reasons))

    @property
    def reasons(self) -> tuple[str, ...]:
        """Sentences for the editor."""
        return tuple(reason.sentence for reason in self.details)


class StaleVersion(TransitionRefused):
    """Somebody saved the story in the meantime."""
