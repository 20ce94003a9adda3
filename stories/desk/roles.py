"""Who may do what: the desk's groups and their permissions, written once as data."""

from collections.abc import Iterable, Mapping

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
    "stories.restore_story",
    "stories.add_preview",
    "stories.view_preview",
)
_REVIEW = (
    "stories.review_story",
    "stories.publish_story",
    "stories.schedule_story",
    "stories.correct_story",
    "stories.archive_story",
    "stories.change_preview",
    "stories.add_topic",
    "stories.change_topic",
    "stories.place_livestory",
)
_DIRECT = (
    "stories.publish_unreviewed_story",
    "stories.withdraw_story",
    "stories.delete_story",
    "stories.delete_source",
    "stories.delete_publisher",
    "stories.delete_topic",
    "stories.view_accountchange",
    "stories.judge_redaction",
)
_ADMINISTER = (
    "auth.add_user",
    "auth.change_user",
    "auth.view_user",
    "auth.view_group",
    "stories.view_accountchange",
    "stories.administer_redaction",
)

ROLES = {
    REPORTER: _WRITE,
    EDITOR: _WRITE + _REVIEW,
    CHIEF_EDITOR: _WRITE + _REVIEW + _DIRECT,
    ADMINISTRATOR: _ADMINISTER,
}


def who_may(*permissions: str) -> str:
    """“Only a chief editor may.”: the roles that have all of `permissions`.

    Empty where no role has them.
    """
    named = [
        f"{'an' if role[0] in 'AEIOU' else 'a'} {role.lower()}"
        for role, granted in ROLES.items()
        if set(permissions) <= set(granted)
    ]
    if not named:
        return ""
    *others, last = named
    before = f"{', '.join(others)} or " if others else ""
    return f"Only {before}{last} may."


def install(apps, grants: Mapping[str, Iterable[str]] = ROLES) -> None:
    """Create the groups and permissions that are missing; take nothing away.

    `apps` is Django's registry, or a migration's state of it, and `grants` are
    permissions by group; a migration brings its own, so that it goes on to do what
    it did. Permissions are made here because migrations run before the signal that
    would make them.
    """
    group_model = apps.get_model("auth", "Group")
    for name, permissions in grants.items():
        group, _ = group_model.objects.get_or_create(name=name)
        group.permissions.add(*(_permission(apps, label) for label in permissions))


def _permission(apps, label: str):
    app_label, codename = label.split(".")
    action, model_name = codename.rsplit("_", 1)
    model = apps.get_model(app_label, model_name)
    content_type, _ = apps.get_model(
        "contenttypes", "ContentType"
    ).objects.get_or_create(app_label=app_label, model=model_name)
    # Named as Django would name it, which later only looks whether it is there.
    default = f"Can {action} {model._meta.verbose_name_raw}"
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=codename,
        defaults={"name": dict(model._meta.permissions).get(codename, default)},
    )
    return permission
