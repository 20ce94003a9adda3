"""The JSON form: lossless, sealed by its digest, and read from any bytes."""

import hashlib
import json
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document import content
from stories.document.dates import FuzzyDate
from stories.document.reading import Severity
from stories.document.story import Event, KeyPoint, StoryDocument
from tests.document.strategies import identified_documents

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


def read(text):
    return content.read(text.encode())


def codes(reading):
    return [problem.code for problem in reading.problems]


def problem(reading, code):
    return next(found for found in reading.problems if found.code == code)


@given(identified_documents())
def test_reading_what_was_written_gives_the_same_document(document):
    assert read(content.write(document)).document == document
    assert content.from_content(content.to_content(document), 1) == document


def test_absent_text_is_null():
    assert content.to_content(StoryDocument(headline="H"))["summary"] is None


def test_an_event_carries_what_follows_from_its_date():
    date = FuzzyDate(typed="Jun 2025", edtf="2025-06")
    event = Event(anchor="e1", date=date, text="Talks began[2].")
    (entry,) = content.to_content(StoryDocument(timeline=(event,)))["timeline"]
    assert entry == {
        "anchor": "e1",
        "date": "2025-06",
        "precision": "month",
        "earliest": "2025-06-01",
        "latest": "2025-06-30",
        "typed": "Jun 2025",
        "label": None,
        "planned": False,
        "text": "Talks began[2].",
        "citations": [2],
    }


def test_what_json_cannot_say_is_not_sealed():
    with pytest.raises(ValueError, match="JSON compliant"):
        content.canonical({"a": float("nan")})


def test_the_canonical_form_has_one_spelling():
    assert content.canonical({"b": "é\n", "a": [1, None]}) == (
        '{"a":[1,null],"b":"é\\n"}'.encode()
    )


MADE_AT = datetime(2026, 1, 6, 9, 15, tzinfo=timezone(timedelta(hours=1)))


def sealed(**changes):
    values = {"number": 1, "kind": "new", "note": "", "made_at": MADE_AT}
    values |= {"content_format": 1, "previous": ""}
    return content.seal({"a": 1}, **values | changes)


def test_the_seal_has_one_spelling():
    assert sealed() == (
        b'{"content":{"a":1},"kind":"new","made_at":"2026-01-06T08:15:00.000000Z",'
        b'"note":"","number":1,"previous":null}'
    )


def test_the_seal_names_the_format_of_its_content_from_the_second_on():
    assert sealed(content_format=2) == (
        b'{"content":{"a":1},"format":2,"kind":"new",'
        b'"made_at":"2026-01-06T08:15:00.000000Z","note":"","number":1,"previous":null}'
    )


def test_the_digest_is_sha_256_of_the_seal():
    assert content.digest(sealed()) == hashlib.sha256(sealed()).hexdigest()


@pytest.mark.parametrize(
    "changes",
    (
        {"content_format": 2},
        {"number": 2},
        {"kind": "update"},
        {"note": "It said 12."},
        {"made_at": MADE_AT + timedelta(microseconds=1)},
        {"previous": "0" * 64},
    ),
)
def test_the_seal_covers_what_an_edition_says_of_itself(changes):
    assert sealed(**changes) != sealed()


def test_content_that_is_no_story_is_refused():
    with pytest.raises(ValueError, match="headline must be text, but is a list"):
        content.from_content({"headline": []}, 1)


def test_a_date_that_is_left_out_is_read_from_what_was_typed():
    reading = read('{"headline":"H","timeline":[{"typed":"Jun 2025","text":"x"}]}')
    assert reading.document.timeline[0].date.edtf == "2025-06"


def test_a_date_that_is_null_stays_unknown():
    text = '{"headline":"H","timeline":[{"typed":"Jun 2025","date":null,"text":"x"}]}'
    assert read(text).document.timeline[0].date == FuzzyDate(typed="Jun 2025")


def test_an_impossible_date_is_told_and_kept_as_typed():
    reading = read('{"headline":"H","timeline":[{"date":"2026-02-30","text":"x"}]}')
    assert problem(reading, "impossible-date").where == "timeline[0]"
    assert reading.document.timeline[0].date == FuzzyDate(typed="2026-02-30")


def test_missing_and_repeated_anchors_become_the_next_free_ones():
    points = ({"anchor": "k4"}, {}, {"anchor": "k4"}, {"anchor": '"><b>'})
    entries = [{"heading": "H", "body": "B", **point} for point in points]
    document = read(json.dumps({"headline": "H", "key_points": entries})).document
    assert [p.anchor for p in document.key_points] == ["k4", "k5", "k6", "k7"]


def test_a_source_without_a_number_takes_a_free_one():
    source = {"publisher": {"name": "P"}, "title": "T"}
    sources = [source, {**source, "number": 1}]
    reading = read(json.dumps({"headline": "H", "sources": sources}))
    assert [s.number for s in reading.document.sources] == [2, 1]
    assert problem(reading, "source-without-number").where == "sources[0]"


def test_a_number_that_is_refused_is_not_told_to_be_missing():
    reading = read('{"headline": "H", "sources": [{"number": "1"}]}')
    assert "wrong-type" in codes(reading)
    assert "source-without-number" not in codes(reading)


def test_what_a_dry_run_prints_can_be_read():
    assert read('{"story": {"headline": "H"}, "refused": false}').document == (
        StoryDocument(headline="H")
    )


@pytest.mark.parametrize(
    ("story", "code", "words"),
    (
        ({"headline": 3}, "wrong-type", "headline must be text, but is 3"),
        ({"topics": {}}, "wrong-type", "topics must be a list, but is an object"),
        ({"topics": ["x"]}, "wrong-type", "topics[0] must be an object, but is text"),
        ({"article_count": True}, "wrong-type", "but is true or false"),
        ({"article_count": -1}, "wrong-type", "article_count must be a whole number"),
        ({"article_count": 10**30}, "wrong-type", "a very large number"),
        ({"timeline": [{"planned": 1}]}, "wrong-type", "must be true or false"),
        ({"sources": [{"kind": "book"}]}, "wrong-value", "must be one of article"),
        ({"sources": [{"number": 10_000}]}, "uncitable-number", "10000"),
        ({"topics": [{}] * 101}, "document-too-large", "101 topics"),
        ({"language": "not a code"}, "unknown-language", "no language code"),
        ({"summary": "x" * 100_001}, "line-too-long", "summary has a line"),
        ({"headline": None}, "headline-missing", "no headline"),
    ),
)
def test_a_value_that_cannot_be_is_refused_in_a_sentence(story, code, words):
    reading = read(json.dumps({"headline": "H", **story}))
    assert reading.is_refused
    assert words in problem(reading, code).message


def test_unknown_keys_are_told_and_the_rest_counted():
    keys = dict.fromkeys((f"x{n}" for n in range(30)), 1)
    reading = read(json.dumps({"headline": "H", **keys}))
    assert codes(reading).count("unclaimed-key") == 21
    assert not reading.is_refused


@pytest.mark.parametrize("text", ('"a\\u0000b"', '"a\\ud800b"'))
def test_characters_that_are_not_text_are_dropped_and_told(text):
    reading = read(f'{{"headline": {text}}}')
    assert reading.document.headline == "ab"
    assert "invalid-encoding" in codes(reading)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    (
        ("", "empty-document", 1),
        (" \n ", "empty-document", 1),
        ('{\n"headline": }', "invalid-json", 2),
        ("[" * 100_000, "invalid-json", None),
        ('{"a":' * 100_000, "invalid-json", None),
        ('{"article_count": NaN}', "invalid-json", None),
        ("1" * 10_000, "invalid-json", None),
        ('{"headline":"a","headline":"b"}', "duplicate-key", None),
        ("[]", "wrong-type", None),
        ("null", "wrong-type", None),
    ),
)
def test_what_is_no_story_at_all_is_refused(text, code, line):
    reading = read(text)
    assert reading.is_refused
    assert problem(reading, code).line == line


@given(st.binary(max_size=300) | st.text(max_size=100).map(lambda t: t.encode()))
def test_no_bytes_stop_the_reader(raw):
    assert isinstance(content.read(raw).document, StoryDocument)


@given(st.data())
def test_no_misfitting_value_stops_the_reader(data):
    point = KeyPoint(anchor="k1", heading="H", body="B[1]")
    story = content.to_content(StoryDocument(headline="H", key_points=(point,)))
    story |= data.draw(st.dictionaries(st.sampled_from(sorted(story)), JSON_VALUES))
    story["sources"] = data.draw(st.lists(JSON_VALUES, max_size=3))
    reading = read(json.dumps(story))
    assert all(p.message and isinstance(p.severity, Severity) for p in reading.problems)
