"""Timeline lines: date, label, text, and lines that lack one of them."""

import pytest

from tests.document.bridge import HEADER, POINT, lines_of, read

TIMELINE = f"{HEADER}{POINT}Timeline\n"


def events(*lines):
    return read(TIMELINE + "\n".join(lines)).document.timeline


def test_event_keeps_its_markers_as_typed():
    (event,) = events("Jan 5 2026 – Morning – Ships leave port. [1][2]")
    assert event.text == "Ships leave port. [1][2]"
    assert event.citations == (1, 2)
    assert (event.date.edtf, event.label) == ("2026-01-05", "Morning")


def test_event_without_a_date_is_kept_and_reported():
    lines = (
        "Jan 5 2026 – Ships leave port.",
        "Crews wait on deck.",
        "– Nobody is hurt.",
    )
    found = events(*lines)
    assert [event.text for event in found[1:]] == [
        "Crews wait on deck.",
        "Nobody is hurt.",
    ]
    assert found[1].date.edtf is None
    assert lines_of(TIMELINE + "\n".join(lines), "event-without-date") == [6, 7]


def test_impossible_date_is_reported_with_its_line():
    line = "Feb 30 2026 – Ships leave port."
    assert events(line)[0].date.edtf is None
    assert events(line)[0].date.typed == "Feb 30 2026"
    assert lines_of(TIMELINE + line, "impossible-date") == [5]


def test_planned_event_is_known_by_its_word():
    assert events("Sep 2027 (expected) – Trains run.")[0].planned


@pytest.mark.parametrize(
    ("line", "typed", "edtf", "label", "planned", "text"),
    (
        ("2025 –\ta – b", "2025", "2025", "", False, "a – b"),
        ("2025 –\tx – y –\ta", "2025", "2025", "x – y", False, "a"),
        ("2025 – May –\ta", "2025 – May", "2025", "", False, "a"),
        ("–\t2025 – a", "", None, "", False, "2025 – a"),
        ("soon\t2027\t(planned) –\ta", "soon", "2027", "", True, "a"),
        (
            "2025 (expected)\t(not planned) –\ta",
            "2025 (expected)",
            "2025",
            "",
            False,
            "a",
        ),
        ("2025\t? –\ta", "2025", None, "", False, "a"),
    ),
)
def test_marks_fix_every_border(line, typed, edtf, label, planned, text):
    (event,) = events(line)
    assert (event.date.typed, event.date.edtf) == (typed, edtf)
    assert (event.label, event.planned, event.text) == (label, planned, text)


def test_mark_that_is_no_date_stays_in_the_typed_text():
    assert events("soon\trubbish –\ta")[0].date.typed == "soon rubbish"


def test_columns_of_a_pasted_table_are_date_label_and_text():
    (event,) = events("Jan 5 2026\tMorning\tShips leave port.")
    assert (event.date.edtf, event.label) == ("2026-01-05", "Morning")
    assert event.text == "Ships leave port."


def test_menu_below_the_timeline_is_no_event():
    text = TIMELINE + "Jan 5 2026 – Ships leave port.\nSubscribe\nImage: a ship\n"
    assert len(read(text).document.timeline) == 1
    assert lines_of(text, "unclaimed-line") == [6, 7]


@pytest.mark.parametrize(
    "name",
    ("timeline", "TIMELINE:", "Time line", "Timeline of events", "Timeline (2 events)"),
)
def test_timeline_is_found_whatever_its_case(name):
    text = f"{HEADER}{POINT}{name}\nJan 5 2026 – Ships leave port.\n"
    assert len(read(text).document.timeline) == 1
