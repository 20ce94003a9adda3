"""What HTTP asks of answers: conditions, methods, media types and bounded size."""

import json

import pytest
import yaml
from django.conf import settings
from django.test import Client
from jsonschema import Draft202012Validator

from stories.api.views.documentation import openapi
from stories.models import LivePublisher
from tests.api.test_problems import problem
from tests.factories import document, published

pytestmark = pytest.mark.django_db

STORIES = "/api/v1/stories/"


@pytest.fixture(scope="module")
def schema():
    return yaml.safe_load(openapi("json"))


@pytest.fixture(autouse=True)
def story(db):
    return published(slug="harbour")


@pytest.mark.parametrize(
    "path",
    (
        STORIES,
        f"{STORIES}harbour/",
        "/api/schema/",
        "/api/docs/",
        "/",
        "/stories/harbour/",
    ),
)
def test_head_is_answered_304_too(client, path):
    etag = client.get(path)["ETag"]
    again = client.head(path, headers={"If-None-Match": etag})
    assert (again.status_code, again["ETag"]) == (304, etag)
    assert client.head(path, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("method", ("get", "head"))
def test_condition_that_fails_is_a_problem(client, method):
    answer = getattr(client, method)(STORIES, headers={"If-Match": '"other"'})
    assert answer.status_code == 412
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", (STORIES, "/api/schema/", "/api/docs/", "/api/guide/"))
@pytest.mark.parametrize("query", ("", "?unknown=1"))
def test_wrong_method_is_told_before_all_else(client, path, query):
    answer = client.post(f"{path}{query}", headers={"Accept": "text/csv"})
    assert problem(answer)["status"] == 405
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("path", (STORIES, "/api/schema/", "/api/docs/"))
def test_host_of_somebody_else_is_a_problem(client, path):
    answer = client.get(path, headers={"Host": "elsewhere.example"})
    assert problem(answer)["status"] == 400
    assert "host" in problem(answer)["detail"]


def test_more_parameters_than_are_read_are_a_problem(client):
    many = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1
    assert problem(client.get(f"{STORIES}?{'&'.join(['a=1'] * many)}"))["status"] == 400


@pytest.mark.parametrize(
    "accepted",
    (
        "application/json; indent=4",
        "application/json;charset=utf-8",
        "application/json; version=2",
        "text/csv, application/*;q=0.1",
        "*/*",
        "",
    ),
)
def test_parameters_of_accept_change_nothing(client, accepted):
    plain, asked = (
        client.get(STORIES),
        client.get(STORIES, headers={"Accept": accepted}),
    )
    assert (asked.content, asked["Content-Type"]) == (
        plain.content,
        plain["Content-Type"],
    )


@pytest.mark.parametrize("accepted", ("text/html", "application/xml;q=1, text/csv"))
def test_who_accepts_no_json_is_refused(client, accepted):
    answer = client.get(STORIES, headers={"Accept": accepted})
    assert problem(answer)["status"] == 406


@pytest.mark.parametrize("notation", ("", "?format=yaml"))
def test_schema_answers_its_own_media_type(client, notation):
    address = f"/api/schema/{notation}"
    own = client.get(address)["Content-Type"]
    answer = client.get(address, headers={"Accept": own})
    assert (answer.status_code, answer["Content-Type"]) == (200, own)
    assert own.startswith("application/vnd.oai.openapi")


def asked(client, address: str) -> bytes:
    return client.get(address).content


@pytest.mark.parametrize(
    "address",
    (
        f"{STORIES}?{'&'.join(f'parameter{n}={n}' for n in range(4000))}",
        f"{STORIES}?{'x' * 53_000}=1",
        f"{STORIES}?topic={'%C3%A9' * 9_000}",
        f"{STORIES}?limit={'9' * 53_000}",
        f"{STORIES}?cursor={'x' * 53_000}",
        f"/api/v1/events/?to={'x' * 53_000}",
        f"/api/schema/?format={'x' * 53_000}",
        f"/api/{'x' * 53_000}/",
    ),
)
def test_answer_to_an_endless_question_is_short(client, address):
    told = asked(client, address)
    assert len(told) < 8_000
    errors = json.loads(told).get("errors", [])
    assert len(errors) <= 10
    for error in errors:
        assert len(error["parameter"]) <= 100
        assert len(error.get("value", "")) <= 100


def test_how_many_more_are_wrong_is_said(client):
    answer = client.get(f"{STORIES}?{'&'.join(f'p{n}=1' for n in range(12))}")
    assert "2 more parameters are wrong." in answer.json()["detail"]


@pytest.mark.parametrize("method", ("X" * 5_000, "QUOKKA"))
def test_method_of_any_name_is_refused_shortly(method):
    answer = Client().generic(method, STORIES)
    assert problem(answer)["status"] == 405
    assert len(answer.content) < 1_000


@pytest.mark.parametrize(
    ("first", "last"),
    (
        ("published_after", "published_before"),
        ("updated_after", "updated_before"),
    ),
)
def test_period_that_ends_before_it_starts_is_refused(client, first, last):
    answer = client.get(f"{STORIES}?{first}=2026-02-01&{last}=2026-01-01")
    [error] = problem(answer)["errors"]
    assert error["parameter"] == last
    assert "2026-02-01 or later" in error["detail"]
    assert (
        client.get(f"{STORIES}?{first}=2026-02-01&{last}=2026-02-01").status_code == 200
    )


@pytest.mark.parametrize(
    ("tag", "asked", "is_found"),
    (
        ("en-GB", "en", True),
        ("en-GB", "EN-gb", True),
        ("en", "EN", True),
        ("en", "en-GB", False),
        ("eng", "en", False),
        ("en-GB", "e", False),
    ),
)
def test_language_is_found_without_case_and_with_its_varieties(
    client, tag, asked, is_found
):
    story = published(document(language=tag), slug="spoken")
    found = client.get(f"{STORIES}?language={asked}").json()["results"]
    assert (story.pk in [item["id"] for item in found]) is is_found


def test_country_is_found_without_case(client):
    LivePublisher.objects.update(country="NO")
    assert client.get("/api/v1/publishers/?country=no").json()["results"]


@pytest.mark.parametrize("name", ("topic", "publisher", "language"))
@pytest.mark.parametrize("value", ("", " ", "a b", "a/b", "x" * 201))
def test_value_that_the_schema_refuses_is_refused(client, schema, name, value):
    parameters = schema["paths"][STORIES]["get"]["parameters"]
    [described] = [one["schema"] for one in parameters if one["name"] == name]
    assert not Draft202012Validator(described).is_valid(value)
    assert client.get(STORIES, {name: value}).status_code == 400


@pytest.mark.parametrize("name", ("topic", "publisher"))
@pytest.mark.parametrize("value", ("a", "x" * 200, "दिल्ली", "a?&="))
def test_value_that_the_schema_takes_is_taken(client, schema, name, value):
    parameters = schema["paths"][STORIES]["get"]["parameters"]
    [described] = [one["schema"] for one in parameters if one["name"] == name]
    assert Draft202012Validator(described).is_valid(value)
    assert client.get(STORIES, {name: value}).status_code == 200
