"""What changed between two versions, told by part and field."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from stories.document.dates import FuzzyDate
from stories.document.differences import Difference, Kind, between
from stories.document.story import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    Standing,
    StoryDocument,
    Topic,
)
from tests.document.strategies import identified_documents


def point(number, body="Body."):
    return KeyPoint(anchor=f"k{number}", heading=f"Heading {number}", body=body)


def source(number, **changes):
    entry = Source(
        number=number, publisher=Publisher(name="Ledger"), title=f"Title {number}"
    )
    return replace(entry, **changes)


def story(*numbers, **changes):
    points = tuple(point(number) for number in numbers)
    return StoryDocument(headline="H", key_points=points, **changes)


def sentences(before, after):
    return [difference.sentence() for difference in between(before, after)]


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(identified_documents())
def test_equal_documents_differ_in_nothing(document):
    assert between(document, document) == ()


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(identified_documents(), identified_documents())
def test_different_documents_differ_in_something(before, after):
    assert bool(between(before, after)) == (before != after)


def test_a_changed_field_is_told_with_both_values():
    before = story(1, 2)
    after = replace(before, key_points=(point(1), point(2, "Other.")))
    (difference,) = between(before, after)
    assert difference == Difference(
        kind=Kind.CHANGED,
        part="key point",
        anchor="k2",
        field="body",
        place=2,
        before="Body.",
        after="Other.",
    )
    assert difference.sentence() == "Key point 2 (k2): the body changed."


def test_key_points_are_added_and_removed_by_anchor():
    assert sentences(story(1, 2), story(2, 3)) == [
        "Key point 1 (k1) was removed.",
        "Key point 2 (k3) was added.",
    ]


def test_only_what_moved_is_told_to_have_moved():
    (difference,) = between(story(1, 2, 3, 4), story(4, 1, 2, 3))
    assert difference.sentence() == "Key point 1 (k4) was moved."
    assert (difference.before, difference.after) == (4, 1)


def test_adding_above_moves_nothing():
    assert sentences(story(1, 2), story(3, 1, 2)) == ["Key point 1 (k3) was added."]


def test_the_fields_of_the_story_are_told():
    after = story(1, summary="S", language="ko", article_count=2)
    assert sentences(story(1), replace(after, headline="I")) == [
        "The headline changed.",
        "The summary changed.",
        "The language changed.",
        "The number of articles changed.",
    ]


def test_topics_are_told_by_name():
    ports, ships = Topic(name="Ports", slug="ports"), Topic(name="Ships", slug="ships")
    before, after = story(1, topics=(ports,)), story(1, topics=(ships,))
    assert sentences(before, after) == [
        "Topic “Ports” was removed.",
        "Topic “Ships” was added.",
    ]


def test_a_source_is_known_by_its_entry_whatever_its_number():
    before = story(1, sources=(source(1, id=7), source(2, id=8)))
    after = story(1, sources=(source(1, id=8, title="Title 2"), source(2, id=7)))
    assert "Source [2]: the number changed." in sentences(before, after)
    assert "Source [1] was removed." not in sentences(before, after)


def test_a_source_is_known_by_its_address_without_an_entry():
    before = story(1, sources=(source(1, url="https://example.org/a"),))
    after = story(1, sources=(source(3, url="https://example.org/a", title="Title 1"),))
    assert sentences(before, after) == ["Source [3]: the number changed."]


def test_the_standing_of_a_source_is_told():
    before = story(1, sources=(source(1),))
    after = story(1, sources=(source(1, standing=Standing.RETRACTED),))
    (difference,) = between(before, after)
    assert (difference.before, difference.after) == ("current", "retracted")


def test_a_date_is_told_as_typed():
    event = Event(anchor="e1", date=FuzzyDate(typed="2025", edtf="2025"), text="x")
    later = replace(event, date=FuzzyDate(typed="Jun 2025", edtf="2025-06"))
    (difference,) = between(story(1, timeline=(event,)), story(1, timeline=(later,)))
    assert (difference.before, difference.after) == ("2025", "Jun 2025")
    assert difference.sentence() == "Event 1 (e1): the date changed."
