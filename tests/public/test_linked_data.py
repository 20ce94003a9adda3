"""A story as schema.org data: complete, and unable to leave its element."""

import json

import pytest

from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page


@pytest.fixture
def linked_data(chief, client):
    def read(**changes):
        story = factories.published(factories.document(**changes), by=chief, at=MONDAY)
        page = Page(client.get(f"/stories/{story.slug}/"))
        return json.loads(page.texts("script", type="application/ld+json")[0])

    return read


def test_the_article_names_its_times_and_sources(linked_data, settings):
    source = factories.source(title="The storm", url="https://wire.example.org/1")
    article = linked_data(headline="Harbour reopens", sources=(source,))
    assert article["@type"] == "NewsArticle"
    assert article["@id"] == f"{settings.BASE_URL}/stories/harbour-reopens/"
    assert article["datePublished"] == article["dateModified"] == "2026-01-05T09:00:00Z"
    assert article["citation"] == [
        {
            "@type": "CreativeWork",
            "name": "The storm",
            "publisher": {"@type": "Organization", "name": "Harbour Wire"},
            "url": "https://wire.example.org/1",
        }
    ]


def test_a_source_without_address_is_cited_without(linked_data):
    article = linked_data(sources=(factories.source(url=""),))
    assert "url" not in article["citation"][0]


def test_the_description_is_the_summary_without_markers(linked_data):
    assert linked_data(summary="Boats *sail*.")["description"] == "Boats sail."


def test_without_a_summary_the_first_key_point_describes(linked_data):
    assert linked_data(summary="")["description"] == "The harbour opened on Monday."


def test_text_cannot_end_the_element(linked_data):
    headline = "</script><script>alert(1)</script><!--"
    assert linked_data(headline=headline)["headline"] == headline


def test_an_address_of_another_script_is_percent_encoded(linked_data, settings):
    article = linked_data(headline="항구")
    assert article["@id"] == f"{settings.BASE_URL}/stories/%ED%95%AD%EA%B5%AC/"
