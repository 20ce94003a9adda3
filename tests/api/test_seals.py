"""A digest is the SHA-256 of what its edition's seal answers, and chains them."""

import hashlib

import pytest

from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR
from tests.factories import document, publish, published, revise, user

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(db):
    story = published(document(headline="항구 “reopens” <b>"), slug="harbour")
    revise(story, summary="Boats sail on Tuesday.")
    return publish(story, kind="correction", public_note="Not Monday.")


@pytest.fixture
def seal(story, client):
    def get(number):
        return client.get(f"/api/v1/stories/harbour/editions/{number}/seal/")

    return get


@pytest.mark.parametrize("number", (1, 2))
def test_digest_is_the_sum_of_the_bytes(number, seal, client):
    edition = client.get(f"/api/v1/stories/harbour/editions/{number}/").json()
    assert hashlib.sha256(seal(number).content).hexdigest() == edition["digest"]


def test_seal_names_the_digest_before(seal):
    first, second = seal(1), seal(2)
    assert not first.json()["previous"]
    assert second.json()["previous"] == hashlib.sha256(first.content).hexdigest()


def test_seal_is_json_that_any_cache_may_keep(seal):
    answer = seal(2)
    assert answer["Content-Type"] == "application/json"
    assert answer["ETag"].startswith('"')
    assert answer.json()["note"] == "Not Monday."


def test_edition_that_was_never_made_has_no_seal(seal):
    answer = seal(3)
    assert answer.status_code == 404
    assert "no edition 3; its current one is edition 2" in answer.json()["detail"]


def test_what_was_withdrawn_has_no_seal(story, seal):
    workflow.perform("withdraw", story, by=user(CHIEF_EDITOR), note="Forged.")
    publish(revise(story, summary="Now right."))
    assert [seal(number).status_code for number in (1, 2, 3, 4)] == [410] * 3 + [200]
    # The chain goes on over what is no longer shown.
    assert len(seal(4).json()["previous"]) == 64


def test_seal_costs_one_query(seal, django_assert_num_queries):
    with django_assert_num_queries(1):  # the edition with the digest before it
        seal(2)
