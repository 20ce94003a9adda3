"""What the database itself refuses, whoever writes to it."""

import pytest
from django.db import connection

from stories.models import Change, Citation, Edition, KeyPoint, Reference
from tests import factories
from tests.models.raw_sql import refuses

pytestmark = pytest.mark.django_db


def test_edition_cannot_be_updated():
    edition = factories.published().live_edition

    words = refuses("UPDATE stories_edition SET note = 'x' WHERE id = %s", edition.pk)

    assert "An edition is never changed." in words
    assert Edition.objects.get(pk=edition.pk).note == ""


def test_edition_cannot_be_deleted():
    story = factories.published()

    words = refuses("DELETE FROM stories_edition WHERE story_id = %s", story.pk)

    assert "An edition is never deleted." in words
    assert Edition.objects.filter(story=story).count() == 1


@pytest.mark.parametrize(
    ("sql", "sentence"),
    (
        ("UPDATE stories_change SET kind = 'minor'", "never changed"),
        ("DELETE FROM stories_change", "never shortened"),
    ),
)
def test_log_of_publications_stays_as_written(sql, sentence):
    factories.published()

    assert sentence in refuses(sql)


@pytest.mark.parametrize(
    ("sql", "sentence"),
    (
        (
            "INSERT OR REPLACE INTO stories_edition (id, story_id, number, kind, "
            "content, note, made_by_id, made_at, digest) SELECT {id}, story_id, "
            "number, kind, '{{}}', '', made_by_id, made_at, '' FROM stories_edition",
            "An edition is never changed.",
        ),
        (
            "INSERT OR REPLACE INTO stories_change (sequence, story_id, edition_id, "
            "kind, tags, at) SELECT sequence, story_id, edition_id, 'minor', '[]', at "
            "FROM stories_change",
            "The log of publications is never changed.",
        ),
        (
            "INSERT OR REPLACE INTO stories_reference (id, story_id, source_id, "
            "number, summary) SELECT {id}, story_id, source_id, number, '' "
            "FROM stories_reference",
            "cannot share a number",
        ),
        (
            "UPDATE OR REPLACE stories_reference SET number = 1",
            "cannot share a number",
        ),
        (
            "INSERT OR REPLACE INTO stories_publicslug (id, slug, story_id, since) "
            "SELECT {id}, slug, story_id, since FROM stories_publicslug",
            "A public slug is never changed.",
        ),
    ),
)
@pytest.mark.parametrize("id", ("id", "id + 1000"))
def test_replace_is_no_way_round(sql, sentence, id):
    if connection.vendor != "sqlite":
        pytest.skip("REPLACE is SQLite's own.")
    factories.published(
        factories.document(sources=(factories.source(1), factories.source(2)))
    )

    assert sentence in refuses(sql.format(id=id))


@pytest.mark.parametrize(
    ("table", "sentence"),
    (
        ("stories_edition", "An edition is never deleted."),
        ("stories_change", "never shortened"),
        ("stories_publicslug", "never forgotten"),
    ),
)
def test_truncate_is_no_way_round(table, sentence):
    if connection.vendor != "postgresql":
        pytest.skip("TRUNCATE is PostgreSQL's own.")
    factories.published()
    # PostgreSQL truncates nothing that it must still look at.
    connection.check_constraints()

    assert sentence in refuses(f"TRUNCATE {table} CASCADE")


def test_cited_reference_cannot_be_deleted():
    story = factories.draft()

    words = refuses("DELETE FROM stories_reference WHERE story_id = %s", story.pk)

    assert "A cited reference cannot be deleted." in words
    assert Reference.objects.filter(story=story).count() == 1


def test_uncited_reference_can_be_deleted():
    story = factories.draft()
    Citation.objects.filter(story=story).delete()

    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM stories_reference WHERE story_id = %s", [story.pk])

    assert not Reference.objects.filter(story=story).exists()


def test_two_references_cannot_share_a_number():
    story = factories.draft(
        factories.document(
            sources=(factories.source(1), factories.source(2)),
        )
    )

    refuses("UPDATE stories_reference SET number = 1 WHERE story_id = %s", story.pk)

    numbers = Reference.objects.filter(story=story).values_list("number", flat=True)
    assert list(numbers) == [1, 2]


def test_second_change_with_a_sequence_is_refused():
    factories.published()
    other = factories.published()
    sequence = Change.objects.get(story=other).sequence - 1

    refuses(
        "INSERT INTO stories_change (sequence, story_id, edition_id, kind, tags, at) "
        "SELECT %s, story_id, id, 'new', '[]', made_at FROM stories_edition "
        "WHERE story_id = %s",
        sequence,
        other.pk,
    )

    assert Change.objects.count() == 2


def test_citation_cannot_lead_into_another_story():
    story, other = factories.draft(), factories.draft()
    reference = Reference.objects.get(story=other)
    point = KeyPoint.objects.get(story=story)

    words = refuses(
        "INSERT INTO stories_citation (story_id, reference_id, key_point_id) "
        "VALUES (%s, %s, %s)",
        story.pk,
        reference.pk,
        point.pk,
    )

    assert "A citation stays within one story." in words


@pytest.mark.parametrize(
    "sql",
    (
        "UPDATE stories_story SET state = 'published'",
        "UPDATE stories_story SET state = 'nonsense'",
        "UPDATE stories_story SET version = 0",
        "UPDATE stories_source SET standing = 'nonsense'",
        "UPDATE stories_source SET kind = 'nonsense'",
        "UPDATE stories_reference SET number = 0",
        "UPDATE stories_citation SET key_point_id = NULL, event_id = NULL",
        "UPDATE stories_changecounter SET id = 2",
        "UPDATE stories_timelineevent SET earliest = '2026-02-01', "
        "latest = '2026-01-01'",
    ),
)
def test_value_that_cannot_be_is_refused(sql):
    factories.published()
    factories.draft()

    refuses(sql)


def test_draft_can_be_deleted_whole():
    story = factories.draft()

    story.delete()

    assert not Citation.objects.filter(story_id=story.pk).exists()
