"""The day on which the desk read a source."""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0021_live_source_texts"),
    ]

    operations = [
        migrations.AddField(
            model_name="livesource",
            name="accessed",
            field=models.CharField(
                blank=True,
                help_text="The day the desk read it, such as 2026-01-05",
                max_length=80,
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="accessed",
            field=models.CharField(
                blank=True,
                help_text="The day the desk read it, such as 2026-01-05",
                max_length=80,
            ),
        ),
        migrations.AddConstraint(
            model_name="livesource",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("accessed", ""),
                    models.Q(
                        django.db.models.lookups.Exact(
                            django.db.models.functions.text.Length("accessed"), 10
                        ),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.text.Substr("accessed", 5, 1),
                            "-",
                        ),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.text.Substr("accessed", 8, 1),
                            "-",
                        ),
                        ("accessed__range", ("0001-01-01", "9999-12-31")),
                    ),
                    _connector="OR",
                ),
                name="live_source_accessed_is_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("accessed", ""),
                    models.Q(
                        django.db.models.lookups.Exact(
                            django.db.models.functions.text.Length("accessed"), 10
                        ),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.text.Substr("accessed", 5, 1),
                            "-",
                        ),
                        django.db.models.lookups.Exact(
                            django.db.models.functions.text.Substr("accessed", 8, 1),
                            "-",
                        ),
                        ("accessed__range", ("0001-01-01", "9999-12-31")),
                    ),
                    _connector="OR",
                ),
                name="source_accessed_is_a_day",
            ),
        ),
    ]
