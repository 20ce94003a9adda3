"""Where a timeline line parts into date, label and text."""

import pytest

from stories.document import dates

LABELLED = (
    "Morning",
    "After the summit opening",
    "Concurrently",
    "🌬️ Evening",
    "Före öppningen",
    "Tromsø",
    "U.S. reaction",
    "Washington, D.C.",
    "2030 target",
    "On the sidelines of the summit",
    "바로 뒤",
    "بعد الظهر",
)


@pytest.mark.parametrize("label", LABELLED)
def test_a_few_words_between_two_dashes_are_a_label(label):
    event = dates.split_event(f"Jan 5 2026 – {label} – Ministers sign. [1][2]")
    assert (event.label, event.text) == (label, "Ministers sign. [1][2]")


@pytest.mark.parametrize(
    "text",
    (
        "The court – sitting in Lyon – rules on the case. [1]",
        "The court – Lyon’s highest – rules on appeal. [1]",
        "The minister resigns – his third exit in a year. [1]",
        "Talks open — the first since May — in Geneva. [1]",
        "Talks open — Geneva is the host. [1]",
        "Talks end. – Reuters",
        "Police close the site [1] – Ministers protest. [2]",
        "A very long clause that nobody would take for a label here – So it ends.",
    ),
)
def test_a_dash_inside_a_sentence_makes_no_label(text):
    event = dates.split_event(f"Jan 5 2026 – {text}")
    assert (event.label, event.text) == ("", text)


def test_a_label_may_stand_before_a_sentence_with_dashes():
    line = "Jan 5 2026 – Morning – The court – sitting in Lyon – rules. [1]"
    event = dates.split_event(line)
    assert event.label == "Morning"
    assert event.text == "The court – sitting in Lyon – rules. [1]"


@pytest.mark.parametrize(
    ("typed", "edtf"),
    (
        ("2024 – 2025", "2024/2025"),
        ("Jan 5 – 7 2026", "2026-01-05/2026-01-07"),
        ("Dec 30 2025 – Jan 2 2026", "2025-12-30/2026-01-02"),
    ),
)
def test_a_spaced_range_keeps_its_own_dash(typed, edtf):
    event = dates.split_event(f"{typed} – Morning – Visitors come.")
    assert (event.date.typed, event.date.edtf) == (typed, edtf)
    assert event.label == "Morning"


@pytest.mark.parametrize(
    "line",
    (
        "Jan 5 2026—Talks open.",
        "Jan 5 2026– Talks open.",
        "Jan 5 2026 –Talks open.",
        "Jan 5 2026: Talks open.",
        "• Jan 5 2026 – Talks open.",
        "- Jan 5 2026 – Talks open.",
        "\u200fJan 5 2026 – \u200fTalks open.",
        "Jan\u00a05\u202f2026 – Talks open.",
    ),
)
def test_a_careless_line_is_read_all_the_same(line):
    event = dates.split_event(line)
    assert (event.date.edtf, event.text) == ("2026-01-05", "Talks open.")


@pytest.mark.parametrize(
    "line",
    (
        "Rescue boats reach the ship. [1]",
        "Police – who arrived late – seal the site. [1]",
        "The 2026 budget – the largest ever – passes. [1]",
        "In 2019, Norway – a NATO member – tested radars. [1]",
        "",
    ),
)
def test_a_line_without_a_date_is_text(line):
    event = dates.split_event(line)
    assert not event.has_date
    assert (event.date, event.text) == (dates.FuzzyDate(), line)


def test_a_leading_dash_belongs_to_no_field():
    event = dates.split_event("– The light was out. [2]")
    assert (event.has_date, event.text) == (False, "The light was out. [2]")


@pytest.mark.parametrize("line", ("Jan 5 2026", "Jan 5 2026 –", "Jan 5 2026 --"))
def test_a_date_alone_is_an_event_without_text(line):
    event = dates.split_event(line)
    assert (event.has_date, event.date.edtf, event.text) == (True, "2026-01-05", "")


def test_a_decomposed_line_keeps_its_letters():
    event = dates.split_event("5 fe\u0301vrier 2026 – Apre\u0300s-midi – Vote.")
    assert event.date == dates.FuzzyDate(
        typed="5 fe\u0301vrier 2026", edtf="2026-02-05"
    )
    assert event.label == "Apre\u0300s-midi"


def test_a_planned_label_stays_and_counts():
    event = dates.split_event("Sep 2027 – Expected – Trial runs start.")
    assert (event.label, event.planned) == ("Expected", True)


def test_the_event_before_lends_its_year():
    near = dates.from_edtf("2026-01-05")
    assert dates.split_event("Jan 9 – Votes.", near).date.edtf == "2026-01-09"


def test_of_a_name_for_a_day_the_year_is_kept_and_told():
    event = dates.split_event("Easter 2026 – The church reopens. [1]")
    assert (event.date.typed, event.date.edtf) == ("Easter 2026", "2026")
    assert event.date.display() == "Easter 2026"
    assert "only its year was understood" in event.problem


def test_a_further_date_of_another_kind_is_no_range():
    event = dates.split_event("Jan 5 2026 – 2030 – Ministers set the target year.")
    assert (event.date.edtf, event.label) == ("2026-01-05", "2030")


@pytest.mark.parametrize("label", ("evening", "Morning session"))
def test_a_part_of_the_day_is_a_label_before_a_small_letter_too(label):
    event = dates.split_event(f"Jan 5 2026 – {label} – trains resume. [1]")
    assert (event.label, event.text) == (label, "trains resume. [1]")
