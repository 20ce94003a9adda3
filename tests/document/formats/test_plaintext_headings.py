"""Where headings end: how often the reader is right, and whether it knows when not."""

import pytest

from stories.document.formats.plaintext.headings import split_headings
from tests.document.bridge import HEADER, POINT, TEXT, read
from tests.document.formats.heading_lines import HELD_OUT, TUNING


def guess(text, language="en", sentences=()):
    (split,) = split_headings([text], sentences, language)
    return text[: split.end], text[split.start :], split.confidence


def outcomes(lines):
    """(right, confidence) for each line, each read without its document."""
    for line in lines:
        heading, body, confidence = guess(line.text, line.language)
        yield (heading, body) == (line.heading, line.body), confidence


@pytest.mark.parametrize(
    ("lines", "least"), ((TUNING, 0.95), (HELD_OUT, 0.95)), ids=("tuning", "held out")
)
def test_nearly_all_borders_are_found(lines, least):
    right = [is_right for is_right, _ in outcomes(lines)]
    assert sum(right) >= least * len(lines)


def test_confidence_tells_right_from_wrong():
    found = list(outcomes([*TUNING, *HELD_OUT]))
    sure = [is_right for is_right, confidence in found if confidence >= 0.6]
    unsure = [is_right for is_right, confidence in found if confidence < 0.6]
    assert sum(sure) >= 0.98 * len(sure)
    assert sum(sure) / len(sure) > sum(unsure) / len(unsure)
    assert len(unsure) < 0.15 * len(found)


def test_name_that_recurs_in_the_document_is_not_split():
    line = (
        "Dock Workers Accept Offer Tessaly Vance Lines called the vote a turning point."
    )
    told = ["On Friday Tessaly Vance Lines welcomed the vote."]
    assert guess(line, sentences=told)[1].startswith("Tessaly Vance Lines called")


def test_word_that_the_document_writes_small_is_no_name():
    line = "Minister backs plan for Lisbon airport Quorvants could begin work in May."
    told = ["The firm leads the quorvants of the north."]
    assert guess(line, sentences=told)[1].startswith("Quorvants could")


@pytest.mark.parametrize(
    ("heading", "body"),
    (
        ("Greenland’s Seat at the Table", "Greenland’s premier took part on Friday."),
        ("Plant to Open in 2027", "2028 output is to reach 40,000 tonnes."),
        ("“No Blank Cheques”: Hawks Push Back", "Lawmakers said they would block it."),
        ("Fuel, Food & Water: Who Counts What?", "Auditors found three definitions."),
        (
            "Choir Stuck in Zürich 🧳",
            "José Brandão and 38 singers spent the night there.",
        ),
        ("Fine of €38 Million Upheld", "Judges took nine minutes to agree."),
        ("Zoning Vote Fails 5–4", "iPhone users had flooded members with messages."),
    ),
)
def test_signs_at_the_border(heading, body):
    assert guess(f"{heading} {body}")[:2] == (heading, body)


def test_body_never_opens_inside_an_open_quote():
    line = "Mayor Calls Levy “a Tax on Winter” Residents pay from May on."
    assert guess(line)[0] == "Mayor Calls Levy “a Tax on Winter”"


def test_tab_fixes_the_border():
    reading = read(f"{HEADER}One two\tthree Four five[1].\n")
    (point,) = reading.document.key_points
    assert (point.heading, point.body) == ("One two", "three Four five[1].")
    assert reading.headings[0].confidence == 1.0


def test_paragraphs_stand_in_one_line():
    body = "First line.\u2028Second line.\u2029Second paragraph[1]."
    (point,) = read(f"{HEADER}A heading\t{body}\n").document.key_points
    assert point.body == "First line.\nSecond line.\n\nSecond paragraph[1]."


def test_guess_gives_offsets_in_the_line():
    reading = read(TEXT)
    line = TEXT.split("\n")[2]
    guessed = reading.headings[0]
    assert (guessed.line, guessed.anchor) == (3, "k1")
    assert line[: guessed.end] == reading.document.key_points[0].heading
    assert line[guessed.start :] == reading.document.key_points[0].body
    assert not guessed.is_uncertain


@pytest.mark.parametrize(
    ("language", "heading", "body"),
    (
        ("ja", "漁協「補償は不十分」", "県内の五つの漁協は協議を求めている。"),
        ("ja", "新線の開業は いつ？", "国土交通省は2031年と見込む。"),
        ("ja", "港湾の計画、 見直しへ", "政府は四月に案をまとめる。"),
        ("ko", "노조 “점검 없었다”", "노조는 기록이 한 건도 없다고 밝혔다."),
        ("ko", "요금 인상, 누가 부담하나?", "시는 절반을 예산으로 메운다고 밝혔다."),
        ("ar", "«بحرنا» ترفض الخطة", "طلبت الجمعية نشر النتائج كل شهر."),
        ("ar", "لماذا تأخر القطار؟", "أعلنت الهيئة أن السبب عطل في الإشارات."),
    ),
)
def test_signs_at_the_border_without_capitals(language, heading, body):
    assert guess(f"{heading} {body}", language)[:2] == (heading, body)


def test_line_of_one_word_is_a_heading_without_a_body():
    reading = read(f"{HEADER}Wonderful[1]\n")
    assert reading.document.key_points[0].heading == "Wonderful[1]"
    assert reading.headings[0].is_uncertain


def test_marker_never_stands_in_a_heading():
    heading, body, _ = guess("Members Approve Bill [1] Late on Thursday They Met")
    assert "[1]" in body
    assert heading


def test_headings_beyond_any_story_are_uncertain():
    reading = read(HEADER + POINT * 250)
    assert len(reading.document.key_points) == 250
    assert not reading.headings[199].is_uncertain
    assert all(guessed.is_uncertain for guessed in reading.headings[200:])


@pytest.mark.parametrize(
    "line", ("1 2 3 4 5 6 7 8[1]", "… — · ! ? & % + =[1]", "a b[1]")
)
def test_line_without_words_is_read_all_the_same(line):
    assert len(read(f"{HEADER}{line}\n").document.key_points) == 1


def test_thai_and_hebrew_are_split_at_a_blank():
    for line, language in (
        ("รัฐบาลเลื่อนแผนรถไฟ กระทรวงคมนาคมระบุว่าโครงการจะเริ่มปีหน้า", "th"),
        ("בית המשפט דחה את העתירה השופטים קבעו כי אין עילה להתערב", "he"),
    ):
        heading, body, _ = guess(line, language)
        assert f"{heading} {body}" == line


def test_word_after_an_event_date_is_not_taken_for_a_name():
    line = (
        "Two Lines of Inquiry Stay Open Zorbic divers found no damage on Friday[1].\n"
    )
    told = "Timeline\nJan 5 2026 – Zorbic divers inspect the cable. [1]\n"
    alone, together = read(HEADER + line), read(HEADER + line + told)
    assert together.headings == alone.headings
