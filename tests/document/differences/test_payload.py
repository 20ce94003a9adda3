"""The public JSON of a comparison has stable names and nothing internal."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from stories.document import Standing, Topic
from stories.document.differences import compare, to_payload
from tests.document.differences.builders import event, point, source, story
from tests.document.strategies import identified_documents

LEDGER, POST = source(1, "Ledger", id=71), source(2, "Post", id=72)


def same(text):
    return {"kind": "same", "text": text}


def removed(text):
    return {"kind": "removed", "text": text}


def added(text):
    return {"kind": "added", "text": text}


def test_equal_stories_have_empty_lists():
    assert to_payload(compare(story(), story())) == {
        "summary": "Nothing that readers see changed.",
        "in_words": True,
        "story": [],
        "topics": {"added": [], "removed": []},
        "key_points": [],
        "sources": [],
        "events": [],
        "renumbered": [],
    }


def test_fields_of_the_story():
    before = story(headline="It sank", topics=(Topic(name="Ports"),))
    after = story(headline="It swam", language="ko", topics=(Topic(name="Ships"),))
    payload = to_payload(compare(before, after))
    assert payload["story"] == [
        {
            "field": "headline",
            "before": "It sank",
            "after": "It swam",
            "runs": [same("It "), removed("sank"), added("swam")],
        },
        {"field": "language", "before": "en", "after": "ko", "runs": []},
    ]
    assert payload["topics"] == {"added": ["Ships"], "removed": ["Ports"]}


def test_key_points_that_moved_and_rest_on_other_sources():
    before = story(point(1), point(2), point(3, "It sank [1]."), sources=(LEDGER, POST))
    after = story(point(3, "It sank [2]."), point(1), point(2), sources=(LEDGER, POST))
    assert to_payload(compare(before, after))["key_points"] == [
        {
            "anchor": "k3",
            "change": "changed",
            "position": 1,
            "moved": {"from": 3, "to": 1},
            "heading": None,
            "body": {
                "before": "It sank [1].",
                "after": "It sank [2].",
                "runs": [same("It sank "), removed("[1]"), added("[2]"), same(".")],
            },
            "evidence": [
                {
                    "change": "dropped",
                    "source": {
                        "number": 1,
                        "publisher": "Ledger",
                        "title": "Report of Ledger",
                    },
                    "before": "It sank",
                    "after": None,
                },
                {
                    "change": "added",
                    "source": {
                        "number": 2,
                        "publisher": "Post",
                        "title": "Report of Post",
                    },
                    "before": None,
                    "after": "It sank",
                },
            ],
            "same_words_other_sources": True,
        }
    ]


def test_a_new_key_point_is_absent_before():
    [found] = to_payload(compare(story(), story(point(1))))["key_points"]
    assert found["change"] == "added"
    assert found["body"] == {
        "before": None,
        "after": "Body.",
        "runs": [added("Body.")],
    }


def test_sources_are_told_without_the_newsroom_s_own_numbers():
    later = replace(
        LEDGER, standing=Standing.RETRACTED, url="https://example.org/", title="New"
    )
    payload = to_payload(compare(story(sources=[LEDGER]), story(sources=[later])))
    assert payload["sources"] == [
        {
            "number": 1,
            "publisher": "Ledger",
            "title": "New",
            "url": "https://example.org/",
            "change": "changed",
            "moved": None,
            "standing": {"before": "current", "after": "retracted"},
            "fields": [
                {
                    "field": "title",
                    "before": "Report of Ledger",
                    "after": "New",
                    "runs": [removed("Report of Ledger"), added("New")],
                },
                {
                    "field": "url",
                    "before": None,
                    "after": "https://example.org/",
                    "runs": [],
                },
            ],
        }
    ]
    assert "71" not in json.dumps(payload)


def test_events_have_both_dates_and_what_happened():
    before = story(events=[event(1, "January 2026")])
    after = story(events=[event(1, "5 January 2026", planned=True)])
    assert to_payload(compare(before, after))["events"] == [
        {
            "anchor": "e1",
            "change": "changed",
            "position": 1,
            "moved": None,
            "date": {
                "before": {"edtf": "2026-01", "display": "January 2026"},
                "after": {"edtf": "2026-01-05", "display": "5 January 2026"},
                "change": "more_precise",
                "runs": [added("5 "), same("January 2026")],
            },
            "label": None,
            "text": None,
            "planned": {"before": False, "after": True},
            "evidence": [],
            "same_words_other_sources": False,
        }
    ]


def test_new_numbers_are_listed():
    later = replace(LEDGER, number=5)
    payload = to_payload(compare(story(sources=[LEDGER]), story(sources=[later])))
    assert payload["renumbered"] == [{"from": 1, "to": 5}]
    assert payload["sources"] == []


def test_addresses_that_are_no_web_addresses_are_null():
    later = replace(LEDGER, url="javascript:alert(1)", title="New")
    payload = to_payload(compare(story(sources=[LEDGER]), story(sources=[later])))
    assert payload["sources"][0]["url"] is None
    assert "javascript" not in json.dumps(payload)


@pytest.mark.no_cover
@given(identified_documents(), identified_documents())
def test_any_comparison_is_json(before, after):
    payload = to_payload(compare(before, after))
    assert json.loads(json.dumps(payload)) == payload
