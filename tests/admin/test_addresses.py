"""A story's address on its form: free to change, and never given away."""

import unicodedata

import pytest
from django.contrib.admin.models import LogEntry

from stories.desk import transfer
from stories.desk.roles import EDITOR, REPORTER
from stories.models import Story
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return desk.client(factories.user(EDITOR, username="dana"))


def errors(response) -> list[str]:
    return response.context["adminform"].form.errors["slug"]


def test_a_published_story_gets_another_address(editor):
    story = factories.published(slug="harbour")
    desk.save(editor, story, slug="harbour-open")
    story.refresh_from_db()
    assert story.slug == "harbour-open"
    assert story.live.slug == "harbour"
    move = story.transitions.first()
    assert (move.verb, move.note) == ("readdress", "From “harbour” to “harbour-open”.")
    assert LogEntry.objects.get().change_message == "The slug changed."


def test_a_save_says_when_readers_see_it(editor):
    story = factories.published(slug="harbour")
    response = desk.save(editor, story, slug="quay", _continue="")
    page = editor.get(response.url)
    assert "Readers see the new address with the next edition." in desk.told(page)
    # Told by the save that changed it, and by no other.
    response = desk.save(editor, story, summary="Boats wait.", _continue="")
    assert "Readers see the new" not in desk.told(editor.get(response.url))


def test_an_address_that_readers_have_is_nothing_to_wait_for(editor):
    story = factories.published(slug="harbour")
    desk.save(editor, story, slug="quay")
    editor.get(desk.change_url(story))
    response = desk.save(editor, story, slug="harbour", _continue="")
    assert "Readers see the new" not in desk.told(editor.get(response.url))


def test_no_reader_waits_for_a_draft(editor):
    response = desk.save(editor, factories.draft(), slug="quay", _continue="")
    assert "Readers see the new" not in desk.told(editor.get(response.url))


@pytest.mark.parametrize(
    ("typed", "advice"),
    (("quay four!", "write “quay-four”, or other"), ("---", "write small letters")),
)
def test_what_is_no_address_is_refused_with_one_that_is(editor, typed, advice):
    story = factories.draft(slug="quay")
    response = desk.save(editor, story, slug=typed)
    assert f"“{typed}” is no address; {advice}" in errors(response)[0]


@pytest.mark.parametrize(
    ("typed", "slug"),
    (
        ("दिल्ली-में-बाढ़", "दिल्ली-में-बाढ़"),
        ("ข่าวเช้า", "ข่าวเช้า"),
        ("Quay-Four", "quay-four"),
        ("Cafe\u0301", "caf\u00e9"),
    ),
)
def test_address_of_any_script_is_kept_in_its_one_form(editor, client, typed, slug):
    story = factories.published(slug="quay")
    desk.save(editor, story, slug=typed)
    story.refresh_from_db()
    assert story.slug == unicodedata.normalize("NFC", slug)


def test_page_is_found_under_an_address_with_marks(client):
    story = factories.published(slug="ท่าเรือเปิดอีกครั้ง")
    assert client.get(f"/stories/{story.slug}/").status_code == 200
    assert client.get(f"/api/v1/stories/{story.slug}/").status_code == 200


def test_address_of_an_older_release_stays_until_it_is_changed(editor):
    story = factories.draft()
    Story.objects.filter(pk=story.pk).update(slug="Old--Quay")
    desk.save(editor, story, summary="Boats wait.")
    story.refresh_from_db()
    assert (story.slug, story.summary) == ("Old--Quay", "Boats wait.")


def test_a_story_without_a_headline_is_refused_in_house_words(editor):
    response = desk.save(editor, factories.draft(), headline=" ")
    found = response.context["adminform"].form.errors["headline"]
    assert found == ["Give the story a headline."]


def test_the_form_says_what_becomes_of_the_old_address(editor):
    story = factories.published()
    page = editor.get(desk.change_url(story)).content.decode()
    assert "the old ones lead there for ever" in page


def test_a_draft_nobody_reads_is_not_said_to_have_old_addresses(editor):
    page = editor.get(desk.change_url(factories.draft())).content.decode()
    assert "the old ones lead there for ever" not in page


@pytest.mark.parametrize("takes", ("has", "had"))
def test_an_address_that_another_story_has_or_had_is_refused_at_its_field(
    editor, takes
):
    other = factories.published(slug="harbour")
    if takes == "had":
        factories.rename(other, "harbour-open")
    story = factories.draft(slug="quay")
    response = desk.save(editor, story, slug="harbour", summary="Boats wait.")
    assert errors(response) == [
        "“harbour” is the address of another story, or was; choose another one."
    ]
    assert "Boats wait.</textarea>" in response.content.decode()
    assert Story.objects.get(pk=story.pk).slug == "quay"


def test_a_new_story_is_refused_it_too(editor):
    factories.rename(factories.published(slug="harbour"), "harbour-open")
    url = "/admin/stories/story/add/"
    sent = desk.typed(editor.get(url))
    response = editor.post(url, sent | {"headline": "Ferry", "slug": "harbour"})
    assert "is the address of another story, or was" in errors(response)[0]
    assert Story.objects.count() == 1


def test_a_story_takes_its_own_old_address_back(editor):
    story = factories.published(slug="harbour")
    factories.rename(story, "harbour-open")
    desk.save(editor, story, slug="harbour")
    assert Story.objects.get().slug == "harbour"


def test_an_address_taken_while_the_form_was_open_is_refused_at_its_field(
    editor, monkeypatch
):
    factories.published(slug="harbour")
    story = factories.draft(slug="quay")
    # The form's own look comes a moment too early to see the other story.
    monkeypatch.setattr(
        "stories.admin.verbs.story_form.objection", lambda slug, story: ""
    )
    monkeypatch.setattr(Story, "validate_unique", lambda self, exclude: None)
    response = desk.save(editor, story, slug="harbour")
    assert "is the address of another story, or was" in errors(response)[0]


def test_an_address_changed_since_the_page_was_opened_stays(editor):
    story = factories.published(slug="harbour")
    sent = desk.typed(editor.get(desk.change_url(story)))
    transfer.readdress(story, "harbour-open", by=factories.user(REPORTER))
    page = editor.post(desk.change_url(story), sent | {"summary": "Boats wait."})
    assert "Somebody saved the story after you opened it" in desk.refusals(page)
    assert "Boats wait.</textarea>" in page.content.decode()
    story.refresh_from_db()
    assert (story.slug, story.summary) == ("harbour-open", "Boats sail again.")


def test_an_emptied_address_stays(editor):
    story = factories.published(slug="harbour")
    desk.save(editor, story, slug="", summary="Boats wait.")
    assert Story.objects.get().slug == "harbour"
