"""`rebuild_live`: what readers see is made anew from editions, and says nothing new."""

import json
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError

from stories.document import CONTENT_FORMAT, RENDERING
from stories.models import (
    Change,
    ChangeCounter,
    ChangeKind,
    Edition,
    LiveCorrection,
    LiveEvent,
    LiveReference,
    LiveSource,
    LiveStory,
    LiveTopic,
    Publisher,
    Source,
    State,
    Story,
    Topic,
)
from stories.press import rebuilding
from tests import factories
from tests.operations.commands.running import refused, run
from tests.press.integrity.tampering import lift_triggers
from tests.stages import story_in

pytestmark = pytest.mark.django_db

OLD = "<p>As it was rendered.</p>"
ONE_ANEW = "1 live story made anew, 1 of which readers see otherwise than before.\n"


@pytest.fixture
def outdated() -> Story:
    """A live story that another release rendered."""
    return render_otherwise(factories.published())


def render_otherwise(story: Story) -> Story:
    live = LiveStory.objects.get(pk=story.pk)
    live.payload["key_points"][0]["body_html"] = OLD
    live.payload["timeline"][0]["display"] = "the 5th"
    live.rendering = 0
    live.save()
    event = LiveEvent.objects.get(live_story=live)
    event.payload["display"] = "the 5th"
    event.save()
    return story


def rows() -> list[dict]:
    tables = (LiveStory, LiveEvent, LiveReference, LiveCorrection, LiveSource)
    return [row for table in tables for row in table.objects.order_by("pk").values()]


def test_rows_are_made_anew_as_publishing_made_them():
    story = factories.published()
    factories.revise(story, summary="Slowly.")
    factories.publish(story, kind="correction", public_note="Not fast.")
    made = rows()
    render_otherwise(story)
    LiveReference.objects.update(summary="Otherwise")
    LiveCorrection.objects.update(note="Otherwise")

    assert run("rebuild_live") == ONE_ANEW

    without_keys = [{k: v for k, v in row.items() if k != "id"} for row in rows()]
    assert without_keys == [{k: v for k, v in row.items() if k != "id"} for row in made]


def test_outdated_story_is_served_until_it_is_made_anew(client, outdated):
    address = f"/stories/{outdated.slug}/"
    assert OLD in client.get(address).text

    run("rebuild_live")

    assert OLD not in client.get(address).text
    assert run("verify_editions") == "1 edition: all fit.\n"


def test_caches_learn_of_what_readers_see_otherwise(client, outdated):
    before = client.get(f"/api/v1/stories/{outdated.slug}/")

    run("rebuild_live")

    change = Change.objects.first()
    assert (change.kind, change.story_id) == (ChangeKind.REBUILD, outdated.pk)
    assert {f"story:{outdated.pk}", "topic:shipping"} <= {*change.tags}
    after = client.get(f"/api/v1/stories/{outdated.slug}/")
    assert before["ETag"] != after["ETag"]
    entries = client.get("/api/v1/changes/").json()["results"]
    assert "rebuild" in [entry["kind"] for entry in entries]


def test_story_that_reads_the_same_leaves_the_log_alone():
    factories.published()
    events = [*LiveEvent.objects.values_list("pk", flat=True)]
    LiveStory.objects.update(rendering=0)

    said = run("rebuild_live")

    assert said.startswith("1 live story made anew, 0 of which readers see otherwise")
    assert LiveStory.objects.get().rendering == RENDERING
    assert (Change.objects.count(), ChangeCounter.objects.get().value) == (1, 1)
    assert [*LiveEvent.objects.values_list("pk", flat=True)] == events


def test_no_time_moves(outdated):
    times = ("published_at", "updated_at", "made_at")
    before = LiveStory.objects.values(*times).get()
    lists = LiveReference.objects.values("updated_at").get()

    run("rebuild_live")

    assert LiveStory.objects.values(*times).get() == before
    assert LiveReference.objects.values("updated_at").get() == lists


def test_what_the_desk_has_not_published_stays_there(outdated):
    slug = outdated.slug
    Story.objects.update(slug="elsewhere")
    Publisher.objects.update(name="Harbor Wire", slug="harbor", country="US")
    Topic.objects.update(name="Boats", slug="boats")
    Source.objects.update(title="Not yet")
    shared = [LiveSource.objects.values().get(), LiveTopic.objects.values().get()]

    assert run("rebuild_live") == ONE_ANEW

    live = LiveStory.objects.get()
    assert (live.slug, live.payload["slug"]) == (slug, slug)
    assert shared == [
        LiveSource.objects.values().get(),
        LiveTopic.objects.values().get(),
    ]
    assert live.topics.get().slug == "shipping"
    assert live.references.get().publisher.name == "Harbour Wire"


def test_lost_reference_comes_back(outdated):
    LiveReference.objects.all().delete()

    run("rebuild_live")

    assert LiveReference.objects.get().source.title.startswith("Report")


def test_lost_source_that_nobody_knows_any_more_stays_in_the_story_alone(outdated):
    LiveReference.objects.all().delete()
    Publisher.objects.update(slug="renamed")

    assert run("rebuild_live") == ONE_ANEW

    assert not LiveReference.objects.exists()
    assert len(LiveStory.objects.get().payload["sources"]) == 1


def test_what_was_withdrawn_stays_withdrawn():
    story_in(State.WITHDRAWN)

    assert run("rebuild_live", "--all") == "All live stories are of this release.\n"
    assert not LiveStory.objects.exists()


def test_withdrawal_meanwhile_is_left_out(outdated, monkeypatch):
    following = rebuilding._following

    def withdrawn(stories, last):
        keys = following(stories, last)
        LiveStory.objects.all().delete()
        return keys

    monkeypatch.setattr(rebuilding, "_following", withdrawn)

    assert run("rebuild_live") == "All live stories are of this release.\n"


def test_stopped_in_between_it_goes_on_where_it_was(monkeypatch):
    monkeypatch.setattr(rebuilding, "AT_ONCE", 2)
    stories = [render_otherwise(factories.published()) for _ in range(5)]
    describe, described = rebuilding.describe, []

    def failing(live, *others):
        if len(described) == 3:
            raise DatabaseError("the disk is full")
        described.append(live.pk)
        describe(live, *others)

    with monkeypatch.context() as trouble:
        trouble.setattr(rebuilding, "describe", failing)
        _, said = refused("rebuild_live")

    assert "The database refused: the disk is full. 3 live stories made anew" in said
    assert described == [story.pk for story in stories[:3]]
    assert run("rebuild_live").startswith("2 live stories made anew, 2 of which")
    assert run("verify_editions") == "5 editions: all fit.\n"
    assert [
        *Change.objects.order_by("sequence").values_list("sequence", flat=True)
    ] == [*range(1, 11)]


def test_story_that_cannot_be_read_holds_up_none_behind_it(outdated):
    later = render_otherwise(factories.published())
    lift_triggers()
    Edition.objects.filter(story=outdated).update(content_format=CONTENT_FORMAT + 1)

    _, said = refused("rebuild_live")

    assert "1 live story could not be, and stay as they were:" in said
    assert f"{outdated.slug}: A newer release of Newsroom wrote this text" in said
    assert LiveStory.objects.get(pk=later.pk).rendering == RENDERING


def test_story_whose_last_edition_readers_do_not_see_is_left_alone(outdated):
    factories.publish(factories.revise(outdated, summary="Slowly."))
    first = Edition.objects.get(story=outdated, number=1)
    LiveStory.objects.update(edition=first, edition_number=1, rendering=0)

    _, said = refused("rebuild_live")

    assert "Readers do not see its last edition: verify_editions says more." in said
    assert LiveStory.objects.get().edition_number == 1


def test_only_the_stories_named_are_made_anew(outdated):
    other = render_otherwise(factories.published())

    assert run("rebuild_live", other.slug) == ONE_ANEW
    assert LiveStory.objects.get(rendering=0).pk == outdated.pk


def test_those_of_this_release_are_made_anew_for_who_asks(outdated):
    LiveStory.objects.update(rendering=RENDERING)

    assert run("rebuild_live") == "All live stories are of this release.\n"
    assert run("rebuild_live", "--all") == ONE_ANEW


def test_what_was_done_is_printed_for_programs(outdated):
    assert json.loads(run("rebuild_live", "--json")) == {
        "rebuilt": 1,
        "altered": 1,
        "failed": 0,
        "obstacles": [],
    }


def test_progress_is_shown(outdated, capsys):
    run("rebuild_live")

    assert "1/1" in capsys.readouterr().err


@pytest.mark.parametrize("stories", (1, 10))
def test_queries_of_a_story_do_not_grow_with_stories(
    stories, django_assert_max_num_queries
):
    for _ in range(stories):
        render_otherwise(factories.published())

    # How many there are and their keys, and for each story: savepoint and its end, the
    # locks of the story and the log, the live row with its edition, the editions, the
    # rows of lists read and written, and the entry in the log.
    with django_assert_max_num_queries(5 + 30 * stories):
        run("rebuild_live")


def test_time_is_kept_to_the_microsecond():
    at = datetime(2026, 1, 6, 8, 15, 0, 123456, tzinfo=UTC)
    story = factories.published(at=at)
    LiveStory.objects.update(rendering=0)

    run("rebuild_live")

    assert LiveStory.objects.get(pk=story.pk).updated_at == at
