"""Whatever is asked, the answer is an answer and never a failure of ours."""

from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stories.api.filters import (
    EventFilters,
    PublisherFilters,
    SourceFilters,
    StoryFilters,
)
from tests.factories import published

pytestmark = pytest.mark.django_db

LISTS = {
    "stories": StoryFilters,
    "events": EventFilters,
    "sources": SourceFilters,
    "publishers": PublisherFilters,
}
ANSWERS = {200, 301, 400, 404}
text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    ["2026-01-05", "0001-01-01", "9" * 25, "\0", "-1", "../..", "%00"]
)
fuzzed = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(autouse=True)
def story(db):
    return published()


@fuzzed
@given(st.sampled_from(sorted(LISTS)), st.data())
def test_query_never_fails(part, data):
    names = [*LISTS[part].base_filters, "limit", "cursor"]
    name = st.sampled_from(names) | text
    query = data.draw(st.lists(st.tuples(name, text), max_size=4))
    answer = Client().get(f"/api/v1/{part}/?{urlencode(query)}")
    assert answer.status_code in ANSWERS


@fuzzed
@given(st.lists(text | st.sampled_from(["v1", "stories", "editions"]), max_size=5))
def test_path_never_fails(parts):
    path = "/".join(quote(part, safe="") for part in parts)
    answer = Client().get(f"/api/v1/stories/{path}/")
    assert answer.status_code in ANSWERS
