"""Takes the places on the front page from stories to what readers see of them.

Readers go on seeing what they see: the order of live stories stays, counted 1, 2, 3.
A place that was typed for a story and never reached readers is not taken over.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from stories.migrations.frozen import grants, triggers

GRANTS = {
    "Editor": ("stories.place_livestory",),
    "Chief editor": ("stories.place_livestory",),
}


def count_places(apps, schema_editor):
    live = apps.get_model("stories", "LiveStory").objects
    chosen = live.filter(lead__isnull=False)
    ordered = chosen.order_by("lead", "-updated_at", "-story_id")
    for place, key in enumerate(list(ordered.values_list("pk", flat=True)), 1):
        live.filter(pk=key).update(lead=place)


def grant(apps, schema_editor):
    grants.install(apps, GRANTS)


def renew_triggers(apps, schema_editor):
    # SQLite makes the table anew without the column.
    triggers.renew(schema_editor.connection, "stories_story", until="0014")


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0013_renderings"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, renew_triggers),
        migrations.AlterModelOptions(
            name="livestory",
            options={
                "ordering": ["-updated_at", "-story_id"],
                "permissions": [
                    (
                        "place_livestory",
                        "Can give stories their places on the front page",
                    )
                ],
                "verbose_name_plural": "live stories",
            },
        ),
        migrations.RemoveField(
            model_name="story",
            name="lead",
        ),
        migrations.CreateModel(
            name="Arrangement",
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
                    "move",
                    models.CharField(
                        choices=[
                            ("lead", "Made the lead"),
                            ("add", "Given a place"),
                            ("up", "Moved up"),
                            ("down", "Moved down"),
                            ("remove", "Taken off"),
                            ("undo", "Undone"),
                        ],
                        max_length=20,
                    ),
                ),
                ("before", models.JSONField(default=list)),
                ("after", models.JSONField(default=list)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="arrangements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="arrangements",
                        to="stories.story",
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.RunPython(renew_triggers, migrations.RunPython.noop),
        migrations.RunPython(count_places, migrations.RunPython.noop),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
