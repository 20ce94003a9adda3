"""A link is made at the desk, opened without an account, answered, and revoked."""

import pytest
from playwright.sync_api import expect

from stories.desk import previews
from stories.desk.roles import EDITOR, REPORTER
from stories.models import Preview
from tests.browser import looks
from tests.browser.desk import open_story, tab_to
from tests.factories import document, draft, revise, user


@pytest.fixture
def editor(transactional_db):
    return user(EDITOR, username="ines")


@pytest.fixture
def story(editor):
    return draft(document(headline="Quay four is to be closed"), by=user(REPORTER))


@pytest.fixture
def desk(live_server, new_page, editor, story):
    page = new_page(live_server, user=editor)
    open_story(page, story)
    return page


@pytest.fixture
def asking(editor, story):
    made = previews.make_preview(story, by=editor, label="Ruth", asks_approval=True)
    return made.get_absolute_url()


def test_from_the_desk_to_counsel_and_back_by_keyboard(live_server, new_page, desk):
    tab_to(desk, desk.get_by_label("For whom"), most=120)
    desk.keyboard.type("Ruth, counsel")
    tab_to(desk, desk.get_by_label("Ask for an answer"))
    desk.keyboard.press("Space")
    tab_to(desk, desk.get_by_role("button", name="Make a preview"))
    desk.keyboard.press("Enter")
    expect(desk.locator(".messagelist .success")).to_contain_text("preview is made")
    link = desk.get_by_label("Link", exact=True).input_value()

    counsel = new_page(live_server)
    counsel.goto(link[link.index("/preview/") :])
    bar = counsel.get_by_role("complementary", name="About this preview")
    expect(bar).to_contain_text("Preview of a story that is not published.")
    expect(bar).to_contain_text("For Ruth, counsel.")
    tab_to(counsel, counsel.get_by_role("link", name="Give your answer"))
    counsel.keyboard.press("Enter")
    tab_to(counsel, counsel.get_by_label("Fine as it is"))
    counsel.keyboard.press("ArrowDown")
    expect(counsel.get_by_label("I have a note")).to_be_checked()
    counsel.keyboard.press("Tab")
    counsel.keyboard.type("Name the quay.")
    counsel.keyboard.press("Tab")
    counsel.keyboard.type("Ruth Adeyemi")
    counsel.keyboard.press("Enter")
    answer = counsel.get_by_role("region", name="Thank you.")
    expect(answer).to_contain_text("Name the quay.")
    expect(answer).to_be_in_viewport()
    assert counsel.context.cookies() == []

    desk.reload()
    panel = desk.get_by_role("region", name="Previews")
    expect(panel).to_contain_text("Opened once on")
    expect(panel.get_by_label("Answers")).to_contain_text("Ruth Adeyemi")
    expect(panel.get_by_label("Answers")).to_contain_text("Name the quay.")


def test_revoked_link_is_dead(live_server, new_page, desk, asking):
    reader = new_page(live_server, expected=[404])
    reader.goto(asking)
    expect(reader.get_by_role("heading", level=1)).to_have_text(
        "Quay four is to be closed"
    )

    desk.reload()
    tab_to(desk, desk.locator(".preview-revoke summary"), most=120)
    desk.keyboard.press("Enter")
    tab_to(desk, desk.get_by_role("button", name="Revoke the link"))
    desk.keyboard.press("Enter")
    expect(desk.locator(".messagelist .success")).to_contain_text("any more")

    reader.reload()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Page not found")


def test_link_is_copied(desk, asking):
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.reload()

    desk.get_by_role("button", name="Copy the link").click()

    expect(desk.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    copied = desk.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(asking)


def test_link_that_cannot_be_copied_is_selected(desk, asking):
    desk.add_init_script("delete Navigator.prototype.clipboard")
    desk.reload()

    desk.get_by_role("button", name="Copy the link").click()

    expect(desk.get_by_role("status").filter(has_text="Selected")).to_be_visible()
    assert desk.evaluate("String(getSelection())").endswith(asking)


def test_desk_needs_no_javascript_for_links(live_server, new_page, editor, story):
    page = new_page(live_server, user=editor, java_script_enabled=False)
    open_story(page, story)
    page.get_by_label("For whom").fill("Ruth")
    page.get_by_role("button", name="Make a preview").click()

    assert page.get_by_label("Link", exact=True).input_value().endswith("/")
    expect(page.get_by_role("button", name="Copy")).to_have_count(0)
    page.get_by_text("Revoke…").click()
    page.get_by_role("button", name="Revoke the link").click()
    assert not Preview.objects.get().is_open()


def test_answer_without_javascript_on_a_phone(live_server, new_page, asking, story):
    page = new_page(
        live_server,
        java_script_enabled=False,
        viewport=looks.PHONE,
        color_scheme="dark",
    )
    page.goto(asking)
    page.get_by_role("link", name="Give your answer").click()
    page.get_by_label("Fine as it is").check()
    page.get_by_label("Your name").fill("Ruth Adeyemi")
    revise(story, summary="Changed while she read.")

    page.get_by_role("button", name="Send your answer").click()

    expect(page.locator("#answer")).to_contain_text("Thank you.")
    expect(page.locator("#answer")).to_contain_text("The text has changed since")
    assert Preview.objects.get().answers.get().version == 1


def test_what_is_missing_is_said_beside_its_field(live_server, new_page, asking):
    page = new_page(live_server)
    page.goto(asking)
    # A browser that does not insist leaves it to the newsroom.
    page.locator("#answer form").evaluate("it => { it.noValidate = true; }")
    page.get_by_label("I have a note").check()

    page.get_by_role("button", name="Send your answer").click()

    expect(page.get_by_label("Note", exact=True)).to_have_attribute(
        "aria-invalid", "true"
    )
    expect(page.locator("#answer-note-error")).to_contain_text("Write your note")
    expect(page.locator("#answer-name-error")).to_contain_text("Give your name")
    expect(page.locator("#answer")).to_be_in_viewport()
    expect(page.get_by_label("I have a note")).to_be_checked()


def test_links_to_sources_do_not_tell_where_they_stand(live_server, new_page, asking):
    page = new_page(live_server, expected=[404])
    page.goto(asking)

    # What a browser would send along with a link, asked of the page itself.
    with page.expect_request("**/topics/") as sent:
        page.evaluate("location.href = '/topics/'")
    page.wait_for_load_state()

    assert not sent.value.headers.get("referer")
