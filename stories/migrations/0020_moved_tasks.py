"""What an earlier release queued is done by the module that does it now."""

from django.db import migrations

MOVED = {"stories.notices.send": "stories.desk.notices.send"}


def forward(apps, _editor):
    _rename(apps, MOVED)


def back(apps, _editor):
    _rename(apps, {new: old for old, new in MOVED.items()})


def _rename(apps, moved: dict[str, str]) -> None:
    results = apps.get_model("django_tasks_database", "DBTaskResult").objects
    for before, after in moved.items():
        results.filter(task_path=before).update(task_path=after)


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0019_older_facts"),
        ("django_tasks_database", "0021_conditional_partial_index_ordering"),
    ]

    operations = [migrations.RunPython(forward, back)]
