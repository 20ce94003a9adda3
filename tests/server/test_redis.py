"""Servers that share a Redis count wrong passwords together."""

import os
import subprocess
import sys

import pytest
import redis

from tests.architecture.modules import ROOT
from tests.server.serving import served
from tests.siege.attackers import LOGIN, Attack

# A database of the tests' own; of what others keep there nothing is touched.
URL = "redis://127.0.0.1:6379/13"
PATIENCE = 120


@pytest.fixture
def shared():
    """The address of a Redis; the keys that a test made in it go."""
    store = redis.Redis.from_url(URL, socket_timeout=5)
    try:
        before = set(store.keys())
    except redis.exceptions.RedisError:
        pytest.skip("No Redis answers on this machine.")
    yield URL
    if made := set(store.keys()) - before:
        store.delete(*made)
    store.close()


@pytest.fixture
def servers(tmp_path, shared):
    """Two servers over one database, as two machines run them."""
    environment = {
        "DATABASE_URL": f"sqlite:///{tmp_path}/newsroom.sqlite3",
        "NEWSROOM_SECRET_KEY": "a-key-of-fifty-letters-for-tests-that-start-servers",
        "NEWSROOM_REDIS_URL": shared,
    }
    folders = [tmp_path / name for name in ("one", "other")]
    for folder in folders:
        folder.mkdir()
    for command in ("migrate", "collectstatic"):
        _manage(folders[0], command, **environment)
    (folders[1] / "static").symlink_to(folders[0] / "static")
    with (
        served(folders[0], **environment) as one,
        served(folders[1], **environment) as other,
    ):
        one.ready()
        other.ready()
        yield [Attack(f"localhost:{each.port}", PATIENCE) for each in (one, other)]


def _manage(folder, command: str, **environment: str) -> None:
    subprocess.run(
        [sys.executable, "manage.py", command, "--no-input", "--verbosity", "0"],
        cwd=ROOT,
        env={"NEWSROOM_VAR": str(folder), "PATH": os.defpath} | environment,
        check=True,
    )


def guess(server: Attack, username: str = "ines") -> str:
    browser, token = server.form()
    typed = {"username": username, "password": "tide tables of 1912"}
    return server.post(browser, LOGIN, typed | token)


def test_wrong_passwords_are_counted_for_all_servers_together(servers, shared):
    one, other = servers
    assert [guess(one) for _ in range(2)] == ["200"] * 2
    assert [guess(other) for _ in range(2)] == ["200"] * 2
    assert guess(one) == "429"
    assert guess(other) == "429"
    # Of another account nothing was guessed.
    assert guess(other, "omar") == "200"
    assert redis.Redis.from_url(shared).keys("newsroom*")
