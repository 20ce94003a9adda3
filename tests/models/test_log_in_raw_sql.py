"""Entries of the log that make no sense are refused by the database itself."""

import pytest
from django.db import connection

from stories.models import ChangeKind, Subject
from tests import factories
from tests.models.raw_sql import refuses

pytestmark = pytest.mark.django_db

INSERT = (
    "INSERT INTO stories_change (sequence, subject, subject_id, story_id, edition_id, "
    "kind, slug, former_slug, tags, at) SELECT 99, %s, {id}, {story}, {edition}, %s, "
    "%s, %s, '[]', made_at FROM stories_edition"
)
STORY = {"id": "story_id", "story": "story_id", "edition": "NULL"}
NONE = {"id": "NULL", "story": "NULL", "edition": "NULL"}


@pytest.mark.parametrize(
    ("columns", "values"),
    (
        (STORY, ("person", "altered", "a", "")),
        (STORY, ("story", "nonsense", "a", "")),
        # A story without its slug, and another than its own.
        (STORY, ("story", "altered", "", "")),
        (STORY | {"id": "story_id + 1"}, ("story", "altered", "a", "")),
        (STORY | {"story": "NULL"}, ("story", "altered", "a", "")),
        # What is no story, and names one.
        (STORY, ("source", "altered", "", "")),
        (STORY, ("site", "altered", "", "")),
        (NONE, ("source", "altered", "", "")),
        (NONE | {"id": "7"}, ("site", "altered", "", "")),
        # An edition that is none, and one that is kept from its entry.
        (STORY, ("story", "update", "a", "")),
        # A rename from nowhere, and a former slug without a rename.
        (STORY, ("story", "rename", "a", "")),
        (STORY, ("story", "altered", "a", "b")),
    ),
)
def test_entry_that_makes_no_sense_is_refused(columns, values):
    factories.published()
    words = refuses(INSERT.format(**columns), *values)
    assert "change_" in words


@pytest.mark.parametrize("subject", [s for s in Subject if s != Subject.STORY])
def test_entry_that_makes_sense_is_taken(subject):
    factories.published()
    key = "NULL" if subject == Subject.SITE else "7"
    with connection.cursor() as cursor:
        cursor.execute(
            INSERT.format(**NONE | {"id": key}), [subject, ChangeKind.ALTERED, "", ""]
        )
        assert cursor.rowcount == 1
