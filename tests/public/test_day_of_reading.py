"""Readers are told on which day the desk read a source, where it says so."""

import pytest

from stories.desk import transfer
from stories.desk.roles import CHIEF_EDITOR
from stories.document import formats
from stories.models import Source
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("accessed", "told"), (("2026-01-05", "Read on 5 January 2026"), ("", ""))
)
def test_day_stands_under_the_source_and_on_its_page(client, accessed, told):
    content = factories.document(sources=(factories.source(accessed=accessed),))
    story = factories.published(content)
    source = client.get(f"/api/v1/stories/{story.slug}/").json()["sources"][0]

    assert source["accessed"] == (accessed or None)
    for path in (f"/stories/{story.slug}/", f"/sources/{source['id']}/"):
        page = client.get(path).content.decode()
        assert ("Read on" in page, told in page) == (bool(told), True)


def test_difference_of_editions_shows_days_in_words(client):
    content = factories.document(sources=(factories.source(accessed="2026-01-05"),))
    story = factories.published(content)
    row, chief = Source.objects.get(), factories.user(CHIEF_EDITOR)
    row.accessed = "2026-01-07"
    transfer.catalogue.write(row, by=chief)
    factories.publish(story, by=chief)

    page = client.get(f"/stories/{story.slug}/changes/1..2/").content.decode()

    assert "Day it was read" in page
    assert "5 January 2026" in page
    assert "7 January 2026" in page
    assert "2026-01-07" not in page


def test_what_is_no_day_refuses_the_document():
    content = factories.document(sources=(factories.source(accessed="today"),))
    for format in formats.FORMATS:
        reading = formats.read(formats.write(content, format).encode(), format)
        assert reading.is_refused
        assert "no day of the calendar" in " ".join(p.message for p in reading.problems)
