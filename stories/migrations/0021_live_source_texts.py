"""Live sources are described as those of the desk are. The database stays as it is."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0020_moved_tasks"),
    ]

    operations = [
        migrations.AlterField(
            model_name="livesource",
            name="language",
            field=models.CharField(blank=True, help_text="BCP 47 tag", max_length=12),
        ),
        migrations.AlterField(
            model_name="livesource",
            name="published",
            field=models.CharField(
                blank=True,
                help_text="EDTF, such as 2026-01-05 or 2025-06",
                max_length=80,
            ),
        ),
    ]
