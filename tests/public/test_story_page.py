"""The story page says what the edition says; every citation leads there and back."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from stories.document import Publisher, Standing
from tests import factories
from tests.public.pages import Page

BODIES = (
    "Talks lasted an hour[1][2]. Both sides were content[1].",
    "Nothing was signed[2].",
    "A third round is planned[1].",
    "Ministers meet in May[1][2].",
    "Trade grew by a tenth[2].",
)
DATES = ("Jun 2025", "Jan 2 2026", "Jan 4 2026", "Jan 5 2026", "Jan 5 2026", "May 2026")


@pytest.fixture
def summit(chief):
    points = tuple(
        factories.key_point(f"k{n}", heading=f"Point {n}", body=body)
        for n, body in enumerate(BODIES, 1)
    )
    events = tuple(
        factories.event(f"e{n}", typed, text=f"Something happens [{1 + n % 2}]")
        for n, typed in enumerate((*DATES, "Later"), 1)
    )
    sources = (
        factories.source(1, publisher=Publisher(name="Yonhap", slug="yonhap")),
        factories.source(2, publisher=Publisher(name="Reuters", slug="reuters")),
    )
    content = factories.document(
        key_points=points, timeline=events, sources=sources, article_count=7
    )
    return factories.published(content, by=chief)


@pytest.fixture
def page(summit, client):
    return Page(client.get(f"/stories/{summit.slug}/"))


def test_every_part_of_the_story_stands_on_its_page(page, summit):
    assert page.texts("h1") == [summit.headline]
    assert len(page.all("section", class_="key-point")) == 5
    assert len(page.all("li", class_="event")) == 7
    assert len(page.all("li", class_="source")) == 2


def test_every_link_within_the_page_leads_to_a_place_on_it(page):
    targets = [href[1:] for href in page.links if href.startswith("#")]
    assert set(targets) <= set(page.ids)


def test_no_id_is_given_twice(page):
    assert [i for i, count in Counter(page.ids).items() if count > 1] == []


def test_every_citation_leads_to_its_source_and_every_source_back(page):
    citations = page.all("a", role="doc-noteref")
    backlinks = {attrs["href"] for attrs, _ in page.all("a", role="doc-backlink")}
    assert len(citations) == 15
    assert {f"#{attrs['id']}" for attrs, _ in citations} == backlinks
    assert {attrs["href"] for attrs, _ in citations} == {"#source-1", "#source-2"}


def test_a_citation_is_named_by_number_and_publisher(page):
    names = {attrs["aria-label"] for attrs, _ in page.all("a", role="doc-noteref")}
    assert names == {"Source 1, Yonhap", "Source 2, Reuters"}


def test_each_way_back_has_a_name_of_its_own(page):
    names = [attrs["aria-label"] for attrs, _ in page.all("a", role="doc-backlink")]
    assert "Back to citation 2 of 7, key point 1b" in names
    assert len(names) == len(set(names))


def test_the_sources_of_a_claim_stand_beside_it(page):
    beside = page.texts("details", class_="evidence")
    assert len(beside) == 5
    assert "Yonhap" in beside[0]
    assert "Reuters" in beside[0]
    assert "Yonhap" not in beside[1]


def test_the_status_line_tells_time_edition_and_sources(page, summit):
    status = page.texts("p", class_="status")[0]
    assert status.startswith("Published 6 January 2026, 08:15 UTC Edition 1")
    assert "Updated" not in status
    assert "2 sources (drawn from 7 articles)" in status
    assert f"/stories/{summit.slug}/editions/1/" in page.links
    assert "#sources" in page.links


def test_a_source_says_how_it_stands_and_why(chief, client):
    retracted = factories.source(
        standing=Standing.RETRACTED, standing_note="Its figures were invented."
    )
    story = factories.published(factories.document(sources=(retracted,)), by=chief)
    page = Page(client.get(f"/stories/{story.slug}/"))
    assert page.texts("p", class_="standing-note") == ["Its figures were invented."]
    assert page.texts("span", class_="is-retracted") == ["Retracted", "Retracted"]


def test_an_address_that_is_no_web_address_is_no_link(chief, client):
    source = factories.source(url="javascript:alert(1)", archive_url="data:text/html,x")
    story = factories.published(factories.document(sources=(source,)), by=chief)
    page = Page(client.get(f"/stories/{story.slug}/"))
    assert [h for h in page.links if h.startswith(("javascript", "data"))] == []


def test_a_correction_says_what_was_wrong_and_when(chief, client):
    story = factories.published(by=chief)
    factories.revise(story, by=chief, summary="Boats sail on Tuesday.")
    factories.publish(
        story, by=chief, kind="correction", public_note="We had written Monday."
    )
    page = Page(client.get(f"/stories/{story.slug}/"))
    notice = page.texts("aside", class_="corrections")[0]
    assert "This story was corrected" in notice
    assert "6 January 2026, 08:15 UTC, in edition 2" in notice
    assert "We had written Monday." in notice


def test_a_story_without_corrections_has_no_notice(page):
    assert page.all("aside") == []


def test_topics_lead_to_their_pages(page):
    assert "/topics/shipping/" in page.links


def test_machines_find_the_story_as_data(page, summit):
    links = page.all("link", rel="alternate", type="application/json")
    assert [attrs["href"] for attrs, _ in links] == [f"/api/v1/stories/{summit.slug}/"]


def test_the_canonical_address_is_absolute(page, summit, settings):
    canonical = page.all("link", rel="canonical")[0][0]["href"]
    assert canonical == f"{settings.BASE_URL}/stories/{summit.slug}/"


@pytest.mark.parametrize(
    ("published", "shown"),
    (("2026-01-05", "5 January 2026"), ("last week", "last week")),
)
def test_a_source_says_when_it_was_published(published, shown, chief, client):
    source = factories.source(published=published)
    story = factories.published(factories.document(sources=(source,)), by=chief)
    label = Page(client.get(f"/stories/{story.slug}/")).texts("p", class_="label")[0]
    assert shown in label


def test_the_status_line_of_a_later_edition_tells_both_times(chief, client):
    published, updated = (
        datetime(2026, 11, day, 14, 30, tzinfo=UTC) for day in (9, 18)
    )
    story = factories.published(by=chief, at=published, slug="harbour")
    factories.revise(story, by=chief, summary="More of it.")
    factories.publish(story, by=chief, at=updated)
    status = Page(client.get("/stories/harbour/")).texts("p", class_="status")[0]
    assert status == (
        "Published 9 November Updated 18 November 2026, 14:30 UTC Edition 2 1 source"
    )


def test_a_story_of_another_year_says_which(chief, client):
    story = factories.published(
        by=chief, at=datetime(2025, 12, 9, tzinfo=UTC), slug="harbour"
    )
    factories.revise(story, by=chief, summary="More of it.")
    factories.publish(story, by=chief, at=datetime(2026, 1, 8, tzinfo=UTC))
    status = Page(client.get("/stories/harbour/")).texts("p", class_="status")[0]
    assert status.startswith("Published 9 December 2025 Updated 8 January 2026")


@pytest.mark.parametrize(("language", "count"), (("en", 2), ("pl", 2), ("ar", 0)))
def test_latin_faces_are_asked_for_at_once_by_latin_stories_alone(
    language, count, chief, client
):
    story = factories.published(
        factories.document(language=language, timeline=()), by=chief
    )
    page = Page(client.get(f"/stories/{story.slug}/"))
    assert len(page.all("link", rel="preload")) == count
