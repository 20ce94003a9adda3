"""What anybody may is changed by others, for good to see, and told."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import AccountChange, Notice
from stories.operations import tasks
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db
PASSWORD = "tide tables of 1912"


@pytest.fixture
def adam():
    return factories.user(ADMINISTRATOR, username="adam", email="adam@example.org")


@pytest.fixture
def chief():
    return factories.user(CHIEF_EDITOR, username="chief", email="chief@example.org")


@pytest.fixture
def ines():
    return factories.user(REPORTER, username="ines", email="ines@example.org")


def as_it_stands(account) -> dict[str, object]:
    switches = ("is_active", "is_staff", "is_superuser")
    return {
        "username": account.username,
        "email": account.email,
        "groups": [group.pk for group in account.groups.all()],
        "date_joined_0": "2026-01-05",
        "date_joined_1": "08:00:00",
        **{name: "on" for name in switches if getattr(account, name)},
    }


def change(by, account, **changes):
    sent = as_it_stands(account) | changes
    url = reverse("admin:auth_user_change", args=[account.pk])
    return desk.client(by).post(url, {k: v for k, v in sent.items() if v is not None})


def group(role) -> int:
    return Group.objects.get(name=role).pk


def told(person) -> list[str]:
    return [notice.sentence for notice in Notice.objects.filter(to=person)]


def recorded() -> list[tuple[str, str, str]]:
    return list(AccountChange.objects.values_list("whom", "what", "by"))


@pytest.mark.parametrize("is_superuser", (True, False))
def test_nobody_changes_their_own_groups_and_switches(is_superuser):
    person = factories.user(ADMINISTRATOR, is_superuser=is_superuser)
    right = Permission.objects.get(codename="withdraw_story")
    wanted = {
        "groups": [group(CHIEF_EDITOR)],
        "is_superuser": None if is_superuser else "on",
        "is_staff": None,
        "user_permissions": [right.pk],
    }
    assert change(person, person, **wanted, first_name="Ada").status_code == 302
    person = get_user_model().objects.get(pk=person.pk)
    assert person.first_name == "Ada"
    assert [g.name for g in person.groups.all()] == [ADMINISTRATOR]
    assert (person.is_superuser, person.is_staff) == (is_superuser, True)
    assert not person.user_permissions.exists()


def test_a_change_of_groups_is_recorded_and_told(adam, chief, ines):
    change(adam, ines, groups=[group(EDITOR)])
    what = "was put into the group Editor and was taken out of the group Reporter"
    assert recorded() == [("account “ines”", what, "adam")]
    sentence = f"The account “ines” {what}. This was done by “adam”."
    assert told(ines) == told(chief) == [sentence]
    assert told(adam) == []


@pytest.mark.parametrize(
    ("changes", "what"),
    (
        ({"is_active": None}, "may no longer log in"),
        ({"is_staff": None}, "may no longer open the desk"),
        ({"email": "eve@example.org"}, "has the e-mail address eve@example.org"),
        ({"username": "eve"}, "is called “eve” now"),
        ({"is_superuser": "on"}, "is a superuser now"),
    ),
)
def test_every_change_of_what_an_account_may_is_told(chief, ines, changes, what):
    change(factories.user(is_superuser=True), ines, **changes)
    assert what in recorded()[0][1]
    assert what in told(ines)[0]
    assert what in told(chief)[0]


def test_a_name_is_no_news(adam, chief, ines):
    change(adam, ines, first_name="Inés")
    assert recorded() == told(chief) == []


def test_a_new_account_is_told_once(adam, chief):
    typed = {"username": "eve", "password1": PASSWORD, "password2": PASSWORD}
    url = reverse("admin:auth_user_add")
    desk.client(adam).post(url, typed | {"usable_password": "true"})
    assert recorded() == [("account “eve”", "was made", "adam")]
    assert len(told(chief)) == 1


def test_a_password_that_somebody_else_set_is_told(adam, chief, ines):
    url = reverse("admin:auth_user_password_change", args=[ines.pk])
    typed = {"password1": PASSWORD, "password2": PASSWORD, "usable_password": "true"}
    assert desk.client(adam).post(url, typed).status_code == 302
    assert recorded() == [("account “ines”", "has a new password", "adam")]
    assert len(told(ines)) == len(told(chief)) == 1


def test_a_password_taken_away_is_told(adam, chief, ines):
    url = reverse("admin:auth_user_password_change", args=[ines.pk])
    typed = {"usable_password": "false", "unset-password": "1"}
    desk.client(adam).post(url, typed)
    assert recorded() == [("account “ines”", "has no password any more", "adam")]


def test_ones_own_new_password_is_told(chief, ines):
    typed = {
        "old_password": "correct horse battery",
        "new_password1": PASSWORD,
        "new_password2": PASSWORD,
    }
    desk.client(ines).post(reverse("admin:password_change"), typed)
    assert recorded() == [("account “ines”", "has a new password", "ines")]
    assert len(told(ines)) == len(told(chief)) == 1


def test_a_password_from_the_command_line_is_told(chief, ines, monkeypatch):
    monkeypatch.setattr("getpass.getpass", lambda prompt: PASSWORD)
    call_command("changepassword", "ines", verbosity=0)
    assert recorded() == [("account “ines”", "has a new password", "")]
    assert "This was done from the command line." in told(chief)[0]


def test_a_log_in_that_hashes_a_password_anew_is_no_news(chief, ines, settings):
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
        *settings.PASSWORD_HASHERS,
    ]
    assert ines.check_password("correct horse battery")
    assert ines.password.startswith("pbkdf2")
    assert recorded() == []


def test_a_change_of_a_group_is_told_to_its_members(chief, ines):
    rights = Permission.objects.filter(codename__in=("add_story", "delete_story"))
    typed = {"name": REPORTER, "permissions": [right.pk for right in rights]}
    url = reverse("admin:auth_group_change", args=[group(REPORTER)])
    desk.client(factories.user(is_superuser=True)).post(url, typed)
    assert "was given the right “Can delete story”" in told(ines)[0]
    assert "was deprived of the rights “Can add preview”, “Can add" in told(chief)[0]
    assert recorded()[0][0] == "group Reporter"


def test_nobody_changes_the_rights_of_a_group_of_theirs(ines):
    ines.user_permissions.add(Permission.objects.get(codename="change_group"))
    browser = desk.client(ines)
    own, other = (
        reverse("admin:auth_group_change", args=[group(role)])
        for role in (REPORTER, EDITOR)
    )
    assert browser.post(own, {"name": REPORTER, "permissions": []}).status_code == 403
    assert browser.get(other).status_code == 200


@pytest.mark.parametrize("is_bulk", (True, False))
def test_a_deleted_account_is_told(chief, ines, is_bulk):
    browser = desk.client(factories.user(is_superuser=True))
    url = reverse("admin:auth_user_delete", args=[ines.pk])
    sent = {"post": "yes"}
    if is_bulk:
        url = reverse("admin:auth_user_changelist")
        sent |= {"action": "delete_selected", "_selected_action": [ines.pk]}
    browser.post(url, sent)
    assert "The account “ines” was deleted." in told(chief)[0]


def test_who_may_see_no_story_sees_what_is_told_of_accounts(adam, chief):
    change(factories.user(is_superuser=True), adam, groups=[])
    adam.groups.add(group(ADMINISTRATOR))
    browser = desk.client(adam)
    page = browser.get(reverse("admin:index")).content.decode()
    assert "was taken out of the group Administrator" in page
    notice = Notice.objects.get(to=adam)
    browser.post(reverse("admin:notice_seen", args=[notice.pk]))
    notice.refresh_from_db()
    assert notice.seen_at


def test_it_is_told_by_e_mail_also_to_who_was_shut_out(adam, chief, ines, settings):
    settings.SENDS_EMAIL = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    change(adam, ines, is_active=None)
    tasks.do_queued()
    sent = {message.to[0]: message for message in mail.outbox}
    assert set(sent) == {"ines@example.org", "chief@example.org"}
    assert sent["ines@example.org"].subject == "Newsroom: an account was changed"
    assert "may no longer log in" in sent["ines@example.org"].body


@pytest.mark.parametrize(("role", "may"), ((CHIEF_EDITOR, 200), (EDITOR, 403)))
def test_chiefs_read_the_record(adam, ines, role, may):
    change(adam, ines, groups=[])
    browser = desk.client(factories.user(role))
    url = reverse("admin:stories_accountchange_changelist")
    assert browser.get(url).status_code == may


@pytest.mark.parametrize(
    "statement",
    (
        "UPDATE stories_accountchange SET what = 'nothing'",
        "DELETE FROM stories_accountchange",
    ),
)
def test_the_record_is_never_altered(adam, ines, statement):
    change(adam, ines, groups=[])
    with (
        pytest.raises(IntegrityError, match="changes of accounts is never"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
