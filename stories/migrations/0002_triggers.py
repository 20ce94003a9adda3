"""Triggers for what raw SQL must not do either."""

from django.db import migrations

from stories.migrations.frozen import triggers


def set_up(apps, schema_editor):
    triggers.set_up(schema_editor.connection, since="0002")


def lift(apps, schema_editor):
    triggers.lift(schema_editor.connection, since="0002")


class Migration(migrations.Migration):
    dependencies = [("stories", "0001_initial")]

    operations = [migrations.RunPython(set_up, lift)]
