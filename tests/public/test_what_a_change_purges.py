"""Whatever a change alters on a public answer, one of its tags is on that answer.

Asked of every public address before and after each thing that may happen, and of the
tags that the public log of changes tells: a cache needs to know nothing else.
"""

import re
from dataclasses import replace
from itertools import product

import pytest

from stories.desk import workflow
from stories.document import Publisher, Topic
from stories.models import Publisher as PublisherRow
from stories.models import Source, Story
from stories.models import Topic as TopicRow
from tests import factories
from tests.isolation.routes import addresses
from tests.public.conftest import MONDAY

pytestmark = pytest.mark.django_db

TIDES, TRADE = Topic(name="Tides", slug="tides"), Topic(name="Trade", slug="trade")
SHARED = factories.source(1, title="The shared report", url="https://shared.example/")
# What says when anything was last published is the same page all the same.
AGE = re.compile(rb"<updated>[^<]*</updated>")


@pytest.fixture
def newsroom(chief):
    """Two stories that share a source, a publisher and a topic, and one apart."""
    ours = (SHARED, factories.source(2, publisher=Publisher(name="Coast Gazette")))
    one = factories.published(
        factories.document(sources=ours, topics=(TIDES, TRADE)), by=chief, at=MONDAY
    )
    factories.revise(one, by=chief, summary="Boats sail on Tuesday.")
    factories.publish(one, by=chief, at=MONDAY)
    two = factories.published(
        factories.document(sources=(SHARED,), topics=(TIDES,)), by=chief, at=MONDAY
    )
    apart = factories.published(
        factories.document(topics=(Topic(name="Fish", slug="fish"),)), by=chief
    )
    return {"one": one, "two": two, "apart": apart}


def update(story, chief, **changes):
    changes = changes or {"summary": "Told anew."}
    factories.publish(factories.revise(story, by=chief, **changes), by=chief)


def retitle(story, chief):
    row = Source.objects.get(title=SHARED.title)
    Source.objects.filter(pk=row.pk).update(title="Another title", standing="retracted")
    update(Story.objects.get(pk=story.pk), chief)


def move_source(story, chief):
    other = PublisherRow.objects.create(name="River Post", slug="river-post")
    rows = Source.objects.filter(title=SHARED.title)
    rows.update(publisher=other, title="Moved away")
    update(Story.objects.get(pk=story.pk), chief)


def rename_publisher(story, chief):
    PublisherRow.objects.filter(slug="harbour-wire").update(name="Harbour Wires")
    update(Story.objects.get(pk=story.pk), chief)


def rename_topic(story, chief):
    TopicRow.objects.filter(slug="tides").update(name="Tides and currents")
    update(Story.objects.get(pk=story.pk), chief)


def leave_all(story, chief):
    update(story, chief, topics=(), sources=(factories.source(1),))


def correct(story, chief):
    factories.revise(story, by=chief, summary="Fourteen boats sail.")
    factories.publish(story, by=chief, kind="correction", public_note="Not twelve.")


def withdraw(story, chief):
    workflow.perform("withdraw", story, by=chief, note="It was mistaken.")


def rename_story(story, chief):
    factories.rename(story, "another-quay", by=chief)


def reinstate(story, chief):
    withdraw(story, chief)
    update(story, chief, headline="Once more")


def cite_what_moved(story, chief):
    river = Publisher(name="River Post")
    rows = Source.objects.filter(title=SHARED.title)
    row = PublisherRow.objects.create(name=river.name, slug="river-post")
    rows.update(publisher=row, title="Moved away")
    cited = replace(SHARED, publisher=river, title="Moved away")
    factories.published(factories.document(sources=(cited,)), by=chief)


ACTS = (
    update,
    cite_what_moved,
    retitle,
    move_source,
    rename_publisher,
    rename_topic,
    leave_all,
    correct,
    withdraw,
    rename_story,
    reinstate,
)


def asked(newsroom) -> set[str]:
    """Every public address of everything that the newsroom holds."""
    found = set()
    for story in newsroom.values():
        for source in story.references.all():
            document = {
                "stories": {"slug": story.slug, "number": 1, "before": 1, "after": 2},
                "publishers": {"slug": source.source.publisher.slug},
                "sources": {"number": source.source_id, "id": source.source_id},
                "events": {"id": f"{story.pk}-e1"},
            }
            for topic in story.topics.all():
                found.update(addresses({**document, "topics": {"slug": topic.slug}}))
    return found


def seen(client, paths) -> dict:
    """What each address answers: status, text and where it leads; and its tags."""
    answers = {path: client.get(path) for path in sorted(paths)}
    return {
        path: (
            (got.status_code, AGE.sub(b"", got.content), got.get("Location")),
            set(got["Cache-Tag"].split(",")),
        )
        for path, got in answers.items()
    }


@pytest.mark.parametrize(
    ("act", "whose"),
    # What only one story carries goes with it.
    (*product(ACTS, ("one", "two")), (withdraw, "apart")),
    ids=lambda value: getattr(value, "__name__", value),
)
def test_every_answer_that_a_change_alters_is_purged_by_it(
    act, whose, newsroom, chief, client
):
    paths = asked(newsroom)
    before = seen(client, paths)
    last = client.get("/api/v1/changes/").json()["results"][-1]["sequence"]
    act(newsroom[whose], chief)
    log = client.get(f"/api/v1/changes/?after={last}").json()["results"]
    told = {tag for change in log for tag in change["tags"]}
    after = seen(client, paths)
    altered = {path for path in paths if before[path][0] != after[path][0]}
    assert altered
    assert {path for path in altered if not before[path][1] & told} == set()


def test_no_change_purges_all_there_is(newsroom, chief, client):
    """The tags tell stories apart: else the test above would hold of one tag alone."""
    before = seen(client, asked(newsroom))
    update(newsroom["apart"], chief)
    told = set(newsroom["apart"].changes.latest("sequence").tags)
    kept = {path for path, (_, tags) in before.items() if not tags & told}
    assert f"/stories/{newsroom['one'].slug}/" in kept
    assert "/topics/tides/" in kept
