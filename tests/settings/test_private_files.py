"""What the newsroom keeps on disk is for its own account alone."""

import os
import sqlite3
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom import environment
from newsroom.private_files import private_folder
from tests.settings.reading import settings_with


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_new_folder_and_its_database_are_closed(tmp_path):
    settings_with(tmp_path / "var")
    found = {path.name: mode(path) for path in (tmp_path / "var").iterdir()}
    assert mode(tmp_path / "var") == 0o700
    assert found == {"newsroom.sqlite3": 0o600, "secret-key": 0o600}


def test_those_that_stood_open_are_closed(tmp_path):
    database = tmp_path / "newsroom.sqlite3"
    tmp_path.chmod(0o755)
    for end in ("", "-wal", "-shm"):
        database.with_name(database.name + end).touch(mode=0o644)
    settings_with(tmp_path)
    assert mode(tmp_path) == 0o700
    ends = ("", "-wal", "-shm")
    assert {mode(database.with_name(database.name + end)) for end in ends} == {0o600}


def test_what_sqlite_writes_beside_it_is_closed_too(tmp_path, env):
    name = environment.database(env(), tmp_path)["NAME"]
    connection = sqlite3.connect(name)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE kept (words)")
    found = {path.name: mode(path) for path in tmp_path.iterdir()}
    connection.close()
    assert len(found) == 3
    assert set(found.values()) == {0o600}


def test_a_database_elsewhere_is_closed_and_its_folder_left(tmp_path, env):
    tmp_path.chmod(0o755)
    environment.database(
        env(DATABASE_URL=f"sqlite:///{tmp_path}/a.sqlite3"), tmp_path / "var"
    )
    assert (mode(tmp_path), mode(tmp_path / "a.sqlite3")) == (0o755, 0o600)


def test_a_folder_that_all_share_is_refused(tmp_path):
    tmp_path.chmod(0o1777)
    with pytest.raises(ImproperlyConfigured, match="a folder of its own"):
        private_folder(tmp_path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(ImproperlyConfigured, match="cannot be made"):
        private_folder(tmp_path / "file" / "var")


def test_what_belongs_to_another_account_is_left(tmp_path, monkeypatch):
    tmp_path.chmod(0o755)
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
    private_folder(tmp_path)
    assert mode(tmp_path) == 0o755
