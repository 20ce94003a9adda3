"""A redaction in a browser: proposed by one, read and done by another."""

import pytest
from playwright.sync_api import expect

from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR
from tests.browser.desk import told
from tests.factories import document, key_point, published, user

NAME = "Ida Quell"


@pytest.fixture
def story(transactional_db):
    body = f"It was {NAME} who said so, before the harbour opened again[1]."
    return published(
        document(
            headline="Harbour pilot named in court", key_points=(key_point(body=body),)
        )
    )


def test_two_people_cover_what_may_not_be_kept(live_server, new_page, story):
    chief = new_page(live_server, user=user(CHIEF_EDITOR))
    chief.goto(f"/admin/stories/story/{story.pk}/change/")
    chief.get_by_role("link", name="Redact…").click()
    chief.get_by_label("Words that may not be kept").fill(NAME)
    chief.get_by_label("Reason").fill("A court orders it.")
    chief.get_by_role("button", name="Find the words").click()
    expect(chief.get_by_role("heading", name="What would be covered")).to_be_visible()
    chief.get_by_role("button", name="Propose to cover them").click()
    assert "second person" in told(chief)

    administrator = new_page(live_server, user=user(ADMINISTRATOR))
    administrator.goto("/admin/")
    administrator.get_by_role("link", name="Harbour pilot named in court").click()
    administrator.get_by_label("I have read the list").check()
    administrator.get_by_role("button", name="Cover for good").click()
    assert "Covered, for good" in told(administrator)
    administrator.goto(f"/stories/{story.slug}/")
    expect(administrator.get_by_text("It was █████ who said so")).to_be_visible()
