"""Kinship is decided from values alone, and by what both tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stories.desk.transfer.kinship import kinship
from stories.document import KeyPoint, Publisher, Source, StoryDocument


def source(number: int, title: str) -> Source:
    return Source(number=number, publisher=Publisher(name="Wire"), title=title)


def sources(*titles: str) -> tuple[Source, ...]:
    return tuple(source(number, title) for number, title in enumerate(titles, 1))


def points(*bodies: str, anchors: tuple[str, ...] = ()) -> tuple[KeyPoint, ...]:
    named = anchors or tuple(f"k{n}" for n in range(1, len(bodies) + 1))
    return tuple(
        KeyPoint(anchor=anchor, heading=f"About {anchor}", body=body)
        for anchor, body in zip(named, bodies, strict=True)
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "is_kin"),
    (
        ("a", "a", True),
        ("ab", "bcdefg", True),
        ("abc", "axyz", False),
        ("abcdefgh", "ab", True),
        ("abcdefgh", "a", False),
        ("a", "b", False),
        ("", "a", False),
    ),
)
def test_sources_prove_kinship_by_half_or_by_several(ours, theirs, is_kin):
    document = StoryDocument(sources=sources(*ours), key_points=points("Boats sail."))
    known = StoryDocument(sources=sources(*theirs), key_points=points("Rain falls."))

    assert kinship(document, known).is_kin is is_kin


@pytest.mark.parametrize(
    ("theirs", "is_kin"),
    (
        (("The harbour opened on Monday.", "Two boats sank."), True),
        (("The harbour opened on Monday[3].", "Rain fell in the hills."), False),
        (("The harbour opened late on Monday.", "Two boats sank there."), True),
        (("The council meets in June.", "Rain fell in the hills."), False),
    ),
)
def test_most_claims_prove_kinship(theirs, is_kin):
    ours = points("The harbour opened on Monday[1].", "Two boats sank[2].")

    found = kinship(
        StoryDocument(key_points=ours), StoryDocument(key_points=points(*theirs))
    )

    assert found.is_kin is is_kin


def test_reports_built_alike_are_not_kin():
    one = StoryDocument(key_points=points("The north votes on Monday."))
    other = StoryDocument(key_points=points("The south sails on Tuesday."))

    assert not kinship(one, other).is_kin


@pytest.mark.parametrize(
    ("anchors", "is_kin"), ((("k2", "k5"), True), (("k1", "k2"), False))
)
def test_anchors_count_where_they_do_not_merely_count(anchors, is_kin):
    one = StoryDocument(key_points=points("Boats sail.", "It rains.", anchors=anchors))
    other = StoryDocument(key_points=points("Trams go.", "Snow fell.", anchors=anchors))

    assert kinship(one, other).is_kin is is_kin


DOCUMENTS = st.builds(
    lambda titles, bodies: StoryDocument(
        sources=sources(*titles), key_points=points(*bodies)
    ),
    st.lists(st.sampled_from("abcdef"), max_size=5),
    st.lists(st.text(max_size=30), max_size=5),
)


@given(DOCUMENTS)
def test_document_is_kin_to_itself(document):
    assert kinship(document, document).is_kin


@given(DOCUMENTS, DOCUMENTS)
def test_what_shares_nothing_is_never_kin(one, other):
    found = kinship(one, other)

    assert any(found.weight) or found.is_empty or not found.is_kin
