"""The guide to the API is a page of this newsroom: docs/api.md, whole."""

import re

import pytest
from django.contrib.staticfiles import finders

from tests.public.pages import Page

pytestmark = pytest.mark.django_db

GUIDE = "/api/guide/"


@pytest.fixture
def page(client):
    return Page(client.get(GUIDE))


def test_guide_has_every_section_and_a_way_to_it(page):
    headings = page.texts("h2")
    assert {"Addresses", "Filters", "A copy of your own", "Caching"} <= set(headings)
    for link in page.links:
        if link.startswith("#") and link != "#content":
            assert link[1:] in page.ids, link


def test_tables_and_examples_are_rendered(page):
    assert len(page.all("table")) >= 3
    assert any('"api_url"' in text for text in page.texts("pre"))


def test_guide_leads_nowhere_that_is_not_served(page, client):
    for link in page.links:
        path = link.partition("#")[0]
        if path.startswith("/"):
            assert client.get(path).status_code == 200, path
        else:
            assert path == "" or path.startswith("https://"), link
    assert page.all("img") == []


def test_page_loads_only_what_is_there(client):
    loaded = re.findall(r'href="/static/([^"]+)"', client.get(GUIDE).content.decode())
    assert "api/guide.css" in loaded
    assert [name for name in loaded if finders.find(name) is None] == []


@pytest.mark.parametrize("path", ("/api/docs/", "/api/v1/"))
def test_guide_is_found_from_the_api(client, path):
    assert GUIDE in client.get(path).content.decode()


def test_guide_may_be_kept_by_any_cache(client):
    answer = client.get(GUIDE)
    assert "must-revalidate" in answer["Cache-Control"]
    assert (
        client.get(GUIDE, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    )
