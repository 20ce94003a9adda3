"""What cannot be right is refused in a sentence, before anything starts."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom import environment
from tests.settings.reading import settings_with

HOSTS = ["news.example.org"]
LOCAL = ["localhost"]


@pytest.mark.parametrize("typed", ("maybe", "2", "o n"))
def test_switch_is_on_or_off(env, typed):
    with pytest.raises(ImproperlyConfigured, match="NEWSROOM_DEBUG is .* on or off"):
        environment.boolean(env(NEWSROOM_DEBUG=typed), "NEWSROOM_DEBUG", default=False)


@pytest.mark.parametrize(
    "typed", ("*", "news.example.org,*.example.org", ".example.org")
)
def test_hosts_are_named_one_by_one(env, typed):
    with pytest.raises(ImproperlyConfigured, match="NEWSROOM_HOSTS has a wildcard"):
        environment.hosts(env(NEWSROOM_HOSTS=typed))


@pytest.mark.parametrize("typed", ("https://news.example.org", "news:80", "a b", "-a"))
def test_hosts_are_only_names(env, typed):
    with pytest.raises(ImproperlyConfigured, match="write host names only"):
        environment.hosts(env(NEWSROOM_HOSTS=typed))


@pytest.mark.parametrize(
    "typed",
    (
        "",
        "news.example.org",
        "ftp://news.example.org",
        "https://",
        "https://news.example.org/paper",
        "https://news.example.org?a=1",
        "https://user@news.example.org",
        "https://news.example.org:port",
        "https://[news.example.org",
    ),
)
def test_base_url_is_an_address(env, typed):
    with pytest.raises(ImproperlyConfigured, match="set it to an address such as"):
        environment.base_url(env(NEWSROOM_BASE_URL=typed), HOSTS)


def test_base_url_of_a_public_newsroom_uses_https(env):
    with pytest.raises(ImproperlyConfigured, match="must use https"):
        environment.base_url(env(NEWSROOM_BASE_URL="http://news.example.org"), HOSTS)


@pytest.mark.parametrize("named", (HOSTS, LOCAL))
def test_base_url_is_at_a_host_of_the_newsroom(env, named):
    with pytest.raises(ImproperlyConfigured, match="NEWSROOM_HOSTS does not name"):
        environment.base_url(env(NEWSROOM_BASE_URL="https://other.example.org"), named)


@pytest.mark.parametrize(
    "typed", ("", "short", "a" * 80, "django-insecure-" + "0123456789" * 5)
)
def test_public_newsroom_brings_a_strong_key(env, typed, tmp_path):
    with pytest.raises(ImproperlyConfigured, match="missing or too easy"):
        environment.secret_key(env(NEWSROOM_SECRET_KEY=typed), tmp_path, is_local=False)


def test_kept_key_that_was_cut_short_is_not_used(env, tmp_path):
    (tmp_path / "secret-key").write_text("")
    with pytest.raises(ImproperlyConfigured, match="holds no usable key; delete it"):
        environment.secret_key(env(), tmp_path, is_local=True)


def test_debug_is_for_the_loopback_only():
    with pytest.raises(ImproperlyConfigured, match="turn one of them off"):
        environment.refuse_debug_in_production(debug=True, is_local=False)


@pytest.mark.parametrize(
    "typed", ("news", "sqlite://host/file", "postgres://h:99999999/news")
)
def test_database_address_can_be_read(env, typed, tmp_path):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL cannot be read"):
        environment.database(env(DATABASE_URL=typed), tmp_path)


def test_password_in_a_database_address_is_not_repeated(env, tmp_path):
    with pytest.raises(ImproperlyConfigured) as refusal:
        environment.database(env(DATABASE_URL="postgres://u:hush@h:x/n"), tmp_path)
    assert "hush" not in str(refusal.value)


@pytest.mark.parametrize("typed", ("mysql://h/news", "oracle2://x"))
def test_database_is_one_that_newsroom_knows(env, typed, tmp_path):
    with pytest.raises(ImproperlyConfigured, match="neither SQLite nor PostgreSQL"):
        environment.database(env(DATABASE_URL=typed), tmp_path)


def test_database_has_a_name(env, tmp_path):
    with pytest.raises(ImproperlyConfigured, match="names no database"):
        environment.database(env(DATABASE_URL="postgres://u@h:5432"), tmp_path)


def test_folder_of_a_sqlite_database_exists(env, tmp_path):
    url = f"sqlite:///{tmp_path}/missing/news.sqlite3"
    with pytest.raises(ImproperlyConfigured, match="missing”, which does not exist"):
        environment.database(env(DATABASE_URL=url), tmp_path)


def test_time_zone_is_one_of_the_world(env):
    with pytest.raises(ImproperlyConfigured, match="name an IANA zone such as"):
        environment.time_zone(env(NEWSROOM_TIME_ZONE="Mars/Olympus"))


def test_var_is_given_from_the_root(env, tmp_path):
    with pytest.raises(ImproperlyConfigured, match="give the whole path"):
        environment.folder(env(NEWSROOM_VAR="var"), "NEWSROOM_VAR", default=tmp_path)


def test_var_is_a_folder(env, tmp_path):
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(ImproperlyConfigured, match="a file; name a folder"):
        environment.folder(env(NEWSROOM_VAR=str(file)), "NEWSROOM_VAR", default=file)


@pytest.mark.parametrize(
    ("variables", "sentence"),
    (
        ({"NEWSROOM_HOSTS": "news.example.org"}, "NEWSROOM_BASE_URL is"),
        ({"NEWSROOM_DEBUG": "perhaps"}, "set it to on or off"),
    ),
)
def test_refusal_stops_the_start(tmp_path, variables, sentence):
    with pytest.raises(AssertionError, match=sentence):
        settings_with(tmp_path, **variables)


def test_refused_settings_leave_nothing_behind(tmp_path):
    with pytest.raises(AssertionError):
        settings_with(tmp_path, NEWSROOM_HOSTS="news.example.org")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("typed", ("many", "-1", "11", "1.5", "²"))
def test_proxies_are_counted(env, typed):
    with pytest.raises(ImproperlyConfigured, match="from 0 to 10"):
        environment.trusted_proxies(env(NEWSROOM_TRUSTED_PROXIES=typed))


def test_a_proxy_that_is_there_is_counted(env):
    named = {"NEWSROOM_BEHIND_PROXY": "on", "NEWSROOM_TRUSTED_PROXIES": "0"}
    with pytest.raises(ImproperlyConfigured, match="lock everybody out"):
        environment.trusted_proxies(env(**named))


@pytest.mark.parametrize(("behind", "proxies"), (("off", 0), ("on", 1)))
def test_one_proxy_is_meant_where_none_are_counted(env, behind, proxies):
    assert environment.trusted_proxies(env(NEWSROOM_BEHIND_PROXY=behind)) == proxies


@pytest.mark.parametrize("typed", ("localhost", "http://h", "redis://", "redis://h:x"))
def test_redis_is_named_whole(env, typed, tmp_path):
    with pytest.raises(ImproperlyConfigured, match="NEWSROOM_REDIS_URL cannot be read"):
        environment.counters(env(NEWSROOM_REDIS_URL=typed), tmp_path)


def test_an_earlier_key_is_a_strong_one(env):
    weak = f"{'0123456789' * 5},short"
    with pytest.raises(ImproperlyConfigured, match="NEWSROOM_SECRET_KEY_FALLBACKS"):
        environment.earlier_keys(env(NEWSROOM_SECRET_KEY_FALLBACKS=weak))
