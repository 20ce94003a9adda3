"""Topics: what stories are about."""

from django.db import models

from stories.models.folding import FoldedField, Folding


class Topic(Folding):
    """A subject, possibly within a broader one."""

    name = models.CharField(max_length=80)
    name_folded = FoldedField(of="name", db_index=True)
    slug = models.CharField(max_length=80, unique=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                name="topic_not_its_own_parent",
                condition=~models.Q(parent=models.F("id")),
            )
        ]

    def __str__(self):
        return self.name
