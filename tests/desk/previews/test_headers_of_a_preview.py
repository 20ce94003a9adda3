"""No cache keeps a preview, no search engine lists it, no link or cookie betrays it."""

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from stories.desk import previews
from stories.models import State
from tests import factories
from tests.admin import desk
from tests.public.pages import Page
from tests.stages import story_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(asking):
    return asking.get_absolute_url()


def answers(client, address):
    """One of each kind: shown, refused, a wrong method, without its last slash."""
    return [
        client.get(address),
        client.head(address),
        client.get(address.rstrip("/")),
        client.post(address, {"name": ""}),
        client.post(address, {"name": "Ruth", "verdict": "fine", "version": "1"}),
        client.put(address),
        client.get("/preview/nothing/"),
    ]


def test_no_cache_keeps_it(client, address):
    for response in answers(client, address):
        assert response["Cache-Control"] == "no-store, private"
        assert "ETag" not in response
        assert "Last-Modified" not in response
        assert "Cache-Tag" not in response


def test_question_about_an_older_copy_is_answered_with_the_page(client, address):
    again = client.get(
        address,
        headers={
            "If-None-Match": "*",
            "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT",
        },
    )
    assert again.status_code == 200


def test_search_engines_are_told_to_leave_it(client, address):
    for response in answers(client, address):
        assert response["X-Robots-Tag"] == "noindex, nofollow"
    page = Page(client.get(address))
    assert page.all("meta", name="robots", content="noindex, nofollow")


def test_links_to_other_hosts_do_not_carry_the_token(client, address):
    for response in answers(client, address):
        assert response["Referrer-Policy"] == "no-referrer"
    page = Page(client.get(address))
    assert page.all("meta", name="referrer", content="no-referrer")


def test_policy_is_that_of_every_other_page(client, address):
    shown, front = client.get(address), client.get("/")
    for name in ("Content-Security-Policy", "X-Frame-Options"):
        assert shown[name] == front[name]


def test_no_cookie_is_set_and_nothing_varies(client, address):
    for response in answers(client, address):
        assert not response.cookies
        assert "Vary" not in response


def test_who_asks_makes_no_difference(client, editor):
    # A scheduled story: one that is still at work is dated with every second anew.
    story = story_in(State.SCHEDULED)
    made = previews.make_preview(story, by=editor, asks_approval=True)
    stranger = client.get(made.get_absolute_url())
    known = desk.client(editor).get(made.get_absolute_url())
    assert known.content == stranger.content
    assert known.headers == stranger.headers


def test_no_session_is_read(address, editor):
    browser = desk.client(editor)
    with CaptureQueriesContext(connection) as queries:
        browser.get(address)
        browser.post(address, {})
    asked = " ".join(query["sql"] for query in queries)
    assert "stories_preview" in asked
    assert "django_session" not in asked


def test_cookie_of_a_session_is_left_alone(address):
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = "nonsense"
    assert not client.get(address).cookies


def test_head_has_the_headers_of_get_and_no_body(client, address):
    got, head = client.get(address), client.head(address)
    assert head.content == b""
    assert head.status_code == 200
    assert head.headers == got.headers


def test_link_without_its_last_slash_is_answered_and_not_redirected(client, address):
    assert client.get(address.rstrip("/")).status_code == 200


def test_no_public_page_leads_to_a_preview(client, address, draft):
    factories.publish(draft)
    for path in ("/", f"/stories/{draft.slug}/", "/topics/shipping/", "/api/v1/"):
        assert "preview" not in client.get(path).content.decode()
