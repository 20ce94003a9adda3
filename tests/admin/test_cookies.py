"""The desk's cookies: its own alone, for the desk alone, and junk is told so."""

import pytest
from django.test import Client
from django.urls import reverse

from stories.desk.roles import EDITOR
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db
INDEX, LOGIN = reverse("admin:index"), reverse("admin:login")
NAMES = ("sessionid", "csrftoken", "messages")
JUNK = ("ü" * 8, "\x00", '"\\000"', '"\\012"', "a" * 20_000, "\x7f", '"\\303\\244"')


def answer(cookies: str, path=INDEX, method="get"):
    return getattr(Client(), method)(path, HTTP_COOKIE=cookies)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", JUNK)
@pytest.mark.parametrize("method", ("get", "post"))
def test_junk_in_a_cookie_is_refused_and_taken_away(name, value, method):
    response = answer(f"{name}={value}", LOGIN, method)
    assert response.status_code == 400
    assert "Open the desk again" in response.content.decode()
    assert response.cookies[name]["max-age"] == 0
    assert response["Clear-Site-Data"] == '"cookies"'


@pytest.mark.parametrize("value", ("", "x", "nonsense", "a" * 32, "{}", "W10:1:2"))
@pytest.mark.parametrize("name", NAMES)
def test_a_cookie_that_is_only_wrong_leads_to_the_log_in(name, value):
    assert answer(f"{name}={value}").status_code == 302


def test_cookies_of_others_are_not_read():
    assert answer("theme=ü; a=\x00; =; ;x").status_code == 302


def test_every_cookie_is_set_for_the_desk_alone():
    person = factories.user(EDITOR, username="ines")
    typed = {"username": "ines", "password": "correct horse battery"}
    browser = Client()
    entered = browser.post(LOGIN, typed)
    story = factories.draft(by=person)
    told = desk.save(browser, story, summary="Boats wait.")
    set_for = {
        cookie.key: cookie["path"]
        for response in (entered, told)
        for cookie in response.cookies.values()
    }
    assert set_for == {
        "sessionid": "/admin/",
        "csrftoken": "/admin/",
        "messages": "/admin/",
        "newsroom_browser": "/admin/",
    }


def test_a_cookie_that_an_earlier_release_set_hides_no_newer_one():
    browser = desk.client(factories.user(EDITOR))
    key = browser.cookies["sessionid"].value
    assert answer(f"sessionid={key}; sessionid={'a' * 32}").status_code == 200
