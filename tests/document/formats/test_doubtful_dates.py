"""What the date reader doubts is told with every document, whatever its format."""

import json

import pytest

from stories.document import formats

TEXT = """Harbour reopens
Updated (1 articles)
Boats Sail Again The harbour opened on Monday[1].
Sources (1 articles)
-
[1]
Harbour Wire: Boats return: Counts the boats.
Timeline
{} – The harbour opens. [1]"""
MARKDOWN = "# Harbour reopens\n\n## Timeline\n\n- {} – The harbour opens.\n"
DOUBTS = (
    ("Easter 2026", "only its year was understood"),
    ("5/6/2026", "may be day and month or month and day"),
    ("Jan 5", "has no year"),
)


def told(text: str, format: str) -> list[tuple]:
    reading = formats.read(text.encode(), format)
    return [
        (problem.severity, problem.line, problem.message)
        for problem in reading.problems
        if problem.code == "doubtful-date"
    ]


@pytest.mark.parametrize(("typed", "words"), DOUBTS)
def test_doubt_is_a_warning_with_its_line(typed, words):
    ((severity, line, message),) = told(TEXT.format(typed), "text")

    assert (severity, line) == ("warning", 9)
    assert typed in message
    assert words in message


@pytest.mark.parametrize(("typed", "words"), DOUBTS)
def test_doubt_is_told_of_a_list_in_markdown(typed, words):
    ((_, line, message),) = told(MARKDOWN.format(typed), "markdown")

    assert (line, words in message) == (5, True)


@pytest.mark.parametrize(("typed", "words"), DOUBTS[1:])
def test_doubt_is_told_of_a_date_that_json_only_types(typed, words):
    event = {"typed": typed, "text": "The harbour opens."}
    content = {"headline": "Harbour reopens", "timeline": [event]}

    ((_, _, message),) = told(json.dumps(content), "json")

    assert words in message


def test_year_taken_from_the_event_before_is_told():
    text = TEXT.format("Jan 5 2026")
    text += "\nJan 7 – The ferry sails. [1]"

    ((_, line, message),) = told(text, "text")

    assert (line, "it is read as 2026" in message) == (10, True)


@pytest.mark.parametrize("typed", ("Jan 5 2026", "Q3 2025", "TBD"))
def test_date_beyond_doubt_is_told_by_nobody(typed):
    assert told(TEXT.format(typed), "text") == []


def test_date_stated_exactly_is_not_doubted():
    line = "5/6/2026\t2026-06-05\t(not planned) –\tThe harbour opens."

    assert told(TEXT.replace("{} – The harbour opens. [1]", line), "text") == []
