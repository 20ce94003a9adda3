"""What differs between two texts of a story, at the desk, as readers are shown it."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from stories.desk.roles import EDITOR, REPORTER
from stories.document import Standing
from stories.models import Source
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db

POINTS = (
    factories.key_point("k1", heading="Harbour reopens", body="Twelve boats sail[1]."),
    factories.key_point("k2", heading="Pilots lead", body="Pilots lead the way[2]."),
)


@pytest.fixture
def dana():
    return factories.user(EDITOR, username="dana")


@pytest.fixture
def story():
    """A story with an edition, two saved versions and a working copy ahead of it."""
    sources = (factories.source(1), factories.source(2))
    made = factories.published(factories.document(key_points=POINTS, sources=sources))
    moved = (
        POINTS[1],
        factories.key_point(
            "k1", heading="Harbour reopens", body="Fourteen boats sail[2]."
        ),
    )
    return factories.revise(made, key_points=moved)


def url(story, before, after) -> str:
    return reverse("admin:stories_story_changes", args=[story.pk, before, after])


def changes(story, person, before="1", after="copy"):
    return desk.client(person).get(url(story, before, after))


def page(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    ("before", "after"),
    (
        ("1", "copy"),
        ("1", "saved-2"),
        ("saved-1", "saved-2"),
        ("saved-1", "copy"),
    ),
)
def test_any_two_texts_are_compared(story, dana, before, after):
    response = changes(story, dana, before, after)
    assert (response.context["old"].name, response.context["new"].name) == (
        before,
        after,
    )
    shown = page(response)
    assert "[removed: </span>Twelve" in shown
    assert "[added: </span>Fourteen" in shown


def test_what_moved_is_told_as_moved_and_evidence_apart(story, dana):
    shown = page(changes(story, dana))
    assert "Moved from 1st to 2nd place" in shown or "Moved from 2nd to 1st" in shown
    evidence = shown.split('class="evidence-changed"')[1].split("</div>")[0]
    assert "Now cited" in evidence
    assert "No longer cited" in evidence


def test_the_same_words_on_other_sources_stand_out(dana):
    sources = (factories.source(1), factories.source(2))
    story = factories.published(
        factories.document(
            key_points=(factories.key_point(body="Boats sail[1]."),), sources=sources
        )
    )
    story = factories.revise(
        story, key_points=(factories.key_point(body="Boats sail[2]."),)
    )
    assert "Same words, other sources" in page(changes(story, dana))


def test_a_standing_that_changed_is_told(dana):
    story = factories.published()
    Source.objects.update(standing=Standing.RETRACTED)
    shown = page(changes(story, dana))
    assert "Still cited, and its standing changed" in shown


def test_both_texts_are_named_and_can_be_read_whole(story, dana):
    shown = page(changes(story, dana, "1", "saved-2"))
    edition, saved = story.editions.get(), story.saved_versions.get(number=2)
    for model, row in (("edition", edition), ("savedversion", saved)):
        address = reverse(f"admin:stories_{model}_change", args=[row.pk])
        assert f'<a href="{address}">' in shown
        assert f'href="{address}#k1"' in shown or model == "edition"
    assert "Edition 1 (New)" in shown
    assert "Saved version 2" in shown


@pytest.mark.parametrize("anchor", ("k1", "source-1", "e1"))
def test_a_part_of_the_working_copy_is_found_by_its_anchor(story, dana, anchor):
    opened = desk.client(dana).get(desk.change_url(story)).content.decode()
    assert f'id="{anchor}"' in opened


def test_the_other_way_round_is_one_link_away(story, dana):
    assert f'href="{url(story, "copy", "1")}"' in page(changes(story, dana))


def test_two_texts_that_say_the_same_are_said_to(dana):
    story = factories.published()
    shown = page(changes(story, dana, "1", "saved-1"))
    assert "No difference" in shown or "nothing" in shown.lower()


def test_what_people_typed_is_text(dana):
    story = factories.draft(factories.document(headline="Old"))
    story = factories.revise(story, headline="<img src=x onerror=alert(1)>")
    shown = page(changes(story, dana, "saved-1", "copy"))
    assert "<img src=x" not in shown
    assert "&lt;img" in shown


@pytest.mark.parametrize(
    "name", ("0", "01", "9", "saved-9", "saved-", "edition-1", "copy2", "9" * 30)
)
def test_a_text_that_is_none_is_not_found(story, dana, name):
    assert changes(story, dana, name, "copy").status_code == 404
    assert changes(story, dana, "copy", name).status_code == 404


def test_a_text_of_another_story_is_not_found(story, dana):
    other = factories.draft()
    assert changes(other, dana, "1", "copy").status_code == 404


def test_a_choice_leads_to_its_page(story, dana):
    chosen = reverse("admin:stories_story_chosen", args=[story.pk])
    response = desk.client(dana).get(chosen, {"from": "1", "to": "saved-2"})
    assert response.url == url(story, "1", "saved-2")


@pytest.mark.parametrize("query", ({}, {"from": "1"}, {"from": "x", "to": "copy"}))
def test_half_a_choice_is_asked_for_again(story, dana, query):
    chosen = reverse("admin:stories_story_chosen", args=[story.pk])
    response = desk.client(dana).get(chosen, query, follow=True)
    assert "Choose two versions that the story has." in desk.told(response)


def test_strangers_are_sent_to_log_in(story):
    response = Client().get(url(story, "1", "copy"))
    assert response.url.startswith(reverse("admin:login"))


@pytest.mark.parametrize("name", ("stories_story_changes", "stories_story_chosen"))
def test_who_may_see_no_story_is_refused_before_it_is_looked_for(story, name):
    browser = desk.client(factories.user())
    names = ["1", "copy"] if name == "stories_story_changes" else []
    for key in (story.pk, 999_999):
        address = reverse(f"admin:{name}", args=[key, *names])
        assert browser.get(address).status_code == 403


def test_a_missing_story_is_not_found(dana):
    address = reverse("admin:stories_story_changes", args=[999_999, "1", "copy"])
    assert desk.client(dana).get(address).status_code == 404


@pytest.mark.parametrize(
    ("name", "right"), (("1", "view_edition"), ("saved-1", "view_savedversion"))
)
def test_each_text_is_shown_to_who_may_see_its_records(story, name, right):
    looker = factories.user()
    looker.user_permissions.add(Permission.objects.get(codename="view_story"))
    assert changes(story, looker, name, "copy").status_code == 403
    looker.user_permissions.add(Permission.objects.get(codename=right))
    assert changes(story, looker, name, "copy").status_code == 200


def test_reporters_compare_too(story):
    assert changes(story, factories.user(REPORTER)).status_code == 200
