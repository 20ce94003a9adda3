"""Working copies as documents, however many parts they have."""

import pytest

from stories.models import Reference, Source, Story
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_story_of_more_sources_than_a_query_takes_keys_is_read():
    # SQLite refuses a list of 1,000 keys, so they are joined and not looked up.
    story = factories.draft()
    publisher = Source.objects.get().publisher
    rows = Source.objects.bulk_create(
        Source(publisher=publisher, title=f"Report {number}")
        for number in range(2, 1102)
    )
    Reference.objects.bulk_create(
        Reference(story=story, source=row, number=number)
        for number, row in enumerate(rows, 2)
    )

    document = Story.objects.with_parts().get(pk=story.pk).document()

    assert len(document.sources) == 1101
