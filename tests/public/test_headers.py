"""Public responses are the same for everybody, and caches may keep them."""

import pytest
from django.http import HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.test import Client

from newsroom.middleware.desk_cookies import CookiesAtTheDesk
from tests import factories
from tests.isolation.routes import filled, pages
from tests.public.conftest import MONDAY
from tests.public.test_size_of_headers import names_of

# Each stands with the reason why it has no headers of a page.
NO_PAGE = {"differences": "it leads the form of two numbers to a difference"}
PAGES = sorted(pages().keys() - NO_PAGE.keys())


@pytest.fixture
def story(chief):
    """A story with something on every page: two editions, the second a correction."""
    story = factories.published(by=chief, at=MONDAY)
    factories.revise(story, by=chief, summary="Boats sail on Tuesday.")
    return factories.publish(
        story, by=chief, at=MONDAY, kind="correction", public_note="Not Monday."
    )


@pytest.fixture
def addresses(story):
    names = names_of(story)
    return {name: filled(*page, names) for name, page in pages().items()}


@pytest.mark.parametrize("name", PAGES)
def test_no_cookie_is_set_and_nothing_varies(name, addresses, client):
    response = client.get(addresses[name])
    assert response.status_code == 200
    assert not response.cookies
    # A story answers with the edition of the time that is asked for.
    assert response.get("Vary") == ("Accept-Datetime" if name == "story" else None)


@pytest.mark.parametrize("name", PAGES)
def test_who_asks_makes_no_difference(name, addresses, client, chief):
    stranger = client.get(addresses[name])
    client.force_login(chief)
    editor = client.get(addresses[name])
    assert editor.content == stranger.content
    assert editor.headers == stranger.headers


@pytest.mark.parametrize("name", ("csrftoken", "sessionid"))
@pytest.mark.parametrize("value", ("", "x"))
@pytest.mark.parametrize(
    "path",
    ("/", "/corrections/feed.atom", "/nothing/", "/preview/x/", "/api/v1/stories/"),
)
def test_broken_cookies_are_neither_read_nor_mended(path, value, name, client, chief):
    plain = client.get(path)
    client.cookies[name] = value
    answer = client.get(path)
    assert answer.headers == plain.headers
    assert "csrftoken" not in answer.cookies
    assert "sessionid" not in answer.cookies


def test_no_token_lets_a_form_in_outside_the_desk(rf):
    token = "x" * 32
    request = rf.post("/", {"csrfmiddlewaretoken": token}, headers={"Cookie": ""})
    request.COOKIES = {"csrftoken": token}
    request._dont_enforce_csrf_checks = False
    refused = []
    guard = CsrfViewMiddleware(lambda _: HttpResponse())
    CookiesAtTheDesk(
        lambda asked: refused.append(guard.process_view(asked, print, (), {}))
    )(request)
    assert refused[0].status_code == 403


@pytest.mark.parametrize("name", PAGES)
def test_caches_may_keep_every_page(name, addresses, client):
    response = client.get(addresses[name])
    assert response["Cache-Control"].startswith("public")
    assert response["ETag"].startswith('"')
    assert response["Last-Modified"] == "Mon, 05 Jan 2026 09:00:00 GMT"
    assert response["Cache-Tag"]


@pytest.mark.parametrize("name", PAGES)
def test_an_unchanged_page_is_not_sent_again(name, addresses, client):
    path = addresses[name]
    etag = client.get(path)["ETag"]
    again = client.get(path, headers={"If-None-Match": etag})
    assert again.status_code == 304
    assert again.content == b""
    assert again["ETag"] == etag


@pytest.mark.parametrize("name", PAGES)
def test_a_publication_changes_the_tag(name, addresses, story, client, chief):
    before = client.get(addresses[name])["ETag"]
    factories.revise(story, by=chief, headline="Harbour closes again")
    factories.publish(story, by=chief, at=MONDAY.replace(day=6))
    after = client.get(addresses[name], headers={"If-None-Match": before})
    # An edition itself never changes, but it says whether it is the current one.
    assert after.status_code == 200
    assert after["Last-Modified"] == "Tue, 06 Jan 2026 09:00:00 GMT"


@pytest.mark.parametrize("name", PAGES)
def test_head_has_the_headers_of_get_and_no_body(name, addresses, client):
    got = client.get(addresses[name])
    head = client.head(addresses[name])
    assert head.content == b""
    assert head.headers == got.headers


@pytest.mark.parametrize("method", ("post", "put", "patch", "delete", "options"))
@pytest.mark.parametrize("name", PAGES)
def test_other_methods_are_not_allowed(name, method, addresses):
    # With the check against forgery on: the method is wrong, not the token.
    client = Client(enforce_csrf_checks=True)
    response = getattr(client, method)(addresses[name])
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    ("name", "tag"),
    (
        ("front", "front"),
        ("topic", "topic:shipping"),
        ("publisher", "publisher:harbour-wire"),
        ("corrections", "front"),
        ("corrections-atom", "front"),
    ),
)
def test_a_list_carries_the_tag_that_its_stories_purge(
    name, tag, story, addresses, client
):
    tags = client.get(addresses[name])["Cache-Tag"].split(",")
    assert tag in tags
    assert set(tags) <= set(story.changes.latest("sequence").tags)


@pytest.mark.parametrize("name", ("topic", "publisher"))
def test_a_list_carries_the_tags_of_the_stories_in_it(name, story, addresses, client):
    # Of a withdrawal the public log tells no other tag.
    tags = client.get(addresses[name])["Cache-Tag"].split(",")
    assert f"story:{story.pk}" in tags


@pytest.mark.parametrize(
    "name", ("story", "edition", "editions", "difference", "timemap")
)
def test_what_shows_one_story_is_purged_with_it(name, story, addresses, client):
    assert client.get(addresses[name])["Cache-Tag"] == f"story:{story.pk}"


def test_a_missing_page_is_purged_by_any_publication(db, client):
    response = client.get("/stories/not-yet/")
    assert response["Cache-Tag"] == "front"
    assert response["Cache-Control"].startswith("public")
    assert not response.cookies
