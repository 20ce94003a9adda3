"""What saving costs grows with the database's batches, not with the document."""

from dataclasses import replace
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stories.desk import transfer
from stories.desk.roles import CHIEF_EDITOR
from stories.desk.transfer import destinations, known
from stories.document import Publisher, formats
from stories.document.limits import MAX_ENTRIES
from stories.models import Publisher as PublisherRow
from stories.models import Source, Story
from tests import factories

pytestmark = pytest.mark.django_db

FEW, MANY = 20, 200
# Key points, sources, publishers, events: each has so many rows.
KINDS = 4


def content(count: int):
    """A story of so many of everything, each source by a publisher of its own."""
    numbers = range(1, count + 1)
    return factories.document(
        key_points=tuple(
            factories.key_point(f"k{n}", heading=f"Point {n}", body=f"So it was[{n}].")
            for n in numbers
        ),
        sources=tuple(
            factories.source(n, publisher=Publisher(name=f"Gazette of harbour {n}"))
            for n in numbers
        ),
        timeline=tuple(
            factories.event(f"e{n}", text=f"It was. [{n}]") for n in numbers
        ),
    )


def queries(act) -> int:
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def assert_grow_in_batches(counts) -> None:
    """A statement of SQLite holds 999 values, so some rows share each one."""
    few, many = counts
    assert many - few <= (MANY - FEW) * KINDS / 20


def import_(content, by, to=None):
    text = formats.write(content, "json")
    return transfer.import_reading(
        formats.read(text.encode(), "json"), by=by, text=text, format="json", to=to
    )


@pytest.fixture
def chief():
    return factories.user(CHIEF_EDITOR)


def changed(count: int):
    """A saved story, and what makes a row of everything in it another."""
    story = factories.draft(content(count))
    was = Story.objects.with_parts().get(pk=story.pk).document()
    return story, replace(
        was,
        key_points=tuple(replace(p, body=f"{p.body} Later.") for p in was.key_points),
        sources=tuple(replace(s, summary="Counts again.") for s in was.sources[::-1]),
        timeline=tuple(replace(e, text=f"{e.text} Later.") for e in was.timeline),
    )


def test_creating_takes_as_many_queries_with_many_parts(chief):
    made = [content(count) for count in (FEW, MANY)]
    counts = [queries(partial(transfer.create, one, by=chief)) for one in made]
    assert_grow_in_batches(counts)


def test_saving_takes_as_many_queries_with_many_parts(chief):
    counts = []
    for count in (FEW, MANY):
        story, newer = changed(count)
        save = partial(transfer.save, story, newer, by=chief, seen=story.version)
        counts.append(queries(save))
    assert_grow_in_batches(counts)


@pytest.mark.parametrize("seen_before", (False, True))
def test_importing_takes_as_many_queries_with_many_parts(seen_before, chief):
    counts = []
    for count in (FEW, MANY):
        made = content(count)
        if seen_before:
            import_(made, chief)
            made = replace(made, summary="Told anew.")
        counts.append(queries(partial(import_, made, chief)))
    assert_grow_in_batches(counts)


def test_sources_are_looked_for_some_hundreds_at_once(chief, monkeypatch):
    monkeypatch.setattr(known, "BATCH", 10)
    given = content(FEW).sources
    # For each ten: publishers, keys, URLs, titles.
    assert queries(lambda: known.KnownSources(given)) <= 8


def test_the_largest_document_is_saved_in_few_statements(chief):
    largest = replace(
        content(MAX_ENTRIES["key_points"]),
        sources=content(MAX_ENTRIES["sources"]).sources,
        timeline=tuple(
            factories.event(f"e{n}") for n in range(1, MAX_ENTRIES["timeline"] + 1)
        ),
    )
    assert queries(lambda: import_(largest, chief)) < 150
    story = Story.objects.with_parts().get()
    assert story.key_points.count() == MAX_ENTRIES["key_points"]
    assert story.references.count() == MAX_ENTRIES["sources"]
    assert story.events.count() == MAX_ENTRIES["timeline"]
    assert Source.objects.count() == PublisherRow.objects.count() == 1000


def test_parts_are_matched_before_anybody_has_to_wait(chief, monkeypatch):
    made = content(FEW)
    import_(made, chief)
    held = []
    match = destinations.with_known_anchors
    depth = len(connection.savepoint_ids)

    def watched(*documents):
        held.append(len(connection.savepoint_ids) > depth)
        return match(*documents)

    monkeypatch.setattr(destinations, "with_known_anchors", watched)
    import_(replace(made, summary="Told anew."), chief)
    assert held == [False]


def test_what_was_written_is_not_read_again_while_others_wait(chief):
    story, newer = changed(FEW)
    with CaptureQueriesContext(connection) as captured:
        transfer.save(story, newer, by=chief, seen=story.version)
    asked = [one["sql"] for one in captured]
    begun = next(at for at, sql in enumerate(asked) if "SAVEPOINT" in sql)
    for table in ("keypoint", "timelineevent", "reference"):
        read = f'FROM "stories_{table}"'
        assert (
            sum(sql.startswith("SELECT") and read in sql for sql in asked[begun:]) == 1
        )


def test_rows_are_rewritten_in_one_go(chief):
    story, newer = changed(MANY)
    with CaptureQueriesContext(connection) as captured:
        transfer.save(story, newer, by=chief, seen=story.version)
    assert not any("CASE WHEN" in one["sql"] for one in captured)
    assert len(captured) < 50


def begun_within(captured) -> list[str]:
    """The look-ups of publishers by name, in the transaction of an import."""
    asked = [one["sql"] for one in captured]
    begun = next(at for at, sql in enumerate(asked) if "SAVEPOINT" in sql)
    return [
        sql
        for sql in asked[begun:]
        if sql.startswith("SELECT") and '"stories_publisher"."name_folded" IN' in sql
    ]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite has one writer.")
@pytest.mark.parametrize("seen_before", (False, True))
def test_nothing_is_looked_up_twice_where_nothing_came_in(seen_before, chief):
    made = content(FEW)
    if seen_before:
        import_(made, chief)
        made = replace(made, summary="Told anew.")
    with CaptureQueriesContext(connection) as captured:
        import_(made, chief)
    # As sources are found or made, which only the lock makes sure of.
    assert len(begun_within(captured)) == 1


def test_document_is_looked_up_again_where_something_came_in(chief):
    made = content(FEW)
    place = destinations.destination(made)
    factories.draft()
    with CaptureQueriesContext(connection) as captured:
        import_(made, chief, to=place)
    assert len(begun_within(captured)) > 1


def test_publishers_without_letters_get_addresses_of_their_own(chief):
    given = tuple(
        factories.source(n, publisher=Publisher(name="!" * n)) for n in range(1, 40)
    )
    transfer.create(factories.document(sources=given), by=chief)
    slugs = set(PublisherRow.objects.values_list("slug", flat=True))
    assert {"publisher", "publisher-2", "publisher-39"} <= slugs
