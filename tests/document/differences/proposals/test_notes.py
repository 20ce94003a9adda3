"""The note of a correction is drafted from the values that were wrong."""

import pytest

from stories.document.differences import compare
from stories.document.differences.proposals import correction_note
from tests.document.differences.builders import bodies, event, events, point, story


@pytest.mark.parametrize(
    ("before", "after", "note"),
    (
        ("12 died.", "14 died.", "An earlier edition said 12; it is 14."),
        ("12 passengers", "14 passengers", "An earlier edition said 12; it is 14."),
        ("It rose 14 %.", "It rose 15 %.", "An earlier edition said 14; it is 15."),
        (
            "Three million won.",
            "Four million won.",
            "An earlier edition said three million; it is four million.",
        ),
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


@pytest.mark.parametrize(
    ("before", "after"),
    (
        ("3 March 2026", "4 March 2026"),
        ("3 March 2026", "5 April 2026"),
        ("3 March 2026", "3 April 2026"),
        ("3 March 2026", "3 March 2025"),
        ("March 3, 2026", "March 4, 2026"),
        ("Mar 3 2026", "Mar 4 2026"),
        ("March 3, 2026", "4 April 2026"),
        ("3 March", "4 March"),
        ("3rd of March", "4th of March"),
        ("3–5 March 2026", "3–6 March 2026"),
        ("March 3", "March 4"),
        ("March 2026", "April 2026"),
        ("$3.5 million", "$4.5 billion"),
        ("$3.5 million", "$4.5 million"),
        ("€5", "£5"),
        ("US$5", "A$5"),
        ("EUR 5 million", "EUR 6 million"),
        ("5 dollars", "5 euros"),
        ("-$5", "$5"),
        ("3.5 million", "4.5 million"),
        ("two hundred", "three hundred"),
        ("thirty-one", "forty-two"),
        ("14 %", "14 percentage points"),
    ),
)
def test_a_date_or_an_amount_is_said_whole(before, after):
    for text in ("It was said that on {} it sank.", "The pier shut on {}"):
        comparison = bodies(text.format(before), text.format(after))
        assert correction_note(comparison) == (
            f"An earlier edition said {before}; it is {after}."
        )


def test_a_date_and_a_number_are_said_one_by_one():
    comparison = bodies("On 3 March 12 people died.", "On 4 March 14 people died.")
    assert correction_note(comparison) == (
        "An earlier edition said 3 March in “Heading 1”; it is 4 March. "
        "An earlier edition said 12 in “Heading 1”; it is 14."
    )


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


def test_right_to_left_names_leave_a_note_in_order():
    place = {"heading": "الميناء"}
    before = story(point(1, "في ٣ مارس", **place), point(2, "12 died."), language="ar")
    after = story(point(1, "في ٤ مارس", **place), point(2, "14 died."), language="ar")
    assert correction_note(compare(before, after)) == (
        "An earlier edition said ٣ in “\u2068الميناء\u2069”; it is ٤. "
        "An earlier edition said 12 in “Heading 2”; it is 14."
    )


def test_what_is_new_is_not_corrected():
    assert correction_note(compare(story(), story(point(1, "14 died.")))) == ""
