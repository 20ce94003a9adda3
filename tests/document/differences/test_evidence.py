"""What a text rests on is told apart from its words, by source and not by number."""

from dataclasses import replace

import pytest

from stories.document import Standing
from stories.document.differences import EvidenceKind, PartChange, compare
from tests.document.differences.builders import (
    bodies,
    event,
    point,
    source,
    story,
    told,
)

LEDGER, COURIER = source(1, "Ledger"), source(2, "Courier")
BOTH = (LEDGER, COURIER)
SWAPPED = (replace(COURIER, number=1), replace(LEDGER, number=2))


def evidence(comparison):
    [found] = comparison.key_points
    return [
        (change.kind.value, change.source.publisher, change.before, change.after)
        for change in found.evidence
    ]


def test_a_new_number_for_the_same_source_is_no_change():
    comparison = bodies("It sank [1][2].", "It sank [2][1].", BOTH, SWAPPED)
    assert comparison.key_points == ()
    assert len(comparison.renumbered) == 2


def test_words_that_stayed_have_the_later_number():
    comparison = bodies("It sank [1].", "It swam [2].", BOTH, SWAPPED)
    [found] = comparison.key_points
    assert told(found["body"].runs) == "It {-sank-}{+swam+} [2]."
    assert found.evidence == ()


def test_a_citation_that_was_added_is_told_with_its_place():
    comparison = bodies("It sank.", "It sank [1].", BOTH)
    assert evidence(comparison) == [("added", "Ledger", None, "It sank")]


def test_a_citation_that_was_dropped_is_told_with_its_place():
    comparison = bodies("It sank [1].", "It sank.", BOTH)
    assert evidence(comparison) == [("dropped", "Ledger", "It sank", None)]


def test_a_citation_that_moved_is_told_with_both_places():
    comparison = bodies("It sank [1]. All died.", "It sank. All died [1].", BOTH)
    assert evidence(comparison) == [
        ("moved", "Ledger", "It sank", "It sank. All died"),
    ]
    assert not comparison.key_points[0].rests_on_other_sources


def test_a_second_citation_of_a_source_is_an_addition():
    comparison = bodies("It sank [1]. All died.", "It sank [1]. All died [1].", BOTH)
    assert evidence(comparison) == [("added", "Ledger", None, "It sank. All died")]


def test_citations_in_another_order_at_one_place_are_no_change_of_evidence():
    comparison = bodies("It sank [1][2].", "It sank [2][1].", BOTH)
    assert evidence(comparison) == []


def test_a_source_cited_again_for_new_words_is_no_change_of_evidence():
    sources = tuple(source(n, f"Paper {n}") for n in range(1, 4))
    before = "Alpha beta gamma [1]. Delta [2]. Same end [3]."
    after = "One two three [2]. Four [1]. Same end [3]."
    assert evidence(bodies(before, after, sources)) == []


def test_same_words_on_other_sources_are_flagged():
    comparison = bodies("It sank [1].", "It sank [2].", BOTH)
    [found] = comparison.key_points
    assert found.rests_on_other_sources
    assert found.change is PartChange.CHANGED
    assert told(found["body"].runs) == "It sank {-[1]-}{+[2]+}."


def test_the_same_number_for_another_source_is_flagged():
    before = (source(1, "Ledger", url="https://example.org/a"),)
    after = (source(1, "Courier", url="https://example.org/b"),)
    [found] = bodies("It sank [1].", "It sank [1].", before, after).key_points
    assert found.rests_on_other_sources
    assert (found.change, found["body"].before) == (
        PartChange.CHANGED,
        found["body"].after,
    )


@pytest.mark.parametrize("after", ("It sank [1].", "It sank.", "It sank [1][2] ."))
def test_fewer_or_more_sources_for_the_same_words_are_flagged(after):
    before = "It sank [2]." if after == "It sank." else "It sank [1][2]."
    [found] = bodies(before, after, BOTH).key_points
    assert found.rests_on_other_sources == (after != "It sank [1][2] .")


def test_other_words_on_other_sources_are_not_flagged():
    [found] = bodies("It sank [1].", "It swam [2].", BOTH).key_points
    assert not found.rests_on_other_sources
    assert {change.kind for change in found.evidence} == {
        EvidenceKind.ADDED,
        EvidenceKind.DROPPED,
    }


def test_a_retracted_source_is_told_where_it_is_cited():
    later = (replace(LEDGER, standing=Standing.RETRACTED), COURIER)
    comparison = bodies("It sank [1].", "It sank [1].", BOTH, later)
    assert evidence(comparison) == [("standing", "Ledger", "current", "retracted")]
    assert comparison.key_points[0].change is PartChange.SAME


def test_a_retracted_source_is_told_once_for_a_part():
    later = (replace(LEDGER, standing=Standing.RETRACTED), COURIER)
    comparison = bodies("A [1]. B [1].", "A [1]. C [1].", BOTH, later)
    assert [kind for kind, *_ in evidence(comparison)] == ["standing"]


def test_a_retracted_source_is_not_told_where_it_is_not_cited():
    later = (replace(LEDGER, standing=Standing.RETRACTED), COURIER)
    assert bodies("It sank [2].", "It sank [2].", BOTH, later).key_points == ()


def test_a_source_that_is_newly_cited_has_no_change_of_standing():
    later = (replace(LEDGER, standing=Standing.RETRACTED), COURIER)
    found = evidence(bodies("It sank.", "It sank [1].", BOTH, later))
    assert [kind for kind, *_ in found] == ["added"]


def test_events_rest_on_sources_too():
    before = story(events=[event(1, text="It sank [1].")], sources=BOTH)
    after = story(events=[event(1, text="It sank [2].")], sources=BOTH)
    [found] = compare(before, after).events
    assert found.rests_on_other_sources
    assert [change.source.number for change in found.evidence] == [1, 2]


def test_a_dropped_source_has_its_later_number_while_it_is_listed():
    comparison = bodies("It sank [1].", "It sank.", BOTH, SWAPPED)
    [change] = comparison.key_points[0].evidence
    assert (change.source.publisher, change.source.number) == ("Ledger", 2)


def test_a_marker_without_a_source_is_known_by_its_number():
    comparison = bodies("It sank [8].", "It sank [9].", BOTH)
    assert [c.source.number for c in comparison.key_points[0].evidence] == [8, 9]
    assert bodies("It sank [8].", "It sank [8].", BOTH).is_empty


def test_a_marker_is_told_by_few_words_however_long_the_text():
    before = "word " * 50
    comparison = compare(
        story(point(1, before), sources=BOTH),
        story(point(1, f"{before}[1]"), sources=BOTH),
    )
    assert evidence(comparison)[0][3] == "word word word word word word"
