"""What an answer may ask of the database: the same for one row and for a hundred."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from stories.document import Publisher, Topic
from tests.factories import document, event, key_point, published, source
from tests.isolation.routes import API, public_routes

pytestmark = pytest.mark.django_db

# Each with the queries that it may make, in their order.
LISTS = {
    "/api/v1/stories/": ("latest change", "stories"),
    "/api/v1/stories/?topic=topic-1&publisher=publisher-1&source={source}": (
        "latest change",
        "stories",
    ),
    "/api/v1/stories/{slug}/editions/": (
        "live story",
        "editions",
        "the edition before them",
    ),
    "/api/v1/events/": ("latest change", "events"),
    "/api/v1/events/?from=2026-01-01&topic=topic-1": ("latest change", "events"),
    "/api/v1/sources/": ("latest change", "sources"),
    "/api/v1/publishers/": ("latest change", "publishers"),
    "/api/v1/topics/": ("latest change", "topics"),
    "/api/v1/corrections/": ("latest change", "corrections with their stories"),
    "/api/v1/changes/": ("latest change", "changes with the slugs of their stories"),
    "/api/v1/changes/?after=0": ("latest change", "changes with their slugs"),
}
DETAILS = {
    "/api/": (),
    "/api/docs/": (),
    "/api/guide/": (),
    "/api/schema/": (),
    "/api/v1/": (),
    "/api/v1/stories/{slug}/": ("live story",),
    "/api/v1/stories/{slug}/editions/1/": ("history", "content of the edition"),
    "/api/v1/stories/{slug}/editions/1/seal/": ("edition with the digest before it",),
    "/api/v1/stories/{slug}/changes/1..2/": ("both editions", "no edition 2"),
    "/api/v1/events/{story}-e1/": ("live event",),
    "/api/v1/sources/{source}/": ("latest change", "source"),
    "/api/v1/publishers/publisher-1/": ("latest change", "publisher"),
    "/api/v1/topics/topic-1/": ("latest change", "topic"),
    "/api/v1/stories/none/": ("live story", "public slug"),
}


def made(count: int):
    """A story with `count` of everything."""
    numbers = range(1, count + 1)
    return published(
        document(
            key_points=tuple(
                key_point(f"k{n}", body=f"The harbour opened[{n}].") for n in numbers
            ),
            sources=tuple(
                source(n, publisher=Publisher(name=f"Publisher {n}")) for n in numbers
            ),
            timeline=tuple(event(f"e{n}", text=f"It opens.[{n}]") for n in numbers),
            topics=tuple(Topic(name=f"Topic {n}", slug=f"topic-{n}") for n in numbers),
        )
    )


def queries(client, path: str, story) -> int:
    cited = story.references.order_by("number").first().source_id
    path = path.format(slug=story.slug, source=cited, story=story.pk)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get(path)
    return len(asked)


@pytest.mark.parametrize(("path", "named"), (LISTS | DETAILS).items())
def test_answer_asks_only_what_is_named(client, path, named):
    assert queries(client, path, made(2)) == len(named)


def test_every_address_has_a_budget():
    every = {route for route, _ in public_routes() if route.startswith(API)}
    told = {
        resolve(path.partition("?")[0].format(slug="harbour", source=1, story=1)).route
        for path in LISTS | DETAILS
    }
    assert every - told == set()


def test_lists_ask_at_most_three_and_the_rest_at_most_two():
    assert max(map(len, LISTS.values())) <= 3
    assert max(map(len, DETAILS.values())) <= 2


def test_hundred_rows_ask_no_more_than_one(client):
    few = made(1)
    before = {path: queries(client, path, few) for path in LISTS | DETAILS}
    many = made(100)
    # With these the list of stories has a second page.
    for _ in range(20):
        published()
    after = {path: queries(client, path, many) for path in LISTS | DETAILS}
    assert after == before


def test_full_page_asks_no_more_than_a_page_of_one(client):
    story = made(100)
    for path in ("/api/v1/events/", "/api/v1/sources/", "/api/v1/topics/"):
        one = queries(client, f"{path}?limit=1", story)
        assert queries(client, f"{path}?limit=100", story) == one, path
