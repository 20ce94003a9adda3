"""Administrators keep accounts and hand out roles, and never more than that."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from stories.desk.roles import ADMINISTRATOR, EDITOR
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator():
    return factories.user(ADMINISTRATOR)


def account_url(account) -> str:
    return reverse("admin:auth_user_change", args=[account.pk])


def send(by, account, **changes):
    sent = {
        "username": account.username,
        "is_active": "on",
        "is_staff": "on",
        "date_joined_0": "2026-01-05",
        "date_joined_1": "08:00:00",
    }
    return desk.client(by).post(account_url(account), sent | changes)


def test_administrator_gives_a_role(administrator):
    account = factories.user()
    role = Group.objects.get(name=EDITOR)
    assert send(administrator, account, groups=[role.pk]).status_code == 302
    assert list(account.groups.all()) == [role]


def test_names_are_stored_as_all_that_is_typed_at_the_desk(administrator):
    account, superuser = factories.user(), factories.user(is_superuser=True)
    send(administrator, account, first_name=" Da\u202ena ", last_name="Il\u202ees")
    account.refresh_from_db()
    assert account.get_full_name() == "Dana Iles"
    group = Group.objects.create(name="Night desk")
    page = reverse("admin:auth_group_change", args=[group.pk])
    desk.client(superuser).post(page, {"name": " Night\u202e editors"})
    group.refresh_from_db()
    assert group.name == "Night editors"


def test_administrator_makes_nobody_a_superuser(administrator):
    send(administrator, administrator, is_superuser="on")
    administrator.refresh_from_db()
    assert not administrator.is_superuser


def test_administrator_gives_no_single_permission(administrator):
    account = factories.user()
    send(administrator, account, user_permissions=["1"])
    assert not account.user_permissions.exists()


def test_superuser_makes_a_superuser():
    account = factories.user()
    send(factories.user(is_superuser=True), account, is_superuser="on")
    account.refresh_from_db()
    assert account.is_superuser


@pytest.mark.parametrize("door", ("user_change", "user_password_change"))
def test_administrator_does_not_touch_a_superuser(administrator, door):
    superuser = factories.user(is_superuser=True)
    url = reverse(f"admin:auth_{door}", args=[superuser.pk])
    sent = {"username": "renamed", "password1": "hei5Ohf7ai", "password2": "hei5Ohf7ai"}
    assert desk.client(administrator).post(url, sent).status_code == 403


def test_superuser_changes_a_superuser():
    account = factories.user(is_superuser=True)
    response = send(factories.user(is_superuser=True), account, first_name="Ada")
    account.refresh_from_db()
    assert (response.status_code, account.first_name) == (302, "Ada")


def test_right_to_delete_accounts_does_not_reach_superusers(administrator):
    administrator.user_permissions.add(Permission.objects.get(codename="delete_user"))
    superuser, other = factories.user(is_superuser=True), factories.user()
    browser = desk.client(administrator)
    answers = [
        browser.get(reverse("admin:auth_user_delete", args=[account.pk])).status_code
        for account in (superuser, other)
    ]
    assert answers == [403, 200]
