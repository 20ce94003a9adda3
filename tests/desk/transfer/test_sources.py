"""One source is never taken for another, and nothing given is dropped silently."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stories import document as documents
from stories.desk import transfer
from stories.desk.roles import CHIEF_EDITOR
from stories.document import Publisher, SourceKind, Standing, formats
from stories.models import Source
from tests import factories

pytestmark = pytest.mark.django_db

MONDAY = "https://courier.example.org/live/monday"
TUESDAY = "https://courier.example.org/live/tuesday"


def live(number: int = 1, **changes) -> documents.Source:
    given = {"publisher": Publisher(name="Ridge Courier"), "title": "Live", "url": ""}
    return factories.source(number, **given | changes)


def imported(*sources: documents.Source):
    document = factories.document(sources=sources)
    text = formats.write(document, "json")
    return transfer.import_reading(
        formats.read(text.encode(), "json"),
        by=factories.user(CHIEF_EDITOR),
        text=text,
        format="json",
    )


def codes(taken) -> list[str]:
    return [problem.code for problem in taken.problems]


def test_two_addresses_under_one_title_are_two_sources():
    taken = imported(live(1, url=MONDAY), live(2, url=TUESDAY))

    rows = taken.story.references.order_by("number")
    assert [row.source.url for row in rows] == [MONDAY, TUESDAY]


def test_two_dates_under_one_title_are_two_sources():
    imported(live(1, published="2026-03-02"), live(2, published="2026-03-03"))

    assert Source.objects.count() == 2


def test_entry_without_address_that_may_be_two_sources_is_added_and_told():
    imported(live(1, url=MONDAY), live(2, url=TUESDAY))

    taken = imported(live())

    assert codes(taken) == ["source-told-apart"]
    assert Source.objects.filter(url="").count() == 1


def test_address_that_a_known_source_lacks_is_filled_in():
    imported(live())

    assert imported(live(url=MONDAY)).problems == ()
    assert Source.objects.get().url == MONDAY


@pytest.mark.parametrize(
    ("known", "given"),
    (
        ({"authors": "Ada Reed"}, {"authors": "A. Reed"}),
        ({"language": "en"}, {"language": "de"}),
        ({"published": "2026-03"}, {"published": "2026-03-02"}),
        (
            {"archive_url": "https://a.example/1"},
            {"archive_url": "https://a.example/2"},
        ),
        ({}, {"kind": SourceKind.VIDEO}),
        ({"standing": Standing.RETRACTED}, {"standing": Standing.CORRECTED}),
    ),
)
def test_what_a_known_source_says_otherwise_stays_and_is_told(known, given):
    imported(live(url=MONDAY, **known))

    taken = imported(live(url=MONDAY, **given))

    assert codes(taken) == ["source-left-as-is"]
    assert str(*given.values()) in taken.problems[0].message
    kept = Source.objects.get().as_value(number=1)
    assert all(getattr(kept, name) == value for name, value in known.items())


def test_what_was_left_as_it_is_makes_no_new_version_again_and_again():
    first = live(url=MONDAY, authors="Ada Reed")
    story = imported(first).story
    document = replace(story.document(), sources=(replace(first, authors="A. Reed"),))
    text = formats.write(document, "json")
    reading = formats.read(text.encode(), "json")

    taken = transfer.import_reading(
        reading, by=factories.user(CHIEF_EDITOR), text=text, format="json"
    )

    assert (taken.outcome, codes(taken)) == ("unchanged", ["source-left-as-is"])


def test_address_of_another_source_is_told_where_it_is_not_taken_over():
    imported(live(url=MONDAY))
    other = imported(live(title="Other")).story
    source = replace(other.document().sources[0], url=MONDAY)
    document = replace(other.document(), sources=(source,))

    _, problems = transfer.save(
        other, document, by=factories.user(CHIEF_EDITOR), seen=other.version
    )

    assert [problem.code for problem in problems] == ["source-left-as-is"]


def test_whoever_changes_a_source_waits_before_a_new_one_holds_its_publisher():
    imported(live())
    with CaptureQueriesContext(connection) as asked:
        imported(live(1, url=MONDAY), live(2, title="Elsewhere"))
    written = [
        query["sql"].replace('"', "")
        for query in asked
        if query["sql"].startswith(("UPDATE", "INSERT"))
    ]
    waits, adds = (
        next(place for place, sql in enumerate(written) if sql.startswith(start))
        for start in ("UPDATE stories_changecounter", "INSERT INTO stories_source ")
    )
    assert waits < adds
