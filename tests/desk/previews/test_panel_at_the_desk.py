"""A story's page lists its previews; one list holds those of all stories."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from stories.desk import previews
from stories.desk.roles import CHIEF_EDITOR, EDITOR, REPORTER
from stories.models import Preview, PreviewAnswer, State
from tests import factories
from tests.admin import desk
from tests.public.pages import Page
from tests.stages import story_in

pytestmark = pytest.mark.django_db

LIST = "/admin/stories/preview/"


def with_rights(*codenames):
    person = factories.user()
    person.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return desk.client(person)


@pytest.fixture
def page(draft):
    """The story's page as somebody sees it."""

    def open_page(user, story=draft):
        return desk.client(user).get(desk.change_url(story))

    return open_page


def panel(response) -> str:
    found = Page(response).texts("section", id="previews")
    return found[0] if found else ""


def answer(preview, **changes):
    values = {
        "name": "Ruth Adeyemi",
        "verdict": "note",
        "note": "Name the quay.",
        "version": "1",
    }
    return previews.give_answer(preview, **values | changes)


def test_who_may_not_see_previews_sees_no_panel_and_no_link(preview, draft):
    browser = with_rights("view_story", "change_story")
    response = browser.get(desk.change_url(draft))
    assert response.status_code == 200
    assert panel(response) == ""
    assert preview.token not in response.content.decode()


def test_who_may_only_see_them_makes_and_revokes_none(preview, draft):
    browser = with_rights("view_story", "view_preview")
    response = browser.get(desk.change_url(draft))
    assert "Ruth, counsel" in panel(response)
    assert "Make a preview" not in panel(response)
    assert "Revoke" not in panel(response)


def test_new_story_has_no_panel(editor):
    assert panel(desk.client(editor).get("/admin/stories/story/add/")) == ""


@pytest.mark.parametrize("state", (State.WITHDRAWN, State.ARCHIVED))
def test_story_that_is_put_away_offers_no_preview(page, editor, state):
    told = panel(page(editor, story_in(state)))
    assert "shown to nobody" in told
    assert "Make a preview" not in told


@pytest.mark.parametrize("role", (REPORTER, EDITOR, CHIEF_EDITOR))
def test_each_role_of_the_desk_is_offered_a_preview(page, role):
    response = page(factories.user(role))
    assert "Make a preview" in panel(response)
    options = [text for _, text in Page(response).all("option") if text]
    assert [one for one in options if one in previews.LIFETIMES.values()] == [
        "1 hour",
        "24 hours",
        "72 hours",
        "7 days",
        "30 days",
    ]
    assert Page(response).all("option", value="72", selected=None)


def test_open_preview_shows_its_link_to_copy(page, preview, editor, settings):
    settings.BASE_URL = "https://news.example.org"
    fields = Page(page(editor)).all("input", id=f"preview-link-{preview.pk}")
    [(field, _)] = fields
    assert field["value"] == f"https://news.example.org/preview/{preview.token}/"
    assert "readonly" in field


def test_revoked_preview_shows_who_ended_it_and_no_link(page, preview, editor):
    previews.revoke(preview, by=editor)
    response = page(editor)
    assert f"Revoked by {editor} on" in panel(response)
    assert "Revoked" in Page(response).texts(class_="mark-preview-revoked")
    assert preview.token not in response.content.decode()


def test_expired_preview_shows_since_when_and_no_link(page, draft, editor):
    past = timezone.now() - timedelta(days=30)
    made = previews.make_preview(draft, by=editor, at=past)
    response = page(editor)
    assert "Expired on" in panel(response)
    assert "Revoke…" not in panel(response)
    assert made.token not in response.content.decode()


def test_preview_tells_when_it_was_last_opened_and_how_often(
    page, preview, editor, client
):
    assert "Not opened yet." in panel(page(editor))
    client.get(preview.get_absolute_url())
    assert "Opened once on" in panel(page(editor))
    client.get(preview.get_absolute_url())
    assert "Opened 2 times, last on" in panel(page(editor))


def test_maker_and_editors_are_offered_to_revoke_and_nobody_else(
    page, draft, reporter, editor
):
    previews.make_preview(draft, by=reporter)
    assert "Revoke…" in panel(page(reporter))
    assert "Revoke…" in panel(page(editor))
    assert "Revoke…" not in panel(page(factories.user(REPORTER)))


def test_answers_stand_with_name_verdict_note_and_version(page, asking, editor):
    answer(asking)
    answer(asking, name="Jonas", verdict="fine", note="")
    told = panel(page(editor))
    assert "Has a note Ruth Adeyemi on" in told
    assert "Name the quay." in told
    assert "Fine as it is Jonas on" in told
    assert "of version 1" in told
    assert "the text has changed since" not in told


def test_answer_says_when_the_text_has_changed_since(
    page, asking, editor, draft, reporter
):
    answer(asking)
    factories.revise(draft, by=reporter, summary="Quay four, as named.")
    assert "version 1; the text has changed since" in panel(page(editor))


def test_version_of_an_answer_leads_to_what_its_giver_read(page, asking, editor):
    answer(asking)
    [address] = [one for one in Page(page(editor)).links if "number=1" in one]
    found = desk.client(editor).get(address)
    assert found.context["cl"].result_count == 1


def test_what_an_outsider_types_is_text(page, asking, editor):
    attack = "<script>alert(1)</script>"
    answer(asking, name=attack, note=f"{attack}\n\n<b>bold</b>")
    told = page(editor).content.decode()
    assert attack not in told
    assert "<b>bold" not in told


def test_other_stories_previews_are_not_listed(page, preview, editor):
    other = factories.draft(by=editor)
    previews.make_preview(other, by=editor, label="Somebody else")
    assert "Somebody else" not in panel(page(editor))
    assert "Ruth, counsel" in panel(page(editor))


def test_twenty_latest_are_shown_and_the_rest_are_one_link_away(page, draft, editor):
    for number in range(21):
        previews.make_preview(draft, by=editor, label=f"Number {number}.")
    response = page(editor)
    assert "Number 20." in panel(response)
    assert "Number 0." not in panel(response)
    [address] = [one for one in Page(response).links if one.startswith(LIST)]
    assert "Number 0." in desk.client(editor).get(address).content.decode()


def test_panel_costs_as_many_queries_for_1_preview_as_for_20(draft, editor):
    def fill(count):
        for _ in range(count):
            made = previews.make_preview(draft, by=editor, asks_approval=True)
            for number in range(3):
                answer(made, name=f"Reader {number}")

    def cost():
        browser = desk.client(editor)
        with CaptureQueriesContext(connection) as queries:
            browser.get(desk.change_url(draft))
        return [query["sql"] for query in queries if "stories_preview" in query["sql"]]

    fill(1)
    assert len(cost()) == 2  # the previews with those who made them, the answers
    fill(19)
    assert len(cost()) == 2


@pytest.mark.parametrize("role", (REPORTER, EDITOR, CHIEF_EDITOR))
def test_list_of_all_previews_leads_to_their_stories(preview, role):
    response = desk.client(factories.user(role)).get(LIST)
    assert f"{desk.change_url(preview.story)}#previews" in Page(response).links


def test_list_is_for_who_may_see_previews():
    assert with_rights("view_story").get(LIST).status_code == 403


@pytest.mark.parametrize("path", ("add/", "{key}/delete/"))
def test_nothing_is_made_or_deleted_from_the_list(preview, path):
    url = LIST + path.format(key=preview.pk)
    chief = desk.client(factories.user(CHIEF_EDITOR))
    assert chief.post(url, {"post": "yes"}).status_code == 403
    assert Preview.objects.count() == 1


def test_nothing_is_changed_from_the_list(preview, editor):
    url = reverse("admin:stories_preview_change", args=[preview.pk])
    assert desk.client(editor).post(url, {"label": "Else"}).status_code == 403
    assert Preview.objects.get().label == "Ruth, counsel"


def test_page_of_a_preview_holds_its_answers_and_no_link(asking, editor):
    answer(asking)
    url = reverse("admin:stories_preview_change", args=[asking.pk])
    page = desk.client(editor).get(url).content.decode()
    assert "Ruth Adeyemi: has a note, of version 1" in page
    assert "Name the quay." in page
    assert asking.token not in page


@pytest.mark.parametrize("wanted", ("open", "expired", "revoked"))
def test_list_is_filtered_by_what_became_of_the_link(draft, editor, wanted):
    past = timezone.now() - timedelta(days=30)
    made = {
        "open": previews.make_preview(draft, by=editor),
        "expired": previews.make_preview(draft, by=editor, at=past),
        "revoked": previews.make_preview(draft, by=editor),
    }
    previews.revoke(made["revoked"], by=editor)
    found = desk.client(editor).get(LIST, {"link": wanted}).context["cl"].queryset
    assert [*found] == [made[wanted]]


def test_list_costs_as_many_queries_for_1_preview_as_for_100(
    draft, editor, django_assert_num_queries
):
    browser = desk.client(editor)
    previews.make_preview(draft, by=editor)
    browser.get(LIST)
    # the session, the person, their rights in two; what is overdue; the count, the rows
    with django_assert_num_queries(7):
        browser.get(LIST)
    now = timezone.now()
    Preview.objects.bulk_create(
        Preview(
            key=f"{number:016}",
            story=draft,
            made_by=editor,
            made_at=now,
            expires_at=now + timedelta(hours=1),
        )
        for number in range(99)
    )
    with django_assert_num_queries(7):
        browser.get(LIST)


def test_deleting_a_draft_at_the_desk_deletes_its_previews_and_answers(asking, draft):
    answer(asking)
    chief = desk.client(factories.user(CHIEF_EDITOR))
    url = reverse("admin:stories_story_delete", args=[draft.pk])
    assert chief.post(url, {"post": "yes"}).status_code == 302
    assert Preview.objects.count() == PreviewAnswer.objects.count() == 0
