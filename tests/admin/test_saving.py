"""Saving the story form: one save path, order, anchors, and a record of it."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from stories.desk.roles import CHIEF_EDITOR, EDITOR
from stories.document import Topic
from stories.models import SavedVersion, Source, State, Story
from stories.models import Topic as TopicRow
from tests import factories
from tests.admin import desk
from tests.public.pages import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser():
    return desk.client(factories.user(EDITOR, username="ada"))


def three_points(**changes):
    points = tuple(
        factories.key_point(f"k{n}", heading=f"Heading {n}") for n in (1, 2, 3)
    )
    return factories.draft(factories.document(key_points=points, **changes))


def anchors(story) -> list[str]:
    return [point.anchor for point in story.key_points.all()]


def test_a_changed_headline_is_saved_as_a_new_version(browser):
    story = factories.draft()
    desk.save(browser, story, headline="Harbour stays closed")
    story.refresh_from_db()
    assert (story.headline, story.version) == ("Harbour stays closed", 2)
    assert story.last_author.username == "ada"


def test_each_save_keeps_the_whole_version(browser):
    story = factories.draft()
    desk.save(browser, story, summary="Boats wait.")
    kept = SavedVersion.objects.get(story=story, number=2)
    assert kept.document().summary == "Boats wait."


def test_saving_without_a_change_makes_no_version_and_no_record(browser):
    story = factories.draft()
    response = desk.save(browser, story)
    story.refresh_from_db()
    assert (response.status_code, story.version) == (302, 1)
    assert not LogEntry.objects.exists()


def test_the_record_says_in_sentences_what_changed(browser):
    story = factories.draft()
    desk.save(browser, story, key_points__0__body="It opened on Tuesday[1].")
    assert LogEntry.objects.get().change_message == (
        "Key point 1 (k1): the body changed."
    )


def test_saving_an_unchanged_published_story_leaves_it_published(browser):
    story = factories.published()
    desk.save(browser, story)
    story.refresh_from_db()
    assert story.state == State.PUBLISHED


def test_saving_a_published_story_makes_a_draft_and_readers_keep_the_edition(browser):
    story = factories.published()
    response = desk.save(browser, story, headline="Harbour closes", _continue="1")
    story.refresh_from_db()
    assert (story.state, story.live_edition.number) == (State.DRAFT, 1)
    page = browser.get(response.url).content.decode()
    assert "Readers keep edition 1 until this version is published." in page


def test_an_added_key_point_stands_last_with_a_new_anchor(browser):
    story = three_points()
    new = {"heading": "Fourth", "body": "It holds[1]."}
    desk.save(
        browser,
        story,
        key_points__TOTAL_FORMS=4,
        **{f"key_points__3__{name}": value for name, value in new.items()},
    )
    assert anchors(story) == ["k1", "k2", "k3", "k4"]
    assert story.key_points.last().heading == "Fourth"


def test_a_removed_key_point_goes_and_its_anchor_is_never_used_again(browser):
    story = three_points()
    desk.save(browser, story, key_points__2__DELETE="on")
    new = {"key_points__2__heading": "Later", "key_points__2__body": "Text[1]."}
    desk.save(browser, story, **new)
    assert anchors(story) == ["k1", "k2", "k4"]


@pytest.mark.parametrize(
    ("row", "place", "expected"),
    (
        (2, 1, ["k3", "k1", "k2"]),
        (0, 3, ["k2", "k3", "k1"]),
        (2, 2, ["k1", "k3", "k2"]),
        (0, 2, ["k2", "k1", "k3"]),
    ),
)
def test_one_typed_place_moves_a_key_point_there(browser, row, place, expected):
    story = three_points()
    desk.save(browser, story, **{f"key_points__{row}__place": place})
    assert anchors(story) == expected


def test_a_new_key_point_may_be_placed_first(browser):
    story = three_points()
    new = {"heading": "First", "body": "Text[1].", "place": 1}
    desk.save(
        browser, story, **{f"key_points__3__{name}": v for name, v in new.items()}
    )
    assert anchors(story) == ["k4", "k1", "k2", "k3"]


def test_a_row_of_which_only_the_place_is_filled_is_no_part(browser):
    story = three_points()
    desk.save(browser, story, key_points__3__place=4)
    assert anchors(story) == ["k1", "k2", "k3"]


def test_topics_are_saved_with_the_story(browser):
    story = factories.draft()
    topic = TopicRow.objects.create(name="Weather", slug="weather")
    desk.save(browser, story, topics=[topic.pk])
    assert story.document() == story.document()
    fresh = Story.objects.get(pk=story.pk)
    assert fresh.document().topics == (Topic(name="Weather", slug="weather"),)


def test_desk_fields_are_saved_without_a_new_version(browser):
    story = factories.draft()
    editor = factories.user(CHIEF_EDITOR)
    desk.save(browser, story, assignee=editor.pk)
    story.refresh_from_db()
    assert (story.assignee, story.version) == (editor, 1)
    assert LogEntry.objects.count() == 1


def test_a_story_is_added_with_its_parts_in_one_go(browser):
    source = Source.objects.get(references__story=factories.draft())
    url = reverse("admin:stories_story_add")
    sent = desk.typed(browser.get(url)) | {
        "headline": "Ferry returns",
        "key_points-0-heading": "The Ferry Sails",
        "key_points-0-body": "It sailed on Monday[1].",
        "references-0-source": source.pk,
        "events-0-typed": "Jan 5 2026 – Morning",
        "events-0-text": "It sails. [1]",
    }
    response = browser.post(url, sent)
    story = Story.objects.get(headline="Ferry returns")
    assert response.status_code == 302
    assert (story.slug, story.state) == ("ferry-returns", State.DRAFT)
    assert story.citations.count() == 2
    event = story.events.get()
    assert (event.typed, event.date, event.label) == (
        "Jan 5 2026",
        "2026-01-05",
        "Morning",
    )


def test_the_slug_may_be_chosen_for_a_new_story(browser):
    url = reverse("admin:stories_story_add")
    sent = desk.typed(browser.get(url))
    browser.post(url, sent | {"headline": "Ferry returns", "slug": "ferry"})
    assert Story.objects.get().slug == "ferry"


def test_line_breaks_of_browsers_are_stored_as_newlines(browser):
    story = factories.draft()
    desk.save(browser, story, key_points__0__body="One[1].\r\n\r\nTwo.")
    assert story.key_points.get().body == "One[1].\n\nTwo."


@pytest.mark.parametrize("headline", ("\x07", "\u200b\u200b", "\u202e \u2066"))
def test_a_text_of_invisible_signs_is_no_headline(browser, headline):
    story = factories.draft()
    response = desk.save(browser, story, headline=headline)
    assert "Write a headline" in desk.refusals(response)


def test_an_emptied_slug_stays_what_it_was(browser):
    story = factories.draft(slug="harbour")
    desk.save(browser, story, slug="", summary="New.")
    story.refresh_from_db()
    assert (story.slug, story.summary) == ("harbour", "New.")


def test_a_due_time_is_saved(browser):
    story = factories.draft()
    desk.save(browser, story, due="2026-01-05T09:30")
    story.refresh_from_db()
    assert story.due.isoformat()[:16] == "2026-01-05T09:30"


def test_what_is_too_long_is_refused_and_shown_again_whole(browser):
    story = three_points()
    headline, heading = "Harbour " * 60, "Quay " * 120
    changes = {"headline": headline, "key_points-1-heading": heading}
    page = desk.save(browser, story, **changes).content.decode()
    assert "at most 300 characters (it has 479)" in page
    assert "at most 500 characters (it has 599)" in page
    assert f'value="{headline}"' in page
    assert f'value="{heading}"' in page
    story.refresh_from_db()
    assert story.version == 1


def test_no_field_of_the_form_cuts_what_is_pasted(browser):
    form = browser.get(desk.change_url(three_points())).content.decode()
    form = form.split('id="story_form"')[1].split("</form>")[0]
    assert "maxlength" not in form
    assert '<textarea name="key_points-0-body"' in form


@pytest.mark.parametrize("name", ("headline", "summary", "key_points-0-body"))
def test_a_field_takes_the_direction_of_its_text(name, browser):
    page = Page(browser.get(desk.change_url(three_points())))
    [(field, _)] = page.all("input", name=name) or page.all("textarea", name=name)
    assert field["dir"] == "auto"


def test_a_deletion_lists_parts_by_number_and_anchor():
    story = three_points()
    chief = desk.client(factories.user(CHIEF_EDITOR))
    desk.save(chief, story, key_points__0__DELETE="on")
    page = chief.get(reverse("admin:stories_story_delete", args=[story.pk]))
    assert "Key point: 1 (k2): " in page.content.decode()
