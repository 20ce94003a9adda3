"""Approvals of before, as digests, go on to hold where nothing was changed since."""

import json
import sqlite3

import psycopg
import pytest

from tests.models import steps
from tests.races.newsroom import opened

CHANGES = (
    "from stories.models import Story; print(json.dumps({story.slug: "
    "[one.sentence for one in story.since_approval()] "
    "for story in Story.objects.with_parts()}))"
)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    """One that was filled at migration 0007, and then migrated as far as there is."""
    with opened(tmp_path_factory.mktemp("var")) as made:
        steps.filled(made, "0007", "earlier_approvals")
        made.manage("migrate", "--verbosity", "0")
        yield made


@pytest.fixture(scope="module")
def changes(newsroom) -> dict[str, list[str]]:
    """By slug, what was changed since the approval."""
    command = f"import json; {CHANGES}"
    return json.loads(newsroom.manage("shell", "-v", "0", "--command", command))


@pytest.mark.parametrize("slug", ("approved", "scheduled", "approved-later"))
def test_approval_of_what_stands_there_holds(changes, slug):
    assert changes[slug] == []


def test_change_since_the_last_save_is_named(changes):
    assert changes["changed"] == [
        "Source 1's title was changed after it was approved: it was “Saved”, and is "
        "“Other” now."
    ]


@pytest.mark.parametrize("slug", ("unknown", "changed-back"))
def test_what_nobody_kept_is_not_guessed(changes, slug):
    (sentence,) = changes[slug]
    assert "what exactly was approved was not kept" in sentence


def test_states_and_schedules_stay(newsroom):
    states = newsroom.rows("SELECT slug, state FROM stories_story ORDER BY slug")

    assert dict(states)["scheduled"] == "scheduled"
    assert {state for slug, state in states if slug != "scheduled"} == {"approved"}


@pytest.mark.parametrize(
    "statement",
    (
        "UPDATE stories_story SET approved_content = NULL",
        "INSERT INTO stories_publicslug (slug, story_id, since) "
        "SELECT 'known', MIN(id), '2026-01-05 00:00:00+00:00' FROM stories_story; "
        "UPDATE stories_story SET slug = 'known'",
    ),
)
def test_database_refuses_again_what_must_never_be(newsroom, statement):
    *before, last = statement.split("; ")
    for one in before:
        newsroom.execute(one)
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.IntegrityError)):
        newsroom.execute(last)


def test_migration_can_be_taken_back(newsroom, tmp_path):
    with newsroom.copied(tmp_path / "var") as copy:
        copy.manage("migrate", "stories", "0007", "--verbosity", "0")

        digests = copy.rows("SELECT DISTINCT approved_digest FROM stories_story")
        assert digests == [("unknown",)]
        copy.manage("migrate", "stories", "--verbosity", "0")
