"""The places on the front page: a right of its own, at once, and on record."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from stories import press
from stories.admin.dashboard.front import OTHERS
from stories.desk import workflow
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import Arrangement, Change, LiveStory, Story
from tests import factories
from tests.admin import desk
from tests.public.pages import Page

pytestmark = pytest.mark.django_db

FRONT = "/admin/front/"


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


def keys(*stories: Story) -> list[int]:
    return [story.pk for story in stories]


def press_button(browser, move: str, story: Story, **sent):
    """Press a button beside a story, as it stands on the page."""
    page = browser.get(FRONT).context
    values = {"do": move, "story": story.pk, "seen": page["seen"], **sent}
    return browser.post(FRONT, values, follow=True)


def three() -> tuple[Story, ...]:
    stories = tuple(factories.published() for _ in range(3))
    factories.lead_with(*stories)
    return stories


@pytest.mark.parametrize("method", ("get", "post"))
def test_it_takes_its_own_right(method):
    story = factories.published()
    browser = desk.client(factories.user(REPORTER))
    values = {"do": "lead", "story": story.pk, "seen": ""}
    response = getattr(browser, method)(FRONT, values)
    assert response.status_code == 403
    assert "Only an editor or a chief editor may." in response.content.decode()
    assert press.places() == []


@pytest.mark.parametrize(
    ("move", "which", "expected"),
    (
        ("up", 1, [1, 0, 2]),
        ("down", 1, [0, 2, 1]),
        ("lead", 2, [2, 0, 1]),
        ("remove", 0, [1, 2]),
    ),
)
def test_a_button_moves_a_story(dana, move, which, expected):
    stories = three()
    browser = desk.client(dana)
    press_button(browser, move, stories[which])
    assert press.places() == keys(*(stories[place] for place in expected))


@pytest.mark.parametrize(
    ("move", "expected"), (("lead", [3, 0, 1, 2]), ("add", [0, 1, 2, 3]))
)
def test_another_live_story_gets_a_place(dana, move, expected):
    stories = (*three(), factories.published())
    press_button(desk.client(dana), move, stories[3])
    assert press.places() == keys(*(stories[place] for place in expected))


def test_readers_see_it_at_once_without_an_edition(dana, client):
    story, latest = factories.published(), factories.published()
    assert latest.headline in lead_of(client)
    before = client.get("/")
    told = press_button(desk.client(dana), "lead", story)
    assert story.headline in lead_of(client)
    assert f"“{story.headline}” was given place 1. Readers see it now." in desk.told(
        told
    )
    story.refresh_from_db()
    assert (story.editions.count(), story.state, story.version) == (1, "published", 1)
    change = Change.objects.first()
    assert (change.subject, change.edition, change.slug) == ("site", None, "")
    assert change.tags == ["front"]
    after = client.get("/")
    assert after["ETag"] != before["ETag"]
    assert after["Last-Modified"] != before["Last-Modified"]


def lead_of(client) -> str:
    return Page(client.get("/")).texts("article", class_="lead")[0]


def test_who_did_what_is_kept_and_shown(dana):
    first, second, _ = three()
    browser = desk.client(dana)
    press_button(browser, "up", second)
    row = Arrangement.objects.first()
    assert (row.by, row.move, row.former_place, row.place) == (dana, "up", 2, 1)
    page = browser.get(FRONT).content.decode()
    assert f"“{second.headline}” was moved from place 2 to 1." in page
    assert row.before[:2] == keys(first, second)


def test_the_second_of_two_editors_is_told(dana):
    first, second, third = three()
    browser = desk.client(dana)
    seen = browser.get(FRONT).context["seen"]
    press_button(
        desk.client(factories.user(CHIEF_EDITOR, username="ingrid")), "up", third
    )
    page = press_button(browser, "remove", second, seen=seen)
    assert "ingrid, " in desk.told(page)
    assert "Look at it as it is now" in desk.told(page)
    assert press.places() == keys(first, third, second)


def test_the_last_change_is_undone(dana):
    stories = three()
    browser = desk.client(dana)
    page = press_button(browser, "remove", stories[0])
    values = {"do": "undo", "seen": page.context["seen"]}
    last = page.context["undoes"].pk
    browser.post(FRONT, {**values, "last": last})
    assert press.places() == keys(*stories)
    assert Arrangement.objects.first().move == "undo"


def test_a_change_that_another_followed_is_not_undone(dana):
    stories = three()
    browser = desk.client(dana)
    last = press_button(browser, "remove", stories[0]).context["undoes"].pk
    after = press_button(browser, "up", stories[2]).context["seen"]
    values = {"do": "undo", "seen": after, "last": last}
    page = browser.post(FRONT, values, follow=True)
    assert "is not undone" in desk.told(page)
    assert press.places() == keys(stories[2], stories[1])


def test_what_was_withdrawn_leaves_its_place_and_is_not_brought_back(dana):
    stories = three()
    browser = desk.client(dana)
    press_button(browser, "remove", stories[0])
    chief = factories.user(CHIEF_EDITOR)
    workflow.perform("withdraw", stories[0], by=chief, note="In a test.")
    page = browser.get(FRONT).context
    values = {"do": "undo", "seen": page["seen"], "last": page["undoes"].pk}
    browser.post(FRONT, values)
    assert press.places() == keys(*stories[1:])
    told = press_button(browser, "lead", stories[0])
    assert "Readers cannot see that story" in desk.told(told)


def test_an_edition_leaves_the_place_as_it_is(dana):
    story = three()[1]
    factories.publish(factories.revise(story, summary="Boats sail slowly."))
    assert LiveStory.objects.get(pk=story.pk).lead == 2


def test_no_more_stories_get_a_place_than_there_are(dana, monkeypatch):
    stories = three()
    other = factories.published()
    monkeypatch.setattr(workflow.front, "MOST", 3)
    page = press_button(desk.client(dana), "add", other)
    assert "has 3 places, and all are taken" in desk.told(page)
    assert press.places() == keys(*stories)


def test_nothing_is_recorded_where_nothing_changes(dana):
    stories = three()
    before = (Arrangement.objects.count(), Change.objects.count())
    page = press_button(desk.client(dana), "up", stories[0])
    assert "it stands there already" in desk.told(page)
    assert (Arrangement.objects.count(), Change.objects.count()) == before


@pytest.mark.parametrize(
    "sent",
    (
        {},
        {"do": "up"},
        {"do": "up", "story": "x"},
        {"do": "explode", "story": "1"},
        {"do": "undo", "last": "9"},
        {"do": "lead", "story": "9" * 18, "seen": "a,,7"},
    ),
)
def test_what_no_button_sends_changes_nothing(dana, sent):
    three()
    before = press.places()
    response = desk.client(dana).post(FRONT, sent, follow=True)
    assert response.status_code == 200
    assert [message.level_tag for message in response.context["messages"]] == ["error"]
    assert press.places() == before


def test_a_headline_is_searched_among_the_others(dana):
    story, other = factories.published(), factories.published()
    page = desk.client(dana).get(FRONT, {"q": story.headline.upper()})
    assert page.context["others"] == [story.live]
    assert other.live not in page.context["others"]


def test_letters_are_compared_as_everywhere_at_the_desk(dana):
    story = factories.published(replace(factories.document(), headline="Порт открыт"))
    page = desk.client(dana).get(FRONT, {"q": "порт"})
    assert page.context["others"] == [story.live]


def test_the_page_asks_no_more_for_many_stories(dana):
    factories.lead_with(factories.published())
    factories.published()
    browser = desk.client(dana)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            browser.get(FRONT)
        return len(captured)

    few = queries()
    for _ in range(OTHERS + 1):
        factories.published()
    # Session, user, rights twice; overdue; places, others, the record.
    assert queries() == few == 8
    assert browser.get(FRONT).context["has_more"]


def test_the_desk_leads_there_and_a_story_says_that_it_has_a_place(dana):
    story = three()[0]
    page = desk.client(dana).get(desk.change_url(story)).content.decode()
    assert page.count(f'href="{reverse("admin:front")}') == 2
    assert f'href="{FRONT}#story-{story.pk}"' in page


def test_the_story_form_has_no_place_any_more(dana):
    story = three()[0]
    assert "lead" not in desk.typed(desk.client(dana).get(desk.change_url(story)))
