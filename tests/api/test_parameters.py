"""Parameters that cannot be understood are refused by name, before anything is read."""

import pytest

from stories.api.errors import quoted
from tests.factories import published

pytestmark = pytest.mark.django_db

PATHS = (
    "/api/v1/",
    "/api/v1/stories/",
    "/api/v1/events/",
    "/api/v1/sources/",
    "/api/v1/publishers/",
    "/api/v1/publishers/harbour-wire/",
    "/api/v1/topics/",
    "/api/v1/topics/shipping/",
    "/api/schema/",
)


def errors(client, address: str) -> dict[str, dict]:
    answer = client.get(address)
    assert answer.status_code == 400, answer.content
    return {error["parameter"]: error for error in answer.json()["errors"]}


@pytest.mark.parametrize("path", PATHS)
def test_unknown_parameter_is_named(client, path):
    error = errors(client, f"{path}?topik=trade")["topik"]
    assert error["code"] == "unknown-parameter"
    assert "“topik”" in error["detail"]


@pytest.mark.parametrize("path", ("", "editions/", "editions/1/"))
def test_unknown_parameter_is_named_below_a_story(client, path):
    story = published()
    assert "x" in errors(client, f"/api/v1/stories/{story.slug}/{path}?x=1")


def test_known_parameters_are_listed(client):
    detail = errors(client, "/api/v1/events/?when=now")["when"]["detail"]
    assert "It knows cursor, from, limit, story, to, topic." in detail


def test_format_is_no_parameter(client):
    assert "format" in errors(client, "/api/v1/stories/?format=json")


def test_all_errors_come_at_once(client):
    found = errors(client, "/api/v1/stories/?a=1&b=2&topic=")
    assert list(found) == ["a", "b", "topic"]


def test_repeated_parameter_is_refused(client):
    error = errors(client, "/api/v1/stories/?topic=a&topic=b")["topic"]
    assert error["code"] == "repeated-parameter"


@pytest.mark.parametrize("value", ("", "%20"))
def test_empty_parameter_is_refused(client, value):
    error = errors(client, f"/api/v1/stories/?topic={value}")["topic"]
    assert error["code"] == "invalid-value"


@pytest.mark.parametrize(
    ("path", "name", "value", "expects"),
    (
        ("stories", "limit", "0", "from 1 to 100"),
        ("stories", "limit", "101", "from 1 to 100"),
        ("stories", "limit", "-1", "from 1 to 100"),
        ("stories", "limit", "ten", "from 1 to 100"),
        ("stories", "limit", "1e1", "from 1 to 100"),
        ("stories", "limit", "٣", "from 1 to 100"),
        ("stories", "limit", "9" * 5000, "from 1 to 100"),
        ("stories", "source", "yonhap", "whole number"),
        ("stories", "source", "0", "whole number"),
        ("stories", "source", "9" * 30, "whole number"),
        ("stories", "topic", "a\0b", "a slug"),
        ("stories", "language", "x" * 13, "12 characters"),
        ("stories", "published_after", "yesterday", "2026-01-05"),
        ("stories", "published_before", "2026-02-30", "2026-01-05"),
        ("stories", "updated_after", "2026-01-05T25:00:00Z", "2026-01-05"),
        ("stories", "updated_before", "2026-01-05T08:00:00 01:00", "%2B"),
        ("stories", "updated_before", "0001-01-01T00:00:00+14:00", "2026-01-05"),
        ("events", "from", "2026", "a day"),
        ("events", "to", "2026-01-05T08:00:00Z", "a day"),
        ("sources", "kind", "novel", "article, document"),
        ("sources", "standing", "Current", "current, corrected"),
        ("sources", "publisher", "x" * 201, "a slug"),
        ("publishers", "country", "x" * 13, "12 characters"),
    ),
)
def test_bad_value_is_named_with_what_is_expected(client, path, name, value, expects):
    answer = client.get(f"/api/v1/{path}/", {name: value})
    [error] = answer.json()["errors"]
    assert (answer.status_code, error["parameter"]) == (400, name)
    assert error["value"] == quoted(value)
    assert expects in error["detail"]


@pytest.mark.parametrize("cursor", ("x", "x.y", "WyJuZXh0IiwxXQ.AAAA", "é", "."))
def test_cursor_that_no_page_gave_is_refused(client, cursor):
    answer = client.get("/api/v1/stories/", {"cursor": cursor})
    [error] = answer.json()["errors"]
    assert (answer.status_code, error["parameter"]) == (400, "cursor")


def test_cursor_of_another_list_is_refused(client, settings):
    published()
    published()
    page = client.get("/api/v1/stories/?limit=1").json()
    cursor = page["next"].partition("cursor=")[2]
    assert "cursor" in errors(client, f"/api/v1/events/?cursor={cursor}")


def test_schema_comes_in_two_notations_only(client):
    assert errors(client, "/api/schema/?format=xml")["format"]["value"] == "xml"
