"""Every address that an import makes leads somewhere, and no two are the same."""

import pytest

from stories.document import Publisher, Topic
from stories.document.text.slugs import LONGEST_MADE as LONGEST
from stories.models import Publisher as PublisherRow
from stories.models import Topic as TopicRow
from tests import factories

pytestmark = pytest.mark.django_db


def slugs(model) -> list[str]:
    return list(model.objects.order_by("pk").values_list("slug", flat=True))


def topics(*named: Topic):
    return factories.published(factories.document(topics=named))


def test_topics_that_differ_in_signs_alone_have_an_address_each():
    topics(
        Topic(name="Trade"), Topic(name="Trade?"), Topic(name="🎻"), Topic(name="🎺")
    )

    assert slugs(TopicRow) == ["trade", "trade-2", "topic", "topic-2"]


def test_publishers_that_differ_in_signs_alone_have_an_address_each():
    for name in ("Harbour Wire", "Harbour Wire!"):
        source = factories.source(publisher=Publisher(name=name))
        factories.draft(factories.document(sources=(source,)))

    assert slugs(PublisherRow) == ["harbour-wire", "harbour-wire-2"]


def test_what_is_no_address_in_a_document_becomes_one(client):
    story = topics(Topic(name="Trade", slug="trade/../war and peace"))

    assert slugs(TopicRow) == ["tradewar-and-peace"]
    for page in ("/", f"/stories/{story.slug}/", "/topics/tradewar-and-peace/"):
        assert client.get(page).status_code == 200


def test_long_names_are_cut_and_still_told_apart():
    name = "x" * LONGEST
    for sign in ("", "!"):
        source = factories.source(publisher=Publisher(name=name + sign))
        factories.draft(factories.document(sources=(source,)))

    assert [len(slug) <= LONGEST for slug in slugs(PublisherRow)] == [True, True]
