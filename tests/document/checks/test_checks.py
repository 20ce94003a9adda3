"""Each evidence check finds its fault, where it is, in sentences."""

from dataclasses import replace

import pytest

from stories.document.checks import CHECKS, SourceFacts, check
from stories.document.dates import FuzzyDate
from stories.document.reading import Severity
from stories.document.story import (
    Event,
    KeyPoint,
    Publisher,
    Source,
    Standing,
    StoryDocument,
)

LEDGER = Source(number=1, publisher=Publisher(name="Ledger"), title="Ships out", id=11)
POST = Source(number=2, publisher=Publisher(name="Post"), title="Tide table", id=12)
POINT = KeyPoint(anchor="k1", heading="Ships leave", body="Nine left[1][2].")
EVENT = Event(
    anchor="e1", date=FuzzyDate(typed="Jun 2025", edtf="2025-06"), text="It opens. [1]"
)
SOUND = StoryDocument(
    headline="Harbour reopens",
    summary="Ships move again.",
    key_points=(POINT,),
    sources=(LEDGER, POST),
    timeline=(EVENT,),
)


def point(**changes):
    return replace(SOUND, key_points=(POINT, replace(POINT, anchor="k2", **changes)))


def event(**changes):
    return replace(SOUND, timeline=(EVENT, replace(EVENT, anchor="e2", **changes)))


def third(**changes):
    source = replace(POST, **{"number": 3, "id": 13, **changes})
    return replace(
        SOUND,
        key_points=(replace(POINT, body=f"Nine left[1][2][{source.number}]."),),
        sources=(LEDGER, POST, source),
    )


CASES = {
    "headline-missing": (replace(SOUND, headline=""), "headline"),
    "missing-key-points": (
        replace(SOUND, key_points=(), timeline=(replace(EVENT, text="Open. [1][2]"),)),
        "key_points",
    ),
    "dangling-citation": (point(body="Two stay[7]."), "k2"),
    "duplicate-source-number": (third(number=2), "source-2"),
    "empty-heading": (point(heading=""), "k2"),
    "empty-body": (point(body=""), "k2"),
    "empty-event": (event(text=""), "e2"),
    "impossible-date": (event(date=FuzzyDate(typed="Feb 30 2026")), "e2"),
    "unknown-language": (replace(SOUND, language="?"), "language"),
    "incomplete-source": (third(title=""), "source-3"),
    "event-without-date": (event(date=FuzzyDate()), "e2"),
    "unknown-date": (event(date=FuzzyDate(typed="TBD")), "e2"),
    "malformed-citation": (point(body="Two stay[1][2, 3]."), "k2"),
    "missing-source-number": (third(number=5), "source-5"),
    "uncited-key-point": (point(body="Two stay."), "k2"),
    "uncited-event": (event(text="It closes."), "e2"),
    "uncited-reference": (
        replace(SOUND, sources=(LEDGER, POST, replace(POST, number=3))),
        "source-3",
    ),
    "retracted-source": (third(standing=Standing.RETRACTED), "source-3"),
    "unusable-address": (third(url="javascript:x"), "source-3"),
    "missing-summary": (replace(SOUND, summary=" "), "summary"),
    "citation-in-summary": (replace(SOUND, summary="Nine left[1]."), "summary"),
    "single-publisher": (
        replace(SOUND, sources=(LEDGER, replace(POST, publisher=LEDGER.publisher))),
        "sources",
    ),
}
BLOCKING = {found.code for found in CHECKS if found.severity is Severity.ERROR}


def codes(document, facts=None):
    return [problem.code for problem in check(document, facts)]


def test_a_sound_story_has_no_problem():
    assert check(SOUND) == ()


@pytest.mark.parametrize("code", CASES)
def test_each_fault_is_found_where_it_is_and_alone(code):
    document, where = CASES[code]
    assert [(p.code, p.where) for p in check(document)] == [(code, where)]


@pytest.mark.parametrize("code", CASES)
def test_each_fault_is_told_in_sentences(code):
    (problem,) = check(CASES[code][0])
    assert problem.message[0].isupper() or problem.message[0] == "“"
    assert problem.message.endswith(".")


def test_every_check_has_a_case_or_a_test_of_its_own():
    assert {c.code for c in CHECKS} - set(CASES) == {
        "missing-sources",
        "no-citation",
        "uncitable-number",
    }


def test_a_number_that_no_marker_can_hold_is_refused():
    problems = check(third(number=10_000))
    assert problems[0].code == "uncitable-number"


def test_a_story_without_sources_rests_on_nothing():
    assert "missing-sources" in codes(replace(SOUND, sources=()))


def test_a_story_that_cites_nothing_is_refused():
    document = replace(SOUND, key_points=(replace(POINT, body="Nine."),), timeline=())
    assert "no-citation" in codes(document)


def test_what_blocks_publication():
    assert {
        "headline-missing",
        "missing-key-points",
        "missing-sources",
        "no-citation",
        "dangling-citation",
        "duplicate-source-number",
        "empty-heading",
        "empty-body",
        "empty-event",
        "impossible-date",
    } <= BLOCKING


def test_errors_come_first():
    document = replace(point(body="Two stay."), headline="")
    assert [p.severity for p in check(document)] == [Severity.ERROR, Severity.WARNING]


def test_a_dangling_marker_is_told_with_what_there_is():
    (problem,) = check(point(body="Two stay[7]."))
    assert problem.message == (
        "Key point 2 cites [7], but the story lists sources 1 to 2. "
        "Add the missing source or remove the marker."
    )


@pytest.mark.parametrize(
    ("summary", "sentence"),
    (
        (
            "Nine left[1], it says[1].",
            "The summary has the marker [1]; a summary cites nothing. "
            "Move the claim and its marker to a key point.",
        ),
        (
            "Nine left[1], and it says so [9].",
            "The summary has the markers [1] and [9]; a summary cites nothing. "
            "Move the claim and its markers to a key point.",
        ),
    ),
)
def test_markers_of_a_summary_are_named(summary, sentence):
    (problem,) = check(replace(SOUND, summary=summary))
    assert (problem.severity, problem.message) == (Severity.WARNING, sentence)


def test_a_bracket_that_is_no_marker_may_stand_in_a_summary():
    assert check(replace(SOUND, summary="Nine [ships] left.")) == ()


def test_a_relative_date_is_a_date():
    document = event(date=FuzzyDate(typed="Later the same day"))
    assert codes(document) == []


def test_reprints_of_one_wire_are_one_voice():
    facts = {11: SourceFacts(voice="Wire"), 12: SourceFacts(voice="Wire")}
    assert codes(SOUND, facts) == ["single-publisher"]


def test_a_second_voice_is_enough():
    assert codes(SOUND, {11: SourceFacts(voice="Wire")}) == []


def test_the_standing_of_today_counts():
    facts = {11: SourceFacts(standing=Standing.RETRACTED, standing_note="Invented.")}
    (problem,) = check(SOUND, facts)
    assert problem.code == "retracted-source"
    assert "retracted (Invented)" in problem.message


def test_a_retracted_source_that_nothing_cites_is_only_uncited():
    source = replace(POST, number=3, standing=Standing.RETRACTED)
    document = replace(SOUND, sources=(LEDGER, POST, source))
    assert codes(document) == ["uncited-reference"]


@pytest.mark.parametrize(
    ("numbers", "words"),
    (
        ((1,), "source 1 only"),
        ((1, 2, 3), "sources 1 to 3"),
        ((1, 2, 5), "sources 1, 2, and 5"),
        (tuple(range(1, 20, 2)), "10 other sources"),
        ((), "no sources"),
    ),
)
def test_the_listed_sources_are_named(numbers, words):
    sources = tuple(replace(LEDGER, number=number) for number in numbers)
    document = replace(point(body="Two stay[77]."), sources=sources)
    messages = [p.message for p in check(document) if p.where == "k2"]
    assert any(words in message for message in messages)
