"""docs/api.md says what the API has, and the API has what docs/api.md says."""

import json
import re
from pathlib import Path

import pytest
import yaml

from stories.api import examples
from stories.api.views.documentation import openapi

PAGE = Path(__file__).parents[2] / "docs" / "api.md"
PAGING = {"limit", "cursor"}


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text()


@pytest.fixture(scope="module")
def schema():
    return yaml.safe_load(openapi("json"))


def rows(page: str, heading: str) -> list[list[str]]:
    """Cells of the table under a heading, without its head."""
    section = page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[c.strip() for c in line.strip("|").split("|")] for line in lines[2:]]


def words(cell: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", cell))


def query(operation: dict) -> set[str]:
    parameters = operation.get("parameters", ())
    return {one["name"] for one in parameters if one["in"] == "query"}


def test_every_address_is_told_with_its_parameters(page, schema):
    told = {words(row[0]).pop(): words(row[2]) for row in rows(page, "Addresses")}
    assert told == {
        path: query(methods["get"]) - PAGING
        for path, methods in schema["paths"].items()
    }


def test_every_filter_is_explained(page, schema):
    explained = {
        (name, narrowed)
        for row in rows(page, "Filters")
        for name in words(row[0])
        for narrowed in row[1].split(", ")
    }
    known = {
        (name, path.strip("/").rpartition("/")[2])
        for path, methods in schema["paths"].items()
        for name in query(methods["get"]) - PAGING
    }
    assert explained == known | {("format", "`/api/schema/`")}


def test_every_status_is_told(page, schema):
    told = {row[0] for row in rows(page, "Refusals")}
    described = {
        status
        for methods in schema["paths"].values()
        for status in methods["get"]["responses"]
    }
    assert told == (described - {"200", "301", "304"}) | {"500"}


@pytest.mark.parametrize(
    "name",
    (
        "Story",
        "EditionItem",
        "Difference",
        "CorrectionItem",
        "Change",
        "Event",
        "Source",
        "Publisher",
    ),
)
def test_every_field_is_named(page, schema, name):
    fields = schema["components"]["schemas"][name]["properties"]
    assert [field for field in fields if not re.search(rf'["`]{field}["`]', page)] == []


def test_every_word_of_an_open_list_is_named(page, schema):
    listed = [
        word
        for component in schema["components"]["schemas"].values()
        for field in component.get("properties", {}).values()
        for word in field.get("x-extensible-enum", ())
    ]
    assert listed
    assert {word for word in listed if f"`{word}`" not in page} == set()


def test_example_is_that_of_the_schema(page):
    shown = json.loads(re.search(r"```json\n(\{\n  \"id\".*?)```", page, re.S)[1])
    expected = json.loads(json.dumps(examples.STORY))
    for text in (expected["key_points"][0], expected["timeline"][0]):
        for name in text.keys() & {"body_html", "text_html"}:
            text[name] = re.sub(r"(<sup).*(</sup>)", r"\1>…\2", text[name])
    assert shown == expected


def test_example_of_a_refusal_is_that_of_the_schema(page):
    shown = re.search(r"```json\n(\{\n  \"type\".*?)```", page, re.S)[1]
    assert json.loads(shown) == examples.BAD_PARAMETERS
