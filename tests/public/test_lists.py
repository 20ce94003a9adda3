"""Topics, publishers and sources: what published stories carry, and nothing else."""

import pytest

from stories.document import Publisher, Source, Standing
from stories.models.public import LivePublisher, LiveSource
from tests import factories
from tests.public.pages import Page

pytestmark = pytest.mark.django_db

WIRE = Source(
    number=1,
    publisher=Publisher(name="Harbour Wire", slug="harbour-wire"),
    title="The storm in figures",
    url="https://wire.example.org/storm",
    summary="Counts the boats.",
    language="ko",
    published="2026-01",
    standing=Standing.CORRECTED,
    standing_note="Two boats were counted twice.",
)


@pytest.fixture
def story(chief):
    return factories.published(factories.document(sources=(WIRE,)), by=chief)


def test_a_topic_lists_its_stories(story, client):
    page = Page(client.get("/topics/shipping/"))
    assert page.texts("h1") == ["Shipping"]
    assert page.texts("h2") == [story.headline]


def test_a_publisher_lists_what_stories_cite_of_it(story, client):
    page = Page(client.get("/publishers/harbour-wire/"))
    assert page.texts("h1") == ["Harbour Wire"]
    assert page.texts("h2") == [story.headline]
    assert f"/stories/{story.slug}/#source-1" in page.links
    assert page.texts("a", class_="title") == ["The storm in figures"]


def test_a_publishers_sources_stand_under_the_story_that_cites_them(chief, client):
    publisher = Publisher(name="Harbour Wire", slug="harbour-wire")
    sources = tuple(
        factories.source(number, publisher=publisher) for number in (1, 2, 3)
    )
    factories.published(factories.document(sources=sources), by=chief)
    page = Page(client.get("/publishers/harbour-wire/"))
    assert len(page.all("article")) == 1
    assert [text[:1] for text in page.texts("ul", class_="cited")] == ["1"]
    assert len(page.all("a", class_="title")) == 3


def test_a_source_says_what_it_is_and_adds(story, client):
    page = Page(client.get(f"/sources/{LiveSource.objects.get().pk}/"))
    details = " ".join(page.texts("p", class_="details"))
    assert page.texts("h1") == ["The storm in figures"]
    assert "Harbour Wire Article January 2026 in Korean" in details
    assert page.texts("span", class_="standing") == ["Corrected by its publisher"]
    assert page.texts("p", class_="standing-note") == ["Two boats were counted twice."]
    assert page.texts("p", class_="contribution") == ["Source 1 Counts the boats."]


def test_only_web_addresses_become_links(story, client):
    LivePublisher.objects.update(homepage="javascript:alert(1)")
    LiveSource.objects.update(url="javascript:alert(1)", archive_url="data:,x")
    source = f"/sources/{LiveSource.objects.get().pk}/"
    for path in ("/publishers/harbour-wire/", source):
        assert "javascript" not in client.get(path).content.decode()


@pytest.mark.parametrize(
    "path",
    ("/topics/trade/", "/publishers/trade/", "/sources/987654321/", "/stories/no/"),
)
def test_what_is_not_there_is_not_found(path, story, client):
    response = client.get(path)
    assert response.status_code == 404
    assert Page(response).texts("h1") == ["Page not found"]


def test_what_only_a_draft_carries_is_not_found(chief, client):
    factories.draft(factories.document(sources=(WIRE,)), by=chief)
    for path in ("/topics/shipping/", "/publishers/harbour-wire/", "/sources/1/"):
        assert client.get(path).status_code == 404


def test_slugs_of_any_script_have_pages(chief, client):
    topics = (factories.Topic(name="항만", slug="항만"),)
    story = factories.published(
        factories.document(headline="항구가 다시 열렸다", topics=topics), by=chief
    )
    assert story.slug == "항구가-다시-열렸다"
    assert client.get(f"/stories/{story.slug}/").status_code == 200
    assert client.get("/topics/항만/").status_code == 200


@pytest.mark.parametrize(
    "path",
    ("/stories/%00/", "/topics/a%0Ab/", "/sources/0/", "/sources/01/", "/sources/x/"),
)
def test_addresses_that_no_row_can_have_are_not_found(path, client):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ("/", "/topics/shipping/", "/publishers/harbour-wire/", "/corrections/")
)
def test_the_first_page_of_a_list_names_its_canonical_address(
    path, story, client, settings
):
    page = Page(client.get(f"{path}?utm_source=letter"))
    canonical = [attrs["href"] for attrs, _ in page.all("link", rel="canonical")]
    assert canonical == [settings.BASE_URL + path]


def test_a_later_page_of_a_list_names_none(story, client):
    page = Page(client.get("/?before=1-1"))
    assert page.all("link", rel="canonical") == []
    assert page.all("meta", name="robots", content="noindex, follow")
