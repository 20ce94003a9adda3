"""Live stories say which rendering made them; `rebuild_live` makes those of 0 anew."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0012_slugs")]

    operations = [
        migrations.AddField(
            model_name="livestory",
            name="rendering",
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
    ]
