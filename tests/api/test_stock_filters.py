"""Filters of the REST framework and of django-filter work on the lists as they are."""

from urllib.parse import urlsplit

import pytest
from django.urls import path
from django_filters.rest_framework import DjangoFilterBackend
from drf_spectacular.generators import SchemaGenerator
from rest_framework.filters import SearchFilter
from rest_framework.test import APIRequestFactory

from stories.api.views.stories import StoryList
from tests.factories import document, published

ADDRESS = "/api/v1/stories/"


class Searched(StoryList):
    """The list of stories with a stock search."""

    filter_backends = [*StoryList.filter_backends, SearchFilter]
    search_fields = ("headline", "summary")


class Stock(StoryList):
    """The list of stories without a filter backend of our own."""

    filter_backends = [DjangoFilterBackend]


def ask(query: str | dict, view=Searched):
    asked = APIRequestFactory().get(ADDRESS, query)
    return view.as_view()(asked).render()


def headlines(answer) -> list[str]:
    return [item["headline"] for item in answer.data["results"]]


@pytest.fixture
def stories(db):
    for headline in ("Harbour opens", "Bridge closes", "Harbour closes"):
        published(document(headline=headline, summary="", language="en"))
    published(document(headline="Harbour in Korean", summary="", language="ko"))


def test_stock_search_finds_and_pages(stories):
    first = ask({"search": "harbour", "limit": "1", "language": "en"})
    assert headlines(first) == ["Harbour closes"]
    onward = urlsplit(first.data["next"]).query
    assert "search=harbour" in onward
    second = APIRequestFactory().get(f"{ADDRESS}?{onward}")
    last = Searched.as_view()(second).render()
    assert headlines(last) == ["Harbour opens"]
    assert last.data["next"] is None


def test_stock_search_is_known_and_nothing_else(stories):
    refused = ask({"search": "harbour", "serach": "harbour"})
    assert refused.status_code == 400
    [error] = refused.data["errors"]
    assert error["parameter"] == "serach"
    assert "published_before, publisher, search, source" in error["detail"]
    assert ask({"search": "harbour"}, StoryList).data["errors"][0]["parameter"] == (
        "search"
    )


def test_refusal_of_a_stock_search_is_a_problem(stories):
    refused = ask({"search": "har\0bour"})
    assert refused.status_code == 400
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert refused.data["detail"] == "Null characters are not allowed."
    assert refused.data["errors"] == []


def test_stock_search_is_described(db):
    patterns = [path("api/v1/stories/", Searched.as_view())]
    schema = SchemaGenerator(patterns=patterns).get_schema(request=None, public=True)
    parameters = schema["paths"][ADDRESS]["get"]["parameters"]
    names = [one["name"] for one in parameters if one["in"] == "query"]
    assert "search" in names
    assert {"topic", "limit", "cursor"} <= set(names)


def test_stock_backend_narrows_and_refuses_alike(stories):
    assert headlines(ask({"language": "ko"}, Stock)) == ["Harbour in Korean"]
    query = {"source": "x", "published_before": "never"}
    refused = ask(query, Stock).data
    assert refused == ask(query, StoryList).data
    assert [error["parameter"] for error in refused["errors"]] == list(query)
    assert "(write the + of an offset as %2B)" in refused["detail"]
