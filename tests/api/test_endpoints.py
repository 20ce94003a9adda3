"""Each address of the API, and what it holds."""

import pytest

from stories.models import Publisher
from tests.factories import document, draft, publish, published, revise, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(db):
    """A story with two editions, of which readers see the second."""
    made = published(document(headline="First words"))
    revise(made, headline="Second words")
    return publish(made, kind="correction", public_note="The words were wrong.")


def test_root_lists_addresses_that_answer(client, settings):
    root = client.get("/api/v1/").json()
    assert set(root) >= {"stories", "events", "sources", "publishers", "topics"}
    for address in root.values():
        path = address.removeprefix(settings.BASE_URL)
        assert client.get(path).status_code == 200, path


def test_editions_are_listed_latest_first(client, story, settings):
    body = client.get(f"/api/v1/stories/{story.slug}/editions/").json()
    latest, first = body["results"]
    assert (latest["number"], latest["kind"]) == (2, "correction")
    assert latest["note"] == "The words were wrong."
    assert (first["number"], first["kind"], first["note"]) == (1, "new", None)
    page = f"{settings.BASE_URL}/stories/{story.slug}/editions/1/"
    assert first["url"] == page


def test_edition_is_the_story_as_it_was(client, story):
    edition = client.get(f"/api/v1/stories/{story.slug}/editions/1/").json()
    assert (edition["headline"], edition["edition"]) == ("First words", 1)
    assert (edition["kind"], edition["corrections"]) == ("new", [])


def test_latest_edition_says_what_the_story_says(client, story):
    now = client.get(f"/api/v1/stories/{story.slug}/").json()
    edition = client.get(f"/api/v1/stories/{story.slug}/editions/2/").json()
    own = {"url", "api_url"}
    assert {name: edition[name] for name in now if name not in own} == {
        name: value for name, value in now.items() if name not in own
    }


def test_edition_is_sealed_as_its_list_says(client, story):
    path = f"/api/v1/stories/{story.slug}/editions/"
    for item in client.get(path).json()["results"]:
        edition = client.get(f"{path}{item['number']}/").json()
        assert (edition["digest"], edition["at"]) == (item["digest"], item["at"])


def test_edition_that_was_never_made_is_not_found(client, story):
    path = f"/api/v1/stories/{story.slug}/editions/3/"
    assert client.get(path).status_code == 404


def test_minor_edition_does_not_change_when_the_story_was_updated(client, story):
    before = client.get(f"/api/v1/stories/{story.slug}/").json()
    revise(story, headline="Second  words")
    publish(story, kind="minor")
    after = client.get(f"/api/v1/stories/{story.slug}/editions/3/").json()
    assert (after["kind"], after["updated_at"]) == ("minor", before["updated_at"])


def test_event_names_its_story(client, story, settings):
    [event] = client.get("/api/v1/events/").json()["results"]
    assert event["story"] == {
        "id": story.pk,
        "slug": story.slug,
        "url": f"{settings.BASE_URL}/stories/{story.slug}/",
        "api_url": f"{settings.BASE_URL}/api/v1/stories/{story.slug}/",
        "headline": "Second words",
    }
    assert (event["anchor"], event["date"]) == ("e1", "2026-01-05")


def test_source_is_the_same_in_its_list_and_alone(client, story):
    [item] = client.get("/api/v1/sources/").json()["results"]
    assert client.get(f"/api/v1/sources/{item['id']}/").json() == item
    assert item["publisher"] == {"slug": "harbour-wire", "name": "Harbour Wire"}


def test_publisher_is_the_same_in_its_list_and_alone(client, story, settings):
    [item] = client.get("/api/v1/publishers/").json()["results"]
    assert client.get("/api/v1/publishers/harbour-wire/").json() == item
    assert item["url"] == f"{settings.BASE_URL}/publishers/harbour-wire/"


def test_topic_is_the_same_in_its_list_and_alone(client, story, settings):
    [item] = client.get("/api/v1/topics/").json()["results"]
    assert client.get("/api/v1/topics/shipping/").json() == item
    assert item == {
        "id": story.topics.get().pk,
        "slug": "shipping",
        "name": "Shipping",
        "url": f"{settings.BASE_URL}/topics/shipping/",
        "api_url": f"{settings.BASE_URL}/api/v1/topics/shipping/",
    }


def test_address_that_could_harm_is_not_passed_on(client):
    harmful = source(url="javascript:alert(1)")
    published(document(sources=(harmful,)))
    [item] = client.get("/api/v1/sources/").json()["results"]
    assert item["url"] is None


@pytest.mark.parametrize("part", ("events", "sources", "publishers", "topics"))
def test_what_only_a_draft_holds_is_not_listed(client, part):
    draft()
    assert client.get(f"/api/v1/{part}/").json()["results"] == []


def test_what_only_a_draft_cites_has_no_address(client):
    draft()
    publisher = Publisher.objects.get()
    [cited] = publisher.sources.all()
    for path in (
        f"sources/{cited.pk}",
        f"publishers/{publisher.slug}",
        "topics/shipping",
    ):
        assert client.get(f"/api/v1/{path}/").status_code == 404, path


def test_slug_of_any_script_is_found(client):
    made = published(document(headline="항구가 다시 열렸다"))
    answer = client.get(f"/api/v1/stories/{made.slug}/")
    assert answer.json()["slug"] == made.slug
    assert answer.json()["url"].isascii()
