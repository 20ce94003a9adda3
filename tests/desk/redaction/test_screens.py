"""The desk's pages: find, propose, read, decide; for the two and nobody else."""

import pytest

from stories.desk import redaction
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR, ROLES
from stories.document.text.covering import COVER
from stories.models import Redaction, RedactionState
from tests import factories
from tests.admin import desk
from tests.desk.redaction.conftest import NAME

pytestmark = pytest.mark.django_db

ROOT = "/admin/stories/redaction/"


def decide(browser, made, name, **sent):
    return browser.post(f"{ROOT}{made.pk}/{name}/", sent, follow=True)


@pytest.mark.parametrize("role", set(ROLES) - {CHIEF_EDITOR, ADMINISTRATOR})
@pytest.mark.parametrize("path", ("", "add/", "{key}/change/", "{key}/done/"))
def test_others_see_none_of_it(role, path, proposed):
    browser = desk.client(factories.user(role))
    address = ROOT + path.format(key=proposed.pk)
    assert browser.get(address).status_code == 403
    assert browser.post(address, {"read": "yes"}).status_code == 403
    assert Redaction.objects.get().state == RedactionState.PROPOSED


def test_the_words_are_found_before_anything_is_proposed(named, chief):
    sent = {"story": named.slug, "words": NAME, "reason": ""}
    page = desk.client(chief).post(f"{ROOT}add/", sent).content.decode()
    assert "Edition 1" in page
    assert f"<mark>{NAME}</mark>" in page
    assert not Redaction.objects.exists()


def test_a_chief_proposes_and_an_administrator_covers(named, chief, administrator):
    sent = {"story": named.slug, "words": NAME, "reason": "A court.", "propose": "yes"}
    response = desk.client(chief).post(f"{ROOT}add/", sent, follow=True)
    assert "Nothing is covered before the second person" in response.content.decode()
    made = Redaction.objects.get()
    browser = desk.client(administrator)
    assert f"{ROOT}{made.pk}/change/" in browser.get("/admin/").content.decode()
    assert NAME in browser.get(f"{ROOT}{made.pk}/change/").content.decode()
    response = decide(browser, made, "done", read="yes")
    assert "Covered, for good" in response.content.decode()
    named.refresh_from_db()
    assert COVER in named.editions.last().content["headline"]


def test_it_is_not_done_unread(proposed, administrator):
    response = decide(desk.client(administrator), proposed, "done")
    assert "say that you have read the list" in response.content.decode()
    assert Redaction.objects.get().state == RedactionState.PROPOSED


def test_a_look_at_a_buttons_address_does_nothing(proposed, administrator):
    desk.client(administrator).get(f"{ROOT}{proposed.pk}/done/")
    assert Redaction.objects.get().state == RedactionState.PROPOSED


def test_who_proposed_it_is_told_that_it_waits(proposed, chief):
    page = desk.client(chief).get(f"{ROOT}{proposed.pk}/change/").content.decode()
    assert "Waits for the second person" in page
    assert "Cover for good" not in page


def test_an_unknown_story_is_said_at_its_field(chief):
    sent = {"story": "nowhere", "words": NAME, "reason": "A court.", "propose": "yes"}
    page = desk.client(chief).post(f"{ROOT}add/", sent).content.decode()
    assert "No story has this address" in page


def test_the_list_names_no_words(proposed, done, chief):
    assert NAME not in desk.client(chief).get(ROOT).content.decode()


def test_it_is_declined(proposed, administrator):
    decide(desk.client(administrator), proposed, "declined")
    assert Redaction.objects.get().state == RedactionState.DECLINED


def test_the_story_leads_to_it(named, chief):
    page = desk.client(chief).get(desk.change_url(named)).content.decode()
    assert f"{ROOT}add/?story={named.slug}" in page
    assert redaction.may_redact(chief)
