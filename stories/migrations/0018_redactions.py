"""What is told of withdrawals, and redactions with the one door past a trigger."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from stories.migrations.frozen import grants, triggers

SINCE = "0018"
GRANTS = {
    "Chief editor": ("stories.judge_redaction",),
    "Administrator": ("stories.administer_redaction",),
}


def set_up(apps, schema_editor):
    triggers.set_up(schema_editor.connection, since=SINCE)
    grants.install(apps, GRANTS)


def lift(apps, schema_editor):
    triggers.lift(schema_editor.connection, since=SINCE)


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0017_kept_differences"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Redaction",
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
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Waits for the second person"),
                            ("done", "Done"),
                            ("declined", "Declined"),
                        ],
                        default="proposed",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=300)),
                (
                    "whole_words",
                    models.BooleanField(
                        default=False,
                        help_text="“Ann” is then left in “announced”.",
                        verbose_name="only as whole words",
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        help_text="Kept for good: name the duty, not what must be forgotten."
                    ),
                ),
                ("proposed_at", models.DateTimeField(editable=False)),
                ("decided_at", models.DateTimeField(editable=False, null=True)),
                ("covered", models.JSONField(default=list, editable=False)),
            ],
            options={
                "ordering": ["-proposed_at", "-pk"],
                "permissions": [
                    ("judge_redaction", "Can judge what may not be kept of a story"),
                    (
                        "administer_redaction",
                        "Can cover what a chief says may not be kept",
                    ),
                ],
                "default_permissions": ("view",),
            },
        ),
        migrations.CreateModel(
            name="Tombstone",
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
                ("digest", models.CharField(max_length=64)),
                ("covered_at", models.DateTimeField(null=True)),
            ],
            options={
                "ordering": ["edition_id", "pk"],
            },
        ),
        migrations.CreateModel(
            name="WithdrawalDisplay",
            fields=[
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="display",
                        serialize=False,
                        to="stories.edition",
                    ),
                ),
                (
                    "remains",
                    models.CharField(
                        choices=[
                            ("headline", "Its headline and the reason"),
                            ("reason", "The reason only"),
                            ("nothing", "Neither"),
                        ],
                        max_length=10,
                    ),
                ),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="withdrawal",
            name="withdrawal_has_reason",
        ),
        migrations.AlterField(
            model_name="withdrawal",
            name="headline",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AlterField(
            model_name="withdrawal",
            name="reason",
            field=models.TextField(blank=True),
        ),
        migrations.AddConstraint(
            model_name="withdrawal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("headline", ""),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="withdrawal_headline_has_reason",
            ),
        ),
        migrations.AddField(
            model_name="redaction",
            name="decided_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="redactions_decided",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="redaction",
            name="proposed_by",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="redactions_proposed",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="redaction",
            name="story",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="redactions",
                to="stories.story",
            ),
        ),
        migrations.AddField(
            model_name="tombstone",
            name="edition",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tombstones",
                to="stories.edition",
            ),
        ),
        migrations.AddField(
            model_name="tombstone",
            name="redaction",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tombstones",
                to="stories.redaction",
            ),
        ),
        migrations.AddConstraint(
            model_name="withdrawaldisplay",
            constraint=models.CheckConstraint(
                condition=models.Q(("remains__in", ["headline", "reason", "nothing"])),
                name="withdrawal_display_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="redaction",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["proposed", "done", "declined"])),
                name="redaction_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="redaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "done"), _negated=True),
                    models.Q(
                        ("decided_by__isnull", False),
                        models.Q(
                            ("decided_by", models.F("proposed_by")), _negated=True
                        ),
                    ),
                    _connector="OR",
                ),
                name="redaction_by_two_people",
            ),
        ),
        migrations.AddConstraint(
            model_name="redaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at__isnull", True), ("state", "proposed")),
                    models.Q(("decided_at__isnull", False), ("words", "")),
                    _connector="OR",
                ),
                name="redaction_forgets_its_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="redaction",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="redaction_has_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="tombstone",
            constraint=models.UniqueConstraint(
                fields=("redaction", "edition"), name="tombstone_unique"
            ),
        ),
        migrations.RunPython(set_up, lift),
    ]
