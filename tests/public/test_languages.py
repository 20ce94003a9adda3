"""Stories and sources say their language and direction."""

import pytest

from tests import factories
from tests.public.pages import Page


@pytest.fixture
def page(chief, client):
    def show(language, source_language=""):
        source = factories.source(language=source_language)
        story = factories.published(
            factories.document(language=language, sources=(source,)), by=chief
        )
        return Page(client.get(f"/stories/{story.slug}/"))

    return show


@pytest.mark.parametrize(
    ("language", "direction"), (("ar", "rtl"), ("ko", "ltr"), ("uz-Arab", "rtl"))
)
def test_a_story_is_written_in_its_own_direction(language, direction, page):
    article = page(language).all("article", class_="story")[0][0]
    assert (article["lang"], article["dir"]) == (language, direction)


def test_what_the_newsroom_says_in_it_is_english(page):
    found = page("ar")
    for heading in ("timeline", "sources"):
        assert found.all("h2", id=heading)[0][0]["lang"] == "en"
    assert {a["dir"] for a, _ in found.all("span", dir="ltr")} == {"ltr"}


def test_a_source_in_another_language_says_so(page):
    found = page("en", "ar")
    title = found.all("p", class_="title")[0][0]
    assert (title["lang"], title["dir"]) == ("ar", "rtl")
    assert "in Arabic" in found.texts("p", class_="label")[0]


def test_a_source_in_the_storys_language_does_not(page):
    assert "in " not in page("en", "en").texts("p", class_="label")[0]


def test_a_language_that_has_no_name_is_called_by_its_tag(page):
    assert "in qqq" in page("en", "qqq").texts("p", class_="label")[0]


def test_cards_say_the_language_of_their_story(page, client):
    page("ar")
    cards = Page(client.get("/")).all("article", class_="card")
    assert (cards[0][0]["lang"], cards[0][0]["dir"]) == ("ar", "rtl")


def test_a_title_in_nobody_knows_what_language_finds_its_own_direction(page):
    title = page("ar").all("p", class_="title")[0][0]
    assert (title["dir"], title.get("lang")) == ("auto", None)
