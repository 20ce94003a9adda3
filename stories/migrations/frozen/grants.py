"""Makes groups, and the permissions that a migration grants them."""

from collections.abc import Iterable, Mapping


def install(apps, grants: Mapping[str, Iterable[str]]) -> None:
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
