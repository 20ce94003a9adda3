"""Each change has a sentence that people can read without knowing the system."""

from dataclasses import replace

import pytest

from stories.document import Standing, Topic
from stories.document.differences import compare, sentences
from tests.document.differences.builders import (
    bodies,
    event,
    events,
    point,
    source,
    story,
)

YONHAP, REUTERS = source(1, "Yonhap"), source(4, "Reuters")


def told(before, after):
    return list(sentences(compare(before, after)))


def test_nothing_has_no_sentence():
    assert told(story(point(1)), story(point(1))) == []


def test_a_reworded_key_point_is_named_by_place_and_heading():
    before = story(point(1), point(2), point(3, heading="Small boats first"))
    after = story(
        point(1), point(2), point(3, "New words.", heading="Small boats first")
    )
    assert told(before, after) == ["Key point 3, “Small boats first”, was reworded."]


def test_a_key_point_without_a_heading_is_named_by_place():
    before, after = point(1, heading=""), point(1, "Other words.", heading="")
    assert told(story(before), story(after)) == ["Key point 1 was reworded."]


def test_parts_added_removed_and_moved_are_told():
    before = story(point(1), point(2), point(3))
    after = story(point(3), point(2), point(4))
    assert told(before, after) == [
        "Key point 1, “Heading 1”, was removed.",
        "Key point 1, “Heading 3”, moved up.",
        "Key point 3, “Heading 4”, was added.",
    ]


def test_both_headings_are_told():
    before, after = point(1, heading="Old heading"), point(1, heading="New heading")
    assert told(story(before), story(after)) == [
        "The heading of key point 1 changed from “Old heading” to “New heading”."
    ]


def test_long_headlines_are_shortened():
    before, after = "Boats " * 40, "Ships " * 40
    [sentence] = told(story(headline=before), story(headline=after))
    assert sentence.startswith("The headline changed from “Boats Boats")
    assert "…” to “Ships" in sentence
    assert len(sentence) < 170


def test_long_headlines_that_begin_alike_are_told_apart():
    before = "Boats " * 40
    [sentence] = told(story(headline=before), story(headline=f"{before} sink"))
    assert sentence.startswith("The headline changed after its beginning, “Boats")


def test_the_fields_of_the_story_are_told():
    before = story(summary="Old words.", article_count=1200)
    after = replace(
        before,
        summary="New words.",
        language="ko",
        article_count=1300,
        topics=(Topic(name="Ports"), Topic(name="Ships")),
    )
    assert told(before, after) == [
        "The summary was reworded.",
        "The language of the story changed from “en” to “ko”.",
        "The number of articles changed from 1,200 to 1,300.",
        "The topics “Ports” and “Ships” were added.",
    ]


def test_a_summary_and_a_topic_may_go():
    before = story(summary="Old.", topics=(Topic(name="Ports"),))
    assert told(before, story()) == [
        "The summary was removed.",
        "The topic “Ports” was removed.",
    ]


def test_same_words_on_another_source_are_told():
    comparison = bodies("It sank [1].", "It sank [4].", (YONHAP, REUTERS))
    assert sentences(comparison) == (
        "Key point 1 now rests on source 4 (Reuters) instead of source 1 (Yonhap); "
        "its words are the same.",
    )


@pytest.mark.parametrize(
    ("before", "after", "what"),
    (
        ("It sank [1].", "It sank [1][4].", "now also rests on source 4 (Reuters)"),
        ("It sank [1][4].", "It sank [1].", "no longer rests on source 4 (Reuters)"),
    ),
)
def test_more_or_fewer_sources_are_told(before, after, what):
    comparison = bodies(before, after, (YONHAP, REUTERS))
    assert sentences(comparison) == (f"Key point 1 {what}; its words are the same.",)


def test_another_source_of_the_same_number_is_told_apart():
    later = replace(REUTERS, number=1)
    comparison = bodies("It sank [1].", "It sank [1].", (YONHAP,), (later,))
    assert sentences(comparison)[0] == (
        "Key point 1 now rests on source 1 (Reuters) instead of the former "
        "source 1 (Yonhap); its words are the same."
    )


def test_citations_of_other_words_are_told_with_their_place():
    comparison = bodies(
        "It sank [1]. All died.", "It swam [4]. All died [9].", (YONHAP, REUTERS)
    )
    assert sentences(comparison) == (
        "Key point 1, “Heading 1”, was reworded.",
        "Key point 1 no longer cites source 1 (Yonhap) after “It sank”.",
        "Key point 1 now cites source 4 (Reuters) after “It swam”.",
        "Key point 1 now cites source 9 (not listed) after “It swam. All died”.",
    )


def test_a_citation_that_moved_is_told():
    comparison = bodies("It sank [1]. All died.", "It sank. All died [1].", (YONHAP,))
    assert sentences(comparison) == (
        "Key point 1 cites source 1 (Yonhap) in another place.",
    )


@pytest.mark.parametrize(
    ("standing", "what"),
    (
        (Standing.RETRACTED, "was retracted by its publisher"),
        (Standing.CORRECTED, "was corrected by its publisher"),
        (Standing.UNREACHABLE, "can no longer be reached"),
    ),
)
def test_a_standing_is_told_of_the_source_and_where_it_is_cited(standing, what):
    later = replace(YONHAP, standing=standing)
    comparison = bodies("It sank [1].", "It sank [1].", (YONHAP,), (later,))
    assert sentences(comparison) == (
        f"Key point 1 cites source 1 (Yonhap), which {what}.",
        f"Source 1 (Yonhap) {what}.",
    )


@pytest.mark.parametrize(
    ("standing", "what"),
    (
        (Standing.RETRACTED, "is no longer marked as retracted"),
        (Standing.UNREACHABLE, "can be reached again"),
    ),
)
def test_a_source_may_hold_again(standing, what):
    before = story(sources=[replace(YONHAP, standing=standing)])
    assert told(before, story(sources=[YONHAP])) == [f"Source 1 (Yonhap) {what}."]


def test_sources_added_removed_and_described_otherwise_are_told():
    first, second = source(1, "Yonhap", id=1, title="Old"), source(2, "AP")
    before = story(sources=[first, second])
    after = story(
        sources=[
            replace(first, title="New", url="https://example.org/"),
            source(3, "AFP"),
        ]
    )
    assert told(before, after) == [
        "The title and address of source 1 (Yonhap) changed.",
        "Source 2 (AP), “Report of AP”, was removed.",
        "Source 3 (AFP), “Report of AFP”, was added.",
    ]


def test_sources_that_moved_are_told():
    ledger, post = source(1, "Ledger"), source(2, "Post")
    before, after = story(sources=[ledger, post]), story(sources=[post, ledger])
    assert told(before, after) == ["Source 2 (Post) moved up in the list."]


def test_new_numbers_are_told_together():
    ledger, post = source(1, "Ledger"), source(2, "Post")
    later = [replace(post, number=1), replace(ledger, number=2)]
    assert told(story(sources=[ledger, post]), story(sources=later)) == [
        "Source 2 is now numbered 1 and source 1 is now numbered 2."
    ]


def test_many_new_numbers_are_counted():
    sources = [source(n, f"Paper {n}") for n in range(1, 9)]
    later = [replace(one, number=one.number + 1) for one in sources]
    assert told(story(sources=sources), story(sources=later)) == [
        "Eight sources have new numbers."
    ]


@pytest.mark.parametrize(
    ("before", "after", "what"),
    (
        ("2026", "May 2026", "became more precise: from “2026” to “May 2026”"),
        ("May 2026", "2026", "became less precise: from “May 2026” to “2026”"),
        ("May 2026", "June 2026", "changed from “May 2026” to “June 2026”"),
        (
            "After 2025",
            "Since 2025",
            "is now written “since 2025” instead of “after 2025”",
        ),
        ("", "May 2026", "became more precise: from no date to “May 2026”"),
    ),
)
def test_dates_of_events_are_told(before, after, what):
    comparison = events(event(1, before), event(1, after))
    name = "The date of event 1, “Talks began.”,"
    assert sentences(comparison) == (f"{name} {what}.",)


def test_the_rest_of_an_event_is_told():
    before = event(1, text="Talks began.")
    after = event(1, text="Talks ended early.", label="Morning", planned=True)
    assert sentences(events(before, after)) == (
        "The label of event 1, “Morning”, was added.",
        "Event 1, “Talks ended early.”, was reworded.",
        "Event 1, “Talks ended early.”, is now marked as planned.",
    )


def test_events_are_added_removed_and_moved():
    before = story(events=[event(1, text="A."), event(2, text="B.")])
    after = story(events=[event(3, text="C."), event(2, text="B.")])
    assert told(before, after) == [
        "Event 1, “A.”, was removed.",
        "Event 1, “C.”, was added.",
    ]


def test_spelling_is_told_as_a_slight_edit():
    comparison = bodies("The goverment fell.", "The government fell.")
    assert sentences(comparison) == ("Key point 1, “Heading 1”, was edited lightly.",)


def test_right_to_left_titles_and_publishers_are_kept_in_place():
    after = story(sources=[source(1, "الأهرام", title="שלום\u202e 12")])
    assert told(story(), after) == [
        "Source 1 (\u2068الأهرام\u2069), “\u2068שלום 12\u2069”, was added."
    ]
