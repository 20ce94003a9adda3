"""The mail server: without one nothing is sent, and half of one is refused."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom import environment
from tests.settings.reading import settings_with

SERVER = "smtp+tls://desk%40news:s%23c%2Bret@mail.example.org"
SENDER = "desk@news.example.org"


@pytest.mark.parametrize(
    "typed",
    (
        "mail.example.org",
        "http://mail.example.org",
        "smtp://",
        "smtp://mail.example.org:0",
        "smtp://mail.example.org:99999999",
        "smtp://[mail",
        "consolemail://",
        "dummymail://",
        "memorymail://",
        "filemail://",
        "gmail://desk@mail.example.org",
    ),
)
def test_address_of_a_mail_server_can_be_read(env, typed):
    with pytest.raises(ImproperlyConfigured, match="NEWSROOM_EMAIL_URL cannot be read"):
        environment.mail_server(env(NEWSROOM_EMAIL_URL=typed))


def test_password_of_a_mail_server_is_not_repeated(env):
    with pytest.raises(ImproperlyConfigured) as refusal:
        environment.mail_server(env(NEWSROOM_EMAIL_URL="smtp://u:hush@m:port"))
    assert "hush" not in str(refusal.value)


@pytest.mark.parametrize("typed", ("", "desk", "desk@", "Desk <desk@example.org>"))
def test_mail_needs_a_sender(env, typed):
    with pytest.raises(ImproperlyConfigured, match="NEWSROOM_EMAIL_FROM is"):
        environment.sender(env(NEWSROOM_EMAIL_FROM=typed), is_needed=True)


def test_sender_that_is_no_address_is_refused_without_a_server_too(env):
    with pytest.raises(ImproperlyConfigured, match="NEWSROOM_EMAIL_FROM is “desk”"):
        environment.sender(env(NEWSROOM_EMAIL_FROM="desk"), is_needed=False)


def test_server_without_a_sender_stops_the_start(tmp_path):
    with pytest.raises(AssertionError, match="NEWSROOM_EMAIL_FROM is “”"):
        settings_with(tmp_path, NEWSROOM_EMAIL_URL=SERVER)


def test_nothing_is_sent_unless_a_server_is_named(tmp_path):
    silent = settings_with(tmp_path)

    assert silent["SENDS_EMAIL"] is False
    assert silent["EMAIL_BACKEND"].endswith("dummy.EmailBackend")


def test_server_and_sender_are_read(tmp_path):
    sending = settings_with(
        tmp_path, NEWSROOM_EMAIL_URL=SERVER, NEWSROOM_EMAIL_FROM=SENDER
    )

    assert sending["SENDS_EMAIL"] is True
    assert sending["EMAIL_BACKEND"].endswith("smtp.EmailBackend")
    assert (sending["EMAIL_HOST"], sending["EMAIL_PORT"]) == ("mail.example.org", 587)
    assert sending["EMAIL_HOST_USER"] == "desk@news"
    assert sending["EMAIL_HOST_PASSWORD"] == "s#c+ret"
    assert (sending["EMAIL_USE_TLS"], sending["EMAIL_USE_SSL"]) == (True, False)
    assert sending["DEFAULT_FROM_EMAIL"] == SENDER
    # A server that does not answer is not waited for until the worker is given up.
    assert 0 < sending["EMAIL_TIMEOUT"] <= 60


@pytest.mark.parametrize(
    ("typed", "port"),
    (
        ("smtp://mail.example.org", 25),
        ("smtp+ssl://mail.example.org", 465),
        ("smtp+ssl://mail.example.org:4650", 4650),
        ("smtp+tls://[::1]:26", 26),
    ),
)
def test_port_is_the_usual_one_unless_named(env, typed, port):
    assert environment.mail_server(env(NEWSROOM_EMAIL_URL=typed))["EMAIL_PORT"] == port
