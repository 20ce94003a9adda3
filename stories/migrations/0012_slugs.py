"""Slugs of any script; what the columns hold, and their tables, stay as they are."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0011_authors")]

    operations = [
        # Nothing to do in the database, where SQLite would make each table anew.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="livepublisher",
                    name="slug",
                    field=models.CharField(max_length=200, unique=True),
                ),
                migrations.AlterField(
                    model_name="livestory",
                    name="slug",
                    field=models.CharField(max_length=100, unique=True),
                ),
                migrations.AlterField(
                    model_name="livetopic",
                    name="slug",
                    field=models.CharField(max_length=80, unique=True),
                ),
                migrations.AlterField(
                    model_name="publicslug",
                    name="slug",
                    field=models.CharField(max_length=100, unique=True),
                ),
                migrations.AlterField(
                    model_name="publisher",
                    name="slug",
                    field=models.CharField(max_length=200, unique=True),
                ),
                migrations.AlterField(
                    model_name="story",
                    name="slug",
                    field=models.CharField(max_length=100, unique=True),
                ),
                migrations.AlterField(
                    model_name="topic",
                    name="slug",
                    field=models.CharField(max_length=80, unique=True),
                ),
                migrations.AlterField(
                    model_name="withdrawal",
                    name="slug",
                    field=models.CharField(max_length=100, unique=True),
                ),
            ]
        )
    ]
