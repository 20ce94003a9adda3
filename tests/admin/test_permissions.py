"""Who may open which door of the desk."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import Change, Source, Story
from tests import factories
from tests.admin import desk

pytestmark = pytest.mark.django_db

READ_ONLY = ("edition", "change", "transition", "original", "savedversion")
EDITED = ("story", "source", "publisher", "topic")
LISTS = [f"admin:stories_{model}_changelist" for model in (*EDITED, *READ_ONLY)]
OWN_SCREENS = ["admin:stories_story_import", "admin:stories_story_date"]


@pytest.mark.parametrize("name", ("admin:index", *LISTS, *OWN_SCREENS))
def test_strangers_are_sent_to_log_in(name):
    response = Client().get(reverse(name))
    assert response.status_code == 302
    assert response.url.startswith(reverse("admin:login"))


@pytest.mark.parametrize("name", (*LISTS, *OWN_SCREENS))
def test_staff_without_a_role_see_nothing(name):
    assert desk.client(factories.user()).get(reverse(name)).status_code == 403


@pytest.mark.parametrize("name", LISTS)
def test_reporters_may_look_at_every_list(name):
    reporter = desk.client(factories.user(REPORTER))
    assert reporter.get(reverse(name)).status_code == 200


def test_the_first_page_shows_no_story_to_staff_without_a_role():
    factories.published(factories.document(headline="Secret harbour"))
    page = desk.client(factories.user()).get(reverse("admin:index"))
    assert "Secret harbour" not in page.content.decode()


@pytest.mark.parametrize(
    ("role", "may"), ((REPORTER, False), (EDITOR, True), (CHIEF_EDITOR, True))
)
def test_topics_are_added_by_editors(role, may):
    browser = desk.client(factories.user(role))
    response = browser.get(reverse("admin:stories_topic_add"))
    assert (response.status_code == 200) is may


@pytest.mark.parametrize(
    ("role", "may"), ((REPORTER, False), (EDITOR, False), (CHIEF_EDITOR, True))
)
def test_stories_are_deleted_by_the_chief_only(role, may):
    story = factories.draft()
    browser = desk.client(factories.user(role))
    url = reverse("admin:stories_story_delete", args=[story.pk])
    response = browser.post(url, {"post": "yes"})
    assert (response.status_code == 302) is may
    assert Story.objects.filter(pk=story.pk).exists() is not may


def test_who_may_only_look_sees_the_parts_and_saves_nothing():
    story = factories.draft()
    looker = factories.user()
    looker.user_permissions.add(Permission.objects.get(codename="view_story"))
    browser = desk.client(looker)
    page = browser.get(desk.change_url(story)).content.decode()
    assert "Harbour Reopens After Storm" in page
    assert 'name="_save"' not in page
    assert browser.post(desk.change_url(story), {}).status_code == 403


def test_administrators_keep_accounts_and_see_no_story():
    browser = desk.client(factories.user(ADMINISTRATOR))
    assert browser.get(reverse("admin:auth_user_changelist")).status_code == 200
    assert browser.get(reverse("admin:stories_story_changelist")).status_code == 403


def test_editors_do_not_keep_accounts():
    browser = desk.client(factories.user(CHIEF_EDITOR))
    assert browser.get(reverse("admin:auth_user_changelist")).status_code == 403


def published_rows():
    story = factories.published()
    kept = {
        "edition": story.editions.get().pk,
        "change": Change.objects.get().pk,
        "transition": story.transitions.get().pk,
        "savedversion": story.saved_versions.get().pk,
    }
    return story, kept


@pytest.mark.parametrize("model", ("edition", "change", "transition", "savedversion"))
@pytest.mark.parametrize("door", ("change", "delete"))
def test_not_even_a_superuser_changes_the_record(model, door):
    _, kept = published_rows()
    browser = desk.client(factories.user(is_superuser=True))
    url = reverse(f"admin:stories_{model}_{door}", args=[kept[model]])
    sent = {"post": "yes", "note": "Never said.", "number": 9}
    assert browser.post(url, sent).status_code == 403
    assert (
        browser.get(
            reverse(f"admin:stories_{model}_change", args=[kept[model]])
        ).status_code
        == 200
    )


@pytest.mark.parametrize("model", READ_ONLY)
def test_nothing_is_added_to_the_record_by_hand(model):
    browser = desk.client(factories.user(is_superuser=True))
    url = reverse(f"admin:stories_{model}_add")
    assert browser.get(url).status_code == 403
    assert browser.post(url, {}).status_code == 403


@pytest.mark.parametrize("model", READ_ONLY)
def test_the_record_is_not_deleted_in_bulk(model):
    _, kept = published_rows()
    browser = desk.client(factories.user(is_superuser=True))
    sent = {"action": "delete_selected", "_selected_action": ["1"], "post": "yes"}
    browser.post(reverse(f"admin:stories_{model}_changelist"), sent)
    assert published_counts() == (1, 1)


def published_counts() -> tuple[int, int]:
    return Story.objects.get().editions.count(), Change.objects.count()


def test_who_may_not_delete_a_source_is_not_told_who_cites_it():
    source = Source.objects.get(references__story=factories.draft())
    browser = desk.client(factories.user(EDITOR))

    response = browser.get(reverse("admin:stories_source_delete", args=[source.pk]))

    assert response.status_code == 403


def test_right_to_a_verb_is_no_right_to_see_the_story():
    story = factories.published()
    user = factories.user()
    user.user_permissions.add(Permission.objects.get(codename="withdraw_story"))

    sent = {"version": story.version, "note": "Wrong.", "confirmed": "1"}
    response = desk.client(user).post(desk.verb_url(story, "withdraw"), sent)

    assert response.status_code == 403
    assert Story.objects.get(pk=story.pk).is_live


def test_who_sees_no_story_is_not_told_which_there_are():
    browser = desk.client(factories.user())
    urls = [
        reverse("admin:stories_story_do", args=[key, "submit"])
        for key in (factories.draft().pk, 999_999)
    ]
    assert [browser.post(url).status_code for url in urls] == [403, 403]
