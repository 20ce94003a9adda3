"""A log of what is changed of accounts, and notices about them."""

import django.db.models.deletion
from django.db import migrations, models

from stories.migrations.frozen import grants, triggers

SINCE = "0015"
GRANTS = {
    "Chief editor": ("stories.view_accountchange",),
    "Administrator": ("stories.view_accountchange",),
}


def install(apps, schema_editor):
    grants.install(apps, GRANTS)


def set_up(apps, schema_editor):
    triggers.set_up(schema_editor.connection, since=SINCE)


def lift(apps, schema_editor):
    triggers.lift(schema_editor.connection, since=SINCE)


class Migration(migrations.Migration):
    dependencies = [("stories", "0014_front_places")]

    operations = [
        migrations.CreateModel(
            name="AccountChange",
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
                ("whom", models.CharField(max_length=200, verbose_name="of whom")),
                ("what", models.TextField()),
                ("by", models.CharField(blank=True, max_length=150)),
                ("at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "change of accounts",
                "verbose_name_plural": "changes of accounts",
                "ordering": ["-pk"],
            },
        ),
        migrations.AlterField(
            model_name="notice",
            name="story",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notices",
                to="stories.story",
            ),
        ),
        migrations.RunPython(set_up, lift),
        migrations.RunPython(install, migrations.RunPython.noop),
    ]
