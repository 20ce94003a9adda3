"""A story's next step without a mouse, and what a refusal does with the focus."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from stories.desk import notices
from stories.desk.roles import CHIEF_EDITOR, EDITOR
from stories.models import State
from tests.browser import looks
from tests.browser.axe import violations
from tests.browser.desk import open_story, press, refused, tab_to, told
from tests.factories import document, draft, key_point, published, revise, user
from tests.stages import do, story_in

NARROWEST = {"width": 360, "height": 740}


@pytest.fixture
def desk_of(live_server, new_page, transactional_db):
    """The page of a story at the desk, for somebody in that role."""

    def open_page(role, story, **options):
        page = new_page(live_server, user=user(role), **options)
        open_story(page, story)
        return page

    return open_page


def time_field(page):
    return page.get_by_label("At a time, in UTC")


def test_story_is_scheduled_by_keyboard_alone(desk_of, transactional_db):
    story = story_in(State.APPROVED)
    page = desk_of(EDITOR, story)

    tab_to(page, time_field(page))
    # Month, day, year, then the clock, as the browser's own field takes them.
    page.keyboard.type("01062126")
    page.keyboard.press("Tab")
    page.keyboard.type("0900AM")
    tab_to(page, page.get_by_role("button", name="Schedule", exact=True), most=5)
    page.keyboard.press("Enter")

    assert "is scheduled for" in told(page)
    expect(page.locator("#next-step")).to_contain_text(
        "Publishes itself on 6 Jan 2126, 09:00 UTC as a new story, scheduled by"
    )


def test_focus_goes_to_the_refusal_and_from_there_to_its_field(
    desk_of, transactional_db
):
    points = (key_point(body="The harbour opened on Monday[7]."),)
    page = desk_of(CHIEF_EDITOR, draft(document(key_points=points)))

    press(page, "Publish without review")

    expect(page.get_by_role("alert")).to_be_focused()
    assert "Say in a note why" in refused(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Note", exact=True)).to_be_focused()
    page.get_by_role("alert").get_by_role("link", name="Key point 1").press("Enter")
    expect(page.locator("#id_key_points-0-heading")).to_be_focused()


@pytest.mark.parametrize("has_script", (True, False), ids=("script", "no-script"))
def test_time_shown_twice_is_asked_about(
    desk_of, transactional_db, settings, has_script
):
    settings.TIME_ZONE = "Europe/Berlin"
    story = story_in(State.APPROVED)
    page = desk_of(EDITOR, story, java_script_enabled=has_script)
    field = page.get_by_label("At a time, in Europe/Berlin")

    field.fill("2126-10-27T02:30")
    press(page, "Schedule")
    assert "show 02:30 twice" in refused(page)
    page.get_by_label("the second one: 02:30 CET").check()
    press(page, "Schedule")

    assert "is scheduled for" in told(page)
    expect(page.locator("#next-step")).to_contain_text("27 Oct 2126, 02:30 CET")


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_panel_fits_the_narrowest_phone(desk_of, transactional_db, scheme):
    page = desk_of(CHIEF_EDITOR, story_in(State.APPROVED, is_live=True))
    looks.wear(page, "phone", scheme)
    page.set_viewport_size(NARROWEST)

    press(page, "Schedule")

    root = page.locator("html")
    assert root.evaluate("it => it.scrollWidth <= it.clientWidth")


def test_what_a_page_says_when_something_is_wrong_is_accessible(
    desk_of, transactional_db, settings
):
    settings.TIME_ZONE = "Europe/Berlin"
    late = story_in(State.APPROVED)
    long_ago = timezone.now() - timedelta(hours=2)
    do("schedule", late, scheduled_for=long_ago, at=long_ago - timedelta(hours=1))
    story = story_in(State.APPROVED, is_live=True)
    page = desk_of(CHIEF_EDITOR, story, bypass_csp=True)

    page.get_by_label("At a time, in Europe/Berlin").fill("2126-10-27T02:30")
    press(page, "Schedule")

    expect(page.get_by_role("alert")).to_have_count(2)
    assert violations(page) == []


def test_notices_are_accessible_and_go_by_their_button(
    live_server, new_page, transactional_db
):
    dana = user(EDITOR)
    for sentence in ("The schedule was undone.", "Dr Holm answered: fine."):
        notices.tell(dana, draft(), sentence)
    page = new_page(live_server, user=dana, bypass_csp=True)
    page.goto(reverse("admin:index"))
    assert violations(page) == []

    page.get_by_role("button", name="Seen", exact=True).first.click()

    expect(page.get_by_role("button", name="Seen", exact=True)).to_have_count(1)


def test_draft_of_a_correction_stands_there_for_corrections_alone(
    desk_of, transactional_db
):
    point = key_point(body="12 boats sail again[1].")
    story = published(document(key_points=(point,)))
    revise(story, key_points=(key_point(body="14 boats sail again[1]."),))
    page = desk_of(CHIEF_EDITOR, story)
    kind, note = page.get_by_label("Publish as"), page.get_by_label("Public note")
    drafted = "An earlier edition said 12; it is 14."

    expect(kind).to_have_value("correction")
    expect(note).to_have_value(drafted)
    kind.select_option("Minor edit")
    expect(note).to_have_value("")
    kind.select_option("Correction")
    expect(note).to_have_value(drafted)
    note.fill("It is 14, not 12.")
    kind.select_option("Update")
    expect(note).to_have_value("It is 14, not 12.")


@pytest.mark.parametrize("has_script", (True, False), ids=("script", "no-script"))
def test_button_that_publishes_is_called_by_the_kind(
    desk_of, transactional_db, has_script
):
    story = story_in(State.APPROVED, is_live=True)
    page = desk_of(EDITOR, story, java_script_enabled=has_script)

    for kind, name in (
        ("Correction", "Publish a correction"),
        ("Clarification", "Publish a clarification"),
        ("Minor edit", "Publish a minor edit"),
        ("Update", "Publish"),
        ("Correction", "Publish a correction"),
    ):
        page.get_by_label("Publish as").select_option(kind)
        button = page.locator("button[value=publish]")
        expect(button).to_have_accessible_name(name)
    page.get_by_label("Public note").fill("It said twelve.")
    press(page, "Publish a correction")

    assert "Edition 2" in told(page)
    assert story.editions.first().kind == "correction"
