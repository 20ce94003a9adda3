"""Answers that any cache may keep: the same for everybody, cheap to ask for again."""

from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpResponse
from django.utils.http import http_date

from stories.desk.roles import CHIEF_EDITOR
from stories.public.caching import RELEASED_AT, public_response
from tests.factories import publish, published, revise, user

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 6, 8, 15, tzinfo=UTC)
PATHS = (
    "/api/v1/",
    "/api/v1/stories/",
    "/api/v1/stories/{slug}/",
    "/api/v1/stories/{slug}/editions/",
    "/api/v1/stories/{slug}/editions/1/",
    "/api/v1/stories/{slug}/editions/1/seal/",
    "/api/v1/events/",
    "/api/v1/sources/",
    "/api/v1/sources/{source}/",
    "/api/v1/publishers/",
    "/api/v1/publishers/harbour-wire/",
    "/api/v1/topics/",
    "/api/v1/topics/shipping/",
    "/api/v1/corrections/",
    "/api/v1/changes/",
    "/api/schema/",
)


@pytest.fixture
def story(db):
    return published(at=AT)


@pytest.fixture(params=PATHS)
def path(request, story):
    """Each address, of a newsroom with one story."""
    cited = story.references.get().source_id
    return request.param.format(slug=story.slug, source=cited)


def test_answer_may_be_kept_and_is_tagged(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert answer["ETag"].startswith('"')
    assert answer["Last-Modified"]
    assert answer["Cache-Tag"]


def test_answer_is_not_sent_again_to_who_has_it(client, path):
    etag = client.get(path)["ETag"]
    again = client.get(path, HTTP_IF_NONE_MATCH=etag)
    assert (again.status_code, again.content) == (304, b"")


def test_answer_is_the_same_for_everybody(client, path):
    stranger = client.get(path)
    client.force_login(user(CHIEF_EDITOR))
    editor = client.get(path)
    assert editor.content == stranger.content
    assert not stranger.cookies
    assert not editor.has_header("Vary")


def test_head_has_the_headers_of_get(client, path):
    got, asked = client.get(path), client.head(path)
    assert asked.content == b""
    for header in ("ETag", "Last-Modified", "Cache-Tag", "Content-Type"):
        assert asked[header] == got[header], header


def test_answer_is_open_to_scripts_of_other_origins(client, path):
    assert client.get(path)["Access-Control-Allow-Origin"] == "*"
    permission = client.options(f"{path}?not=known")
    assert permission.status_code == 204
    assert permission["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in permission["Access-Control-Allow-Headers"]


def test_script_of_another_origin_may_ask_whether_its_copy_is_fresh(client, path):
    etag = client.get(path)["ETag"]
    fresh = client.get(path, headers={"If-None-Match": etag})
    assert fresh.status_code == 304
    assert fresh["Access-Control-Allow-Origin"] == "*"


def test_script_of_another_origin_may_forget_a_slash(client):
    sent_on = client.get("/api/v1/stories")
    assert sent_on.status_code == 301
    assert sent_on["Access-Control-Allow-Origin"] == "*"
    assert sent_on["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_pages_and_the_desk_are_closed_to_scripts_of_other_origins(client):
    for closed in ("/", "/admin/login/"):
        assert "Access-Control-Allow-Origin" not in client.get(closed)


def test_refusal_is_open_to_scripts_of_other_origins(client):
    assert client.get("/api/v1/none/")["Access-Control-Allow-Origin"] == "*"


def test_story_changes_its_etag_with_its_edition(client, story):
    path = f"/api/v1/stories/{story.slug}/"
    etag = client.get(path)["ETag"]
    revise(story, summary="Boats sail once more.")
    publish(story)
    assert client.get(path, HTTP_IF_NONE_MATCH=etag).status_code == 200


def test_story_is_as_old_as_its_edition(client, story):
    published(at=AT + timedelta(days=1))
    path = f"/api/v1/stories/{story.slug}/"
    assert client.get(path)["Last-Modified"] == http_date(AT.timestamp())


def test_list_is_as_old_as_the_latest_publication(client, story):
    later = AT + timedelta(days=1)
    published(at=later)
    expected = http_date(later.timestamp())
    for path in ("stories", "events", "sources", "topics/shipping"):
        assert client.get(f"/api/v1/{path}/")["Last-Modified"] == expected, path


def test_list_of_a_newsroom_that_never_published_is_as_old_as_its_code(client):
    answer = client.get("/api/v1/stories/")
    assert answer["Last-Modified"] == http_date(RELEASED_AT.timestamp())


def test_answers_carry_the_tags_that_a_change_purges(client, story):
    source = story.references.get().source_id
    expected = {
        "stories/": "front",
        f"stories/{story.slug}/": f"story:{story.pk}",
        f"stories/{story.slug}/editions/": f"story:{story.pk}",
        f"sources/{source}/": f"front,publisher:harbour-wire,source:{source}",
        "publishers/harbour-wire/": "front,publisher:harbour-wire",
        "topics/shipping/": "front,topic:shipping",
    }
    found = {path: client.get(f"/api/v1/{path}")["Cache-Tag"] for path in expected}
    assert found == expected
    purged = story.changes.get().tags
    assert {tag for tags in found.values() for tag in tags.split(",")} <= set(purged)


def test_tag_of_any_script_fits_a_header():
    answer = public_response(HttpResponse("x"), tags=["topic:무역", "a,b"], modified=AT)
    assert answer["Cache-Tag"] == "a%2Cb,topic:%EB%AC%B4%EC%97%AD"
