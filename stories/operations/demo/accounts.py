"""The demo's three accounts; their passwords are made at once and kept in `var/`."""

import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

PASSWORD_BYTES = 9


@dataclass(frozen=True)
class Account:
    """One account as it is shown: its password is empty once somebody changed it."""

    username: str
    role: str
    password: str


def set_up(wanted: list[dict[str, str]], kept_in: Path) -> list[Account]:
    """Make the accounts that are missing; `kept_in` is the file with passwords."""
    passwords = _read(kept_in)
    for account in wanted:
        passwords.setdefault(account["username"], secrets.token_urlsafe(PASSWORD_BYTES))
    _write(kept_in, passwords)
    return [_set_up(account, passwords[account["username"]]) for account in wanted]


def _set_up(account: dict[str, str], password: str) -> Account:
    first, _, last = account["name"].partition(" ")
    users = get_user_model().objects
    user = users.filter(username=account["username"]).first()
    if user is None:
        user = users.create_user(
            account["username"],
            password=password,
            first_name=first,
            last_name=last,
            is_staff=True,
        )
        user.groups.add(Group.objects.get(name=account["role"]))
    still_valid = user.check_password(password)
    return Account(user.username, account["role"], password if still_valid else "")


def _read(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    return json.loads(path.read_text(encoding="utf-8"))


def _write(path: Path, passwords: dict[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_text(json.dumps(passwords, indent=2), encoding="utf-8")
