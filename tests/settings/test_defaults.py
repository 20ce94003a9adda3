"""A newsroom without any environment: local, closed, with a key of its own."""

import stat

import pytest

from tests.settings.reading import settings_with


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    return tmp_path_factory.mktemp("var")


@pytest.fixture(scope="module")
def local(var):
    return settings_with(var)


def test_debug_is_off(local):
    assert local["DEBUG"] is False


def test_only_the_loopback_is_answered(local):
    assert local["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert local["BASE_URL"] == "http://localhost:8000"


def test_data_is_kept_in_var(local, var):
    assert local["DATABASES"]["default"]["NAME"] == str(var / "newsroom.sqlite3")
    assert local["STATIC_ROOT"] == str(var / "static")


def test_four_eyes_are_asked_for(local):
    assert local["FOUR_EYES"] is True


def test_key_is_kept_for_the_next_start(local, var):
    assert settings_with(var)["SECRET_KEY"] == local["SECRET_KEY"]
    assert len(local["SECRET_KEY"]) >= 50


def test_key_is_for_the_owner_only(local, var):
    assert stat.S_IMODE((var / "secret-key").stat().st_mode) == 0o600


def test_cookies_work_without_tls(local):
    assert local["SESSION_COOKIE_SECURE"] is False
    assert local["SECURE_SSL_REDIRECT"] is False
