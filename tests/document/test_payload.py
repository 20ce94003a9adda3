"""The public JSON that a document alone decides."""

import re
from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from stories.document import content
from stories.document.dates import FuzzyDate
from stories.document.payload import payload, reading_payload
from stories.document.story import Event, KeyPoint, Publisher, Source, StoryDocument
from tests.document.strategies import documents

SOURCE = Source(number=1, publisher=Publisher(name="Ledger"), title="Nine ships out")
STORY = StoryDocument(
    headline="Harbour reopens",
    key_points=(KeyPoint(anchor="k1", heading="H", body="Nine left[1]. Two stay[1]."),),
    sources=(SOURCE,),
    timeline=(
        Event(
            anchor="e1",
            date=FuzzyDate(typed="Jun 2025", edtf="2025-06"),
            text="The channel opens. [1]",
        ),
    ),
)


def test_a_source_links_back_to_every_citation():
    (source,) = payload(STORY)["sources"]
    assert source["backlinks"] == [
        {"anchor": "k1", "id": "cite-k1-1-1"},
        {"anchor": "k1", "id": "cite-k1-1-2"},
        {"anchor": "e1", "id": "cite-e1-1-1"},
    ]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents())
def test_every_link_there_has_a_link_back(document):
    story = payload(document)
    html = "".join(
        part.get("body_html") or part.get("text_html")
        for part in (*story["key_points"], *story["timeline"])
    )
    back = [link["id"] for source in story["sources"] for link in source["backlinks"]]
    assert sorted(re.findall(r'<a id="([^"]+)"', html)) == sorted(back)


def test_dates_are_shown_as_what_they_are():
    (event,) = payload(STORY)["timeline"]
    assert (event["date"], event["display"]) == ("2025-06", "June 2025")
    assert event["text_html"].startswith("The channel opens.<sup")


def test_the_sources_are_counted_where_the_document_does_not():
    assert payload(STORY)["article_count"] == 1
    assert payload(replace(STORY, article_count=7))["article_count"] == 7


def test_only_web_addresses_are_given_to_readers():
    source = replace(SOURCE, url="javascript:alert(1)", archive_url="https://e.org/")
    (shown,) = payload(replace(STORY, sources=(source,)))["sources"]
    assert (shown["url"], shown["archive_url"]) == (None, "https://e.org/")


def test_markup_is_rendered_as_text():
    point = KeyPoint(anchor="k1", heading="<b>", body="<script>x</script>")
    (shown,) = payload(StoryDocument(key_points=(point,)))["key_points"]
    assert shown["heading"] == "<b>"
    assert shown["body_html"] == "<p>&lt;script&gt;x&lt;/script&gt;</p>"


def test_a_reading_is_told_with_its_diagnostics():
    reading = content.read(b'{"headline": "H", "article_count": 2}')
    told = reading_payload(reading)
    assert told["refused"] is False
    assert told["story"]["article_count"] == 2
    assert {
        "severity": "warning",
        "code": "source-count-mismatch",
        "line": None,
        "where": "updated",
        "message": "The document says 2 articles, but lists 0 sources. "
        "Add what is missing or correct the count.",
    } in told["diagnostics"]
