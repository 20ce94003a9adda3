"""Guessing passwords gets slower and ends, and shuts out nobody but who guesses."""

import fcntl
import os
import sys
import threading
import time
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.test import Client, override_settings
from django.urls import reverse

from newsroom import hashing, logins
from stories.desk.roles import CHIEF_EDITOR
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db
LOGIN = reverse("admin:login")
PASSWORD = "correct horse battery"
HERE, ELSEWHERE = "192.0.2.1", "198.51.100.7"


@pytest.fixture
def chief():
    return factories.user(CHIEF_EDITOR, username="chief")


@pytest.fixture
def clock(monkeypatch):
    """Moves the time by which guesses are counted."""
    moved = [0]
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + moved[0])
    return lambda seconds: moved.__setitem__(0, moved[0] + seconds)


def attempt(password, *, address=HERE, username="chief", **headers):
    typed = {"username": username, "password": password}
    return Client(REMOTE_ADDR=address).post(LOGIN, typed, **headers)


def guess(times, clock=None, **where):
    for number in range(times):
        answer = attempt(f"guess {number}", **where)
        if clock:
            clock(logins.LONGEST_PAUSE)
    return answer


def test_the_fifth_wrong_password_locks_the_account_for_that_address(chief):
    assert guess(4).status_code == 200
    assert guess(1).status_code == 429
    assert attempt(PASSWORD).status_code == 429


def test_the_page_says_when_and_what_to_do(chief):
    page = guess(5)
    assert int(page["Retry-After"]) == logins.LOCKED_FOR
    text = page.content.decode()
    assert "Too many wrong passwords" in text
    assert "in 15 minutes, at " in text
    assert "ask an administrator" in text
    assert 'value="chief"' in text
    assert "guess 4" not in text


def test_it_opens_again_by_itself(chief, clock):
    guess(5)
    clock(logins.LOCKED_FOR + 1)
    assert attempt(PASSWORD).status_code == 302


def test_strangers_do_not_shut_the_chief_out(chief, clock):
    for number in range(30):
        guess(6, address=f"203.0.113.{number}")
    assert attempt(PASSWORD, address=ELSEWHERE).status_code == 302


def test_an_open_session_stays_open(chief):
    browser = desk.client(chief)
    guess(6)
    assert browser.get(reverse("admin:index"), REMOTE_ADDR=HERE).status_code == 200


def test_an_account_that_many_guess_makes_each_address_wait(chief, clock):
    for number in range(logins.FREE_FOR_ACCOUNT + 4):
        guess(1, address=f"203.0.113.{number}")
    assert attempt("mistyped", address=ELSEWHERE).status_code == 200
    early = attempt(PASSWORD, address=ELSEWHERE)
    assert early.status_code == 429
    clock(int(early["Retry-After"]))
    assert attempt(PASSWORD, address=ELSEWHERE).status_code == 302


def test_an_address_that_guesses_at_many_accounts_waits(chief, clock):
    for number in range(logins.FREE_FOR_ADDRESS + 5):
        guess(1, username=f"nobody{number}")
    assert attempt(PASSWORD).status_code == 429
    clock(logins.LONGEST_PAUSE)
    assert attempt(PASSWORD).status_code == 302


def test_who_logs_in_may_mistype_anew(chief):
    guess(4)
    assert attempt(PASSWORD).status_code == 302
    assert guess(1).status_code == 200


def test_nobody_learns_which_accounts_there_are(chief):
    answers = [guess(5), guess(5, username="nobody")]
    assert [answer.status_code for answer in answers] == [429, 429]


def test_an_address_that_the_client_wrote_itself_helps_nobody(chief):
    for number in range(5):
        answer = attempt("x", headers={"X-Forwarded-For": f"203.0.113.{number}"})
    assert answer.status_code == 429


@override_settings(TRUSTED_PROXIES=1)
def test_behind_a_proxy_its_own_word_counts(chief):
    def through(client):
        return {"headers": {"X-Forwarded-For": f"198.51.100.99, {client}"}}

    for _ in range(5):
        attempt("x", **through("203.0.113.1"))
    assert attempt(PASSWORD, **through("203.0.113.1")).status_code == 429
    assert attempt(PASSWORD, **through("203.0.113.2")).status_code == 302


def test_what_was_typed_before_the_log_in_is_kept_through_the_wait(chief):
    typed = {"username": "chief", "password": "x", "kept": "what was typed"}
    for _ in range(5):
        page = Client(REMOTE_ADDR=HERE).post(LOGIN, typed)
    assert "what was typed" in page.content.decode()


def test_a_guess_writes_no_row(chief, django_assert_num_queries):
    guess(5)
    # Refused before anything is looked up.
    with django_assert_num_queries(0):
        assert attempt("x").status_code == 429


def test_a_log_in_without_a_place_leads_to_the_desk(chief):
    typed = {"username": "chief", "password": PASSWORD, "next": "//evil.example/"}
    response = Client().post(LOGIN, typed)
    assert response["Location"] == reverse("admin:index")


def test_a_password_has_twelve_characters(chief):
    typed = {
        "old_password": PASSWORD,
        "new_password1": "tide tables",
        "new_password2": "tide tables",
    }
    page = desk.client(chief).post(reverse("admin:password_change"), typed)
    assert "at least 12 characters" in page.content.decode()


@pytest.fixture
def slow_check(monkeypatch):
    """Checks of passwords that last until they are let go."""
    started, let_go = threading.Event(), threading.Event()

    def check(self, password, encoded):
        started.set()
        return let_go.wait(20)

    monkeypatch.setattr(
        "django.contrib.auth.hashers.Argon2PasswordHasher.verify", check
    )
    return started, let_go


def test_one_password_is_checked_one_waits_and_the_next_is_told(
    chief, slow_check, settings, monkeypatch
):
    started, let_go = slow_check
    settings.PASSWORD_HASHERS = ["newsroom.hashing.Argon2"]
    monkeypatch.setattr(hashing, "LONGEST_WAIT", 20)
    get_user_model().objects.update(password=make_password(PASSWORD))
    hasher = hashing.Argon2()
    others = [
        threading.Thread(target=hasher.verify, args=("x", chief.password))
        for _ in range(2)
    ]
    others[0].start()
    assert started.wait(20)
    others[1].start()
    while hashing._places._value:
        # The second thread has not taken its place yet.
        time.sleep(0)
    busy = attempt(PASSWORD)
    let_go.set()
    for other in others:
        other.join(20)
    assert (busy.status_code, busy["Retry-After"]) == (503, "2")
    assert "Type it again in a few seconds" in busy.content.decode()


@pytest.fixture
def checked(chief, settings):
    """The chief's password is one that is slow to check."""
    settings.PASSWORD_HASHERS = ["newsroom.hashing.Argon2"]
    get_user_model().objects.update(password=make_password(PASSWORD))


def test_password_is_checked_when_no_other_process_checks_one(
    checked, settings, monkeypatch
):
    monkeypatch.setattr(hashing, "LONGEST_WAIT", 0)
    # The lock of another open file holds as that of another process does.
    with Path(settings.VAR_DIR, "passwords.lock").open("w") as elsewhere:
        fcntl.flock(elsewhere, fcntl.LOCK_EX)
        assert attempt(PASSWORD).status_code == 503
        fcntl.flock(elsewhere, fcntl.LOCK_UN)
        assert attempt(PASSWORD).status_code == 302


@pytest.mark.skipif(sys.platform != "linux", reason="threads have no claims elsewhere")
def test_check_of_a_password_gives_way_to_who_waits_for_it(checked, monkeypatch):
    claims = []

    def check(self, password, encoded):
        claims.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
        return True

    monkeypatch.setattr(
        "django.contrib.auth.hashers.Argon2PasswordHasher.verify", check
    )
    own = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    assert attempt(PASSWORD).status_code == 302
    assert claims == [max(own, hashing.GIVES_WAY_BY)]
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == own
