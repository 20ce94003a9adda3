"""An editor logs in, opens a story, changes it and sees it saved."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from stories.desk.roles import EDITOR
from stories.models import Story
from tests.browser.desk import add, choose_source, heading, open_story, save
from tests.factories import document, draft, key_point, source, user

PASSWORD = "correct horse battery"


@pytest.fixture
def grace(transactional_db):
    return user(EDITOR, username="grace")


@pytest.fixture
def story(grace) -> Story:
    points = (
        key_point("k1", heading="Harbour reopens"),
        key_point("k2", heading="Pilots lead the way"),
        key_point("k3", heading="Repairs take until spring"),
    )
    content = document(headline="Harbour reopens after storm", key_points=points)
    return draft(content, by=grace)


@pytest.fixture
def page(live_server, new_page, grace, story) -> Page:
    page = new_page(live_server, user=grace)
    open_story(page, story)
    return page


def test_editor_logs_in_and_finds_the_story_in_the_list(live_server, new_page, story):
    page = new_page(live_server)
    page.goto(reverse("admin:stories_story_changelist"))

    page.get_by_label("Username").fill("grace")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("link", name="Harbour reopens after storm").click()

    expect(page.get_by_label("Headline")).to_have_value("Harbour reopens after storm")


def test_changed_key_point_is_saved(page, story):
    page.locator("#id_key_points-1-body").fill("Pilots led four ships to sea[1].")
    save(page)

    expect(page.locator("#id_key_points-1-body")).to_have_value(
        "Pilots led four ships to sea[1]."
    )
    story.refresh_from_db()
    assert story.version == 2


def test_key_points_are_reordered_and_removed(page):
    page.locator("#key_points-2").get_by_role("button", name="Move up").click()
    page.locator("#key_points-0").get_by_label("Remove").check()
    save(page)

    assert [heading(page, place) for place in (0, 1)] == [
        "Repairs take until spring",
        "Pilots lead the way",
    ]
    expect(page.locator("#key_points-group [data-part]")).to_have_count(2)


def test_source_is_added_and_cited_in_one_save(page, story):
    other = source(title="Ships wait for pilots")
    draft(document(sources=(other,)))

    added = add(page, "source", "references")
    choose_source(added, "Ships wait")
    expect(added.locator(".part-name")).to_contain_text("[2]")
    added.get_by_label("Contribution").fill("Counts the ships.")
    page.locator("#id_key_points-0-body").fill("Nine ships waited[2].")
    save(page)

    expect(page.locator("#part-source-2")).to_have_count(1)
    expect(page.get_by_text("Key point 1 cites [2]")).to_have_count(0)
    assert story.citations.filter(reference__number=2).count() == 1


def test_date_is_read_while_it_is_typed(page):
    added = add(page, "event", "events")

    added.locator(".date-typed").press_sequentially("early 2027")

    expect(added.locator("[data-date-reading]")).to_contain_text("early 2027 (2027-01")


def test_impossible_date_is_refused_and_nothing_typed_is_lost(page, story):
    page.locator("#id_summary").fill("Boats sail again, slowly.")
    page.locator("#id_events-0-typed").fill("30 February 2026")
    page.get_by_role("button", name="Save and continue editing").click()

    expect(page.locator("#events-0 .errorlist")).to_contain_text("30")
    expect(page.locator("#id_events-0-typed")).to_be_focused()
    expect(page.locator("#id_summary")).to_have_value("Boats sail again, slowly.")
    story.refresh_from_db()
    assert story.version == 1


def test_a_refused_save_still_says_which_number_a_source_will_have(page):
    added = add(page, "source", "references")
    promised = added.locator("[data-part-number]").inner_text()
    added.get_by_label("Contribution").fill("Counts the ferries.")
    page.locator("#id_events-0-typed").fill("30 February 2026")
    page.get_by_role("button", name="Save and continue editing").click()

    expect(page.locator("#events-0 .errorlist")).to_be_visible()
    again = page.locator("#references-group .is-new [data-part-number]").first
    expect(again).to_have_text(promised)
    assert promised.startswith(", to be [")


def test_ctrl_s_saves_and_stays_at_the_word(page, story):
    field = page.locator("#id_key_points-2-body")
    field.fill("Repairs take until spring[1].")
    field.evaluate("it => it.setSelectionRange(7, 7)")
    before = field.bounding_box()["y"]

    page.keyboard.press("Control+s")
    expect(page.locator(".submit-row [role=status]")).to_have_text("Saved.")

    expect(field).to_be_focused()
    assert field.evaluate("it => it.selectionStart") == 7
    assert abs(field.bounding_box()["y"] - before) < 5
    page.keyboard.type(" long")
    expect(field).to_have_value("Repairs long take until spring[1].")


def test_a_refused_save_leads_to_what_is_wrong(page):
    page.locator("#id_headline").fill(" ")
    page.locator("#id_key_points-2-body").fill("Repairs take until spring[1].")
    page.keyboard.press("Control+s")

    expect(page.locator("#id_headline")).to_be_focused()
    page.goto(page.url)
    assert page.evaluate("scrollY") == 0


def test_leaving_with_unsaved_changes_is_asked_about(page):
    page.locator("#id_summary").press_sequentially("Not saved. ")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))

    page.close(run_before_unload=True)
    expect(page.locator("#id_summary")).to_be_visible()

    assert asked == ["beforeunload"]


def test_story_is_edited_without_javascript(live_server, new_page, grace, story):
    page = new_page(live_server, user=grace, java_script_enabled=False)
    open_story(page, story)

    page.locator("#id_key_points-2-place").fill("1")
    page.locator("#id_key_points-0-body").fill("The harbour opened at six[1].")
    save(page)

    assert heading(page, 0) == "Repairs take until spring"
    expect(page.locator("#id_key_points-1-body")).to_have_value(
        "The harbour opened at six[1]."
    )
