"""What is typed while a session ends is kept through the log-in, and sent again."""

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from stories.admin.access import sending_again
from stories.desk.roles import EDITOR, REPORTER
from stories.models import State, Story
from tests import factories
from tests.admin import desk
from tests.public.pages import Page
from tests.stages import story_in

pytestmark = pytest.mark.django_db

TYPED = "Boats wait <b>outside</b>\r\nthe harbour."
LOGIN = reverse("admin:login")
PASSWORD = "tide tables"


@pytest.fixture
def editor():
    person = factories.user(EDITOR, username="ines")
    person.set_password(PASSWORD)
    person.save()
    return person


def fields(response) -> dict[str, list[str]]:
    """The hidden fields that a browser would send from the page."""
    sent = {}
    for field, _ in Page(response).all("input", type="hidden"):
        if field["name"] != "csrfmiddlewaretoken":
            sent.setdefault(field["name"], []).append(field.get("value", ""))
    return sent


def logged_in(browser, asked, password=PASSWORD):
    typed = {"username": "ines", "password": password}
    return browser.post(LOGIN, fields(asked) | typed)


def sent_by_a_stranger(editor, story):
    """The story form, filled in by `editor`, whose session ends before it is saved."""
    browser = desk.client(editor)
    form = desk.typed(browser.get(desk.change_url(story))) | {
        "summary": TYPED,
        "key_points-0-heading": "港湾",
        "_continue": "Save and continue editing",
    }
    desk.lose_session(browser)
    return browser, browser.post(desk.change_url(story), form)


def test_a_story_typed_while_the_session_ended_is_saved_after_the_log_in(editor):
    story = factories.draft()
    browser, asked = sent_by_a_stranger(editor, story)
    assert asked.status_code == 403
    assert "nothing that was typed is lost" in asked.content.decode()

    offered = logged_in(browser, asked)
    assert Story.objects.get(pk=story.pk).version == story.version
    assert "Nothing was done yet." in offered.content.decode()
    typed = [text for _, text in Page(offered).all("p", class_="kept-text")]
    assert " ".join(TYPED.split()) in typed
    assert "港湾" in typed
    assert "Save and continue editing" not in typed

    [(form, _)] = Page(offered).all("form", class_="verb-form")
    assert form["action"] == desk.change_url(story)
    saved = browser.post(form["action"], fields(offered))
    assert saved.status_code == 302
    assert (
        Story.objects.get(pk=story.pk).summary
        == "Boats wait <b>outside</b>\nthe harbour."
    )


def test_a_wrong_password_keeps_it(editor):
    story = factories.draft()
    browser, asked = sent_by_a_stranger(editor, story)
    again = logged_in(browser, asked, password="wrong")
    assert fields(again)["kept"] == fields(asked)["kept"]
    assert "Nothing was done yet." in logged_in(browser, again).content.decode()


def test_a_button_pressed_while_the_session_ended_is_pressed_again(editor):
    story = story_in(State.APPROVED)
    browser = desk.lose_session(desk.client(editor))
    pressed = {"version": story.version, "note": "After the vote."}
    asked = browser.post(desk.verb_url(story, "publish"), pressed)
    offered = logged_in(browser, asked)
    assert Story.objects.get(pk=story.pk).state == State.APPROVED
    browser.post(desk.verb_url(story, "publish"), fields(offered))
    assert Story.objects.get(pk=story.pk).state == State.PUBLISHED


def test_rights_are_asked_for_when_it_is_sent_again(editor):
    story = story_in(State.APPROVED)
    editor.groups.set(factories.user(REPORTER).groups.all())
    browser = desk.lose_session(desk.client(editor))
    asked = browser.post(desk.verb_url(story, "publish"), {"version": story.version})
    offered = logged_in(browser, asked)
    browser.post(desk.verb_url(story, "publish"), fields(offered))
    assert Story.objects.get(pk=story.pk).state == State.APPROVED


def test_a_file_is_to_be_chosen_again(editor):
    browser = desk.lose_session(desk.client(editor))
    file = SimpleUploadedFile("<harbour>.txt", b"Harbour")
    url = reverse("admin:stories_story_import")
    asked = browser.post(url, {"text": "Two words", "file": file})
    said = logged_in(browser, asked).content.decode()
    assert "A file cannot be kept." in said
    assert "&lt;harbour&gt;.txt" in said


@pytest.mark.parametrize(
    ("name", "sent"),
    (
        ("admin:stories_story_changelist", {}),
        ("admin:password_change", {"new_password1": PASSWORD}),
        ("admin:logout", {}),
    ),
)
def test_a_password_and_nothing_are_not_kept(name, sent, editor):
    browser = desk.lose_session(desk.client(editor))
    response = browser.post(reverse(name), sent)
    assert response.status_code == 302


def test_what_is_longer_than_a_form_may_be_is_not_kept(monkeypatch, editor):
    monkeypatch.setattr(sending_again, "_LONGEST", 20)
    browser = desk.lose_session(desk.client(editor))
    response = browser.post(reverse("admin:stories_story_add"), {"headline": "Long"})
    assert response.status_code == 302


def test_nothing_is_kept_of_who_never_logged_in():
    response = Client().post(reverse("admin:stories_story_add"), {"summary": TYPED})
    assert response.status_code == 302


def test_what_one_browser_sent_is_not_offered_in_another(editor):
    _, asked = sent_by_a_stranger(editor, factories.draft())
    other = desk.lose_session(desk.client(editor))
    assert logged_in(other, asked).status_code == 302
    assert logged_in(Client(), asked).status_code == 302


@pytest.mark.parametrize("name", ("client_secret", "API-Token", "apikey", "csrf_x"))
def test_a_field_whose_name_looks_secret_is_not_kept(name, editor):
    browser = desk.lose_session(desk.client(editor))
    typed = {"summary": TYPED, name: "hush"}
    asked = browser.post(reverse("admin:stories_story_add"), typed)
    assert "hush" not in logged_in(browser, asked).content.decode()


def test_an_anonymous_file_reaches_no_temporary_file(monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("A temporary file was opened.")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", refuse)
    monkeypatch.setattr("django.core.files.temp.NamedTemporaryFile", refuse)
    large = SimpleUploadedFile("large.txt", b"x" * 9_000_000)
    url = reverse("admin:stories_story_import")
    # Its origin makes the page for refused tokens look at what was sent.
    stranger = Client(enforce_csrf_checks=True, headers={"origin": "http://testserver"})
    assert stranger.post(url, {"file": large}).status_code == 403


def forged():
    kept = {"path": "/admin/", "fields": [["a", "Two words"]], "files": []}
    return signing.dumps(kept)


def kept_by_an_older_release():
    kept = {"path": "/admin/", "fields": [["a", "Two words"]], "files": []}
    return signing.dumps(kept, salt="stories.admin.sending_again")


@pytest.mark.parametrize(
    "kept", ("", "nonsense", "a:b:c", forged, kept_by_an_older_release)
)
def test_what_others_signed_is_not_offered(kept, editor):
    kept = kept() if callable(kept) else kept
    typed = {"username": "ines", "password": PASSWORD, "kept": kept}
    response = Client().post(LOGIN, typed)
    assert response.status_code == 302


def test_what_was_kept_for_a_day_is_gone(editor, monkeypatch):
    story = factories.draft()
    browser, asked = sent_by_a_stranger(editor, story)
    monkeypatch.setattr(sending_again, "_DAY", -1)
    assert logged_in(browser, asked).status_code == 302


def test_no_page_that_keeps_text_is_cached(editor):
    browser, asked = sent_by_a_stranger(editor, factories.draft())
    for response in (asked, logged_in(browser, asked)):
        assert "no-store" in response["Cache-Control"]


@pytest.fixture
def strict(editor):
    """A browser in which `editor` logged in again, so that older tokens are void."""
    browser = Client(enforce_csrf_checks=True, headers={"origin": "http://testserver"})
    browser.force_login(editor)
    return browser


def test_a_form_older_than_the_log_in_is_sent_again(strict):
    story = factories.draft()
    form = desk.typed(strict.get(desk.change_url(story))) | {
        "summary": TYPED,
        "csrfmiddlewaretoken": "o" * 64,
    }
    offered = strict.post(desk.change_url(story), form)
    assert offered.status_code == 403
    assert "Nothing was done yet." in offered.content.decode()
    assert Story.objects.get(pk=story.pk).version == story.version

    tokens = Page(offered).all("input", name="csrfmiddlewaretoken")
    # The last of a name counts, and must not be the one that was refused.
    sent = fields(offered) | {"csrfmiddlewaretoken": [it["value"] for it, _ in tokens]}
    assert strict.post(desk.change_url(story), sent).status_code == 302
    assert Story.objects.get(pk=story.pk).summary.startswith("Boats wait")


@pytest.mark.parametrize("origin", ("https://evil.example", "null", ""))
def test_what_another_site_sent_is_never_offered(origin, strict):
    story = factories.draft()
    response = strict.post(
        desk.change_url(story), {"summary": TYPED}, headers={"origin": origin}
    )
    assert response.status_code == 403
    assert "Nothing was done" in response.content.decode()
    assert "Boats" not in response.content.decode()


def test_a_log_in_older_than_the_last_is_refused_in_words(strict):
    typed = {"username": "ines", "password": PASSWORD}
    said = strict.post(LOGIN, typed).content.decode()
    assert "load the page anew" in said
    assert PASSWORD not in said


def test_staff_without_the_desk_are_offered_nothing(strict, editor):
    editor.is_staff = False
    editor.save()
    response = strict.post(reverse("admin:index"), {"summary": TYPED})
    assert "Boats" not in response.content.decode()


def test_an_ended_log_in_with_an_old_token_is_asked_to_log_in(strict):
    browser = desk.lose_session(strict)
    response = browser.post(reverse("admin:stories_story_add"), {"summary": TYPED})
    assert "nothing that was typed is lost" in response.content.decode()
