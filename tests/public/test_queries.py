"""Every public page has a budget of queries, whatever the number of rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stories.desk import workflow
from stories.document import Publisher
from stories.models.public import LiveSource
from tests import factories
from tests.isolation.routes import filled, pages
from tests.public.conftest import MONDAY
from tests.public.test_size_of_headers import names_of

# What a page is of, its rows, and the last change.
MOST = 3
WIRE = Publisher(name="Harbour Wire", slug="harbour-wire")


@pytest.fixture
def story(chief):
    return factories.published(by=chief, at=MONDAY)


def test_a_story_costs_one_query(story, client, django_assert_num_queries):
    with django_assert_num_queries(1):  # the live story with its payload
        client.get(f"/stories/{story.slug}/")


def test_a_story_of_100_parts_costs_one_query(chief, client, django_assert_num_queries):
    sources = tuple(factories.source(n, publisher=WIRE) for n in range(1, 101))
    points = tuple(
        factories.key_point(f"k{n}", heading=f"Point {n}", body=f"So it is[{n}].")
        for n in range(1, 101)
    )
    events = tuple(factories.event(f"e{n}") for n in range(1, 101))
    story = factories.published(
        factories.document(sources=sources, key_points=points, timeline=events),
        by=chief,
    )
    with django_assert_num_queries(1):  # the live story with its payload
        client.get(f"/stories/{story.slug}/")


def test_an_edition_costs_two_queries(story, client, django_assert_num_queries):
    with django_assert_num_queries(2):  # the live story, the edition
        client.get(f"/stories/{story.slug}/editions/1/")


@pytest.mark.parametrize("path", ("", "editions/1/"))
def test_a_withdrawn_story_costs_three_queries(
    path, story, chief, client, django_assert_num_queries
):
    workflow.perform("withdraw", story, by=chief, note="It was wrong.")
    with django_assert_num_queries(3):  # no live story, its slug, the withdrawal
        response = client.get(f"/stories/{story.slug}/{path}")
    assert response.status_code == 410


def test_a_story_that_is_not_there_costs_two_queries(
    db, client, django_assert_num_queries
):
    with django_assert_num_queries(2):  # no live story, no slug of one
        client.get("/stories/nothing/")


def test_an_empty_front_page_costs_two_queries(db, client, django_assert_num_queries):
    with django_assert_num_queries(2):  # no stories, the last change
        client.get("/")


@pytest.fixture
def assert_three_queries_a_list(client, django_assert_num_queries):
    def check(source):
        # the latest with the last change, the leads, the topics
        with django_assert_num_queries(3):
            client.get("/")
        # the topic, its stories, the last change
        with django_assert_num_queries(3):
            client.get("/topics/shipping/")
        # the publisher, the references to it, the last change
        with django_assert_num_queries(3):
            client.get("/publishers/harbour-wire/")
        # the source with its publisher, the references to it, the last change
        with django_assert_num_queries(3):
            client.get(f"/sources/{source}/")

    return check


def test_lists_cost_three_queries_for_1_row_and_for_100(
    chief, live_copies, assert_three_queries_a_list
):
    content = factories.document(sources=(factories.source(publisher=WIRE),))
    story = factories.published(content, by=chief, at=MONDAY)
    source = LiveSource.objects.get().pk
    assert_three_queries_a_list(source)
    live_copies(story, 99)
    assert LiveSource.objects.get().references.count() == 100
    assert_three_queries_a_list(source)


@pytest.mark.parametrize("name", sorted(pages()))
def test_no_page_costs_more_than_its_lists(name, story, client, chief):
    factories.publish(factories.revise(story, by=chief, summary="Later."), by=chief)
    path = filled(*pages()[name], names_of(story))
    # Who asks for a difference first has it kept for all others.
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        client.get(path)
    assert len(asked) <= MOST


def test_an_older_page_of_the_front_costs_two_queries(
    publish_many, client, django_assert_num_queries
):
    publish_many(1)
    with django_assert_num_queries(2):  # older stories with the last change, topics
        client.get("/?before=99999999999999999-1")
