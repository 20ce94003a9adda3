"""One sentence sums a difference up, in English that reads well."""

from dataclasses import replace

import pytest

from stories.document import Standing, Topic
from stories.document.differences import compare, sentence
from tests.document.differences.builders import (
    bodies,
    event,
    events,
    point,
    source,
    story,
)


def test_nothing_changed_is_said_so():
    document = story(point(1))
    told = sentence(compare(document, document))
    assert told == "Nothing that readers see changed."


def test_changes_are_counted_by_part():
    before = story(
        *(point(number) for number in range(1, 5)), events=[event(1, "January 2026")]
    )
    after = story(
        point(4),
        point(1, "Other one."),
        point(2, "Other two."),
        point(3),
        sources=[source(1)],
        events=[event(1, "5 January 2026")],
    )
    assert sentence(compare(before, after)) == (
        "Two key points were reworded, one moved, a source was added, "
        "and the date of an event became more precise."
    )


@pytest.mark.parametrize(
    ("before", "after", "told"),
    (
        ((), (1,), "A key point was added."),
        ((1, 2), (), "Two key points were removed."),
        ((1,), (2, 3), "Two key points were added and one was removed."),
        ((), range(13), "13 key points were added."),
    ),
)
def test_numbers_and_verbs_agree(before, after, told):
    documents = [story(*map(point, numbers)) for numbers in (before, after)]
    assert sentence(compare(*documents)) == told


def test_fields_of_the_story_are_told_together():
    before = story(summary="Old.", article_count=1)
    after = replace(before, headline="H", summary="New.", topics=(Topic(name="Ports"),))
    assert sentence(compare(before, after)) == (
        "The headline, summary, and topics changed."
    )


def test_a_summary_may_be_new():
    assert sentence(compare(story(), story(summary="New."))) == "A summary was added."


@pytest.mark.parametrize(
    ("standing", "told"),
    (
        (Standing.RETRACTED, "A source was retracted"),
        (Standing.CORRECTED, "A source was corrected"),
        (Standing.UNREACHABLE, "A source can no longer be reached"),
    ),
)
def test_the_standing_of_a_source_is_told(standing, told):
    before = story(sources=[source(1)])
    after = story(sources=[source(1, standing=standing)])
    assert sentence(compare(before, after)) == f"{told}."
    assert sentence(compare(after, before)) == "A source holds again."


def test_same_words_on_other_sources_are_told():
    both = (source(1, "Ledger"), source(2, "Courier"))
    told = sentence(bodies("It sank [1].", "It sank [2].", both))
    assert told == "A key point rests on other sources in the same words."


def test_other_citations_are_told():
    told = sentence(bodies("A [1]. B.", "A. B [1].", (source(1),)))
    assert told == "A key point has other citations."


def test_a_slight_edit_is_told_as_one():
    assert sentence(bodies("It sank", "It sank.")) == "A key point was edited lightly."


@pytest.mark.parametrize(
    ("before", "after", "told"),
    (
        ("2026", "May 2026", "The date of an event became more precise."),
        ("May 2026", "2026", "The date of an event became less precise."),
        ("May 2026", "June 2026", "The date of an event changed."),
        ("After 2025", "Since 2025", "The date of an event is written differently."),
    ),
)
def test_dates_are_told_by_what_happened(before, after, told):
    assert sentence(events(event(1, before), event(1, after))) == told


def test_dates_of_several_events_are_counted():
    before = story(events=[event(1, "2025"), event(2, "2026")])
    after = story(events=[event(1, "2024"), event(2, "2027")])
    assert sentence(compare(before, after)) == "The dates of two events changed."


def test_plans_are_told():
    told = sentence(events(event(1), event(1, planned=True)))
    assert told == "An event is now planned."


def test_what_is_said_of_dates_is_not_said_of_events():
    told = sentence(events(event(1, "2025"), event(1, "2024", planned=True)))
    assert told == "The date of an event changed and an event is now planned."


def test_a_description_of_a_source_is_told():
    before = story(sources=[source(1, id=1, title="Old")])
    after = story(sources=[source(1, id=1, title="New")])
    told = sentence(compare(before, after))
    assert told == "The description of a source changed."


def test_new_numbers_alone_are_told():
    told = sentence(bodies("A [1].", "A [2].", [source(1)], [source(2)]))
    assert told == "The sources have new numbers."


def test_a_long_list_leaves_out_what_weighs_least():
    before = story(
        *(point(number) for number in range(1, 6)),
        summary="S",
        sources=[source(1, "Ledger"), source(2, "Courier")],
        events=[event(1, "2025"), event(2, "2026", text="It sank [1].")],
    )
    after = story(
        point(5),
        point(1, "Other."),
        point(2, "Body"),
        point(9),
        sources=[source(2, "Courier", standing=Standing.RETRACTED), source(3, "Post")],
        events=[event(1, "2024"), event(2, "2026", text="It sank [3].")],
    )
    assert sentence(compare(before, after)) == (
        "A summary was removed, a key point was added, two were removed, "
        "one was reworded, a source was added, one was removed, one was retracted, "
        "and other things changed."
    )
