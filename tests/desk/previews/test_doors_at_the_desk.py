"""Previews are made and revoked by POST alone, by who may, for the story named."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.urls import reverse

from stories.desk import previews
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import Preview, State
from tests import factories
from tests.admin import desk
from tests.stages import story_in

pytestmark = pytest.mark.django_db

DESK_ROLES = (REPORTER, EDITOR, CHIEF_EDITOR)
CHOSEN = {"label": "Ruth, counsel", "hours": "24"}


def make_url(story) -> str:
    return reverse("admin:stories_story_make_preview", args=[story.pk])


def revoke_url(preview, story=None) -> str:
    keys = [(story or preview.story).pk, preview.pk]
    return reverse("admin:stories_story_revoke_preview", args=keys)


def client_of(role):
    return desk.client(factories.user(*filter(None, [role])))


def permitted(*codenames):
    """A browser of somebody with just these rights."""
    person = factories.user()
    person.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return desk.client(person)


def told(response) -> str:
    return " ".join(str(message) for message in response.context["messages"])


@pytest.mark.parametrize(
    ("method", "status"), (("get", 302), ("head", 302), ("put", 405), ("delete", 405))
)
def test_nothing_is_done_but_by_post(preview, editor, method, status):
    for url in (make_url(preview.story), revoke_url(preview)):
        response = getattr(desk.client(editor), method)(url)
        assert response.status_code == status
    assert Preview.objects.get().is_open()


def test_a_get_leads_to_the_button(preview, editor):
    for url in (make_url(preview.story), revoke_url(preview)):
        response = desk.client(editor).get(url, follow=True)
        assert response.redirect_chain == [(desk.change_url(preview.story), 302)]
        assert told(response) == "Nothing was done: press the button again."


def test_nothing_is_done_without_the_csrf_token(preview, editor):
    browser = desk.client(editor)
    browser.handler.enforce_csrf_checks = True
    for url in (make_url(preview.story), revoke_url(preview)):
        assert browser.post(url, CHOSEN).status_code == 403
    assert Preview.objects.get().is_open()


def test_who_is_no_longer_logged_in_is_asked_to_log_in(preview, editor):
    browser = desk.lose_session(desk.client(editor))
    for url in (make_url(preview.story), revoke_url(preview)):
        response = browser.post(url, CHOSEN)
        assert response.status_code == 403
        assert 'id="login-form"' in response.content.decode()
    assert Preview.objects.get().is_open()


@pytest.mark.parametrize("role", (None, ADMINISTRATOR))
def test_who_may_see_no_story_learns_of_none(preview, role):
    browser = client_of(role)
    there = (make_url(preview.story), revoke_url(preview))
    nowhere = (
        make_url(preview.story).replace(f"/{preview.story.pk}/", "/987654/"),
        reverse("admin:stories_story_revoke_preview", args=[987654, 1]),
    )
    for url in (*there, *nowhere):
        assert browser.post(url, CHOSEN).status_code == 403
    assert Preview.objects.get().is_open()


@pytest.mark.parametrize("key", ("987654", "9" * 40, "0"))
def test_missing_story_is_not_found_even_without_the_right(key):
    browser = permitted("view_story")
    for rest in ("make", "1/revoke"):
        url = f"/admin/stories/story/{key}/previews/{rest}/"
        assert browser.post(url, CHOSEN).status_code == 404


def test_who_only_sees_stories_makes_no_link(draft):
    response = permitted("view_story", "view_preview").post(make_url(draft), CHOSEN)
    assert response.status_code == 403
    assert Preview.objects.count() == 0


@pytest.mark.parametrize("key", ("987654", "9" * 40))
def test_missing_preview_is_not_found(draft, editor, key):
    url = f"/admin/stories/story/{draft.pk}/previews/{key}/revoke/"
    assert desk.client(editor).post(url).status_code == 404


def test_preview_of_another_story_is_not_found(preview, editor):
    other = factories.draft(by=editor)
    assert desk.client(editor).post(revoke_url(preview, other)).status_code == 404
    assert Preview.objects.get().is_open()


def test_reporter_cannot_revoke_what_an_editor_made(preview):
    assert client_of(REPORTER).post(revoke_url(preview)).status_code == 403
    assert Preview.objects.get().is_open()


@pytest.mark.parametrize("state", (State.WITHDRAWN, State.ARCHIVED))
def test_story_that_is_put_away_is_refused_in_a_sentence(state, editor):
    story = story_in(state)
    response = desk.client(editor).post(make_url(story), CHOSEN, follow=True)
    assert "is shown to nobody; restore it first." in told(response)
    assert Preview.objects.count() == 0


@pytest.mark.parametrize("hours", ("", "5", "72.0", "-1", "٧٢", "NaN", "9" * 30))
def test_lifetime_that_is_not_in_the_list_is_refused(draft, editor, hours):
    sent = {"label": "Ruth & co", "hours": hours, "asks_approval": "on"}
    response = desk.client(editor).post(make_url(draft), sent, follow=True)
    assert told(response) == "Choose from the list how long the link works."
    page = response.content.decode()
    assert 'value="Ruth &amp; co"' in page
    assert 'id="preview-asks" checked' in page
    assert Preview.objects.count() == 0


def test_label_that_does_not_fit_is_refused_and_kept_once(draft, editor):
    browser, label = desk.client(editor), "x" * 121
    response = browser.post(make_url(draft), CHOSEN | {"label": label}, follow=True)
    assert "at most 120 fit" in told(response)
    assert f'value="{label}"' in response.content.decode()
    assert '<option value="24" selected>' in response.content.decode()
    again = browser.get(desk.change_url(draft)).content.decode()
    assert label not in again


@pytest.mark.parametrize("role", DESK_ROLES)
def test_each_role_of_the_desk_makes_a_link(draft, client, role):
    response = client_of(role).post(make_url(draft), CHOSEN)
    made = Preview.objects.get()
    assert response["Location"] == f"{desk.change_url(draft)}#previews"
    assert (made.label, made.asks_approval) == ("Ruth, counsel", False)
    assert (made.expires_at - made.made_at).total_seconds() == 24 * 3600
    assert client.get(made.get_absolute_url()).status_code == 200


def test_link_asks_for_an_answer_where_that_is_ticked(draft, editor):
    desk.client(editor).post(make_url(draft), CHOSEN | {"asks_approval": "on"})
    assert Preview.objects.get().asks_approval


@pytest.mark.parametrize("role", DESK_ROLES)
def test_maker_revokes_their_own(draft, client, role):
    maker = factories.user(role)
    made = previews.make_preview(draft, by=maker)
    response = desk.client(maker).post(revoke_url(made), follow=True)
    assert told(response) == "The link does not work any more."
    assert client.get(made.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("role", (EDITOR, CHIEF_EDITOR))
def test_editors_revoke_what_others_made(draft, reporter, role):
    made = previews.make_preview(draft, by=reporter)
    client_of(role).post(revoke_url(made))
    assert not Preview.objects.get().is_open()


def test_revoking_twice_says_that_it_had_ended(preview, editor):
    browser = desk.client(editor)
    browser.post(revoke_url(preview))
    response = browser.post(revoke_url(preview), follow=True)
    assert "The link had ended already." in told(response)


def test_record_of_actions_names_what_was_done(draft, editor):
    browser = desk.client(editor)
    browser.post(make_url(draft), CHOSEN)
    browser.post(revoke_url(Preview.objects.get()))
    sentences = LogEntry.objects.order_by("pk").values_list("change_message", flat=True)
    assert [*sentences] == [
        "Made a preview. Ruth, counsel",
        "Revoked a preview. Ruth, counsel",
    ]


def test_making_a_link_is_no_change_of_the_story(draft, editor):
    desk.client(editor).post(make_url(draft), CHOSEN)
    version, state = draft.version, draft.state
    draft.refresh_from_db()
    assert (draft.version, draft.state) == (version, state)
