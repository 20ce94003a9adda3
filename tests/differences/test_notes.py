"""The note of a correction is drafted from the values that were wrong."""

import pytest

from stories.differences import compare, correction_note
from tests.differences.builders import bodies, event, events, point, story


@pytest.mark.parametrize(
    ("before", "after", "note"),
    (
        ("12 died.", "14 died.", "An earlier edition said 12; it is 14."),
        (
            "Twelve people died.",
            "Fourteen people died.",
            "An earlier edition said twelve; it is fourteen.",
        ),
        (
            "It sank on Monday.",
            "It sank on Tuesday.",
            "An earlier edition said “Monday”; it is “Tuesday”.",
        ),
        ("It sank.", "It sank slowly.", ""),
        ("It sank", "It sank.", ""),
        ("Same.", "Same.", ""),
    ),
)
def test_what_was_wrong_is_said(before, after, note):
    assert correction_note(bodies(before, after)) == note


@pytest.mark.parametrize(
    ("before", "after", "note"),
    (
        (
            "5 January 2026",
            "6 January 2026",
            "An earlier edition dated an event to 5 January 2026; "
            "it is 6 January 2026.",
        ),
        (
            "Since 2019",
            "2018",
            "An earlier edition gave “since 2019” as the date of an event; "
            "it is “2018”.",
        ),
        (
            "2018",
            "TBD",
            "An earlier edition gave “2018” as the date of an event; it is “TBD”.",
        ),
        ("January 2026", "5 January 2026", ""),
    ),
)
def test_a_wrong_date_is_said(before, after, note):
    assert correction_note(events(event(1, before), event(1, after))) == note


def test_several_corrections_name_their_places():
    before = story(
        point(1, "12 died.", heading="Small boats"),
        headline="Ship sinks off Busan",
        events=[event(1, text="Talks began.")],
    )
    after = story(
        point(1, "14 died.", heading="Small boats"),
        headline="Ship sinks off Ulsan",
        events=[event(1, "6 January 2026", text="Talks began.")],
    )
    assert correction_note(compare(before, after)) == (
        "An earlier edition said “Busan” in the headline; it is “Ulsan”. "
        "An earlier edition said 12 in “Small boats”; it is 14. "
        "An earlier edition dated the event “Talks began.” to 5 January 2026; "
        "it is 6 January 2026."
    )


def test_a_value_corrected_everywhere_is_said_once():
    before = story(point(1, "12 died."), summary="12 died.")
    after = story(point(1, "14 died."), summary="14 died.")
    note = correction_note(compare(before, after))
    assert note == "An earlier edition said 12; it is 14."


def test_a_long_note_is_left_to_the_editor():
    before = story(*(point(n, f"{n}0 died.") for n in range(1, 9)))
    after = story(*(point(n, f"{n}1 died.") for n in range(1, 9)))
    note = correction_note(compare(before, after))
    assert note.count("An earlier edition said") == 4
    assert note.endswith("Other details were corrected as well.")


def test_what_is_new_is_not_corrected():
    assert correction_note(compare(story(), story(point(1, "14 died.")))) == ""
