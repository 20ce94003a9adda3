"""A newsroom of the first part, brought up to date: nothing lost, all of it sealed."""

import json
import sqlite3

import psycopg
import pytest

from tests.models import steps
from tests.models.earlier import UNCLEAR, WRONG
from tests.races.newsroom import opened


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    """One that was filled at migration 0003, and then brought up to date."""
    with opened(tmp_path_factory.mktemp("var")) as made:
        steps.filled(made, "0003", "earlier")
        steps.run(made, "run('migrate', verbosity=0)", "run('rebuild_live', json=True)")
        yield made


def live(newsroom, slug: str, *columns: str) -> tuple:
    (row,) = newsroom.rows(
        f"SELECT {', '.join(columns)} FROM stories_livestory WHERE slug = '{slug}'"
    )
    return row


def test_every_edition_is_sealed_anew_and_fits(newsroom):
    told = json.loads(newsroom.manage("verify_editions", "--json"))

    assert (told["editions"], told["misfits"]) == (13, 0)


def test_no_edition_and_no_change_was_lost(newsroom):
    editions = newsroom.rows(
        "SELECT slug, COUNT(*) FROM stories_edition e JOIN stories_story s "
        "ON s.id = e.story_id GROUP BY slug ORDER BY slug"
    )

    assert editions == [
        ("corrected", 3),
        ("edited", 2),
        ("reinstated", 5),
        ("withdrawn", 3),
    ]
    logged = "SELECT MAX(sequence), COUNT(*) FROM stories_change WHERE edition_id > 0"
    assert newsroom.rows(logged) == [(13, 13)]


def test_entries_of_the_log_name_their_story_and_its_slug(newsroom):
    wrong = newsroom.rows(
        "SELECT c.sequence FROM stories_change c JOIN stories_story s "
        "ON s.id = c.story_id WHERE c.subject <> 'story' OR c.slug <> s.slug "
        "OR c.subject_id <> c.story_id"
    )

    assert wrong == []


def test_slugs_that_readers_knew_are_kept_and_no_others(newsroom):
    kept = newsroom.rows(
        "SELECT p.slug, s.slug FROM stories_publicslug p JOIN stories_story s "
        "ON s.id = p.story_id ORDER BY p.slug"
    )

    known = ("corrected", "edited", "reinstated", "withdrawn")
    assert kept == [(slug, slug) for slug in known]


def test_live_rows_tell_of_the_last_edition_that_was_not_minor(newsroom):
    columns = ("first_edition", "edition_number", "told_kind", "note")

    assert live(newsroom, "corrected", *columns) == (1, 3, "correction", WRONG)
    assert live(newsroom, "edited", *columns) == (1, 2, "update", "")


def test_editions_before_a_withdrawal_are_gone_for_readers(newsroom):
    columns = ("first_edition", "edition_number", "told_kind", "note")

    assert live(newsroom, "reinstated", *columns) == (4, 5, "clarification", UNCLEAR)


def test_corrections_that_readers_may_see_are_listed(newsroom):
    listed = newsroom.rows(
        "SELECT l.slug, c.number, c.kind, c.note FROM stories_livecorrection c "
        "JOIN stories_livestory l ON l.story_id = c.live_story_id ORDER BY l.slug"
    )

    assert listed == [
        ("corrected", 2, "correction", WRONG),
        ("reinstated", 5, "clarification", UNCLEAR),
    ]


def test_what_was_approved_is_approved_again(newsroom):
    states = newsroom.rows("SELECT slug, state FROM stories_story ORDER BY slug")

    assert states == [
        ("approved", "in_review"),
        ("corrected", "published"),
        ("edited", "in_review"),
        ("reinstated", "published"),
        ("withdrawn", "withdrawn"),
    ]


@pytest.mark.parametrize(
    "statement",
    (
        "UPDATE stories_edition SET note = 'Forged.'",
        "DELETE FROM stories_change",
        "UPDATE stories_publicslug SET slug = 'forged'",
        "UPDATE stories_story SET state = 'approved' WHERE slug = 'approved'",
        "UPDATE stories_story SET slug = 'withdrawn' WHERE slug = 'approved'",
    ),
)
def test_database_refuses_again_what_must_never_be(newsroom, statement):
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.IntegrityError)):
        newsroom.execute(statement)


def test_newsroom_works_on(newsroom, tmp_path):
    promote = (
        "from django.contrib.auth.models import Group, User; "
        "User.objects.get().groups.add(Group.objects.get(name='Chief editor'))"
    )
    withdraw = ("perform", "withdraw", "corrected", "--as", "desk")
    with newsroom.copied(tmp_path / "var") as copy:
        copy.manage("shell", "--verbosity", "0", "--command", promote)

        said = copy.manage(*withdraw, "--note", "Unlawful.")

        assert said == "corrected: published → withdrawn, edition 4\n"
        assert copy.manage("verify_editions") == "14 editions: all fit.\n"
