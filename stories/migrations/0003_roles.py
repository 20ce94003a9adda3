"""The desk's groups, with the permissions that they first had."""

from django.db import migrations

from stories.migrations.frozen import grants

REPORTER = "Reporter"
EDITOR = "Editor"
CHIEF_EDITOR = "Chief editor"
ADMINISTRATOR = "Administrator"

_WRITE = (
    "stories.add_story",
    "stories.change_story",
    "stories.view_story",
    "stories.submit_story",
    "stories.add_source",
    "stories.change_source",
    "stories.view_source",
    "stories.add_publisher",
    "stories.change_publisher",
    "stories.view_publisher",
    "stories.view_topic",
    "stories.view_edition",
    "stories.view_change",
    "stories.view_transition",
    "stories.view_original",
    "stories.view_savedversion",
)
_REVIEW = (
    "stories.review_story",
    "stories.publish_story",
    "stories.add_topic",
    "stories.change_topic",
)
_DIRECT = (
    "stories.publish_unreviewed_story",
    "stories.withdraw_story",
    "stories.delete_story",
    "stories.delete_source",
    "stories.delete_publisher",
    "stories.delete_topic",
)
_ADMINISTER = (
    "auth.add_user",
    "auth.change_user",
    "auth.view_user",
    "auth.view_group",
)

GRANTS = {
    REPORTER: _WRITE,
    EDITOR: _WRITE + _REVIEW,
    CHIEF_EDITOR: _WRITE + _REVIEW + _DIRECT,
    ADMINISTRATOR: _ADMINISTER,
}


def install(apps, schema_editor):
    grants.install(apps, GRANTS)


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0002_triggers"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(install, migrations.RunPython.noop)]
