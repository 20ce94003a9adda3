"""Changes of accounts and groups: recorded for good, told to whom they are about.

All chief editors are told too, so that nobody gains rights, or the password of somebody
else, unseen.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from stories.desk import notices
from stories.desk.roles import CHIEF_EDITOR
from stories.document.messages import listed
from stories.models import AccountChange

# What an account is told of itself in, when it is so, and when it is so no more.
SWITCHES = {
    "is_active": (_lazy("may log in again"), _lazy("may no longer log in")),
    "is_staff": (_lazy("may open the desk"), _lazy("may no longer open the desk")),
    "is_superuser": (_lazy("is a superuser now"), _lazy("is a superuser no longer")),
}
NEW_PASSWORD = _lazy("has a new password")
NO_PASSWORD = _lazy("has no password any more")


@dataclass(frozen=True)
class _Doing:
    """Who changes accounts at this moment, and whether they make a new one."""

    person: object = None
    is_making: bool = False


# Nobody, on the command line.
_doing: ContextVar[_Doing | None] = ContextVar("doing", default=None)


@contextmanager
def done_by(person, *, is_making: bool = False) -> Iterator[None]:
    """Within this, passwords are changed by `person`, all of it or nothing."""
    before = _doing.set(_Doing(person, is_making))
    try:
        with transaction.atomic():
            yield
    finally:
        _doing.reset(before)


@dataclass(frozen=True)
class Rights:
    """What an account may, as far as it is told; an empty one is that of nobody."""

    username: str = ""
    email: str = ""
    switches: frozenset[str] = frozenset({"is_active"})
    groups: frozenset[str] = frozenset()
    permissions: frozenset[str] = frozenset()


def rights_of(key: int) -> Rights:
    """What the account of that key may now, by the database."""
    account = get_user_model().objects.get(pk=key)
    return Rights(
        username=account.get_username(),
        email=account.email,
        switches=frozenset(name for name in SWITCHES if getattr(account, name)),
        groups=frozenset(account.groups.values_list("name", flat=True)),
        permissions=frozenset(account.user_permissions.values_list("name", flat=True)),
    )


def rights_of_group(key: int) -> Rights:
    """What the group of that key may now, by the database."""
    group = Group.objects.get(pk=key)
    named = group.permissions.values_list("name", flat=True)
    return Rights(username=group.name, permissions=frozenset(named))


def differences(before: Rights, after: Rights) -> list[str]:
    """What became of an account, each as the end of a sentence about it."""
    return [
        *_renamed(before, after),
        *_moved(_("was put into the group {group}"), after.groups - before.groups),
        *_moved(_("was taken out of the group {group}"), before.groups - after.groups),
        *_switched(before.switches, after.switches),
        *_given(after.permissions - before.permissions),
        *_taken(before.permissions - after.permissions),
    ]


def _renamed(before: Rights, after: Rights) -> Iterator[str]:
    if before.username and before.username != after.username:
        yield _("is called “{username}” now").format(username=after.username)
    if before.email != after.email:
        yield (
            _("has the e-mail address {email}").format(email=after.email)
            if after.email
            else _("has no e-mail address any more")
        )


def _switched(before: frozenset[str], after: frozenset[str]) -> Iterator[str]:
    for name, (is_so, is_so_no_more) in SWITCHES.items():
        if (name in before) != (name in after):
            yield str(is_so if name in after else is_so_no_more)


def _moved(words: str, names: Iterable[str]) -> list[str]:
    return [words.format(group=name) for name in sorted(names)]


def _given(names: Iterable[str]) -> Iterator[str]:
    if named := _named(names):
        yield ngettext(
            "was given the right {rights}", "was given the rights {rights}", len(named)
        ).format(rights=listed(named))


def _taken(names: Iterable[str]) -> Iterator[str]:
    if named := _named(names):
        yield ngettext(
            "was deprived of the right {rights}",
            "was deprived of the rights {rights}",
            len(named),
        ).format(rights=listed(named))


def _named(names: Iterable[str]) -> list[str]:
    return [f"“{name}”" for name in sorted(names)]


def record(account, done: list[str], *, by, at: datetime | None = None) -> None:
    """Write down what was done to `account`, and tell it and the chiefs."""
    _record(
        _("account “{name}”").format(name=account.get_username()),
        done,
        [account],
        by=by,
        at=at,
    )


def record_group(
    group: Group, done: list[str], *, by, at: datetime | None = None
) -> None:
    """Write down what was done to `group`, and tell its members and the chiefs."""
    members = list(group.user_set.filter(is_active=True)) if group.pk else []
    _record(_("group {name}").format(name=group.name), done, members, by=by, at=at)


@transaction.atomic
def _record(whom: str, done: list[str], about: list, *, by, at: datetime | None):
    if not done:
        return
    what = listed([str(one) for one in done])
    now = at or timezone.now()
    who = by.get_username() if by else ""
    AccountChange.objects.create(whom=whom, what=what, by=who, at=now)
    sentence = (
        _("The {whom} {what}. This was done by “{who}”.")
        if who
        else _("The {whom} {what}. This was done from the command line.")
    ).format(whom=whom, what=what, who=who)
    chiefs = get_user_model().objects.filter(is_active=True, groups__name=CHIEF_EDITOR)
    for person in {person.pk: person for person in (*about, *chiefs)}.values():
        notices.tell_of_account(person, sentence, at=now)


class PasswordRecord:
    """Django's way to learn of new passwords, through whichever door they come."""

    def validate(self, password, user=None) -> None:
        """Refuse nothing: other validators do."""

    def password_changed(self, password, user=None) -> None:
        """Record it, and tell; who makes an account records that instead."""
        doing = _doing.get() or _Doing()
        if user is not None and user.pk and not doing.is_making:
            record(user, [NEW_PASSWORD], by=doing.person)

    def get_help_text(self) -> str:
        """What stands under the field of a new password."""
        return _(
            "The chief editors are told that the password was changed, and not what it "
            "is."
        )
