"""Parts are compared by anchor and identity, and listed only where they differ."""

from dataclasses import replace

import pytest

from stories.document import Topic
from stories.document.differences import Move, PartChange, compare
from tests.document.differences.builders import (
    event,
    events,
    point,
    source,
    story,
    told,
)


def changes(comparison):
    return [(part.name, part.change.value) for part in comparison.key_points]


def test_equal_stories_have_nothing_to_compare():
    document = story(point(1), sources=[source(1)], events=[event(1)])
    assert compare(document, document).is_empty


def test_key_points_are_added_and_removed_by_anchor():
    before, after = story(point(1), point(2)), story(point(2), point(3))
    assert changes(compare(before, after)) == [("k1", "removed"), ("k3", "added")]


def test_a_part_that_was_removed_stands_where_it_stood():
    before = story(point(1), point(2), point(3))
    after = story(point(1, "New."), point(3, "New."))
    assert [anchor for anchor, _ in changes(compare(before, after))] == [
        "k1",
        "k2",
        "k3",
    ]


def test_a_new_part_is_shown_whole():
    [found] = compare(story(), story(point(1, "New body."))).key_points
    assert (told(found["heading"].runs), told(found["body"].runs)) == (
        "{+Heading 1+}",
        "{+New body.+}",
    )


def test_a_part_that_was_removed_is_shown_whole():
    [found] = compare(story(point(1, "Old body.")), story()).key_points
    assert told(found["body"].runs) == "{-Old body.-}"
    assert found["body"].after == ""


def test_the_fewest_moves_explain_a_new_order():
    before = story(point(1), point(2), point(3), point(4))
    after = story(point(4), point(1), point(2), point(3))
    [found] = compare(before, after).key_points
    assert (found.name, found.change) == ("k4", PartChange.SAME)
    assert found.moved == Move(from_place=4, to_place=1)
    assert found.moved.is_up


def test_a_part_may_be_changed_and_moved():
    before = story(point(1), point(2), point(3))
    after = story(point(3, "Other."), point(1), point(2))
    [found] = compare(before, after).key_points
    assert (found.change, found.moved.to_place) == (PartChange.CHANGED, 1)


def test_adding_above_moves_nothing():
    comparison = compare(story(point(1)), story(point(2), point(1)))
    assert changes(comparison) == [("k2", "added")]


def test_positions_are_those_that_readers_last_saw():
    before = story(point(1), point(2), point(3))
    after = story(point(9), point(3, "Other."))
    found = {p.name: p.number for p in compare(before, after).key_points}
    assert found == {"k9": 1, "k1": 1, "k2": 2, "k3": 2}


def test_two_parts_of_one_anchor_are_kept_apart():
    before = story(point(1, "One."), point(1, "Two."))
    after = story(point(1, "Three."), point(1, "Two."))
    [found] = compare(before, after).key_points
    assert (found["body"].before, found["body"].after) == ("One.", "Three.")


def test_the_fields_of_the_story_are_compared():
    before = story(summary="It sank.", language="en", article_count=3)
    after = replace(
        before, headline="H", summary="It swam.", language="ko", article_count=4
    )
    found = compare(before, after).story
    assert [text.field for text in found.texts] == ["headline", "summary"]
    assert [(v.field, v.before, v.after) for v in found.values] == [
        ("language", "en", "ko"),
        ("article_count", 3, 4),
    ]


def test_a_count_that_readers_see_already_is_no_difference():
    before = story(sources=[source(1)])
    assert compare(before, replace(before, article_count=1)).is_empty


def test_what_readers_do_not_see_is_no_difference():
    before = story(sources=[source(1)], topics=(Topic(name="Ports"),))
    after = replace(
        before,
        updated="Jan 6",
        sources=(replace(before.sources[0], id=7),),
        topics=(Topic(name="Ports", slug="ports"),),
    )
    assert compare(before, after).is_empty


def test_topics_are_told_by_name():
    ports, ships = Topic(name="Ports"), Topic(name="Ships")
    found = compare(story(topics=(ports,)), story(topics=(ships,)))
    assert (found.topics_added, found.topics_removed) == (("Ships",), ("Ports",))


def test_a_source_is_known_by_its_entry():
    before = story(sources=[source(1, id=7, title="Old title")])
    after = story(sources=[source(1, id=7, title="New title")])
    [found] = compare(before, after).sources
    assert told(found.texts[0].runs) == "{-Old-}{+New+} title"


def test_a_source_is_known_by_its_address():
    before = story(sources=[source(1, title="Old", url="https://example.org/a")])
    after = story(sources=[source(2, title="New", url="https://example.org/a")])
    [found] = compare(before, after).sources
    assert found.change is PartChange.CHANGED


def test_sources_that_look_alike_are_paired_in_order():
    before = story(sources=[source(1), source(2), source(3, "Post")])
    assert compare(before, before).is_empty


def test_another_source_of_the_same_number_is_another_source():
    before = story(sources=[source(1, "Ledger", url="https://example.org/a")])
    after = story(sources=[source(1, "Courier", url="https://example.org/b")])
    found = compare(before, after).sources
    assert sorted(one.change for one in found) == ["added", "removed"]


def test_the_facts_of_a_source_are_compared():
    before = source(1, id=7, url="https://example.org/a")
    after = replace(before, url="https://example.org/b", published="2026-01-05")
    [found] = compare(story(sources=[before]), story(sources=[after])).sources
    assert [(value.field, value.after) for value in found.values] == [
        ("url", "https://example.org/b"),
        ("published", "2026-01-05"),
    ]


def test_addresses_that_readers_are_not_given_are_not_compared():
    before = source(1, id=7, url="javascript:1")
    after = replace(before, url="javascript:2")
    assert compare(story(sources=[before]), story(sources=[after])).is_empty


def test_new_numbers_are_told_apart_from_changes():
    sources = [source(1, "Ledger"), source(2, "Courier")]
    later = [source(1, "Ledger"), source(5, "Courier")]
    comparison = compare(story(sources=sources), story(sources=later))
    assert comparison.sources == ()
    assert [(one.before, one.after) for one in comparison.renumbered] == [(2, 5)]
    assert not comparison.is_empty


def test_the_texts_of_an_event_are_compared():
    before = event(1, text="Talks began.", label="Morning")
    after = event(1, text="Talks ended.", label="Evening", planned=True)
    [found] = events(before, after).events
    assert [told(text.runs) for text in found.texts] == [
        "{-Morning-}{+Evening+}",
        "Talks {-began-}{+ended+}.",
    ]
    assert (found["planned"].before, found["planned"].after) == (False, True)


@pytest.mark.parametrize("side", ("before", "after"))
def test_an_event_of_one_version_has_one_date(side):
    one = story(events=[event(1)])
    documents = (one, story()) if side == "before" else (story(), one)
    [found] = compare(*documents).events
    assert getattr(found.date, side).display == "5 January 2026"
    assert [found.date.before, found.date.after].count(None) == 1
    assert found.date.kind is None
