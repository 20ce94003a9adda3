"""Says of each correction in what readers see whether it corrected or clarified."""

from django.db import migrations

BATCH = 500


def name_kinds(apps, schema_editor):
    live_stories = apps.get_model("stories", "LiveStory").objects
    corrected = live_stories.filter(correction_entries__isnull=False).distinct()
    for live in corrected.order_by("pk").iterator(chunk_size=BATCH):
        kinds = dict(live.correction_entries.values_list("number", "kind"))
        for note in live.payload["corrections"]:
            note["kind"] = kinds[note["edition"]]
        live.save(update_fields=["payload"])


class Migration(migrations.Migration):
    dependencies = [("stories", "0006_guards")]

    operations = [migrations.RunPython(name_kinds, migrations.RunPython.noop)]
