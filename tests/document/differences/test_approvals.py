"""What was changed since an approval is named; what is the same value is no change."""

from dataclasses import replace

import pytest

from stories.document import Approved, Publisher, PublisherFacts, Standing, Topic
from stories.document.dates import FuzzyDate
from stories.document.differences import since_approval
from tests.document.rich import ENGLISH, RICH

FACTS = (PublisherFacts(slug="harbour-wire", country="GB"),)
WAS = Approved(document=ENGLISH, publishers=FACTS)


def sentences(**changes) -> list[str]:
    now = replace(WAS, **changes)
    return [one.sentence for one in since_approval(WAS, now)]


def with_source(position: int = 0, **changes) -> dict:
    sources = [*ENGLISH.sources]
    sources[position] = replace(sources[position], **changes)
    return {"document": replace(ENGLISH, sources=tuple(sources))}


def with_story(**changes) -> dict:
    return {"document": replace(ENGLISH, **changes)}


def with_publisher(**changes) -> dict:
    sources = tuple(
        replace(source, publisher=replace(source.publisher, **changes))
        if source.publisher.slug == "harbour-wire"
        else source
        for source in ENGLISH.sources
    )
    return {"document": replace(ENGLISH, sources=sources)}


def with_event(**changes) -> dict:
    first, *others = ENGLISH.timeline
    return with_story(timeline=(replace(first, **changes), *others))


@pytest.mark.parametrize("name", RICH)
def test_what_was_kept_is_read_as_it_was(name):
    was = Approved(document=RICH[name], publishers=FACTS)
    assert Approved.read(was.kept()) == was
    assert since_approval(Approved.read(was.kept()), was) == ()


def test_order_of_topics_is_no_change():
    assert sentences(**with_story(topics=ENGLISH.topics[::-1])) == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    (
        (
            with_source(2, title="Tide tables"),
            "Source 3's title was changed after it was approved: it was “Tides”, and "
            "is “Tide tables” now.",
        ),
        (
            with_source(3, standing=Standing.RETRACTED),
            "Source 4's standing was changed after it was approved: it was “current”, "
            "and is “retracted” now.",
        ),
        (
            with_source(1, standing_note=""),
            "Source 2's note on its standing was changed after it was approved: it was "
            "“Withdrawn by the port.”, and is empty now.",
        ),
        (
            with_source(3, publisher=Publisher(name="Sky TV", slug="sky-tv")),
            "Source 4's publisher was changed after it was approved: it was “Sea TV”, "
            "and is “Sky TV” now.",
        ),
        (
            with_publisher(name="Harbor Wire"),
            "The name of the publisher “Harbour Wire” was changed after it was "
            "approved: it was “Harbour Wire”, and is “Harbor Wire” now.",
        ),
        (
            with_publisher(slug="wire"),
            "The slug of the publisher “Harbour Wire” was changed after it was "
            "approved: it was “harbour-wire”, and is “wire” now.",
        ),
        (
            {"publishers": (replace(FACTS[0], country="IE"),)},
            "The country of the publisher “Harbour Wire” was changed after it was "
            "approved: it was “GB”, and is “IE” now.",
        ),
        (
            with_story(topics=(Topic(name="Trade", slug="shipping-trade"),)),
            "The topic “Weather” was removed after it was approved.",
        ),
        (
            with_story(headline="Harbour shut"),
            "The headline was changed after it was approved: it was “Harbour reopens: "
            "*all* “clear” & <safe>”, and is “Harbour shut” now.",
        ),
        (
            with_story(article_count=None),
            "The number of articles was changed after it was approved: it was 7, and "
            "is empty now.",
        ),
        (
            with_event(date=FuzzyDate(typed="Jan 6 2026", edtf="2026-01-06")),
            "The date of event 1 (e1) was changed after it was approved: it was "
            "“Jan 5 2026”, and is “Jan 6 2026” now.",
        ),
        (
            with_event(planned=True),
            "The mark “planned” of event 1 (e1) was changed after it was approved: it "
            "was not set, and is set now.",
        ),
        (
            with_story(key_points=ENGLISH.key_points[:-1]),
            "Key point 3 (k7) was removed after it was approved.",
        ),
    ),
)
def test_change_is_named(changes, sentence):
    assert sentence in sentences(**changes)


def test_renamed_publisher_is_named_once_for_all_its_sources():
    assert len(sentences(**with_publisher(name="Harbor Wire"))) == 1


def test_renamed_topic_is_named_by_both_names():
    renamed = (Topic(name="Trade", slug="shipping-trade"), ENGLISH.topics[1])
    (sentence,) = sentences(**with_story(topics=renamed))
    assert "it was “Shipping & trade”, and is “Trade” now" in sentence


def test_each_change_leads_to_its_part():
    changed = with_source(2, title="Tide tables")["document"]
    changed = replace(changed, headline="Shut", topics=())
    found = since_approval(WAS, replace(WAS, document=changed))
    assert [one.where for one in found] == ["headline", "topics", "topics", "source-3"]


def test_long_and_right_to_left_texts_stay_within_their_sentence():
    title = "الميناء " * 40
    (sentence,) = sentences(**with_source(0, title=title))
    assert len(sentence) < 300
    assert "“\u2068الميناء" in sentence
    assert "…\u2069” now." in sentence
