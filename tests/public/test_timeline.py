"""The drawing of a timeline: order, periods, gaps, shapes and the present."""

from datetime import UTC, date, datetime

import pytest

from stories.document import Event, StoryDocument, dates, payload
from stories.public.pages.timeline import draw, ends

TODAY = date(2026, 1, 6)


def drawn(*typed, language="en", planned=()):
    events = []
    for number, text in enumerate(typed, 1):
        written, _, label = text.partition(" | ")
        parsed = dates.parse(written)
        events.append(
            Event(
                anchor=f"e{number}",
                date=parsed.date,
                label=label,
                planned=parsed.planned or number in planned,
                text="Something happens.",
            )
        )
    document = StoryDocument(language=language, timeline=tuple(events))
    return draw(payload(document)["timeline"], language, TODAY)


def anchors(entries):
    return [entry.event["anchor"] for entry in entries]


def test_a_story_without_events_has_nothing_to_draw():
    assert drawn() == []


def test_events_stand_in_the_order_of_time():
    assert anchors(drawn("Jan 5 2026", "2012", "Jun 2025")) == ["e2", "e3", "e1"]


def test_events_of_one_day_keep_the_editors_order():
    entries = drawn("Jan 5 2026 | Morning", "Jan 5 2026 | Evening", "Jan 5 2026")
    assert anchors(entries) == ["e1", "e2", "e3"]


def test_events_of_one_day_stand_by_their_times():
    entries = drawn(
        "Jan 5 2026, 08:00", "Jan 5 2026, 17:00", "Jan 5 2026, 09:00", "Jan 4 2026"
    )
    assert anchors(entries) == ["e4", "e1", "e3", "e2"]


def test_an_event_without_a_time_stays_after_the_one_before_it():
    entries = drawn("Jan 5 2026, 17:00", "Jan 5 2026 | Evening", "Jan 5 2026, 09:00")
    assert anchors(entries) == ["e3", "e1", "e2"]


def test_an_event_without_a_date_stays_after_the_one_before_it():
    entries = drawn("Jan 5 2026", "Later the same day", "Jun 2025", "TBD")
    assert anchors(entries) == ["e3", "e4", "e1", "e2"]


def test_a_deadline_stands_at_its_end():
    assert anchors(drawn("By Dec 2026", "Jan 5 2026")) == ["e2", "e1"]


def test_a_year_is_said_once():
    entries = drawn("Jan 2 2026", "Jan 5 2026", "Feb 2027")
    assert [entry.period for entry in entries] == ["2026", "", "2027"]
    assert [entry.when for entry in entries] == ["2 January", "5 January", "February"]


def test_a_day_is_said_once():
    entries = drawn("Jan 5 2026 | Morning", "Jan 5 2026 | Evening")
    assert [entry.when for entry in entries] == ["5 January", ""]
    assert [entry.full for entry in entries] == ["5 January 2026", "5 January 2026"]


def test_a_date_that_no_year_holds_is_said_whole():
    entries = drawn("Since 2019", "1990s", "c. 1998")
    assert sorted(entry.period for entry in entries) == [
        "1990s",
        "around 1998",
        "since 2019",
    ]
    assert {entry.when for entry in entries} == {""}


@pytest.mark.parametrize(
    ("typed", "language", "when"),
    (
        ("First half of 2027", "en", "first half"),
        ("First half of 2027", "ar", "النصف الأول"),
        ("Q3 2025", "en", "third quarter"),
    ),
)
def test_no_word_is_left_that_tied_the_year(typed, language, when):
    assert drawn(typed, language=language)[0].when == when


@pytest.mark.parametrize("typed", ("mid-2019", "Mid-2019"))
def test_a_word_that_holds_the_year_is_not_cut(typed):
    assert [(e.period, e.when) for e in drawn(typed)] == [("2019", "mid-2019")]


def test_a_year_alone_is_not_repeated():
    entry = drawn("2012")[0]
    assert (entry.period, entry.when, entry.period_date) == ("2012", "", "2012")


@pytest.mark.parametrize(
    ("language", "period", "when"),
    (
        ("ko", "2026년", "1월 5일"),
        ("ja", "2026年", "1月5日"),
        ("fr", "2026", "5 janvier"),
        ("es", "2026", "5 de enero"),
        ("de", "2026", "5. Januar"),
    ),
)
def test_the_year_is_parted_from_the_day_in_the_storys_language(language, period, when):
    entry = drawn("Jan 5 2026", language=language)[0]
    assert (entry.period, entry.when) == (period, when)


@pytest.mark.parametrize(
    ("typed", "shape"),
    (
        ("Jan 5 2026", "is-point"),
        ("Jun 2025", "is-within"),
        ("1990s", "is-within"),
        ("Q3 2025", "is-within"),
        ("Jan 2–5 2026", "is-span"),
        ("Since 2019", "is-since"),
        ("Before 2010", "is-until"),
        ("TBD", "is-unknown"),
    ),
)
def test_a_mark_has_the_shape_of_what_is_known(typed, shape):
    assert drawn(typed)[0].classes.split()[0] == shape


def test_an_approximate_date_is_drawn_as_one():
    assert "is-approximate" in drawn("c. 1998")[0].classes


def test_a_planned_event_is_drawn_as_one():
    assert "is-planned" in drawn("Dec 2026 (expected)")[0].classes


def test_a_gap_of_years_is_counted():
    entries = drawn("Jan 5 2016", "Jan 5 2026")
    assert [entry.gap for entry in entries] == ["", "10 years later"]


def test_a_gap_of_months_is_space_alone():
    entries = drawn("Jun 2025", "Jan 5 2026")
    assert [(entry.gap, entry.space) for entry in entries] == [("", 0), ("", 3)]


def test_nothing_is_counted_from_an_event_without_a_date():
    entries = drawn("TBD", "Jan 5 2026")
    assert [(entry.gap, entry.space) for entry in entries] == [("", 0), ("", 0)]


def test_the_present_is_marked_before_what_lies_ahead():
    entries = drawn("Jan 5 2026", "Mar 2026", "2027")
    assert [entry.opens for entry in entries] == [False, True, False]


def test_a_deadline_lies_ahead_until_it_has_passed():
    entries = drawn("Jan 5 2026", "By Jan 31 2026", planned={2})
    assert [entry.opens for entry in entries] == [False, True]


@pytest.mark.parametrize(("typed", "opens"), (("Jan 6 2026", 0), ("Jan 7 2026", 1)))
def test_the_day_of_the_edition_does_not_lie_ahead(typed, opens):
    assert sum(entry.opens for entry in drawn("2012", typed)) == opens


def test_nothing_is_counted_to_an_event_that_began_nobody_knows_when():
    assert [entry.gap for entry in drawn("2012", "By Dec 2026")] == ["", ""]


def test_a_story_of_the_past_has_no_mark_for_the_present():
    assert not any(entry.opens for entry in drawn("2012", "Jan 5 2026"))


@pytest.mark.parametrize(
    ("typed", "length"),
    (
        ("Jan 2–5 2026", ""),
        ("Jan 2–20 2026", "lasts-1"),
        ("2025", "lasts-3"),
        ("2019–2021", "lasts-4"),
        ("1998–2009", "lasts-5"),
        ("Since 2019", ""),
    ),
)
def test_what_lasts_longer_is_drawn_longer(typed, length):
    assert drawn(typed)[0].classes.partition(" lasts-")[2] == length[6:]


PLANNED = [{"planned": True, "latest": "2026-01-05"}]


def test_what_is_planned_has_an_end_when_its_last_day_ended_everywhere():
    assert ends(PLANNED) == [datetime(2026, 1, 6, 12, tzinfo=UTC)]


@pytest.mark.parametrize(
    "event",
    (
        {"planned": False, "latest": "2026-01-05"},
        {"planned": True, "latest": None},
        {"planned": True, "latest": "9999-12-31"},
    ),
)
def test_what_is_not_planned_or_has_no_last_day_has_none(event):
    assert ends([event]) == []
