"""How variables are read: switches, empty values, hosts of this machine, the key."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from newsroom import environment


@pytest.mark.parametrize(
    ("typed", "meant"),
    (("on", True), ("Yes ", True), ("1", True), ("off", False), ("FALSE", False)),
)
def test_switch_is_read_in_any_case(env, typed, meant):
    switch = environment.boolean(
        env(NEWSROOM_DEBUG=typed), "NEWSROOM_DEBUG", default=not meant
    )
    assert switch is meant


def test_variable_set_to_nothing_counts_as_not_set(env, tmp_path):
    reader = env(NEWSROOM_HOSTS=" , ", NEWSROOM_TIME_ZONE="", DATABASE_URL="")
    assert environment.hosts(reader) == environment.LOOPBACK_HOSTS
    assert environment.time_zone(reader) == "UTC"
    assert environment.database(reader, tmp_path)["NAME"].endswith("newsroom.sqlite3")


@pytest.mark.parametrize("host", ("localhost", "LOCALHOST", "127.0.0.9", "[::1]"))
def test_loopback_is_recognised(host):
    assert environment.are_loopback([host])


@pytest.mark.parametrize("host", ("news.example.org", "10.0.0.1", "localhost.example"))
def test_one_other_machine_makes_it_public(host):
    assert not environment.are_loopback(["localhost", host])


def test_local_newsroom_may_choose_its_port(env):
    reader = env(NEWSROOM_BASE_URL="http://127.0.0.1:9000/")
    assert environment.base_url(reader, ["127.0.0.1"]) == "http://127.0.0.1:9000"


def test_processes_that_start_together_share_one_key(env, tmp_path):
    reader = env()

    def start(_):
        return environment.secret_key(reader, tmp_path / "var", is_local=True)

    with ThreadPoolExecutor(8) as starts:
        keys = set(starts.map(start, range(32)))
    assert len(keys) == 1
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["secret-key"]


def test_second_key_never_replaces_the_first(tmp_path):
    environment._keep(tmp_path / "secret-key", "first")
    environment._keep(tmp_path / "secret-key", "second")
    assert (tmp_path / "secret-key").read_text() == "first"


def test_sqlite_waits_for_the_other_writer(env, tmp_path):
    options = environment.database(env(), tmp_path)["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20


def test_database_address_may_add_its_own_options(env, tmp_path):
    reader = env(DATABASE_URL="postgres://h/news?conn_max_age=5")
    assert environment.database(reader, tmp_path)["CONN_MAX_AGE"] == 5


def test_proxy_is_not_trusted_unless_asked(env):
    assert environment.proxy_header(env()) is None


def test_writers_on_postgresql_wait_as_long_as_on_sqlite(env, tmp_path):
    reader = env(DATABASE_URL="postgres://u@h:5432/n")
    options = environment.database(reader, tmp_path)["OPTIONS"]
    assert options == {"connect_timeout": 10, "options": "-c lock_timeout=20s"}


def test_waits_for_postgresql_may_be_given(env, tmp_path):
    reader = env(DATABASE_URL="postgres://u@h:5432/n?connect_timeout=5")
    options = environment.database(reader, tmp_path)["OPTIONS"]
    assert options["connect_timeout"] == 5
