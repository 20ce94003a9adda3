"""Keeps who changed what, for stories and for what they show; from the saves so far.

Who changed sources, publishers and topics was not kept until now, so that they start
with nobody's change.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

PUBLISHING = ("publish", "correct", "publish_without_review", "fulfil")
TAKING_BACK = ("request_changes", "withdraw")
BATCH = 500


def credit_authors(apps, schema_editor):
    """Make a contribution of each save and each new address that no edition holds."""
    keys = list(apps.get_model("stories", "Story").objects.values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        _credit_authors_of(apps, keys[start : start + BATCH])


def _credit_authors_of(apps, keys):
    models = {name: apps.get_model("stories", name) for name in _NEEDED}
    moves = {}
    rows = models["Transition"].objects.filter(story__in=keys).order_by("pk")
    for row in rows:
        moves.setdefault(row.story_id, []).append(row)
    saves = {}
    rows = models["SavedVersion"].objects.filter(story__in=keys).defer("content")
    for row in rows.order_by("number"):
        saves.setdefault(row.story_id, []).append(row)
    contribution = models["Contribution"]
    contribution.objects.bulk_create(
        (
            contribution(story_id=key, **values)
            for key in keys
            for values in _unpublished(moves.get(key, []), saves.get(key, []))
        ),
        batch_size=BATCH,
    )


_NEEDED = ("Transition", "SavedVersion", "Contribution")


def _unpublished(moves, saves):
    """What each save and address says, and the approval that still holds it."""
    published, approvals = _standing(moves)
    for save in saves:
        if published is None or save.number > published.version:
            yield {
                "what": "text",
                "by_id": save.saved_by_id,
                "at": save.saved_at,
                "settled_by": next(
                    (one for one in approvals if one.version >= save.number), None
                ),
            }
    for move in moves:
        is_new = published is None or move.pk > published.pk
        if move.verb == "readdress" and is_new:
            yield {
                "what": "address",
                "by_id": move.by_id,
                "at": move.at,
                "settled_by": next(
                    (one for one in approvals if one.pk > move.pk), None
                ),
            }


def _standing(moves):
    """The last publication, and the approvals since that nobody took back."""
    published, approvals = None, []
    for move in moves:
        if move.verb in PUBLISHING:
            published, approvals = move, []
        elif move.verb in TAKING_BACK:
            approvals = []
        elif move.verb == "approve":
            approvals.append(move)
    return published, approvals


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0010_approved_contents"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="transition",
            name="authors",
            field=models.ManyToManyField(
                blank=True,
                related_name="written_transitions",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.CreateModel(
            name="Contribution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("what", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contributions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contributions",
                        to="stories.publisher",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="settled",
                        to="stories.transition",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contributions",
                        to="stories.source",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contributions",
                        to="stories.story",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contributions",
                        to="stories.topic",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("publisher__isnull", True),
                                ("source__isnull", True),
                                ("story__isnull", False),
                                ("topic__isnull", True),
                            ),
                            models.Q(
                                ("publisher__isnull", True),
                                ("source__isnull", False),
                                ("story__isnull", True),
                                ("topic__isnull", True),
                            ),
                            models.Q(
                                ("publisher__isnull", False),
                                ("source__isnull", True),
                                ("story__isnull", True),
                                ("topic__isnull", True),
                            ),
                            models.Q(
                                ("publisher__isnull", True),
                                ("source__isnull", True),
                                ("story__isnull", True),
                                ("topic__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="contribution_has_one_subject",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("what", ""), _negated=True),
                        name="contribution_says_what",
                    ),
                ],
            },
        ),
        migrations.RunPython(credit_authors, migrations.RunPython.noop),
    ]
