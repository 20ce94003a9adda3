"""Whatever two documents hold, their comparison is whole, and never fails."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.document import StoryDocument
from stories.document.differences import (
    compare,
    sentence,
    sentences,
    to_payload,
)
from stories.document.differences.proposals import correction_note, propose_kind
from stories.document.text import renumber, web_address
from tests.document.strategies import documents, identified_documents

# Other tests cover these lines; counting them once more takes longer than the work.
pytestmark = pytest.mark.no_cover

NOTHING = "Nothing that readers see changed."


def public(document):
    """The document without what readers are not shown."""
    stated = document.article_count
    return replace(
        document,
        updated="",
        article_count=len(document.sources) if stated is None else stated,
        topics=frozenset(topic.name for topic in document.topics),
        sources=tuple(
            replace(
                source,
                id=None,
                publisher=replace(source.publisher, slug=""),
                url=web_address(source.url),
                archive_url=web_address(source.archive_url),
            )
            for source in document.sources
        ),
        timeline=tuple(
            replace(event, date=(event.date.edtf, event.date.display()))
            for event in document.timeline
        ),
    )


@st.composite
def edited(draw):
    """A document and another that shares parts of it, in another order."""
    before, other = draw(identified_documents()), draw(identified_documents())
    sources = draw(st.permutations((*before.sources, *other.sources)))
    kept = sources[: draw(st.integers(0, len(sources)))]
    points = draw(st.permutations((*before.key_points, *other.key_points)))
    after = replace(
        draw(st.sampled_from((before, other))),
        sources=tuple(replace(s, number=n) for n, s in enumerate(kept, 1)),
        key_points=tuple(points[: draw(st.integers(0, len(points)))]),
        timeline=tuple(draw(st.permutations(before.timeline))),
    )
    return before, after


PAIRS = st.tuples(identified_documents(), identified_documents()) | edited()


@given(identified_documents())
def test_equal_documents_have_an_empty_comparison(document):
    comparison = compare(document, document)
    assert comparison.is_empty
    assert sentence(comparison) == NOTHING
    assert sentences(comparison) == ()


@given(PAIRS)
def test_what_readers_see_differ_is_never_left_out(pair):
    before, after = pair
    comparison = compare(before, after)
    if public(before) != public(after):
        assert not comparison.is_empty
    assert comparison.is_empty == (sentence(comparison) == NOTHING)
    assert comparison.is_empty == (sentences(comparison) == ())


@given(PAIRS)
def test_every_difference_has_a_kind_and_whole_sentences(pair):
    comparison = compare(*pair)
    proposal = propose_kind(comparison)
    assert proposal.kind in {"minor", "correction", "update"}
    assert proposal.reasons
    for told in (*proposal.reasons, *sentences(comparison), sentence(comparison)):
        assert told.endswith(".")
        assert not told[0].islower()
    assert correction_note(comparison) == "" or proposal.kind == "correction"
    to_payload(comparison)


@given(PAIRS)
def test_runs_hold_both_texts_but_for_new_numbers(pair):
    before, after = pair
    comparison = compare(before, after)
    numbers = {one.before: one.after for one in comparison.renumbered}
    parts = (*comparison.key_points, *comparison.events, comparison.story)
    for change in (text for part in parts for text in part.texts):
        kept = "".join(
            renumber(run.text, numbers)
            if run.kind == "removed" and change.field in ("body", "text")
            else run.text
            for run in change.runs
            if run.kind != "added"
        )
        cites = change.field in ("body", "text")
        assert kept == renumber(change.before, numbers if cites else {})
        now = [run.text for run in change.runs if run.kind != "removed"]
        assert "".join(now) == change.after


@given(documents())
def test_a_comparison_from_nothing_adds_everything(document):
    comparison = compare(StoryDocument(), document)
    assert [point.change for point in comparison.key_points] == ["added"] * len(
        document.key_points
    )
    assert [event.change for event in comparison.events] == ["added"] * len(
        document.timeline
    )


@given(PAIRS)
def test_the_way_back_mirrors_the_way_there(pair):
    before, after = pair
    there, back = compare(before, after), compare(after, before)
    mirror = {"added": "removed", "removed": "added"}
    for name in ("key_points", "sources", "events"):
        one = sorted(mirror.get(p.change, p.change) for p in getattr(there, name))
        other = sorted(part.change for part in getattr(back, name))
        moved = [any(p.moved for p in getattr(way, name)) for way in (there, back)]
        if not any(moved):
            assert one == other
