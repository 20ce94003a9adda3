"""An old edition brought back at the desk: asked twice, as a draft, nothing lost."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from stories.desk.roles import CHIEF_EDITOR, REPORTER
from stories.models import State
from tests import factories
from tests.admin import desk
from tests.public.test_large_stories import content
from tests.stages import story_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def reporter():
    return factories.user(REPORTER, username="rosa")


@pytest.fixture
def story():
    """A story with two editions, the first headed Old, the second New."""
    made = factories.published(factories.document(headline="Old"))
    return factories.publish(factories.revise(made, headline="New"))


def restore(story, person, edition, **sent):
    return desk.press(desk.client(person), story, "restore", edition=edition, **sent)


def history(story, person) -> str:
    url = reverse("admin:stories_story_history", args=[story.pk])
    return desk.client(person).get(url).content.decode()


def test_each_edition_has_a_button(story, reporter):
    page = history(story, reporter)
    assert page.count(">Restore this edition…<") == 2
    assert page.count(f'action="{desk.verb_url(story, "restore")}"') == 2


def test_a_withdrawal_has_none(reporter):
    story = story_in(State.WITHDRAWN)
    assert history(story, reporter).count(">Restore this edition…<") == 1


@pytest.mark.parametrize("lacking", ("restore_story", "change_story"))
def test_who_may_not_bring_back_sees_no_button(story, lacking):
    person = factories.user()
    rights = {"view_story", "view_transition", "restore_story", "change_story"}
    person.user_permissions.set(
        Permission.objects.filter(codename__in=rights - {lacking})
    )
    assert "Restore this edition…" not in history(story, person)
    (sentence,) = desk.refused(restore(story, person, 1, confirmed="yes"))
    assert sentence.endswith("Only a reporter, an editor or a chief editor may.")
    story.refresh_from_db()
    assert (story.headline, story.state) == ("New", State.PUBLISHED)


def test_it_asks_first_and_says_what_becomes_of_what(story, reporter):
    page = restore(story, reporter, 1, note="It was better.").content.decode()
    page = " ".join(page.split())
    story.refresh_from_db()
    assert story.headline == "New"
    assert "becomes a draft with what edition 1 said" in page
    assert "Readers see nothing of it until it is published" in page
    assert f"among the saved versions, as version {story.version}" in page
    assert f"/admin/stories/story/{story.pk}/changes/copy..1/" in page
    assert "It was better.</textarea>" in page


def test_the_working_copy_says_what_the_edition_said(story, reporter):
    response = restore(story, reporter, 1, note="It was better.", confirmed="yes")
    story.refresh_from_db()
    assert (story.headline, story.state) == ("Old", State.DRAFT)
    assert story.live.headline == "New"
    assert "says what edition 1 said" in desk.told(response)
    move = story.transitions.get(verb="restore")
    assert (move.by, move.note, move.edition.number) == (reporter, "It was better.", 1)


def test_what_the_working_copy_said_stays_among_the_saved_versions(story, reporter):
    factories.revise(story, headline="Newer still")
    before = story.version
    restore(story, reporter, 1, confirmed="yes")
    kept = story.saved_versions.get(number=before)
    assert kept.document().headline == "Newer still"


def test_a_button_shown_for_an_older_version_does_nothing(story, reporter):
    response = restore(story, reporter, 1, version=1, confirmed="yes")
    assert "Somebody saved the story" in " ".join(desk.refused(response))
    story.refresh_from_db()
    assert story.headline == "New"


@pytest.mark.parametrize("edition", ("9", "0", "x", "9" * 14, "9" * 40))
def test_an_edition_that_is_none_is_not_found(story, reporter, edition):
    assert restore(story, reporter, edition, confirmed="yes").status_code == 404


def test_an_edition_of_another_story_is_not_found(reporter):
    factories.published()
    assert restore(factories.draft(), reporter, 1).status_code == 404


def test_without_an_edition_there_must_be_something_put_away(story, reporter):
    response = restore(story, reporter, "")
    assert "Choose the edition to bring back." in desk.refused(response)


def test_it_is_told_in_the_history(story):
    chief = factories.user(CHIEF_EDITOR)
    restore(story, chief, 1, confirmed="yes")
    page = history(story, chief)
    assert "<strong>Restore</strong>" in page
    # The entry of a return is no edition of its own.
    assert page.count(">Restore this edition…<") == 2


def test_an_edition_larger_than_what_is_taken_today_is_refused_in_sentences(reporter):
    story = factories.published_without_limits(content(600, 3, 3))
    response = restore(story, reporter, 1, confirmed="yes")
    assert response.status_code == 200
    assert "600" in " ".join(desk.refused(response))
    story.refresh_from_db()
    assert (story.version, story.transitions.filter(verb="restore").count()) == (1, 0)
