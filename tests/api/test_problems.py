"""Every refusal is a problem (RFC 9457) that says what is wrong and what to do."""

import json
import logging

import pytest
from django.core.signals import got_request_exception

from stories.api.views.stories import StoryList
from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR
from tests.factories import document, published, user

pytestmark = pytest.mark.django_db


def problem(answer) -> dict:
    """The problem in an answer, whose own status agrees with it."""
    assert answer["Content-Type"] == "application/problem+json"
    body = json.loads(answer.content)
    assert body["status"] == answer.status_code
    assert {"type", "title", "detail"} <= body.keys()
    return body


@pytest.fixture
def withdrawn(db):
    story = published(document(headline="Lighthouse to be sold"))
    workflow.perform(
        "withdraw", story, by=user(CHIEF_EDITOR), note="The deed was forged."
    )
    return story


@pytest.mark.parametrize(
    "path",
    (
        "/api/",
        "/api/v2/stories/",
        "/api/v1/nothing",
        "/api/v1/stories/none/",
        "/api/v1/stories/none/editions/",
        "/api/v1/stories/none/editions/1/",
        "/api/v1/stories/none/editions/1/seal/",
        "/api/v1/stories/none/changes/1..2/",
        "/api/v1/stories/a%00b/",
        "/api/v1/sources/999/",
        "/api/v1/sources/one/",
        "/api/v1/sources/99999999999999999999999/",
        "/api/v1/publishers/none/",
        "/api/v1/topics/none/",
    ),
)
def test_unknown_address_is_not_found(client, path):
    body = problem(client.get(path))
    assert (body["status"], body["title"]) == (404, "Not Found")
    assert "/api/v1/ lists" in body["detail"]


def test_number_has_one_spelling(client):
    story = published()
    path = f"/api/v1/stories/{story.slug}/editions/01/"
    assert problem(client.get(path))["status"] == 404


@pytest.mark.parametrize("method", ("post", "put", "patch", "delete"))
def test_writing_is_not_possible(client, method):
    answer = getattr(client, method)("/api/v1/stories/")
    assert problem(answer)["status"] == 405
    assert answer["Allow"] == "GET, HEAD, OPTIONS"
    assert "read only" in problem(answer)["detail"]


def test_other_media_types_are_not_to_be_had(client):
    answer = client.get("/api/v1/stories/", HTTP_ACCEPT="text/csv")
    assert problem(answer)["status"] == 406


@pytest.mark.parametrize(
    "path",
    (
        "",
        "editions/",
        "editions/1/",
        "editions/1/seal/",
        "changes/1..2/",
        "changes/2..1/",
        "changes/1..1/",
    ),
)
def test_withdrawn_story_is_gone_with_the_reason(client, withdrawn, path):
    answer = client.get(f"/api/v1/stories/{withdrawn.slug}/{path}")
    body = problem(answer)
    assert (body["status"], body["title"]) == (410, "Gone")
    assert body["headline"] == "Lighthouse to be sold"
    assert body["reason"] == "The deed was forged."
    assert body["withdrawn_at"].endswith("Z")
    told = {"headline", "reason", "withdrawn_at"}
    assert body.keys() == told | {"type", "title", "status", "detail"}
    assert answer["Cache-Tag"] == f"story:{withdrawn.pk}"


@pytest.mark.parametrize(
    "part",
    ("stories", "events", "sources", "publishers", "topics", "corrections"),
)
def test_withdrawn_story_is_in_no_list(client, withdrawn, part):
    assert client.get(f"/api/v1/{part}/").json()["results"] == []


def test_failure_of_ours_is_a_problem_and_is_logged(client, monkeypatch, caplog):
    def fail(view):
        raise RuntimeError("The disk is gone.")

    monkeypatch.setattr(StoryList, "get_queryset", fail)
    client.raise_request_exception = False
    told = []
    got_request_exception.connect(
        lambda **_: told.append(1), weak=False, dispatch_uid=1
    )
    with caplog.at_level(logging.ERROR, "django.request"):
        answer = client.get("/api/v1/stories/")
    got_request_exception.disconnect(dispatch_uid=1)
    assert problem(answer)["status"] == 500
    assert "disk" not in problem(answer)["detail"]
    assert "The disk is gone." in caplog.text
    # What watches for failures in production listens to Django's signal.
    assert told == [1]


def test_forgotten_slash_is_sent_on_its_way(client):
    answer = client.get("/api/v1/stories?limit=2")
    assert answer.status_code == 301
    assert answer["Location"] == "/api/v1/stories/?limit=2"


def test_refusal_of_a_parameter_is_not_kept(client):
    answer = client.get("/api/v1/stories/?x=1")
    assert answer["Cache-Control"] == "no-store"


def test_what_may_be_published_later_is_purged_with_everything(client):
    answer = client.get("/api/v1/stories/none/")
    assert answer["Cache-Tag"] == "front"
    assert "must-revalidate" in answer["Cache-Control"]
