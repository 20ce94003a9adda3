"""Axe finds nothing to complain about on pages that people seldom meet."""

import pytest

from stories.desk import accounts, redaction
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR
from tests.browser import looks
from tests.browser.axe import OPTIONS, violations
from tests.factories import document, key_point, publish, published, revise, user

# Axe would load style sheets again, and what they import from a wrong address.
AS_LOADED = OPTIONS | {"preload": False}
NAME = "Ida Quell"
ADDING = "/admin/stories/redaction/add/"


@pytest.fixture
def chief(transactional_db):
    return user(CHIEF_EDITOR, username="chief")


@pytest.fixture
def administrator(transactional_db):
    return user(ADMINISTRATOR, username="admin")


@pytest.fixture
def story(chief):
    body = f"It was {NAME} who said so, before the harbour opened again[1]."
    content = document(
        headline="Harbour pilot named in court", key_points=(key_point(body=body),)
    )
    return published(content, by=chief)


@pytest.fixture
def proposed(story, chief):
    return redaction.propose(story, NAME, reason="A court orders it.", by=chief)


@pytest.fixture
def accessible(live_server, new_page, shoot):
    """Opens a page, and asks axe about it in light and dark, wide and narrow."""

    def open_page(path: str, name: str, *, by=None, then=None, **options):
        page = new_page(live_server, user=by, bypass_csp=True, **options)
        page.goto(path)
        if then:
            then(page)
        shoot(page, name, looks.ALL)
        assert violations(page, AS_LOADED) == []

    return open_page


def test_form_of_a_redaction_and_what_it_would_cover(accessible, story, chief):
    def fill(page):
        page.get_by_label("Words that may not be kept").fill(NAME)
        page.get_by_label("Reason").fill("A court orders it.")
        page.get_by_role("button", name="Find the words").click()
        page.get_by_role("heading", name="What would be covered").wait_for()

    address = f"{ADDING}?story={story.slug}"
    accessible(address, "redaction-form", by=chief)
    accessible(address, "redaction-found", by=chief, then=fill)


def test_redaction_that_waits(accessible, proposed, chief, administrator):
    address = f"/admin/stories/redaction/{proposed.pk}/change/"
    accessible(address, "redaction-own", by=chief)
    accessible(address, "redaction-to-decide", by=administrator)
    accessible("/admin/stories/redaction/", "redactions", by=administrator)


def test_redaction_that_is_done(accessible, proposed, administrator):
    redaction.carry_out(proposed, by=administrator)
    address = f"/admin/stories/redaction/{proposed.pk}/change/"
    accessible(address, "redaction-done", by=administrator)


def test_changes_of_accounts(accessible, chief, administrator):
    accounts.record(chief, ["is now an Editor", "was given a password"], by=None)
    accounts.record(administrator, ["was made"], by=chief)
    accessible("/admin/stories/accountchange/", "account-changes", by=chief)


def test_what_the_desk_does_not_take(accessible, chief):
    address = "/admin/stories/story/?headline__regex=a"
    accessible(address, "desk-400", by=chief, expected=(400,))


def test_difference_that_is_too_large_for_words(accessible, chief):
    def points(word):
        return (key_point(body=f"{word} was said in the harbour.\n" * 4_000 + "[1]"),)

    story = published(document(key_points=points("One")), by=chief)
    publish(revise(story, by=chief, key_points=points("Two")), by=chief)
    accessible(f"/stories/{story.slug}/changes/1..2/", "difference-too-large")
