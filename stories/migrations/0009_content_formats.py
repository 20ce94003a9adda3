"""Numbers the formats of contents; what was kept until now is of the first."""

from django.db import migrations, models

from stories.migrations.frozen import triggers


def renew_triggers(apps, schema_editor):
    # SQLite makes the table anew for a column or a constraint.
    triggers.renew(schema_editor.connection, "stories_edition", until="0009")


class Migration(migrations.Migration):
    dependencies = [("stories", "0008_change_subjects")]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, renew_triggers),
        migrations.AddField(
            model_name="edition",
            name="content_format",
            field=models.PositiveSmallIntegerField(db_default=1, default=1),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(("content_format__gte", 1)),
                name="edition_format_positive",
            ),
        ),
        migrations.AddField(
            model_name="savedversion",
            name="content_format",
            field=models.PositiveSmallIntegerField(db_default=1, default=1),
        ),
        migrations.AddConstraint(
            model_name="savedversion",
            constraint=models.CheckConstraint(
                condition=models.Q(("content_format__gte", 1)),
                name="saved_version_format_positive",
            ),
        ),
        migrations.RunPython(renew_triggers, migrations.RunPython.noop),
    ]
