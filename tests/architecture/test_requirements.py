"""The locks name exact versions with their hashes, and no place to get them from."""

import re

import pytest

from tests.architecture.modules import ROOT

LOCKS = ("base", "production", "dev")
PIN = re.compile(r"^([a-z0-9._-]+)(?:\[[a-z,-]+\])?==(\S+)", re.MULTILINE)


def lock(name):
    return (ROOT / "requirements" / f"{name}.txt").read_text()


def pins(name):
    return dict(PIN.findall(lock(name)))


@pytest.mark.parametrize("name", LOCKS)
def test_lock_names_no_address(name):
    assert not re.search(r"://|--(extra-)?index-url|--find-links|@ ", lock(name))


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_a_hash(name):
    entries = re.split(r"\n(?=\S)", lock(name).strip())
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert len(entries) == len(pins(name)) > 10


@pytest.mark.parametrize(
    ("inner", "outer"), (("base", "production"), ("production", "dev"))
)
def test_locks_agree_on_versions(inner, outer):
    assert pins(inner).items() <= pins(outer).items()


@pytest.mark.parametrize("name", LOCKS)
def test_everything_asked_for_is_locked(name):
    asked = (ROOT / "requirements" / f"{name}.in").read_text().splitlines()
    names = {re.split(r"[\[<>=]", line)[0] for line in asked if line[:1].isalpha()}
    assert names <= set(pins(name))
