"""Two editors on one story: the second is told, and loses nothing."""

import pytest

from stories.desk.roles import EDITOR
from stories.models import SavedVersion
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser():
    return desk.client(factories.user(EDITOR, username="grace"))


def overtaken(browser, story, by_other: dict, **typed):
    """Open the story, let another editor save, then save what was typed."""
    sent = desk.typed(browser.get(desk.change_url(story))) | typed
    other = factories.user(EDITOR, username="ada")
    factories.revise(story, by=other, **by_other)
    return browser.post(desk.change_url(story), sent)


def test_the_second_of_two_editors_is_refused(browser):
    story = factories.draft()
    response = overtaken(browser, story, {"summary": "Hers."}, summary="Mine.")
    story.refresh_from_db()
    assert response.status_code == 200
    assert (story.summary, story.version) == ("Hers.", 2)


def test_the_second_editor_reads_who_changed_what(browser):
    story = factories.draft()
    response = overtaken(browser, story, {"headline": "Hers"}, summary="Mine.")
    page = response.content.decode()
    assert "ada saved version 2" in page
    assert "The headline changed." in page
    assert "open the story as it is now in a new tab" in page


def test_everything_the_second_editor_typed_is_still_there(browser):
    story = factories.draft()
    typed = {"summary": "Mine.", "key_points-0-body": "My own words[1]."}
    response = overtaken(browser, story, {"headline": "Hers"}, **typed)
    sent_again = desk.typed(response)
    assert sent_again["summary"] == "Mine."
    assert sent_again["key_points-0-body"] == "My own words[1]."


def test_text_typed_into_a_part_that_another_editor_removed_is_kept(browser):
    story = factories.draft()
    typed = {"key_points-0-body": "My own words[1]."}
    response = overtaken(browser, story, {"key_points": ()}, **typed)
    assert "My own words[1]." in response.content.decode()
    assert "Key point 1 (k1) was removed." in response.content.decode()


def test_sending_the_stale_page_again_is_refused_again(browser):
    story = factories.draft()
    response = overtaken(browser, story, {"headline": "Hers"}, summary="Mine.")
    again = browser.post(desk.change_url(story), desk.typed(response))
    assert "Somebody saved the story" in desk.refusals(again)


def test_a_save_without_a_change_on_a_stale_page_is_refused_too(browser):
    story = factories.draft()
    response = overtaken(browser, story, {"headline": "Hers"})
    assert "Somebody saved the story" in desk.refusals(response)


def test_a_page_without_its_version_is_refused(browser):
    story = factories.draft()
    sent = desk.typed(browser.get(desk.change_url(story)))
    sent.pop("seen")
    response = browser.post(desk.change_url(story), sent)
    assert "without the version it shows" in desk.refusals(response)


def test_a_save_that_slips_in_between_reading_and_writing_is_found(
    browser, monkeypatch
):
    story = factories.draft()
    sent = desk.typed(browser.get(desk.change_url(story))) | {"summary": "Mine."}
    from_form = "stories.admin.verbs.story_form.StoryForm._refuse_stale"
    # Only the save path is left to notice.
    monkeypatch.setattr(from_form, lambda form: None)
    factories.revise(story, headline="Hers")
    response = browser.post(desk.change_url(story), sent)
    story.refresh_from_db()
    assert "Somebody saved the story" in desk.refusals(response)
    assert (story.headline, story.summary) == ("Hers", "Boats sail again.")
    assert response.context["others"]["sentences"] == ["The headline changed."]


def test_a_version_that_was_not_kept_still_tells_who_saved(browser):
    story = factories.draft()
    SavedVersion.objects.filter(story=story).delete()
    response = overtaken(browser, story, {"headline": "Hers"}, summary="Mine.")
    assert "ada saved version 2" in response.content.decode()


def test_the_refusal_leads_to_the_difference_word_by_word(browser):
    story = factories.draft()
    response = overtaken(browser, story, {"summary": "Hers entirely."}, summary="Mine.")
    address = response.context["others"]["address"]
    assert f'href="{address}" target="_blank"' in response.content.decode()
    page = browser.get(address).content.decode()
    assert "Saved version 1" in page
    assert "<ins" in page
    assert "entirely" in page


def test_a_version_that_was_not_kept_leads_to_no_difference(browser):
    story = factories.draft()
    SavedVersion.objects.filter(story=story).delete()
    response = overtaken(browser, story, {"headline": "Hers"}, summary="Mine.")
    assert response.context["others"]["address"] == ""


def from_two_tabs(browser, story):
    first, second = (desk.typed(browser.get(desk.change_url(story))) for _ in "ab")
    browser.post(desk.change_url(story), first | {"summary": "From the first."})
    return browser.post(desk.change_url(story), second | {"summary": "Second."})


def test_the_own_second_tab_is_named_as_that(browser):
    response = from_two_tabs(browser, factories.draft())
    told = desk.refusals(response)
    assert "You saved this story yourself in another tab on" in told
    assert "Somebody" not in told
    assert "<li>You saved version 2" in response.content.decode()


def test_a_button_names_the_own_second_tab_too(browser):
    story = factories.draft()
    desk.save(browser, story, summary="From the first.")
    response = desk.press(browser, story, "submit", version=1)
    (told,) = desk.refused(response)
    assert told.startswith("You saved this story yourself in another tab on")


def test_another_editors_save_among_the_own_ones_is_no_second_tab(browser):
    story = factories.draft()
    factories.revise(story, summary="Hers.")
    desk.save(browser, story, summary="Mine.")
    response = desk.press(browser, story, "submit", version=1)
    assert next(iter(desk.refused(response))).startswith("Somebody saved the story")
