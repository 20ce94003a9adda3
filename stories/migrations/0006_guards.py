"""What approvals and public slugs must never be, now that every row keeps to it."""

from django.db import migrations, models

from stories.migrations.frozen import triggers

SINCE = "0006"


def set_up(apps, schema_editor):
    triggers.set_up(schema_editor.connection, since=SINCE)


def lift(apps, schema_editor):
    triggers.lift(schema_editor.connection, since=SINCE)


class Migration(migrations.Migration):
    dependencies = [("stories", "0005_records")]

    operations = [
        migrations.AddConstraint(
            model_name="story",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["approved", "scheduled"]), _negated=True),
                    models.Q(
                        ("approved_by__isnull", False),
                        models.Q(("approved_digest", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="story_approved_is_sealed",
            ),
        ),
        # After the constraint, for which SQLite makes the table and its triggers anew.
        migrations.RunPython(set_up, lift),
    ]
