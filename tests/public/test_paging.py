"""Long lists come in pages of twenty that miss no row and show none twice."""

import pytest

from stories.models.public import LiveSource, LiveStory
from tests import factories
from tests.public.conftest import MONDAY
from tests.public.pages import Page

COUNT = 45
# More than any walk here takes, so that a list without an end fails.
MOST_PAGES = 20


@pytest.fixture
def stories(chief, live_copies):
    """So many live stories of one topic that cite one source, the oldest first."""

    def make(count):
        first = factories.published(by=chief, at=MONDAY)
        live_copies(first, count - 1)
        return list(LiveStory.objects.order_by("updated_at"))

    return make


@pytest.fixture
def walk(client):
    """The story addresses on each page of a list, by its "Older" links."""

    def pages(path):
        found, query = [], ""
        for _ in range(MOST_PAGES):
            page = Page(client.get(path + query))
            stories = [a["href"] for a, _ in page.all("a") if is_story(a["href"])]
            found.append(list(dict.fromkeys(stories)))
            older = page.all("a", rel="next")
            if not older:
                return found
            query = older[0][0]["href"]
        return pytest.fail("The list has no end.")

    return pages


def is_story(href):
    return href.startswith("/stories/") and "#" not in href


@pytest.mark.parametrize("name", ("topic", "publisher", "source"))
def test_a_walk_through_a_list_meets_every_story_once(name, stories, walk):
    made = stories(COUNT)
    path = {
        "topic": "/topics/shipping/",
        "publisher": "/publishers/harbour-wire/",
        "source": f"/sources/{LiveSource.objects.get().pk}/",
    }[name]
    pages = walk(path)
    assert [len(page) for page in pages] == [20, 20, 5]
    newest_first = [f"/stories/{story.slug}/" for story in reversed(made)]
    assert sum(pages, []) == newest_first


def test_the_front_page_has_its_top_and_twenty(stories, walk):
    stories(COUNT)
    pages = walk("/")
    assert [len(page) for page in pages] == [24, 20, 1]
    assert len(set(sum(pages, []))) == COUNT


def test_stories_of_the_same_moment_are_all_met(stories, walk):
    stories(COUNT)
    LiveStory.objects.update(updated_at=MONDAY)
    assert len(set(sum(walk("/"), []))) == COUNT


def test_a_list_of_one_page_has_no_links_to_others(stories, client):
    stories(20)
    page = Page(client.get("/topics/shipping/"))
    assert page.all("nav", class_="paging") == []


def test_an_older_page_leads_back_to_the_newest(stories, client):
    stories(21)
    first = Page(client.get("/topics/shipping/"))
    older = first.all("a", rel="next")[0][0]["href"]
    second = Page(client.get(f"/topics/shipping/{older}"))
    assert second.all("a", rel="first")[0][0]["href"] == "."
    assert second.all("meta", name="robots", content="noindex, follow")


def test_the_end_of_a_list_says_so(stories, client):
    stories(1)
    page = Page(client.get("/topics/shipping/?before=0-0"))
    assert page.texts("p", class_="empty") == ["The list ends here."]
    assert Page(client.get("/?before=0-0")).texts("h1") == ["No older stories"]


@pytest.mark.parametrize(
    "mark", ("2", "1-", "-1", "1-2-3", "x-y", "٣-٤", "9" * 18 + "-1", "1-2%0A")
)
@pytest.mark.parametrize("path", ("/", "/topics/shipping/"))
def test_a_mark_that_no_list_gave_out_is_not_found(path, mark, stories, client):
    stories(1)
    response = client.get(f"{path}?before={mark}")
    assert response.status_code == 404
    assert "names no page of this list" in response.content.decode()


@pytest.mark.parametrize("path", ("/", "/topics/shipping/", "/corrections/"))
def test_an_empty_mark_is_the_first_page(path, stories, client):
    stories(1)
    empty = client.get(f"{path}?before=")
    assert empty.status_code == 200
    assert empty.content == client.get(path).content


def test_other_parameters_change_nothing(stories, client):
    stories(1)
    with_campaign = client.get("/?utm_source=letter")
    assert with_campaign.content == client.get("/").content
