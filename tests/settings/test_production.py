"""A newsroom with hosts of its own: its addresses, its cookies, its database."""

import pytest

from tests.settings.reading import settings_with

ENVIRONMENT = {
    "NEWSROOM_HOSTS": "news.example.org, desk.example.org",
    "NEWSROOM_BASE_URL": "https://news.example.org/",
    "NEWSROOM_SECRET_KEY": "0123456789" * 5,
    "NEWSROOM_TIME_ZONE": "Asia/Seoul",
    "NEWSROOM_BEHIND_PROXY": "yes",
    "NEWSROOM_FOUR_EYES": "off",
    "DATABASE_URL": "postgres://desk:s%23cret@db.example.org:5433/news",
}


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    return settings_with(tmp_path_factory.mktemp("var"), **ENVIRONMENT)


def test_named_hosts_are_answered(public):
    assert public["ALLOWED_HOSTS"] == ["news.example.org", "desk.example.org"]


def test_base_url_has_no_slash_at_the_end(public):
    assert public["BASE_URL"] == "https://news.example.org"
    assert public["CSRF_TRUSTED_ORIGINS"] == ["https://news.example.org"]


def test_given_key_is_used(public):
    assert public["SECRET_KEY"] == ENVIRONMENT["NEWSROOM_SECRET_KEY"]


def test_cookies_travel_by_tls_only(public):
    assert public["SESSION_COOKIE_SECURE"] is True
    assert public["CSRF_COOKIE_SECURE"] is True
    assert public["SECURE_SSL_REDIRECT"] is True
    assert public["SECURE_HSTS_SECONDS"] == 365 * 24 * 3600


def test_proxy_is_trusted_where_the_operator_says_so(public):
    assert public["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]


def test_postgresql_is_read_from_its_address(public):
    named = public["DATABASES"]["default"]
    assert named["ENGINE"] == "django.db.backends.postgresql"
    assert (named["HOST"], named["PORT"]) == ("db.example.org", 5433)
    assert (named["USER"], named["PASSWORD"]) == ("desk", "s#cret")
    assert named["NAME"] == "news"


def test_switches_and_zone_are_read(public):
    assert public["FOUR_EYES"] is False
    assert public["TIME_ZONE"] == "Asia/Seoul"
