"""Who put which story where on the front page: one row each time, never changed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _lazy


class Arrangement(models.Model):
    """One change of the places on the front page.

    `before` and `after` are the keys of the stories that had places, in their order.
    """

    class Move(models.TextChoices):
        """What was done with the story."""

        LEAD = "lead", _lazy("Made the lead")
        ADD = "add", _lazy("Given a place")
        UP = "up", _lazy("Moved up")
        DOWN = "down", _lazy("Moved down")
        REMOVE = "remove", _lazy("Taken off")
        UNDO = "undo", _lazy("Undone")

    move = models.CharField(max_length=20, choices=Move.choices)
    story = models.ForeignKey(
        "stories.Story", models.PROTECT, related_name="arrangements"
    )
    before = models.JSONField(default=list)
    after = models.JSONField(default=list)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="arrangements"
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.get_move_display()}: {self.story}"

    @property
    def place(self) -> int | None:
        """The story's place afterwards, from 1; None where it has none."""
        return self._place_in(self.after)

    @property
    def former_place(self) -> int | None:
        """The story's place before; None where it had none."""
        return self._place_in(self.before)

    def _place_in(self, order: list[int]) -> int | None:
        return order.index(self.story_id) + 1 if self.story_id in order else None
