"""Blocks out of order, missing or foreign: read as what they are, and reported."""

from tests.document.bridge import HEADER, POINT, SOURCE, TEXT, lines_of, read

TOP, REST = TEXT.split("Cracked", 1)
POINTS, REST = ("Cracked" + REST).split("Sources (3 articles)\n")
SOURCES, EVENTS = REST.split("Timeline\n")
SOURCES, EVENTS = f"Sources (3 articles)\n{SOURCES}", f"Timeline\n{EVENTS}\n"


def test_key_points_after_the_sources_are_key_points():
    text = TOP + SOURCES + POINTS + EVENTS
    assert read(text).document == read(TEXT).document
    assert lines_of(text, "section-order") == [3]


def test_key_points_without_markers_after_the_sources_are_key_points():
    bare = (
        "Harbour Pilots Return to Work Pilots ended a walkout of nine days on Friday.\n"
    )
    text = f"{HEADER}Sources (1 article)\n{SOURCE}{bare}{bare}{EVENTS}"
    reading = read(text)
    assert len(reading.document.key_points) == 2
    assert len(reading.document.sources) == 1


def test_one_late_key_point_is_named_by_its_line():
    text = f"{HEADER}{POINT}Sources (1 article)\n{SOURCE}{POINT}"
    assert len(read(text).document.key_points) == 2
    assert lines_of(text, "section-order") == [8]


def test_source_list_goes_on_after_a_late_key_point():
    text = f"{HEADER}{POINT}Sources (2 articles)\n{SOURCE}{POINT}[2]\nRadio: Title.\n"
    assert [s.number for s in read(text).document.sources] == [1, 2]


def test_sources_after_the_timeline_are_reported():
    text = TOP + POINTS + EVENTS + SOURCES
    assert read(text).document == read(TEXT).document
    assert len(lines_of(text, "section-order")) == 1


def test_key_points_after_the_timeline_are_key_points():
    text = TOP + EVENTS + SOURCES + POINTS
    assert read(text).document == read(TEXT).document
    assert len(lines_of(text, "section-order")) == 2


def test_long_undated_line_of_a_timeline_without_points_is_a_key_point():
    point = (
        "Harbour Pilots Return to Work Pilots ended their walkout of nine days[1].\n"
    )
    document = read(f"{HEADER}{EVENTS}{point}").document
    assert len(document.key_points) == 1
    assert len(document.timeline) == 6


def test_missing_sources_are_reported():
    assert "missing-sources" in {p.code for p in read(TOP + POINTS + EVENTS).problems}


def test_missing_timeline_is_no_problem():
    reading = read(TOP + POINTS + SOURCES)
    assert reading.problems == ()
    assert reading.document.timeline == ()


def test_block_without_a_field_is_left_out_with_its_lines():
    block = "Videos (2)\n-\n[1]\nHarbour TV: Ten minutes on deck\n"
    text = TOP + POINTS + SOURCES + block + EVENTS
    assert read(text).document == read(TEXT).document
    assert len(lines_of(text, "unclaimed-line")) == 4


def test_key_point_inside_a_foreign_block_is_kept():
    document = read(f"{HEADER}{POINT}Videos (2)\n{POINT}").document
    assert len(document.key_points) == 2


def test_source_that_looks_like_a_block_is_a_source():
    text = f"{HEADER}{POINT}Sources (1 article)\n-\n[1]\nShip movements (4)\n"
    assert read(text).document.sources[0].title == "Ship movements (4)"


def test_short_line_between_key_points_belongs_to_no_field():
    text = f"{HEADER}{POINT}Read more\n{POINT}"
    assert len(read(text).document.key_points) == 2
    assert lines_of(text, "unclaimed-line") == [4]
