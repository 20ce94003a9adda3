"""The headers of a public answer stay small, whatever the story."""

import pytest
from django.http import HttpResponse

from stories.document import Publisher, Topic
from stories.models.public import LiveReference
from stories.public.caching import purgeable
from tests import factories
from tests.isolation.routes import addresses
from tests.public.conftest import MONDAY

pytestmark = pytest.mark.django_db

MOST = 2048
# The longest slugs of the tables, of letters that take nine bytes each in an address.
LETTERS = {"story": "항" * 100, "topic": "만" * 80, "publisher": "통" * 200}


def document(count: int):
    """A story of so many sources, each by a publisher of its own."""
    sources = tuple(
        factories.source(n, publisher=Publisher(name=f"Gazette of harbour {n}"))
        for n in range(1, count + 1)
    )
    return factories.document(sources=sources)


def size(response) -> int:
    """The bytes that the headers of an answer take on the wire."""
    return sum(len(f"{name}: {value}\r\n") for name, value in response.headers.items())


def page_of(story) -> str:
    return f"/stories/{story.slug}/"


def names_of(story, **others) -> dict:
    """URL parameters of a story, and of what it shows."""
    source = LiveReference.objects.filter(live_story=story.pk).latest("number").source
    values = {
        "stories": {"slug": story.slug, "number": 1, "before": 1, "after": 2},
        "topics": {"slug": "shipping"},
        "publishers": {"slug": source.publisher.slug},
        "sources": {"number": source.pk, "id": source.pk},
        "events": {"id": f"{story.pk}-e1"},
    }
    return values | others


def too_large(client, names: dict) -> dict[str, int]:
    """The public addresses whose answers have more headers than they may."""
    sizes = {path: size(client.get(path)) for path in addresses(names)}
    return {path: bytes_ for path, bytes_ in sizes.items() if bytes_ >= MOST}


@pytest.mark.parametrize("count", (5, 100, 3000))
def test_headers_do_not_grow_with_the_sources_of_a_story(count, client):
    story = factories.published_without_limits(document(count))
    assert client.get(page_of(story)).status_code == 200
    assert too_large(client, names_of(story)) == {}


def test_headers_are_small_with_the_longest_slugs(client):
    topic = Topic(name="Port", slug=LETTERS["topic"])
    sources = (factories.source(publisher=Publisher(name="통" * 200)),)
    story = factories.published(factories.document(topics=(topic,), sources=sources))
    factories.rename(story, LETTERS["story"])
    publisher = story.references.get().source.publisher
    topic = story.topics.get()
    names = names_of(story, topics={"slug": topic.slug})
    assert (len(topic.slug), len(publisher.slug)) == (80, 80)
    assert too_large(client, names) == {}


def test_a_long_slug_leads_to_its_editions_by_relative_addresses(client, settings):
    story = factories.rename(factories.published(at=MONDAY), LETTERS["story"])
    story = factories.publish(factories.revise(story, summary="Later."))
    page = client.get(page_of(story))
    assert '<./timemap/>; rel="timemap"' in page["Link"]
    edition = client.get(f"{page_of(story)}editions/2/")
    assert '<../../>; rel="original timegate"' in edition["Link"]
    assert '<../../editions/1/>; rel="first prev memento"' in edition["Link"]


def test_a_moved_story_takes_no_endless_query_along(client):
    story = factories.published()
    old = page_of(story)
    factories.rename(story, "quay")
    assert client.get(f"{old}?before=2")["Location"] == "/stories/quay/?before=2"
    assert client.get(f"{old}?{'x' * 4000}")["Location"] == "/stories/quay/"


@pytest.mark.parametrize(("count", "tagged"), ((20, True), (90, False)))
def test_more_tags_than_fit_become_the_one_of_every_change(count, tagged):
    tags = {f"story:{1_000_000 + n}" for n in range(count)}
    header = purgeable(HttpResponse(), {"topic:shipping", *tags})["Cache-Tag"]
    assert ("story:1000001" in header) is tagged
    assert (header == "front") is not tagged
