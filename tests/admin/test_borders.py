"""Where editors say that headings end, marked in the text by a TAB."""

import pytest

from stories.admin.imports.borders import Border, with_borders

LINE = "Boats Sail Again The harbour opened[1]."


def fix(line: str, heading: str, was: str = "Boats Sail Again", **more):
    return with_borders(line, [Border(line=1, was=was, heading=heading, **more)])


@pytest.mark.parametrize(
    ("heading", "expected"),
    (
        ("Boats Sail", "Boats Sail\tAgain The harbour opened[1]."),
        ("Boats Sail Again The", "Boats Sail Again The\tharbour opened[1]."),
        ("Ships Sail Again", "Ships Sail Again\tThe harbour opened[1]."),
        ("Boats Sail Again T", "Boats Sail Again T\tThe harbour opened[1]."),
        ("Boats Sail Again", LINE),
    ),
)
def test_a_border_moves_along_the_words_or_the_heading_is_reworded(heading, expected):
    assert fix(LINE, heading) == (expected, [])


def test_a_confirmed_heading_is_marked_where_it_ends():
    marked, _ = fix(LINE, "Boats Sail Again", is_sure=True)
    assert marked == "Boats Sail Again\tThe harbour opened[1]."


def test_a_marked_line_is_marked_anew():
    marked, _ = fix("Boats Sail Again\tThe harbour opened.", "Boats Sail")
    assert marked == "Boats Sail\tAgain The harbour opened."


def test_other_lines_stay_as_they_are():
    text = f"First\n{LINE}\n\nLast "
    border = Border(line=2, was="Boats Sail Again", heading="Boats")
    lines = with_borders(text, [border])[0].split("\n")
    assert [lines[0], *lines[2:]] == ["First", "", "Last "]


@pytest.mark.parametrize(
    ("line", "was"), (("Something else", "Boats"), ("The Boats Sail", "Boats Sail"))
)
def test_a_line_that_no_longer_begins_so_is_left_and_told(line, was):
    text, complaints = fix(line, "Boats", was=was, is_sure=True)
    assert text == line
    assert "line 1 of the text was changed too" in complaints[0]


def test_a_line_that_is_gone_is_told():
    _, complaints = with_borders("", [Border(line=7, was="A", heading="B")])
    assert "line 7" in complaints[0]


def test_an_empty_heading_is_told_and_nothing_is_changed():
    text, complaints = fix(LINE, "")
    assert text == LINE
    assert "The heading of line 1 was left empty" in complaints[0]
