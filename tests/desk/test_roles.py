"""The groups that the migrations make, and the permissions they bring along."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission

from stories.desk import roles
from stories.migrations.frozen import grants

pytestmark = pytest.mark.django_db


def permissions_of(group: Group) -> set[str]:
    rows = group.permissions.values_list("content_type__app_label", "codename")
    return {f"{app_label}.{codename}" for app_label, codename in rows}


@pytest.mark.parametrize("name", tuple(roles.ROLES))
def test_group_may_do_what_its_role_says(name):
    group = Group.objects.get(name=name)

    assert permissions_of(group) == set(roles.ROLES[name])


@pytest.mark.parametrize(
    ("permissions", "sentence"),
    (
        (["stories.withdraw_story"], "Only a chief editor may."),
        (["stories.review_story"], "Only an editor or a chief editor may."),
        (
            ["stories.submit_story", "stories.change_story"],
            "Only a reporter, an editor or a chief editor may.",
        ),
        (["auth.add_user"], "Only an administrator may."),
        (["auth.add_user", "stories.submit_story"], ""),
    ),
)
def test_who_may_is_said_in_a_sentence(permissions, sentence):
    assert roles.who_may(*permissions) == sentence


@pytest.mark.parametrize(
    ("codename", "name"),
    (
        ("submit_story", "Can submit a story for review"),
        ("view_savedversion", "Can view saved version"),
        ("add_user", "Can add user"),
    ),
)
def test_permission_is_named_as_django_would_name_it(codename, name):
    assert Permission.objects.get(codename=codename).name == name


def test_installing_again_takes_nothing_away():
    reporters = Group.objects.get(name=roles.REPORTER)
    reporters.permissions.add(Permission.objects.get(codename="delete_story"))

    grants.install(apps, roles.ROLES)

    assert "stories.delete_story" in permissions_of(reporters)
    assert Group.objects.count() == len(roles.ROLES)
