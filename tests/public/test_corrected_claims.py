"""A correction is marked at the claim that it put right, and in the difference."""

import pytest

from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page

pytestmark = pytest.mark.django_db

TUESDAY = MONDAY.replace(day=6)


def points(first, second="Nobody was hurt[1]."):
    return (
        factories.key_point("k1", body=first),
        factories.key_point("k2", heading="No One Is Hurt", body=second),
    )


@pytest.fixture
def story(chief):
    return factories.published(
        factories.document(key_points=points("It holds 12 boats[1].")),
        by=chief,
        at=MONDAY,
        slug="harbour",
    )


@pytest.fixture
def put_right(story, chief):
    def publish(kind="correction", **changes):
        factories.revise(story, by=chief, **changes)
        note = "Not 12 but 14." if kind != "update" else ""
        return factories.publish(
            story, by=chief, at=TUESDAY, kind=kind, public_note=note
        )

    return publish


def marked(client, path="/stories/harbour/"):
    page = Page(client.get(path))
    return [(a.get("href"), text) for a, text in page.all("a", class_="mended")]


def test_the_claim_that_was_put_right_says_so(put_right, client):
    put_right(key_points=points("It holds 14 boats[1]."))
    assert marked(client) == [
        ("/stories/harbour/changes/1..2/#k1", "Corrected 6 January 2026")
    ]


def test_an_event_that_was_put_right_says_so(put_right, client):
    put_right("clarification", timeline=(factories.event("e1", "Jan 4 2026"),))
    assert marked(client) == [
        ("/stories/harbour/changes/1..2/#e1", "Clarified 6 January 2026")
    ]


def test_other_changes_of_the_same_claims_are_not_marked(put_right, client):
    put_right("update", key_points=points("It holds 14 boats[1]."))
    assert marked(client) == []


def test_what_the_note_does_not_name_is_not_marked(put_right, client):
    put_right(key_points=points("It holds 14 boats[1].", "All sailed home[1]."))
    assert [address for address, _ in marked(client)] == [
        "/stories/harbour/changes/1..2/#k1"
    ]


def test_where_the_note_names_nothing_that_changed_all_that_did_is_marked(
    story, chief, client
):
    changed = points("It holds boats[1].", "All sailed home[1].")
    factories.revise(story, by=chief, key_points=changed)
    note = "We were wrong."
    factories.publish(story, by=chief, at=TUESDAY, kind="correction", public_note=note)
    assert len(marked(client)) == 2


def test_punctuation_and_citations_put_nothing_right(put_right, client):
    put_right(key_points=points("It holds 14 boats[1].", "Nobody was hurt!"))
    assert [text for _, text in marked(client)] == ["Corrected 6 January 2026"]


def test_the_mark_stays_with_later_editions(put_right, client):
    put_right(key_points=points("It holds 14 boats[1]."))
    put_right("update", summary="More of it.")
    assert len(marked(client)) == 1


def test_an_edition_before_the_correction_has_no_mark(put_right, client):
    put_right(key_points=points("It holds 14 boats[1]."))
    assert marked(client, "/stories/harbour/editions/1/") == []


def test_the_difference_marks_the_claim_too(put_right, client):
    put_right(key_points=points("It holds 14 boats[1].", "14 were hurt[1]."))
    put_right("update", summary="More of it.")
    page = Page(client.get("/stories/harbour/changes/1..3/"))
    assert page.texts("li", class_="is-corrected") == ["Corrected in edition 2"] * 2
    page = Page(client.get("/stories/harbour/changes/2..3/"))
    assert page.texts("li", class_="is-corrected") == []
