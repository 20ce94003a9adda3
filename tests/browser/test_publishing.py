"""A story goes from its reporter over an editor to its readers."""

import pytest
from playwright.sync_api import expect

from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from tests.browser.desk import open_story, press, refused, told
from tests.factories import document, draft, published, user


@pytest.fixture
def rosa(transactional_db):
    return user(REPORTER, username="rosa")


@pytest.fixture
def desk_of(live_server, new_page):
    """The story's page at the desk, for somebody with that role."""

    def open_page(person, story):
        page = new_page(live_server, user=person)
        open_story(page, story)
        return page

    return open_page


def test_reporter_submits_and_an_editor_approves_and_publishes(
    live_server, new_page, desk_of, rosa
):
    story = draft(document(headline="Harbour reopens after storm"), by=rosa)

    of_reporter = desk_of(rosa, story)
    press(of_reporter, "Submit for review")
    assert "is in review now" in told(of_reporter)
    of_editor = desk_of(user(EDITOR), story)
    press(of_editor, "Approve")
    press(of_editor, "Publish")

    of_editor.get_by_role("link", name="Read it as readers do").click()
    expect(of_editor).to_have_url(f"/stories/{story.slug}/")
    reader = new_page(live_server)
    reader.goto("/")
    reader.get_by_role("heading", name="Harbour reopens after storm").click()
    expect(reader.locator("#k1")).to_contain_text("Harbour Reopens After Storm")


def test_reporter_is_offered_no_button_that_publishes(desk_of, rosa):
    page = desk_of(rosa, draft(by=rosa))

    expect(page.get_by_role("button", name="Submit for review")).to_be_visible()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)
    expect(page.get_by_role("button", name="Approve")).to_have_count(0)


def test_refused_verb_says_why_and_keeps_the_note(desk_of, rosa):
    story = draft(document(), by=rosa)
    page = desk_of(user(CHIEF_EDITOR), story)
    page.get_by_label("Public note").fill("Counted anew.")

    press(page, "Publish without review")

    assert "Say in a note why it is published without review." in refused(page)
    expect(page.get_by_label("Public note")).to_have_value("Counted anew.")


def test_correction_is_told_to_readers(live_server, new_page, desk_of, rosa):
    chief = user(CHIEF_EDITOR)
    story = published(document(headline="Harbour reopens"), by=chief)
    page = desk_of(chief, story)
    page.locator("#id_key_points-0-body").fill("The harbour opened on Tuesday[1].")
    page.get_by_role("button", name="Save and continue editing").click()

    page.get_by_label("Publish as").select_option("Correction")
    page.get_by_label("Public note").fill("It opened on Tuesday, not on Monday.")
    page.get_by_label("Note", exact=True).fill("Rosa checked.")
    press(page, "Publish without review")

    reader = new_page(live_server)
    reader.goto(f"/stories/{story.slug}/")
    notice = reader.get_by_role("complementary", name="This story was corrected")
    expect(notice).to_contain_text("It opened on Tuesday, not on Monday.")
    expect(reader.locator("#k1")).to_contain_text("on Tuesday")


def test_withdrawal_is_asked_about_first(live_server, new_page, desk_of, rosa):
    chief = user(CHIEF_EDITOR)
    story = published(document(headline="Harbour reopens"), by=chief)
    page = desk_of(chief, story)

    press(page, "Withdraw…")
    reader = new_page(live_server, expected=[410])
    reader.goto(f"/stories/{story.slug}/")
    expect(reader.locator("#k1")).to_be_visible()
    page.get_by_label("Reason, which readers will see").fill("The source was forged.")
    press(page, "Withdraw")

    reader.reload()
    expect(reader.locator("#k1")).to_have_count(0)
    expect(reader.locator("main")).to_contain_text("The source was forged.")
