"""The JSON of a story: its names and types are a promise."""

from datetime import UTC, datetime

import pytest

from stories.document import Standing
from tests.factories import document, event, publish, published, revise, source

pytestmark = pytest.mark.django_db

AT = datetime(2026, 1, 6, 8, 15, 30, 999_999, tzinfo=UTC)
TEXT, MAYBE_TEXT = str, (str, type(None))

STORY = {
    "id": int,
    "api_url": TEXT,
    "slug": TEXT,
    "url": TEXT,
    "headline": TEXT,
    "summary": MAYBE_TEXT,
    "language": TEXT,
    "edition": int,
    "kind": TEXT,
    "article_count": int,
    "published_at": TEXT,
    "updated_at": TEXT,
    "topics": list,
    "key_points": list,
    "sources": list,
    "timeline": list,
    "corrections": list,
}
TOPIC = {"slug": TEXT, "name": TEXT}
KEY_POINT = {
    "anchor": TEXT,
    "heading": TEXT,
    "body": TEXT,
    "body_html": TEXT,
    "citations": list,
}
SOURCE = {
    "number": int,
    "id": int,
    "api_url": TEXT,
    "publisher": dict,
    "title": TEXT,
    "url": MAYBE_TEXT,
    "summary": MAYBE_TEXT,
    "standing": TEXT,
    "standing_note": MAYBE_TEXT,
    "kind": TEXT,
    "authors": MAYBE_TEXT,
    "language": MAYBE_TEXT,
    "published": MAYBE_TEXT,
    "archive_url": MAYBE_TEXT,
    "accessed": MAYBE_TEXT,
}
EVENT = {
    "id": TEXT,
    "api_url": TEXT,
    "anchor": TEXT,
    "date": MAYBE_TEXT,
    "precision": TEXT,
    "earliest": MAYBE_TEXT,
    "latest": MAYBE_TEXT,
    "typed": TEXT,
    "display": TEXT,
    "label": MAYBE_TEXT,
    "planned": bool,
    "text": TEXT,
    "text_html": TEXT,
    "citations": list,
}
CORRECTION = {
    "id": TEXT,
    "api_url": TEXT,
    "edition": int,
    "kind": TEXT,
    "at": TEXT,
    "note": TEXT,
    "url": TEXT,
}


@pytest.fixture
def story(client, db):
    """A published story with a correction, as its consumers get it."""
    made = published(at=AT)
    revise(made, headline="Harbour reopens, corrected")
    publish(made, at=AT, kind="correction", public_note="The day was wrong.")
    return client.get(f"/api/v1/stories/{made.slug}/").json()


def wrong(value: dict, shape: dict) -> list[str]:
    """Names that `value` has too many or too few, or of another type."""
    return sorted(value.keys() ^ shape.keys()) + [
        name for name, kind in shape.items() if not isinstance(value[name], kind)
    ]


@pytest.mark.parametrize(
    ("part", "shape"),
    (
        ("topics", TOPIC),
        ("key_points", KEY_POINT),
        ("sources", SOURCE),
        ("timeline", EVENT),
        ("corrections", CORRECTION),
    ),
)
def test_parts_have_the_promised_names_and_types(story, part, shape):
    assert story[part]
    assert [wrong(entry, shape) for entry in story[part]] == [[]]


def test_story_has_the_promised_names_and_types(story):
    assert wrong(story, STORY) == []


def test_publisher_of_a_source_is_named(story):
    [entry] = story["sources"]
    assert entry["publisher"] == {"slug": "harbour-wire", "name": "Harbour Wire"}


def test_address_is_absolute_and_the_readers(story, settings):
    assert story["url"] == f"{settings.BASE_URL}/stories/{story['slug']}/"


def test_times_are_utc_to_the_second(story):
    assert story["published_at"] == "2026-01-06T08:15:30Z"
    assert story["corrections"][0]["at"] == "2026-01-06T08:15:30Z"


def test_correction_carries_its_edition_and_public_note(story):
    [correction] = story["corrections"]
    assert (correction["edition"], correction["note"]) == (2, "The day was wrong.")


def test_absent_text_is_null(client):
    made = published(document(summary="", sources=(source(url="", summary=""),)))
    story = client.get(f"/api/v1/stories/{made.slug}/").json()
    [entry] = story["sources"]
    assert (story["summary"], entry["url"], entry["summary"]) == (None, None, None)


def test_event_without_a_known_date_has_none(client):
    made = published(document(timeline=(event(typed="Date to be announced"),)))
    [entry] = client.get(f"/api/v1/stories/{made.slug}/").json()["timeline"]
    assert (entry["date"], entry["earliest"], entry["latest"]) == (None, None, None)
    assert entry["typed"] == "Date to be announced"


def test_markup_is_returned_as_typed_and_rendered_as_text(client):
    typed = "<b>Sail</b> & <script>alert(1)</script>[1]"
    made = published(document(headline=typed, timeline=(event(text=typed),)))
    story = client.get(f"/api/v1/stories/{made.slug}/").json()
    [entry] = story["timeline"]
    assert (story["headline"], entry["text"]) == (typed, typed)
    assert "<script>" not in entry["text_html"]
    assert "&lt;script&gt;" in entry["text_html"]


def test_list_shows_the_same_values_as_the_story(client, story):
    [item] = client.get("/api/v1/stories/").json()["results"]
    assert item == {name: story[name] for name in item}
    assert item.keys() == STORY.keys() - {
        "key_points",
        "sources",
        "timeline",
        "corrections",
    }


def test_standing_of_a_source_is_a_word(client):
    retracted = source(standing=Standing.RETRACTED, standing_note="Made up.")
    made = published(document(sources=(retracted,)))
    [entry] = client.get(f"/api/v1/stories/{made.slug}/").json()["sources"]
    assert (entry["standing"], entry["standing_note"]) == ("retracted", "Made up.")
