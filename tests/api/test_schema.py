"""The OpenAPI document: valid, complete, and true of what is answered."""

from datetime import UTC, datetime

import pytest
import yaml
from django.core.management import call_command
from jsonschema import Draft202012Validator

from stories.api import examples
from stories.api.views.documentation import openapi
from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR
from tests.factories import document, event, publish, published, revise, source, user

AT = datetime(2026, 1, 6, 8, 15, tzinfo=UTC)
GET = {
    "/api/v1/stories/": "/api/v1/stories/",
    "/api/v1/stories/{slug}/": "/api/v1/stories/{story}/",
    "/api/v1/stories/{slug}/editions/": "/api/v1/stories/{story}/editions/",
    "/api/v1/stories/{slug}/editions/{number}/": "/api/v1/stories/{story}/editions/2/",
    "/api/v1/events/": "/api/v1/events/",
    "/api/v1/events/{id}/": "/api/v1/events/{key}-e1/",
    "/api/v1/sources/": "/api/v1/sources/",
    "/api/v1/sources/{id}/": "/api/v1/sources/{source}/",
    "/api/v1/publishers/": "/api/v1/publishers/",
    "/api/v1/publishers/{slug}/": "/api/v1/publishers/harbour-wire/",
    "/api/v1/topics/": "/api/v1/topics/",
    "/api/v1/topics/{slug}/": "/api/v1/topics/shipping/",
    "/api/v1/stories/{slug}/editions/{number}/seal/": (
        "/api/v1/stories/{story}/editions/2/seal/"
    ),
    "/api/v1/stories/{slug}/changes/{before}..{after}/": (
        "/api/v1/stories/{story}/changes/1..2/"
    ),
    "/api/v1/corrections/": "/api/v1/corrections/",
    "/api/v1/changes/": "/api/v1/changes/",
    "/api/v1/": "/api/v1/",
}


@pytest.fixture(scope="module")
def schema():
    return yaml.safe_load(openapi("json"))


def operations(schema):
    return [
        (path, operation)
        for path, methods in schema["paths"].items()
        for operation in methods.values()
    ]


def responses(schema):
    """Every kind of answer: path, status, media type, its schema and examples."""
    for path, operation in operations(schema):
        for status, response in operation["responses"].items():
            for media, content in response.get("content", {}).items():
                yield path, status, media, content


def validator(schema, part: dict) -> Draft202012Validator:
    # References point into the whole document, so it comes along.
    whole = {"components": schema["components"], **part}
    return Draft202012Validator(
        whole, format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def test_document_is_valid_without_a_warning(tmp_path):
    written = tmp_path / "schema.yaml"
    call_command("spectacular", validate=True, fail_on_warn=True, file=str(written))
    assert yaml.safe_load(written.read_text())["openapi"] == "3.1.0"


def test_both_notations_say_the_same(client, schema):
    in_yaml = client.get("/api/schema/?format=yaml")
    assert yaml.safe_load(in_yaml.content) == schema
    assert client.get("/api/schema/").json() == schema


def test_every_address_is_described(schema):
    assert schema["paths"].keys() == GET.keys()


def test_every_operation_has_words_for_people(schema):
    for path, operation in operations(schema):
        assert operation["summary"], path
        assert operation["description"], path
        for parameter in operation.get("parameters", ()):
            assert parameter["description"], (path, parameter["name"])


def test_who_keeps_a_copy_is_sent_to_the_changes(schema):
    [stories] = [op for path, op in operations(schema) if path.endswith("/v1/stories/")]
    assert "keep a copy in step, follow `/api/v1/changes/`" in stories["description"]
    by_time = [one for one in stories["parameters"] if one["name"] == "updated_after"]
    assert not any(word in str(by_time).lower() for word in ("sync", "copy", "since"))


def test_every_refusal_is_described_as_a_problem(schema):
    found = {path: set(op["responses"]) - {"200"} for path, op in operations(schema)}
    for path, statuses in found.items():
        expected = {"304", "400", "405", "406", "412"}
        expected |= {"404"} if "{" in path else set()
        expected |= {"301"} if path.startswith("/api/v1/stories/{slug}") else set()
        of_story = path.startswith(("/api/v1/stories/{slug}", "/api/v1/events/{id}"))
        expected |= {"410"} if of_story else set()
        assert statuses == expected, path
    medias = {media for _, code, media, _ in responses(schema) if code != "200"}
    assert medias == {"application/problem+json"}


def test_no_words_of_an_answer_are_enumerated(schema):
    fields = [
        field
        for part in schema["components"]["schemas"].values()
        for field in part.get("properties", {}).values()
    ]
    assert [field for field in fields if "enum" in field] == []
    assert sum("x-extensible-enum" in field for field in fields) > 10


def test_next_word_breaks_no_client(schema):
    change = schema["components"]["schemas"]["Change"]
    tomorrow = examples.CHANGE | {"kind": "hitherto-unheard", "subject": "person"}
    assert validator(schema, change).is_valid(tomorrow)


def test_headers_of_answers_are_described(client, schema, story):
    for path, operation in operations(schema):
        told = operation["responses"]
        for status in ("200", "304"):
            assert {"ETag", "Last-Modified"} <= told[status]["headers"].keys(), path
        assert "Cache-Tag" in told["200"]["headers"]
        assert "Allow" in told["405"]["headers"]
        if "301" in told:
            assert "Location" in told["301"]["headers"]


def test_every_answer_has_an_example_that_is_valid(schema):
    for path, status, _, content in responses(schema):
        assert content["examples"], (path, status)
        for example in content["examples"].values():
            errors = validator(schema, content["schema"]).iter_errors(example["value"])
            assert [error.message for error in errors] == [], (path, status)


@pytest.fixture
def story(db):
    """A story with something of everything, corrected once."""
    full = source(authors="A. Larsen", language="nb", published="2026-01", url="")
    dates = ("Jan 5 2026", "June 2025", "Date to be announced")
    timeline = tuple(event(f"e{n}", typed) for n, typed in enumerate(dates, 1))
    made = published(document(summary="", sources=(full,), timeline=timeline), at=AT)
    revise(made, headline="Harbour reopens, corrected")
    return publish(made, at=AT, kind="correction", public_note="The day was wrong.")


@pytest.mark.parametrize(("described", "path"), GET.items())
def test_answer_is_as_described(client, schema, story, described, path):
    source_id = story.references.get().source_id
    answer = client.get(path.format(story=story.slug, source=source_id, key=story.pk))
    operation = schema["paths"][described]["get"]
    part = operation["responses"]["200"]["content"]["application/json"]["schema"]
    errors = [
        error.message for error in validator(schema, part).iter_errors(answer.json())
    ]
    assert errors == []


@pytest.mark.parametrize(
    ("described", "path", "status"),
    (
        ("/api/v1/stories/", "/api/v1/stories/?limit=x", "400"),
        ("/api/v1/topics/{slug}/", "/api/v1/topics/none/", "404"),
        ("/api/v1/stories/{slug}/", "/api/v1/stories/{story}/", "410"),
    ),
)
def test_refusal_is_as_described(client, schema, story, described, path, status):
    workflow.perform("withdraw", story, by=user(CHIEF_EDITOR), note="Forged.")
    answer = client.get(path.format(story=story.slug))
    assert str(answer.status_code) == status
    described = schema["paths"][described]["get"]["responses"][status]
    part = described["content"]["application/problem+json"]["schema"]
    assert validator(schema, part).is_valid(answer.json())


@pytest.mark.parametrize("path", GET)
def test_parameters_described_are_those_that_are_known(client, schema, story, path):
    source_id = story.references.get().source_id
    address = GET[path].format(story=story.slug, source=source_id, key=story.pk)
    detail = client.get(address, {"nonsense": "1"}).json()["detail"]
    _, _, known = detail.rstrip(".").partition("It knows ")
    parameters = schema["paths"][path]["get"].get("parameters", ())
    described = {one["name"] for one in parameters if one["in"] == "query"}
    assert described == set(filter(None, known.split(", ")))
