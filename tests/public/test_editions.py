"""An edition as it was: what it said, and what came of it."""

import pytest

from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page


@pytest.fixture
def story(chief):
    story = factories.published(
        factories.document(summary="It was Monday."), by=chief, at=MONDAY
    )
    factories.revise(story, by=chief, summary="It was Tuesday.")
    return factories.publish(
        story,
        by=chief,
        at=MONDAY.replace(day=7),
        kind="correction",
        public_note="Not Monday but Tuesday.",
    )


@pytest.fixture
def edition(story, client):
    return lambda number: Page(client.get(f"/stories/{story.slug}/editions/{number}/"))


def test_an_old_edition_says_what_it_said(edition):
    assert edition(1).texts("p", class_="summary") == ["It was Monday."]


def test_an_old_edition_says_that_it_is_not_the_current_one(edition, story):
    page = edition(1)
    notice = page.texts("div", class_="notice")[0]
    assert "edition 1 as it was published on 5 January 2026, 09:00 UTC" in notice
    assert f"/stories/{story.slug}/" in page.links


def test_an_old_edition_says_what_was_corrected_since(edition):
    notice = edition(1).texts("div", class_="notice")[0]
    assert "Corrected since, in edition 2: Not Monday but Tuesday." in notice


def test_an_old_edition_does_not_carry_later_corrections_as_its_own(edition):
    assert edition(1).all("aside") == []


def test_the_current_edition_says_that_it_is(edition):
    page = edition(2)
    assert "edition 2, the current one" in page.texts("div", class_="notice")[0]
    assert len(page.all("aside", class_="corrections")) == 1


def test_the_current_edition_names_the_story_as_its_canonical_address(
    edition, settings
):
    canonical = edition(2).all("link", rel="canonical")[0][0]["href"]
    assert canonical.startswith(f"{settings.BASE_URL}/stories/")
    assert "editions" not in canonical


def test_an_edition_kept_out_of_search_engines_names_no_canonical_address(edition):
    assert edition(1).all("link", rel="canonical") == []


def test_only_old_editions_are_kept_out_of_search_engines(edition):
    assert len(edition(1).all("meta", name="robots", content="noindex")) == 1
    assert edition(2).all("meta", name="robots") == []


def test_an_edition_that_never_was_is_not_found(story, client):
    response = client.get(f"/stories/{story.slug}/editions/3/")
    assert response.status_code == 404
    assert "no edition 3; its current one is edition 2" in response.content.decode()


def test_editions_of_a_draft_are_not_found(chief, client):
    story = factories.draft(by=chief)
    assert client.get(f"/stories/{story.slug}/editions/1/").status_code == 404


def test_what_is_saved_on_top_of_a_live_edition_does_not_show(story, chief, client):
    factories.revise(story, by=chief, summary="It was Wednesday.")
    for path in ("", "editions/2/"):
        content = client.get(f"/stories/{story.slug}/{path}").content
        assert b"Wednesday" not in content
