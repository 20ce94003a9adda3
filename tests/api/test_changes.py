"""The log of publications tells everything that happened, in order, without gaps."""

from datetime import UTC, datetime

import pytest

from stories.desk import transfer, workflow
from stories.desk.roles import CHIEF_EDITOR
from stories.document import Publisher, Topic
from tests.factories import (
    document,
    draft,
    publish,
    published,
    rename,
    revise,
    source,
    user,
)

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 6, 8, 15, tzinfo=UTC)
LOG = "/api/v1/changes/"


@pytest.fixture
def story(db):
    content = document(
        topics=(Topic(name="Fraud", slug="fraud"),),
        sources=(source(publisher=Publisher(name="Leaky Wire", slug="leaky-wire")),),
    )
    return published(content, slug="harbour", at=AT)


@pytest.fixture
def log(client):
    return lambda query="": client.get(f"{LOG}{query}").json()["results"]


def withdraw(story):
    workflow.perform("withdraw", story, by=user(CHIEF_EDITOR), note="Forged.", at=AT)


@pytest.mark.parametrize("value", ("x", "-1", "1.5", "", "9" * 30))
def test_what_is_no_place_in_the_log_is_refused(value, client):
    answer = client.get(LOG, {"after": value})
    [error] = answer.json()["errors"]
    assert (answer.status_code, error["parameter"]) == (400, "after")


def test_entry_says_what_happened_to_which_story(story, log, settings):
    cited = story.references.get().source_id
    assert log() == [
        {
            "id": story.changes.get().sequence,
            "sequence": story.changes.get().sequence,
            "subject": "story",
            "subject_id": story.pk,
            "kind": "new",
            "at": "2026-01-06T08:15:00Z",
            "slug": "harbour",
            "former_slug": None,
            "edition": 1,
            "url": f"{settings.BASE_URL}/stories/harbour/",
            "api_url": f"{settings.BASE_URL}/api/v1/stories/harbour/",
            "tags": sorted(
                {
                    "front",
                    f"story:{story.pk}",
                    "topic:fraud",
                    f"source:{cited}",
                    "publisher:leaky-wire",
                }
            ),
        }
    ]


def test_entries_come_oldest_first_and_without_gaps(story, log):
    for number in range(3):
        published()
        publish(revise(story, summary=f"Note {number}."), kind="minor")
    numbers = [entry["sequence"] for entry in log()]
    assert numbers == [*range(numbers[0], numbers[0] + 7)]


def test_log_is_followed_from_the_last_one_seen(story, log):
    last = log()[-1]["sequence"]
    assert log(f"?after={last}") == []
    publish(revise(story, summary="More."))
    [entry] = log(f"?after={last}")
    assert (entry["sequence"], entry["edition"]) == (last + 1, 2)
    assert len(log("?after=0")) == 2


def test_log_is_walked_by_cursor(story, client, settings):
    for number in range(4):
        publish(revise(story, summary=f"Note {number}."))
    path, found = f"{LOG}?limit=2&after=0", []
    while path:
        page = client.get(path).json()
        found += [entry["edition"] for entry in page["results"]]
        path = (page["next"] or "").removeprefix(settings.BASE_URL)
    assert found == [1, 2, 3, 4, 5]


def test_every_kind_of_change_is_told(story, log):
    publish(revise(story, summary="Two."), kind="correction", public_note="Not one.")
    publish(revise(story, summary="Two!"), kind="minor")
    withdraw(story)
    publish(revise(story, summary="Three."))
    kinds = ["new", "correction", "minor", "withdrawal", "reinstatement"]
    assert [entry["kind"] for entry in log()] == kinds
    assert [entry["edition"] for entry in log()] == [1, 2, 3, 4, 5]


def test_withdrawal_leads_to_what_is_left_of_the_story(story, log, client, settings):
    withdraw(story)
    address = log()[-1]["url"].removeprefix(settings.BASE_URL)
    assert client.get(address).status_code == 410
    assert client.get(f"/api/v1{address}").status_code == 410


def test_rename_is_an_entry_of_its_own_before_its_edition(story, log):
    rename(story, "quay")
    told = [(entry["kind"], entry["former_slug"], entry["edition"]) for entry in log()]
    assert told == [("new", None, 1), ("rename", "harbour", None), ("update", None, 2)]


def test_entries_keep_the_slug_of_their_time(story, log):
    rename(story, "quay")
    withdraw(story)
    slugs = [entry["slug"] for entry in log()]
    assert slugs == ["harbour", "quay", "quay", "quay"]


def test_reinstatement_under_another_slug_is_a_rename_too(story, log):
    withdraw(story)
    rename(story, "quay")
    told = [(entry["kind"], entry["slug"], entry["former_slug"]) for entry in log()]
    assert told[-2:] == [
        ("rename", "quay", "harbour"),
        ("reinstatement", "quay", None),
    ]


def test_slug_that_is_not_published_yet_is_not_told(story, log):
    transfer.readdress(story, "quay", by=user(CHIEF_EDITOR))
    assert "quay" not in str(log())


def test_what_was_withdrawn_was_about_nothing(story, log):
    withdraw(story)
    own = ["front", f"story:{story.pk}"]
    assert [entry["tags"] for entry in log()] == [own, own]


def test_story_that_came_back_tells_only_what_it_is_about_now(story, log):
    withdraw(story)
    publish(revise(story, topics=(Topic(name="Trade", slug="trade"),)))
    tags = [entry["tags"] for entry in log()]
    assert ["topic:fraud" in told for told in tags] == [False, False, False]
    assert "topic:trade" in tags[2]


def test_draft_is_not_told_of(log):
    draft()
    assert log() == []


def test_log_says_no_word_of_any_story(story, client):
    withdraw(story)
    told = client.get(LOG).content.decode()
    assert story.headline not in told
    assert "Forged" not in told
